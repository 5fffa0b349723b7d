/** Pagefind's ranking, tuned on labelled queries: how near a word is counts most, how long a page is hardly less. */
export const ranking = {
  termSimilarity: 12,
  pageLength: 0.7,
  termSaturation: 2,
  termFrequency: 1,
  diacriticSimilarity: 0,
  metaWeights: { title: 5 },
};
