import { withoutFences } from './text.ts';

/** The lines of Markdown with all code blank, every other character at its place. */
export function proseLines(markdown: string): string[] {
  return withoutFences(markdown)
    .split('\n')
    .map((line) => line.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, (span) => ' '.repeat(span.length)));
}
