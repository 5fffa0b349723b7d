/** The words of a Markdown source that its HTML does not hold as often, in text, addresses and language labels. */
export function lostWords(markdown: string, html: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(readable(html))) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(decode(withoutMarkup(markdown))).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** The names of references and the marks of tasks are markup, not words. */
function withoutMarkup(markdown: string): string {
  const text = markdown.replace(/\]\[[^\]\n]+\]|\[\^[^\]\n]+\]|^\[[^\]\n]+\]:|- \[[xX]\] /gm, ' ');
  return text.replace(/(?:%[0-9a-f]{2})+/gi, unescape);
}

/** Numbers alone do not count: those of lists become list items. */
function wordsOf(text: string): string[] {
  return (
    text
      .toWellFormed()
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? []
  );
}

function readable(html: string): string {
  const attributes = [...html.matchAll(/ (?:href|data-lang)="([^"]*)"/g)].map(([, value = '']) =>
    unescape(value),
  );
  // Tokens of code end within words; all other tags part them.
  const text = html.replace(/<\/?span[^>]*>/g, '').replace(/<[^>]*>/g, ' ');
  return decode([text, ...attributes].join(' '));
}

function unescape(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

const ENTITIES: Record<string, string> = { amp: '&', gt: '>', lt: '<', nbsp: ' ', quot: '"' };

function decode(text: string): string {
  return text.replace(/&(amp|gt|lt|nbsp|quot);/g, (_entity, name: string) => ENTITIES[name] ?? '');
}
