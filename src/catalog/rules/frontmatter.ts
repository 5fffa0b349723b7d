// Rules about how the frontmatter is written. What keeps it from being read is noticed while it is read.
import type { Checked } from '../checked.ts';
import { placeOf } from '../checked.ts';
import { withoutCurlyQuotes } from '../curly-quotes.ts';
import { claudeRule, rule } from './rule.ts';

export const frontmatterRules = [
  rule('frontmatter-curly', (checked) =>
    Object.entries(checked.data).flatMap(([field, read]) => {
      const value = withoutCurlyQuotes(read);
      return value === undefined ? [] : [[placeOf(checked, field), { field, value }]];
    }),
  ),

  claudeRule('frontmatter-dashes', (checked) => {
    const found = frontmatterLines(checked).find(({ text }) => text.includes('---'));
    if (found === undefined) return [];
    const { text, line } = found;
    return [[{ path: checked.agent.source.path, line, column: text.indexOf('---') + 1 }, {}]];
  }),

  claudeRule('frontmatter-line-endings', (checked) => {
    if (!checked.hasCrLf || checked.agent.via !== 'requoted') return [];
    return [[{ ...placeOf(checked, 'description'), column: undefined }, {}]];
  }),
];

/** The lines between the fences, where the block stands at the top and is closed. */
function frontmatterLines({ agent, lines, hasFrontmatter }: Checked): { text: string; line: number }[] {
  if (!hasFrontmatter || !/^---\s*$/.test(lines[0] ?? '')) return [];
  const end = agent.prompt.line - 1;
  if (!/^-{3,}\s*$/.test(lines[end - 1] ?? '')) return [];
  return lines.slice(1, end - 1).map((text, index) => ({ text, line: index + 2 }));
}
