// The Atom feed of agents that were added or changed, newest first (RFC 4287).
import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { compareText } from '../catalog/problems.ts';
import { teamTitle } from '../site/labels.ts';
import { feedType, feedUrl, lastChange } from '../site/feed.ts';
import { agentUrl, sourceUrl, to } from '../site/urls.ts';
import { escapeXml } from '../site/xml.ts';

/** A reader that asks once a month still misses nothing of a busy team. */
const mostEntries = 50;

/** The feed; undefined where the site or every date is unknown, because Atom must not be without either. */
export function atomFeed({ agents, settings }: Catalog, site: string | undefined): string | undefined {
  const self = feedUrl(agents, site);
  if (self === undefined) return undefined;
  const absolute = (path: string) => escapeXml(new URL(path, site).href);
  const dated = agents
    .flatMap((agent) => {
      const date = lastChange(agent);
      return date === undefined ? [] : [{ agent, date }];
    })
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.agent.slug, b.agent.slug));

  const entry = ({ agent, date }: { agent: Agent; date: string }) => {
    const { slug, title, description, team, added } = agent;
    const isNew = added === date;
    return `  <entry>
    <id>${absolute(agentUrl(slug))}</id>
    <title>${escapeXml(`${isNew ? 'New' : 'Changed'}: ${title}`)}</title>
    <link rel="alternate" type="text/html" href="${absolute(agentUrl(slug))}"/>
    <link rel="alternate" type="text/markdown" href="${absolute(sourceUrl(slug))}"/>
    <updated>${date}</updated>${added === undefined ? '' : `\n    <published>${added}</published>`}${
      team === undefined
        ? ''
        : `\n    <category term="${escapeXml(team)}" label="${escapeXml(teamTitle(team, settings))}"/>`
    }
    <summary>${escapeXml(description.summary || 'No description.')}</summary>
  </entry>`;
  };

  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${absolute(to(''))}</id>
  <title>${escapeXml(settings.title)}</title>
  <subtitle>${escapeXml(settings.description)}</subtitle>
  <link rel="self" type="${feedType}" href="${absolute(self)}"/>
  <link rel="alternate" type="text/html" href="${absolute(to(''))}"/>
  <updated>${dated[0]!.date}</updated>
  <author>
    <name>${escapeXml(settings.title)}</name>
  </author>
${dated.slice(0, mostEntries).map(entry).join('\n')}
</feed>
`;
}
