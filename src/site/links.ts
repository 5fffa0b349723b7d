import { posix, relative, resolve, sep } from 'node:path';
import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import type { Settings } from '../catalog/settings.ts';
import { agentUrl } from './urls.ts';

/**
 * Where a link in the instructions of an agent leads on the site: to the page of another agent whose file it names, to
 * any other file in the repository, where that is known, and nowhere if not. Other addresses stay.
 */
export function resolveLink(href: string, agent: Agent, { agents, settings }: Catalog): string | undefined {
  if (/^([a-z][a-z\d+.-]*:|\/\/|#)/i.test(href)) return href;
  const [path, fragment] = href.split('#', 2) as [string, string?];
  const file = resolve(agent.source.file, '..', decode(path.replace(/^\/+/, '')));
  const target = agents.find(({ source }) => source.file === file);
  if (target) return `${agentUrl(target.slug)}${fragment ? `#i-${fragment}` : ''}`;
  if (agent.source.editPath === undefined) return undefined;
  const below = relative(resolve(agent.source.file, '..'), file).split(sep).join('/');
  return repositoryUrl('blob', posix.join(posix.dirname(agent.source.editPath), below), settings);
}

/** The address of a file in the repository; undefined where the repository is not known or does not hold it. */
export function repositoryUrl(
  action: 'blob' | 'edit',
  path: string | undefined,
  settings: Settings,
): string | undefined {
  if (!settings.repository || path === undefined || path.startsWith('..')) return undefined;
  return `${settings.repository.replace(/\/$/, '')}/${action}/${encodeURIComponent(settings.branch)}/${encodeURI(path)}`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
