/** Some texts to choose from, as a part of a sentence. */
export function choice(texts: readonly string[]): string {
  const all = texts.map(quoted);
  return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} or ${all.at(-1)!}`;
}

/** A text in quotation marks; cut short, because a long one would bury what is said about it. */
export function quoted(text: string): string {
  return `"${text.length > 300 ? `${text.slice(0, 299)}…` : text}"`;
}
