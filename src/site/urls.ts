// Addresses of the site. They are permanent: whatever is printed here, somebody links to.
import { listSlug, type ListKind } from '../catalog/lists.ts';

/** An address below the base of the site: `to('agents/x/')` → `/base/agents/x/`. */
export function to(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${path}`;
}

/** The page of an agent. */
export function agentUrl(slug: string): string {
  return to(`agents/${slug}/`);
}

/** The file of an agent, byte for byte. */
export function sourceUrl(slug: string): string {
  return to(`agents/${slug}.md`);
}

/** Everything about an agent, as JSON. */
export function dataUrl(slug: string): string {
  return to(`agents/${slug}.json`);
}

/** The page of a team, a tag or a tool. */
export function listUrl(kind: ListKind, value: string, page = 1): string {
  return to(`${kind}/${listSlug(value)}/${page > 1 ? `${page}/` : ''}`);
}
