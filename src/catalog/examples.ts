import type { Example } from './agent.ts';
import { parseConversation, hasTurns } from './conversation.ts';
import { searchOnward } from './text.ts';

/** A text with its examples taken out. */
export interface SplitText {
  /** What stands outside the examples. */
  intro: string;
  examples: Omit<Example, 'id'>[];
}

/**
 * Takes `<example>` blocks out of a text, and conversations written without a tag. A block without an end reaches to
 * the next block or to the end of the text.
 */
export function splitExamples(text: string, source: Example['source']): SplitText {
  const examples: Omit<Example, 'id'>[] = [];
  let intro = '';
  let at = 0;
  const opener = searchOnward(text, openingTag());
  const closer = searchOnward(text, /(?<!`)<\/examples?\s*>/gi);
  for (let open = opener(at); open !== null; open = opener(at)) {
    intro += text.slice(at, open.index);
    const from = open.index + open[0].length;
    const close = closer(from);
    const next = opener(from);
    const closed = close !== null && (next === null || close.index < next.index);
    const end = closed ? close.index : (next?.index ?? text.length);
    const found = withTitle(parseConversation(text.slice(from, end)), open[1]);
    if (found.turns.length > 0 || found.context || found.commentary || found.text)
      examples.push({ ...found, source });
    at = closed ? end + close[0].length : end;
  }
  intro += text.slice(at);
  intro = intro.replace(examples.length > 0 ? /<\/?examples>|(?<!`)<\/example>/gi : /<\/?examples>/gi, '');
  if (examples.length > 0 || source === 'body' || !hasTurns(intro))
    return { intro: withoutLeadIn(intro, examples), examples };
  return untagged(intro, source);
}

/** The tag in backticks is only spoken of. */
const openingTag = () => /(?<!`)<example(\s[^<>]*)?>/gi;

/** Keeps the words of `<example name="Find a way">`: they set the scene where nothing else does. */
function withTitle<Found extends Pick<Example, 'context' | 'text'>>(found: Found, attributes = ''): Found {
  const title = attributes
    .replace(/(?<![\w:-])[\w:-]+\s*=|["']/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/\p{L}/u.test(title)) return found;
  if (found.context === undefined) return { ...found, context: title };
  return { ...found, text: [title, found.text].filter(Boolean).join('\n') };
}

/** `Examples: - Context: … user: "…" assistant: "…"` without a tag. */
function untagged(text: string, source: Example['source']): SplitText {
  const label = /(?:^|[\s("'.])(?:[-*]\s+)?(?:Context|User|user|Human)\s*[:：]/;
  const at = label.exec(text)?.index ?? text.length;
  const head = text.slice(0, at + 1);
  const lines = text.slice(at + 1);
  // Space is matched whether a marker follows or not, so that each of many blank lines is not looked at again.
  const starts = [
    ...lines.matchAll(
      /(?:^|\n)\s*((?:[-*]|\d+\.)\s+(?=(?:\*\*)?(?:Context|User|user)\b))?|\b((?:Another|Second|Next) example:)/g,
    ),
  ].filter(({ 1: marker, 2: words, index }) => (marker ?? words) !== undefined && index > 0);
  const edges = [0, ...starts.map(({ index }) => index), lines.length];
  const examples = edges
    .slice(0, -1)
    .map((edge, index) => lines.slice(edge, edges[index + 1]))
    .filter((part) => part.trim() !== '')
    .map((part) => ({ ...parseConversation(part), source }));
  return { intro: withoutLeadIn(head, examples), examples };
}

/** Drops `Examples:` and its like where it led to what has been taken out. */
function withoutLeadIn(intro: string, examples: unknown[]): string {
  if (examples.length === 0) return intro.trim();
  return intro
    .replace(
      /(?:^|(?<=[\s.>]))(?:\*\*)?(?:Usage )?(?:For )?(?:Examples?|Specifically|Exemplos?|Ejemplos?|例|使用示例)(?: (?:usage|include|interactions))?[:：.]?(?:\*\*)?[:：]?\s*$/gim,
      '',
    )
    .replace(/(?<![ \t])[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/(?:^|\n)\s*((?:[-*]|\d+[.)])\s*(?=\n|$))?/g, (all, marker?: string) => (marker ? '' : all))
    .trim();
}
