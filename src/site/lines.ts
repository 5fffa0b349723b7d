import type { Agent } from '../catalog/agent.ts';

/** A link to a line of the file on the page of its agent. */
export interface LineLink {
  label: string;
  href: string;
}

/** Leads to a line of the file; nothing where no line is meant. */
export function getLineLink(line: number | undefined): LineLink | undefined {
  return line === undefined ? undefined : { label: `line ${line}`, href: `#${lineAnchor(line)}` };
}

/** The lines of a file that something on the page of its agent may lead to. */
export function linesLedTo({ keys, problems, prompt }: Agent): Set<number> {
  return new Set([
    1,
    ...Object.values(keys).map(({ line }) => line),
    ...problems.flatMap(({ line }) => line ?? []),
    prompt.line,
  ]);
}

/** Puts anchors before some lines of highlighted code. Its tags hold no newline. */
export function anchorLines(html: string, lines: ReadonlySet<number>): string {
  return html
    .split('\n')
    .map((text, index) => {
      if (!lines.has(index + 1)) return text;
      const anchor = `<span class="line" id="${lineAnchor(index + 1)}"></span>`;
      return index === 0 ? text.replace(/<code>/, `$&${anchor}`) : `${anchor}${text}`;
    })
    .join('\n');
}

/** The anchor of a line of the file; it moves with the file, so it is for links of the page itself. */
export function lineAnchor(line: number): string {
  return `line-${line}`;
}
