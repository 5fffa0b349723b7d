// Formatters of HTML and MDX print the `>` of a long tag at the beginning of a line. Pasted into Markdown, where a
// paragraph came before, that line begins a block quote, and the tag is text:
//
//   <agent-card name="api-designer"
//     >API designer</agent-card
//   >

const attribute = /[a-z][\w:-]*[ \t]*=[ \t]*(?:"[^"\n]*"|'[^'\n]*'|[^\s"'=<>`]+)/.source;
const space = /(?=\s)[ \t]*(?:\r?\n[ \t>]*)?/.source;
const lineStart = /\n(?<lead>(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*)/.source;
/** A tag whose `>` begins a line. An opening one has attributes with values: prose may say `a <b`, too. */
const tag = String.raw`<(?:/[a-z][\w-]*|[a-z][\w-]*(?:${space}${attribute})+)[ \t]*\r?\n[ \t>]*>`;
const lineStartOrTag = new RegExp(`${lineStart}|${tag}`, 'gi');

/** The same Markdown, every character at its place, with each tag in one line that a `>` would have broken. */
export function joinTags(markdown: string): string {
  let depth = 0;
  return `\n${markdown}`
    .replace(lineStartOrTag, (found, lead: string | undefined) => {
      if (lead !== undefined) {
        depth = marksIn(lead);
        return found;
      }
      return isBroken(found, depth) ? joined(found) : found;
    })
    .slice(1);
}

/** Whether the last line of a tag, and no other, has more marks than the block quotes have that it stands in. */
function isBroken(found: string, depth: number): boolean {
  const leads = found.match(/\n[ \t>]*/g) ?? [];
  return leads.every((lead, line) => marksIn(lead) > depth === (line === leads.length - 1));
}

function joined(found: string): string {
  return `${found.slice(0, -1).replace(/\r?\n[ \t>]*/g, (lead) => ' '.repeat(lead.length))}>`;
}

function marksIn(lead: string): number {
  return lead.split('>').length - 1;
}
