import type { Agent, Example } from '../catalog/agent.ts';
import type { Settings } from '../catalog/settings.ts';
import { nameWord, signWords, spaced } from './normalise.ts';
import { saidSuffix } from './passages.ts';
import { accessLabels, facetValues, teamTitle } from '../site/labels.ts';

/** What the index says about an agent beside its text; every value is plain text. */
export interface HitMeta {
  title: string;
  name: string;
  summary: string;
  team: string;
  model: string;
  access: string;
  level: string;
  color: string;
}

/**
 * An agent as the search index sees it: an HTML document that holds what a seeker would type, weighted by how much
 * authors mean it, with the anchors of the agent's page. It is never shown.
 */
export function searchDocument(agent: Agent, settings: Settings): string {
  const { name, title, description, triggers, examples, prompt } = agent;
  const meta: HitMeta = {
    title,
    name,
    summary: description.summary,
    team: agent.team === undefined ? '' : teamTitle(agent.team, settings),
    model: agent.model.label,
    access: accessLabels[agent.access.level],
    level: agent.access.level,
    color: agent.color.token ?? '',
  };
  const parts = [
    ...Object.entries(meta).map(([key, value]) => hidden(`meta="${key}[content]"`, value)),
    ...Object.entries(facetValues(agent, settings)).flatMap(([key, values]) =>
      values.map((value) => hidden(`filter="${key}[content]"`, value)),
    ),
    text('h1', title, 10),
    text(
      'p',
      [name, name.replace(/[-_]+/g, ' '), ...signWords(`${title} ${description.intro}`)].join(' '),
      8,
    ),
    text('p', [...new Set([nameWord(title), nameWord(name)])].join(' '), 8),
    text('p', description.intro || description.summary, 6),
    heading('when-to-use', 'When to use it', 0, triggers.length),
    ...triggers.map((trigger) =>
      // Most triggers are sentences of the description, which count there.
      text(
        'p',
        [trigger.title, trigger.text].filter(Boolean).join('. '),
        description.intro.includes(trigger.text.slice(0, 40)) ? 0.2 : 4,
      ),
    ),
    ...examples.flatMap(exampleParts),
    ...sections(prompt),
  ];
  return `<!doctype html><html lang="en"><body data-pagefind-body>${parts.join('\n')}</body></html>`;
}

function exampleParts({ id, context, turns, commentary, text: verbatim }: Example, index: number): string[] {
  return [
    heading(id, `Example ${index + 1}`, 0, 1),
    ...turns.map((turn, at) =>
      turn.speaker === 'user'
        ? text('p', turn.text, 2, `${id}${saidSuffix}${at}`)
        : text('p', turn.text, 0.2),
    ),
    ...[context, verbatim, commentary].map((one) => text('p', one ?? '', 0.2)),
  ];
}

/** How many words of a document are in examples: all from the first of them to the instructions. */
export function wordsOfExamples(anchors: readonly { id: string; text: string; location: number }[]): number {
  const end = anchors.find(({ id }) => id === instructionsId)?.location ?? 0;
  const starts = anchors.flatMap(({ text, location }) => (isExample.test(text) ? [location] : []));
  return Math.max(0, end - Math.min(end, ...starts));
}

const instructionsId = 'instructions';
const isExample = /^Example \d+$/;

/** The instructions, section by section, so that a hit can lead to its heading. */
function sections({ markdown, outline }: Agent['prompt']): string[] {
  const lines = markdown.split('\n');
  const starts = outline.map(({ line }) => line - 1);
  const lead = bodyText(lines.slice(0, starts[0] ?? lines.length));
  return [
    heading(instructionsId, 'Instructions', 0, 1),
    text('p', lead, 1),
    ...outline.flatMap(({ id, text: title }, index) => [
      heading(id, title, 1, 1),
      text('p', bodyText(lines.slice(starts[index]! + 1, starts[index + 1] ?? lines.length)), 0.7),
    ]),
  ];
}

/**
 * The words of some lines of Markdown without its marks. An item, a row and a paragraph end in a mark of their own, so that
 * a passage of several reads well.
 */
function bodyText(lines: string[]): string {
  return (
    lines
      .join('\n')
      .replace(/^\s*(```|~~~).*$/gm, '')
      // The line below the head of a table, and rules.
      .replace(/^[\s|:*_-]+$/gm, '')
      .replace(/^[ \t]*\|(.*)$/gm, (_, row: string) => ended(cellsOf(row).join(', ')))
      .replace(/([\p{L}\p{N})\]"'’”%])([*_`]*)[ \t]*\n(?=\s*(?:\n|[-*+] |\d+[.)] ))/gu, '$1;$2\n')
      .replace(/^\s*(?:(?:[-*+]|\d+[.)])(?=\s)|#{1,6}|>)\s*/gm, '')
      .replace(/\*\*|`/g, '')
      .replaceAll('__', ' ')
      .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]{1,200})(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
  );
}

function ended(line: string): string {
  return /[\p{L}\p{N})]$/u.test(line) ? `${line};` : line;
}

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean);
}

function heading(id: string, title: string, weight: number, count: number): string {
  return count > 0
    ? `<h2 id="${escape(id)}" data-pagefind-weight="${weight}">${escape(spaced(title))}</h2>`
    : '';
}

function text(tag: 'h1' | 'p', content: string, weight: number, id?: string): string {
  const anchor = id === undefined ? '' : ` id="${escape(id)}"`;
  return content.trim() === ''
    ? ''
    : `<${tag}${anchor} data-pagefind-weight="${weight}">${escape(spaced(content))}</${tag}>`;
}

function hidden(attribute: string, content: string): string {
  return content === '' ? '' : `<meta data-pagefind-${attribute} content="${escape(content)}">`;
}

function escape(content: string): string {
  return content.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
