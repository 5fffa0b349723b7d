/** The elements our printers may print, each with its attributes. */
const ALLOWED: Record<string, readonly string[]> = {
  a: ['aria-label', 'href', 'id', 'rel'],
  blockquote: [],
  br: [],
  code: [],
  del: [],
  div: ['aria-label', 'class', 'role', 'tabindex'],
  em: [],
  h1: ['id'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  hr: [],
  input: ['aria-label', 'checked', 'disabled', 'type'],
  li: ['id'],
  ol: ['class', 'start'],
  p: ['class'],
  pre: ['class', 'data-lang', 'data-plain', 'tabindex'],
  section: ['aria-label', 'class'],
  span: ['class'],
  strong: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['class'],
  th: ['class', 'scope'],
  thead: [],
  tr: [],
  ul: ['class'],
};

const VOID = new Set(['br', 'hr', 'input']);
const INLINE = new Set(['a', 'br', 'code', 'del', 'em', 'input', 'span', 'strong', 'sup']);
const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);

/** What is wrong with HTML of ours: unknown elements or attributes, bad nesting, unsafe links, ids given twice. */
export function checkHtml(html: string): string[] {
  const wrong: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  const rest = html.replace(
    /<(\/?)([a-z0-9]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g,
    (_tag, slash, name, attributes) => {
      if (!(name in ALLOWED)) wrong.push(`element ${name}`);
      for (const [, attribute = '', value = ''] of attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
        if (!ALLOWED[name]?.includes(attribute)) wrong.push(`attribute ${name} ${attribute}`);
        if (attribute === 'href' && !isSafe(value)) wrong.push(`href ${value}`);
        if (attribute === 'id' && ids.size === ids.add(value).size) wrong.push(`id ${value} twice`);
      }
      if (VOID.has(name)) return '';
      if (slash) {
        if (open.pop() !== name) wrong.push(`</${name}> closes something else`);
        return '';
      }
      if (open.includes('p') && !INLINE.has(name)) wrong.push(`${name} in p`);
      if (name === 'a' && open.includes('a')) wrong.push('a in a');
      open.push(name);
      return '';
    },
  );
  if (open.length > 0) wrong.push(`left open: ${open.join(' ')}`);
  if (/[<>]/.test(rest)) wrong.push('a stray < or >');
  return wrong;
}

function isSafe(href: string): boolean {
  const url = new URL(href.replaceAll('&amp;', '&').replaceAll('&quot;', '"'), 'https://here.invalid/');
  return PROTOCOLS.has(url.protocol);
}
