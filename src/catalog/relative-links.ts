// Where a relative link in an agent's file leads, as a repository would follow it.
import { dirname, resolve } from 'node:path';
import { slugOf } from '../markdown/slug.ts';
import type { Agent } from './agent.ts';
import { placeAnchor } from './example-anchors.ts';

/** A relative link as followed. */
export interface Followed {
  /** Absolute path. */
  file: string;
  /** The agent of that file. */
  agent?: Agent | undefined;
  /** What stands behind `#`, decoded; empty for none. */
  fragment: string;
  /** The anchor on the agent's page that the fragment means; nothing where there is none of that name. */
  anchor?: string | undefined;
}

/** Agents by their absolute paths. */
export function agentsByFile(agents: readonly Agent[]): ReadonlyMap<string, Agent> {
  return new Map(agents.map((agent) => [agent.source.file, agent]));
}

/** Follows a link; undefined for addresses of other sites, of this page, and for queries. */
export function followLink(
  href: string,
  { source }: Agent,
  byFile: ReadonlyMap<string, Agent>,
): Followed | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|[#?])/i.test(href) || href === '') return undefined;
  const [path = '', fragment = ''] = splitOnce(href);
  const from = path.startsWith('/') ? rootOf(source) : dirname(source.file);
  const file = resolve(from, decode(path.replace(/\?.*$/s, '')).replace(/^\/+/, ''));
  const agent = byFile.get(file);
  return { file, agent, fragment: decode(fragment), anchor: agent && anchorIn(agent, decode(fragment)) };
}

function splitOnce(href: string): [string, string] {
  const at = href.indexOf('#');
  return at < 0 ? [href, ''] : [href.slice(0, at), href.slice(at + 1)];
}

/** The folder that `/` means in a file: that of the repository, where it is known, else the file's own. */
function rootOf({ file, editPath }: Agent['source']): string {
  const isBelow = editPath !== undefined && file.replaceAll('\\', '/').endsWith(`/${editPath}`);
  return isBelow ? file.slice(0, -editPath.length) : dirname(file);
}

/** Repositories give headings the anchors of their slugs; those of the page have `i-` before them. */
function anchorIn({ prompt, examples }: Agent, fragment: string): string | undefined {
  const own = `i-${slugOf(fragment)}`;
  if (prompt.outline.some(({ id }) => id === own)) return own;
  const anchors = examples.flatMap(({ id }, index) => [id, placeAnchor(index + 1)]);
  return anchors.includes(fragment) ? fragment : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
