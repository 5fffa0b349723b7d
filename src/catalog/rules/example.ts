// Rules about `<example>` blocks.
import { endOf, placeInPrompt, placeOf, type Checked } from '../checked.ts';
import type { Place } from '../problems.ts';
import { proseLines } from '../prose.ts';
import { rule } from './rule.ts';

export const exampleRules = [
  rule('example-unclosed', (checked) => [
    ...unpaired(descriptionLines(checked)).map(({ tag, line, column }): [Place, { tag: string }] => [
      {
        path: checked.agent.source.path,
        line: (checked.places['description']?.valueLine ?? 1) + line,
        column: column + 1,
      },
      { tag },
    ]),
    ...unpaired(proseLines(checked.agent.prompt.markdown)).map(
      ({ tag, line, column }): [Place, { tag: string }] => [placeInPrompt(checked, line, column), { tag }],
    ),
  ]),
];

/** The lines of the file on which the description stands, with nothing of what is before it. */
function descriptionLines(checked: Checked): string[] {
  const { line, column = 1 } = placeOf(checked, 'description');
  if (line === undefined) return [];
  const lines = checked.lines.slice(line - 1, endOf(checked, line) - 1);
  return lines.map((text, index) => (index === 0 ? ' '.repeat(column - 1) + text.slice(column - 1) : text));
}

/** Tags of examples without their other half. As they are read, an example ends where the next begins. */
function unpaired(lines: readonly string[]): { tag: string; line: number; column: number }[] {
  const wrong: { tag: string; line: number; column: number }[] = [];
  let open: (typeof wrong)[number] | undefined;
  for (const [line, text] of lines.entries())
    for (const { 0: found, index: column } of text.matchAll(tags)) {
      const isStart = !found.startsWith('</');
      if (isStart) {
        if (open !== undefined) wrong.push(open);
        open = { tag: '<example>', line, column };
      } else if (open !== undefined) open = undefined;
      else if (!/^<\/examples/i.test(found)) wrong.push({ tag: '</example>', line, column });
    }
  return open === undefined ? wrong : [...wrong, open];
}

/** The tag in backticks is only spoken of. */
const tags = /(?<!`)<(?:example(?:\s[^<>]*)?|\/examples?\s*)>/gi;
