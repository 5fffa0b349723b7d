/** A piece of a sentence: plain, or code. */
export interface Piece {
  text: string;
  code: boolean;
}

/** Cuts a sentence with `code spans` into pieces, so that a component can print them without building HTML. */
export function splitCode(sentence: string): Piece[] {
  return sentence
    .split('`')
    .map((text, index) => ({ text, code: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** `1 agent`, `2 agents`. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
