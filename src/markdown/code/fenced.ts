/** Code between fences, as somebody wrote it in Markdown. */
export interface Fenced {
  code: string;
  /** What stands after the fence. */
  info: string;
}

/**
 * The code between fences, found without reading the Markdown as a whole: good enough to colour it before it is asked
 * for, not to print it. A fence that nothing closes is left out.
 */
export function fencedCode(markdown: string): Fenced[] {
  const found: Fenced[] = [];
  let open: { fence: string; indent: string; info: string; lines: string[] } | undefined;
  for (const line of markdown.split(/\r\n?|\n/)) {
    const [, indent = '', fence = '', info = ''] = /^( *)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (!open) {
      if (fence !== '' && !(fence[0] === '`' && info.includes('`')))
        open = { fence, indent, info, lines: [] };
    } else if (fence.startsWith(open.fence) && info.trim() === '') {
      found.push({ code: open.lines.join('\n'), info: open.info.trim() });
      open = undefined;
    } else open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line.trimStart());
  }
  return found;
}
