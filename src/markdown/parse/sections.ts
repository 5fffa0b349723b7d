import { isOnlyTags } from './literal-tags.ts';

/**
 * Reads indented code as the content of a pseudo-XML section: returns its Markdown without the common indentation, or
 * undefined when it really is code. `afterTag` says whether a tag stands right before it.
 *
 * Authors indent what stands between their tags, as in XML; Markdown takes four spaces for code.
 */
export function sectionInCode(code: string, afterTag: boolean): string | undefined {
  const lines = code.split('\n');
  if (!afterTag && !lines.some((line) => isOnlyTags(line))) return undefined;
  if (hasShapeOfCode(lines)) return undefined;
  const common = Math.min(...lines.filter(isFilled).map(indentation));
  return lines.map((line) => line.slice(common)).join('\n');
}

/** In prose only what stands under a list item or a tag is indented deeper than the line before. */
function hasShapeOfCode(lines: readonly string[]): boolean {
  const filled = lines.filter(isFilled);
  return filled.some((line, index) => {
    const before = filled[index - 1];
    if (before === undefined || indentation(line) <= indentation(before)) return false;
    return !opensIndentation(before) && !opensIndentation(line);
  });
}

const LIST_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;

function opensIndentation(line: string): boolean {
  return LIST_ITEM.test(line) || /^\s*</.test(line);
}

function isFilled(line: string): boolean {
  return line.trim() !== '';
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}
