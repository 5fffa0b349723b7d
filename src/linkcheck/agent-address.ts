/** The page of an agent, as a path below the base. */
export function pageOf(slug: string): string {
  return `/agents/${slug}/`;
}

/** The agent in the address of its page, or of what is published beside it. */
export function slugIn(address: string): string {
  return address.split('/')[2]!;
}
