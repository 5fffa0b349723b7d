import { dirname, posix, relative, sep } from 'node:path';
import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { followLink } from '../catalog/relative-links.ts';
import type { Settings } from '../catalog/settings.ts';
import { lookupOf } from './lookup.ts';
import { agentUrl } from './urls.ts';

/**
 * Where a link in the instructions of an agent leads on the site: to the page of another agent whose file it names, to
 * any other file in the repository, where that is known, and nowhere if not. Other addresses stay.
 */
export function resolveLink(href: string, agent: Agent, catalog: Catalog): string | undefined {
  if (/^([a-z][a-z\d+.-]*:|\/\/|#)/i.test(href)) return href;
  const followed = followLink(href, agent, lookupOf(catalog).byFile);
  if (!followed) return undefined;
  const { agent: target, file, anchor, fragment } = followed;
  if (target) return `${agentUrl(target.slug)}${anchor === undefined ? '' : `#${anchor}`}`;
  if (agent.source.editPath === undefined) return undefined;
  const below = relative(dirname(agent.source.file), file).split(sep).join('/');
  const path = posix.join(posix.dirname(agent.source.editPath), below);
  const url = repositoryUrl('blob', path, catalog.settings);
  return url && fragment ? `${url}#${encodeURIComponent(fragment)}` : url;
}

/** The address of a file in the repository; undefined where the repository is not known or does not hold it. */
export function repositoryUrl(
  action: 'blob' | 'edit',
  path: string | undefined,
  settings: Settings,
): string | undefined {
  if (!settings.repository || path === undefined || path.startsWith('..')) return undefined;
  return `${settings.repository.replace(/\/$/, '')}/${action}/${encodeURIComponent(settings.branch)}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
