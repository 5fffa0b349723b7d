// What a page says about itself to search engines, as JSON-LD in the words of schema.org.
import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { repositoryUrl } from '../site/links.ts';
import { teamTitle } from '../site/labels.ts';
import { agentUrl, sourceUrl, to } from '../site/urls.ts';
import { absolute } from './agent-data.ts';

/**
 * An agent as structured data, ready to stand in a script element. It is source code: a text that a tool runs. Nothing is claimed
 * that the catalog does not know, such as a price or a rating.
 */
export function agentStructuredData(agent: Agent, { settings }: Catalog, site: string | undefined): string {
  const { slug, title, name, description, team, tags, owners, added, changed, source } = agent;
  return forScript({
    '@context': 'https://schema.org',
    '@type': 'SoftwareSourceCode',
    '@id': absolute(agentUrl(slug), site),
    url: absolute(agentUrl(slug), site),
    name: title,
    alternateName: name === title ? undefined : name,
    description: description.summary || undefined,
    programmingLanguage: 'Markdown',
    codeRepository: repositoryUrl('blob', source.editPath, settings),
    keywords: [...(team === undefined ? [] : [teamTitle(team, settings)]), ...tags].join(', ') || undefined,
    maintainer:
      owners.length > 0 ? owners.map((owner) => ({ '@type': 'Organization', name: owner })) : undefined,
    dateCreated: added,
    dateModified: changed ?? added,
    encoding: {
      '@type': 'MediaObject',
      contentUrl: absolute(sourceUrl(slug), site),
      encodingFormat: 'text/markdown',
      contentSize: `${source.bytes} B`,
      sha256: source.sha256,
    },
    isPartOf: { '@type': 'WebSite', name: settings.title, url: absolute(to(''), site) },
  });
}

/** JSON in which no tag can end the script element around it. */
function forScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
