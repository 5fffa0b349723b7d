/** How pages are ranked, tuned on labelled queries: how long a page is counts hardly less than what it says. */
export const ranking = {
  /** From which weight on more of a word says little more. */
  saturation: 2,
  /** How far a long page is held to say a word by chance, 0 to 1. */
  pageLength: 0.7,
  /** What a word weighs beside what it weighs on its page; Pagefind's term similarity of 12, for a word as it is asked. */
  word: 0.2441342,
  /** How much more a word counts that stands in a field of the page; 1 for all others. */
  fields: { title: 5 } as Readonly<Record<string, number>>,
};
