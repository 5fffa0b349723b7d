/** Where the frontmatter of a file stands, and what follows it. */
export interface Located {
  /** The text between the fences, with the indentation of an indented block removed; undefined without frontmatter. */
  block: string | undefined;
  /** 1-based line of the file on which `block` starts. */
  blockLine: number;
  /** Characters of indentation removed from every line of `block`. */
  indent: number;
  /** The text after the closing fence. */
  body: string;
  /** 1-based line of the file on which `body` starts. */
  bodyLine: number;
  /** Whether a closing fence was found. */
  closed: boolean;
  /** How the block is out of place, in words that follow "The frontmatter …". */
  displaced?: string | undefined;
  /** The word after the opening fence, as in `---js`. */
  language?: string | undefined;
}

/** Finds the frontmatter of a text without parsing it. Line endings must be `\n`. */
export function locateFrontmatter(text: string): Located {
  const lines = text.split('\n');
  const opener = /^---[ \t]*([a-z][\w-]*)?[ \t]*$/i.exec(lines[0] ?? '');
  if (opener) return cut(lines, 0, { language: opener[1] });
  return displacedAtTop(lines) ?? fenced(lines) ?? withoutOpener(lines) ?? none(text);
}

/** Blank lines, HTML comments or spaces before `---`. */
function displacedAtTop(lines: string[]): Located | undefined {
  let start = 0;
  while (start < lines.length && /^\s*(<!--.*-->\s*)?$/.test(lines[start]!)) start++;
  const line = lines[start] ?? '';
  if (
    !new RegExp(`^\\s*(?:-{3,}|${typedDashes})[ \\t]*$`).test(line) ||
    !lines.slice(start + 1, start + 12).some((next) => agentKey.test(next))
  ) {
    return undefined;
  }
  const indent = line.length - line.trimStart().length;
  const where =
    start > 0 ? `starts on line ${start + 1}` : indent > 0 ? 'is indented' : `starts with \`${line.trim()}\``;
  // A comment above the fence is a tool's note about the file, and stays in the file.
  return cut(lines, start, {
    indent,
    displaced: indent > 0 && start > 0 ? `${where} and is indented` : where,
  });
}

/** A ```yaml fence near the top that holds the frontmatter. */
function fenced(lines: string[]): Located | undefined {
  const open = lines.slice(0, 12).findIndex((line) => /^```(ya?ml)?\s*$/.test(line));
  if (open < 0) return undefined;
  const length = lines.slice(open + 1).findIndex((line) => /^```\s*$/.test(line));
  if (length < 0) return undefined;
  const inner = lines.slice(open + 1, open + 1 + length);
  if (!inner.some((line) => /^name:/.test(line)) || !inner.some((line) => /^description:/.test(line)))
    return undefined;
  const first = /^---\s*$/.test(inner[0] ?? '') ? 1 : 0;
  const last = inner.findLastIndex((line, index) => index >= first && /^---\s*$/.test(line));
  const after = last < first ? [] : inner.slice(last + 1);
  const body = [...lines.slice(0, open), ...after, ...lines.slice(open + length + 2)];
  return {
    block: inner.slice(first, last < first ? undefined : last).join('\n'),
    blockLine: open + 2 + first,
    indent: 0,
    // What stands before the fence is the author's too.
    body: body.join('\n'),
    bodyLine: 1,
    closed: true,
    displaced: `is inside a code fence on line ${open + 1}`,
  };
}

/** `name: …` on the first line, with the opening fence forgotten. */
function withoutOpener(lines: string[]): Located | undefined {
  if (!/^(name|description):[ \t]/.test(lines[0] ?? '')) return undefined;
  const found = cut(['', ...lines], 0, { displaced: 'has no opening `---`' });
  return { ...found, blockLine: found.blockLine - 1, bodyLine: found.bodyLine - 1 };
}

function none(text: string): Located {
  return { block: undefined, blockLine: 1, indent: 0, body: text, bodyLine: 1, closed: false };
}

interface Opening {
  indent?: number;
  displaced?: string;
  language?: string | undefined;
}

/** Cuts at the first line that closes the block opened on line `open` (0-based). */
function cut(lines: string[], open: number, { indent = 0, displaced, language }: Opening): Located {
  const closer = new RegExp(
    `^[ \\t]{${indent ? `0,${indent}` : '0'}}(?:-{3,}${displaced === undefined ? '' : `|${typedDashes}`})[ \\t]*$`,
  );
  const length = lines.slice(open + 1).findIndex((line) => closer.test(line));
  const end = length < 0 ? lines.length : open + 1 + length;
  const unindent = (line: string) => (indent ? line.replace(new RegExp(`^[ \\t]{0,${indent}}`), '') : line);
  return {
    block: lines
      .slice(open + 1, end)
      .map(unindent)
      .join('\n'),
    blockLine: Math.min(open + 2, lines.length),
    indent,
    body: lines
      .slice(end + 1)
      .map(unindent)
      .join('\n'),
    bodyLine: Math.min(end + 2, lines.length),
    closed: length >= 0,
    displaced,
    language,
  };
}

/** What an editor makes of `---` that is typed. */
const typedDashes = '-{0,2}[\u2013\u2014]-{0,2}';

/** A line that only the frontmatter of an agent starts with. */
const agentKey = /^\s*(name|description):/;
