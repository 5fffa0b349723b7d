// Rules about the instructions.
import { isRead, placeInPrompt, type Checked } from '../checked.ts';
import { withoutOptOuts } from '../opt-outs.ts';
import type { Place } from '../problems.ts';
import { proseLines } from '../prose.ts';
import { rule } from './rule.ts';

/** Characters: fewer are no instructions. */
const least = 20;
/** Characters: GitHub Copilot takes no more. */
const most = 30_000;

export const promptRules = [
  rule('prompt-empty', (checked) =>
    instructionsOf(checked) === '' && checked.hasFrontmatter ? [[startOf(checked), {}]] : [],
  ),

  rule('prompt-short', (checked) => {
    const { length } = instructionsOf(checked);
    return length > 0 && length < least && isRead(checked) ? [[startOf(checked), { length }]] : [];
  }),

  rule('prompt-length', (checked) => {
    const { length } = checked.agent.prompt.markdown;
    return length > most ? [[startOf(checked), { length }]] : [];
  }),

  rule('prompt-tag-unclosed', (checked) =>
    unclosedTags(proseLines(checked.agent.prompt.markdown)).map(({ tag, line, column }) => [
      placeInPrompt(checked, line, column),
      { tag },
    ]),
  ),
];

/** What is said to the agent: an exception made for a rule is said to the catalog. */
function instructionsOf({ agent }: Checked): string {
  return withoutOptOuts(agent.prompt.markdown).trim();
}

function startOf({ agent }: Checked): Place {
  return { path: agent.source.path, line: agent.prompt.line };
}

/**
 * Tags such as `<rules>` that mark a part of a prompt on one side only. A name is a mark where it also closes
 * somewhere; elsewhere it is a placeholder for something to fill in. Lines and columns are 0-based.
 */
function unclosedTags(lines: readonly string[]): { tag: string; line: number; column: number }[] {
  const open = new Map<string, { line: number; column: number }[]>();
  const wrong: { tag: string; line: number; column: number }[] = [];
  const closing = new Set(
    lines.flatMap((line) => [...line.matchAll(/<\/([a-z][\w-]*)>/g)].map(([, name]) => name!)),
  );
  for (const [line, text] of lines.entries()) {
    for (const { 1: slash, 2: name, index: column } of text.matchAll(
      /<(\/?)([a-z][\w-]*)(?:\s[^<>]*)?(?<!\/)>/g,
    )) {
      if (!closing.has(name!) || html.has(name!)) continue;
      const stack = open.get(name!) ?? [];
      open.set(name!, stack);
      if (slash === '') stack.push({ line, column });
      else if (stack.pop() === undefined) wrong.push({ tag: `</${name}>`, line, column });
    }
  }
  for (const [name, stack] of open) wrong.push(...stack.map((at) => ({ tag: `<${name}>`, ...at })));
  return wrong;
}

/** Elements of HTML that need no end, or that prose speaks of by name; of examples another rule speaks. */
const html = new Set(
  'example a br hr img input link meta li p td th tr dt dd option source div span body html head script style button form label'.split(
    ' ',
  ),
);
