// The data of an agent, as the site publishes it beside its page.

/** What is shown of an agent beside another. */
export interface ComparedAgent {
  slug: string;
  title: string;
  color: { token?: string };
  description: { summary: string; tokens: number };
  triggers: { text: string }[];
  examples: { turns: { speaker: string; text: string }[] }[];
  access: { words: string };
  tools: { mode: 'inherit' | 'only' | 'none'; allowed: { raw: string }[]; denied: { raw: string }[] };
  model: { label: string; inherits: boolean };
  prompt: { tokens: number };
}

/** An agent, or why there is none: a sentence for people. */
export type Fetched = { agent: ComparedAgent } | { failure: string };

/** Fetches an agent by its slug. Never throws. @param agents folder of the data, with `/` at its end */
export async function fetchAgent(slug: string, agents: string, signal: AbortSignal): Promise<Fetched> {
  try {
    const response = await fetch(`${agents}${encodeURIComponent(slug)}.json`, { signal });
    if (response.status === 404) return { failure: `There is no agent “${slug}”.` };
    if (!response.ok)
      return { failure: `“${slug}” cannot be loaded: the server answered ${response.status}.` };
    const data = (await response.json()) as ComparedAgent | { state: 'gone' };
    return 'state' in data ? { failure: `The agent “${slug}” was deleted.` } : { agent: data };
  } catch {
    const reason = navigator.onLine ? 'the site did not answer' : 'you are offline';
    return { failure: `“${slug}” cannot be loaded: ${reason}. Choose Compare to try again.` };
  }
}
