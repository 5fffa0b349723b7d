/** What is said of a word, and how it counts. */
interface Evidence {
  /** How much it counts beside the others. */
  share: number;
  /** From which weight on more of a word says little more. */
  saturation: number;
  /** How far a long page is held to say a word by chance, 0 to 1. */
  pageLength: number;
}

/** How pages are ranked, tuned on the dev halves of `npm run bench:search`. */
export const ranking = {
  /** What a word weighs beside what it weighs on its page; Pagefind's term similarity of 12, for a word as it is asked. */
  word: 0.2441342,
  /** All that a page says counts together, as Pagefind counts it, and once more in two parts that do not outweigh each other. */
  whole: { share: 0.5, saturation: 3, pageLength: 0.8 } as Evidence,
  /** What authors say an agent is for, and who asks for it. */
  purpose: { share: 0.35, saturation: 0.8, pageLength: 0.5 } as Evidence,
  instructions: { share: 0.5, saturation: 0.9, pageLength: 0.7 } as Evidence,
  /** How much more a word counts that stands in a field of the page; 1 for all others. */
  fields: { title: 5 } as Readonly<Record<string, number>>,
};

/** Weights of words in instructions, in 24ths, by how often they are written; nothing else has one of these. */
export const instructionWeights = [5, 17, 45, 90] as const;
