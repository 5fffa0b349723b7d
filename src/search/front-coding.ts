// Words in order as a text that is small when compressed: each without what it shares with the one before.

/** Most letters that a word shares with the one before: what one character can say. */
const mostShared = 35;

/** One line a word. @param words in order; none holds a line break */
export function packInOrder(words: readonly string[]): string[] {
  let last = '';
  return words.map((word) => {
    let shared = 0;
    while (shared < mostShared && shared < word.length && word[shared] === last[shared]) shared++;
    last = word;
    return shared.toString(36) + word.slice(shared);
  });
}

/** The words of such lines. */
export function unpackInOrder(lines: readonly string[]): string[] {
  let last = '';
  return lines.map((line) => (last = last.slice(0, Number.parseInt(line[0]!, 36)) + line.slice(1)));
}
