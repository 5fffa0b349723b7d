/**
 * How a tool takes a file that is put unchanged where it looks for agents: loads all of it, loads it but loses
 * something, does not load it; or its documentation does not tell.
 */
export type Verdict = 'loads' | 'loses' | 'unclear' | 'refuses';

/** What speaks against loading everything. */
export interface Reason {
  effect: Exclude<Verdict, 'loads'>;
  /** A sentence with `code spans`. */
  words: string;
  /** 1-based line of the file, where it is one line's doing. */
  line?: number | undefined;
}
