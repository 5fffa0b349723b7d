import type { Agent } from '../catalog/agent.ts';
import type { Problem } from '../catalog/problems.ts';
import type { Catalog } from '../catalog/load.ts';
import { countProblems } from '../catalog/report.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { getAccess, type AccessView } from './access.ts';
import { getCard, type AgentCard } from './card.ts';
import { dayOf } from './day.ts';
import { getExample, type ExampleView } from './example-view.ts';
import { getLoading, type LoadingView } from './loading.ts';
import { resolveLink } from './links.ts';
import { linkMentions } from './mentions.ts';
import { getNamesakes, type Namesake } from './namesakes.ts';
import { getOverlapLinks, type OverlapLink } from './overlaps.ts';
import { getOutline, whenToUse, type OutlineEntry } from './outline.ts';
import { getRelated, type Related } from './related.ts';
import { getProblemLines, type ProblemLine } from './problems.ts';
import { getSourceView, type SourceView } from './source-view.ts';
import type { Alternate } from './site.ts';
import { dataUrl, listUrl, sourceUrl } from './urls.ts';
import { getWhenToUse, restOfDescription, type WhenToUse } from './when-to-use.ts';
import { plural } from './words.ts';

/** Everything the page of an agent prints. */
export interface AgentPage extends WhenToUse {
  card: AgentCard;
  /** The summary answers `#when-to-use` where no section does. */
  summaryId?: string | undefined;
  examples: ExampleView[];
  /** Others that answer the same requests. */
  overlaps: OverlapLink[];
  access: AccessView;
  /** None for a file that the tool it is written for does not load. */
  calls: Call[];
  loading: LoadingView;
  /** Where the page says what to type, so that the tool loads the file; absent where it says nothing. */
  mending?: string | undefined;
  /** Its errors and warnings, counted in words. */
  trouble?: string | undefined;
  /** Everything else the file says about itself. */
  details: Fact[];
  tags: { label: string; href: string }[];
  owners: string[];
  /** Other agents with the same name. */
  namesakes: Namesake[];
  instructions: { html: string; size: string };
  related?: Related | undefined;
  source: SourceView;
  outline: OutlineEntry[];
  problems: ProblemLine[];
  /** How many more there are. */
  moreProblems: number;
  /** The same agent for machines. */
  alternates: Alternate[];
}

/** A line of a table of facts. */
export interface Fact {
  label: string;
  value: string;
}

/** A way to call an agent, to copy. */
export interface Call {
  label: string;
  text: string;
}

/** The page of an agent. */
export async function getAgentPage(agent: Agent, catalog: Catalog): Promise<AgentPage> {
  const when = getWhenToUse(agent, catalog);
  const { settings } = catalog;
  const instructions = await renderMarkdown(agent.prompt.markdown, {
    topLevel: 3,
    link: (href) => resolveLink(href, agent, catalog),
    words: linkMentions(agent, catalog),
  });
  const related = getRelated(agent, catalog);
  const loading = getLoading(agent);
  return {
    card: getCard(agent, settings),
    summaryId: when.description === undefined && when.triggers.length === 0 ? whenToUse : undefined,
    ...when,
    examples: agent.examples.map((example, index) => getExample(example, index + 1, agent, catalog)),
    overlaps: getOverlapLinks(agent, catalog),
    access: getAccess(agent),
    calls: loading.refusedBy ? [] : getCalls(agent),
    loading,
    mending: agent.problems.length > 0 ? '#problems' : undefined,
    trouble: getTrouble(agent),
    details: getDetails(agent),
    tags: agent.tags.map((label) => ({ label, href: listUrl('tags', label) })),
    owners: agent.owners,
    namesakes: getNamesakes(agent, catalog),
    instructions: {
      html: instructions,
      size: `${plural(agent.prompt.words, 'word')}, about ${plural(agent.prompt.tokens, 'token')}`,
    },
    related,
    source: await getSourceView(agent, settings),
    alternates: [
      { type: 'text/markdown', title: 'The file', href: sourceUrl(agent.slug) },
      { type: 'application/json', title: 'The same as data', href: dataUrl(agent.slug) },
    ],
    outline: getAgentOutline(agent, catalog),
    ...getProblemLines(agent.problems as Problem[], ''),
  };
}

/** The table of contents of an agent's page. */
export function getAgentOutline(agent: Agent, catalog: Catalog): OutlineEntry[] {
  const isRelated = getRelated(agent, catalog) !== undefined;
  return getOutline(agent, restOfDescription(agent) !== undefined, isRelated);
}

/** How many errors and warnings a file has; what is only to know troubles nobody who looks for an agent. */
function getTrouble({ problems }: Agent): string | undefined {
  const { error, warning } = countProblems(problems as Problem[]);
  const counts = [error > 0 ? plural(error, 'error') : '', warning > 0 ? plural(warning, 'warning') : ''];
  return counts.filter(Boolean).join(', ') || undefined;
}

/** Only Claude Code's way of calling is printed: it is the one whose words are documented. */
function getCalls({ name, named, format }: Agent): Call[] {
  if (format !== 'claude' || !named) return [];
  const shell = /^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", String.raw`'\''`)}'`;
  return [
    { label: 'Mention it', text: `@agent-${name}` },
    { label: 'Ask for it', text: `Use the ${name} subagent to ` },
    { label: 'Start with it', text: `claude --agent ${shell}` },
  ];
}

function getDetails({ model, limits, description, prompt, extra, changed }: Agent): Fact[] {
  return toFacts([
    ['Model', model.inherits ? 'The model of the session' : model.list.join(', then ')],
    [
      'Cost',
      `About ${plural(description.tokens, 'token')} in every session, ${plural(prompt.tokens, 'token')} more where it runs`,
    ],
    ['Most turns', limits.maxTurns],
    ['Effort', limits.effort],
    ['Memory', limits.memory],
    ['Background', limits.background === undefined ? undefined : limits.background ? 'Yes' : 'No'],
    ['Temperature', limits.temperature],
    ['Changed', changed === undefined ? undefined : dayOf(changed)],
    ...Object.entries(extra).map(([key, value]): [string, string] => [key, showValue(value)]),
  ]);
}

function toFacts(facts: [string, string | number | undefined][]): Fact[] {
  return facts.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [{ label, value: String(value) }],
  );
}

/** A value of an unknown key, as short text. */
function showValue(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value
      : Array.isArray(value) && value.every((one) => typeof one !== 'object')
        ? value.join(', ')
        : JSON.stringify(value);
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}
