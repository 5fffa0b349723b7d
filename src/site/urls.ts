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

/** Where a kind of problem is explained. */
export function ruleUrl(code: string): string {
  return `${to('health/rules/')}#${code}`;
}

/** Agents side by side. */
export function compareUrl(slugs: readonly string[]): string {
  return `${to('compare/')}?agents=${slugs.map(encodeURIComponent).join(',')}`;
}

/** The card of an agent for pages of others. */
export function embedUrl(slug: string): string {
  return to(`embed/${slug}/`);
}

/** The script of the element `<agent-card>`. */
export function embedScriptUrl(): string {
  return to('embed.js');
}

/** What pages that ask by oEmbed are told about an agent. */
export function oembedUrl(slug: string): string {
  return to(`oembed/${slug}.json`);
}

/** The picture of an agent for link previews. */
export function socialImageUrl(slug: string): string {
  return to(`social/${slug}.png`);
}
