// Quotation marks as an editor for prose types them: letters of the value to YAML.

/** A value without the curly marks around it, or around each of its parts between commas; undefined where there are none. */
export function withoutCurlyQuotes(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (enclosed.test(value.trim())) return value.trim().slice(1, -1).trim();
  const parts = value.split(',');
  const isEach = parts.length > 1 && parts.every((part) => enclosed.test(part.trim()));
  return isEach ? parts.map((part) => part.trim().slice(1, -1).trim()).join(', ') : undefined;
}

/** Marks that enclose a text, in which there is no other but apostrophes. */
const enclosed = /^(?:[“„”][^“„”]+[“”]|[‘‚’][^‘‚’]+[‘’])$/s;
