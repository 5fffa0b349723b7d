// What is published of every agent beside its page. Where an agent moves to, all of it moves.

/** The file of an agent, byte for byte. */
export const filePath = (slug: string) => `/agents/${slug}.md`;
/** Everything about an agent, as JSON. */
export const dataPath = (slug: string) => `/agents/${slug}.json`;
/** A badge for READMEs. */
export const badgePath = (slug: string) => `/badge/${slug}.svg`;

/** Paths below the base by the slug of an agent. Whatever is added here stands in `links.json` and in `_redirects`. */
export const agentFiles: readonly ((slug: string) => string)[] = [
  filePath,
  dataPath,
  (slug) => `/embed/${slug}/`,
  badgePath,
];
