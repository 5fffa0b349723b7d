/** The brackets of a value in brackets that nothing closes. */
export interface OpenBrackets {
  /** From the outermost to the innermost. */
  open: ('[' | '{')[];
  /** Whether closing them at the end of the value makes it whole: false where one is missing in the middle. */
  isAtEnd: boolean;
}

/** By bracket: the one that closes it. */
export const closers = { '[': ']', '{': '}' } as const;

/** Finds the brackets outside quotation marks that nothing closes. */
export function openBrackets(value: string): OpenBrackets {
  const bare = value.replace(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g, '');
  const open: OpenBrackets['open'] = [];
  for (const [bracket] of bare.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') open.push(bracket);
    else if (open.length > 0 && closers[open.at(-1)!] !== bracket) return { open, isAtEnd: false };
    else open.pop();
  }
  return { open, isAtEnd: true };
}
