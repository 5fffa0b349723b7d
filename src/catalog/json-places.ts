// Where things stand in a text of JSON: what `JSON.parse` does not say.

/** The keys of the outermost object of a JSON text, with the index of each; unlike JSON.parse, all of them. */
export function* topKeys(text: string): Generator<{ key: string; index: number }> {
  let depth = 0;
  for (const { 0: token, 1: colon, index } of text.matchAll(/"(?:[^"\\]+|\\.)*"(\s*:)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (depth === 1 && colon !== undefined)
      yield { key: JSON.parse(token.slice(0, -colon.length)) as string, index };
  }
}

/** How far a text can be read as JSON: the engine names no place for half of what it refuses. */
export function endOfJson(text: string): number {
  let [good, bad] = [0, text.length];
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (isBeginning(text.slice(0, middle))) good = middle;
    else bad = middle - 1;
  }
  return good;
}

/** Whether nothing but more text is missing. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (cause) {
    const { message } = cause as SyntaxError;
    const at = /at position (\d+)/.exec(message)?.[1];
    return /^Unexpected end|^Unterminated/.test(message) || Number(at) >= text.length;
  }
}

/** The words of `JSON.parse` without the place, which stands in front, and without a piece of the file. */
export function reasonOf(message: string): string {
  return message
    .replace(/(?: in JSON)? at position.*$| \(line \d+ column \d+\)$/s, '')
    .replace(/, ?\.{0,3}".*$/s, '')
    .replace('JSON input', 'the file');
}
