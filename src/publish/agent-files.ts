// What is published of every agent beside its page. Where an agent moves to, all of it moves.

/** Paths below the base by the slug of an agent. Whatever is added here stands in `links.json` and in `_redirects`. */
export const agentFiles: readonly ((slug: string) => string)[] = [
  (slug) => `/agents/${slug}.md`,
  (slug) => `/agents/${slug}.json`,
  (slug) => `/embed/${slug}/`,
  (slug) => `/badge/${slug}.svg`,
];
