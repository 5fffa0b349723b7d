// `llms.txt` and `llms-full.txt`: the catalog for language models, by the convention of llmstxt.org.
import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { teamTitle } from '../site/labels.ts';
import { refusingTool } from '../site/loading.ts';
import { agentUrl, sourceUrl, to } from '../site/urls.ts';
import { plural } from '../site/words.ts';
import { absolute } from './agent-data.ts';

/** The list: a link to the file of every agent, team by team. */
export function llmsText(catalog: Catalog, site: string | undefined): string {
  const { agents, settings } = catalog;
  const tokens = agents.reduce((sum, { prompt }) => sum + prompt.tokens, 0);
  const at = (path: string) => absolute(to(path), site);
  return `${head(catalog)}
${plural(agents.length, 'agent')}. Each link leads to the file of an agent: YAML frontmatter, then its instructions in Markdown. To use one, save it in \`.claude/agents/\`.
${byTeam(catalog)
  .map(([team, own]) => section(team === undefined ? 'Without a team' : teamTitle(team, settings), own, site))
  .join('')}
## Optional

- [All agents as data](${at('agents.json')}): JSON, described by ${at('schema/agents.json')}; everything about one agent stands beside its file, with the ending \`.json\`
- [All instructions in one file](${at('llms-full.txt')}): about ${plural(tokens, 'token')}
`;
}

/** Everything: the description and the instructions of every agent, one after the other. */
export function llmsFullText(catalog: Catalog, site: string | undefined): string {
  const agents = byTeam(catalog).flatMap(([, own]) => own);
  return [head(catalog), ...agents.map((agent) => full(agent, site))].join('\n---\n\n');
}

function head({ settings }: Catalog): string {
  return `# ${line(settings.title)}\n\n> ${line(settings.description)}\n`;
}

/** Agents by team: those in the settings first and in their order, then the others, at last those without one. */
function byTeam({ agents, settings }: Catalog): [string | undefined, Agent[]][] {
  const order = settings.teams.map(({ folder }) => folder);
  const rank = (team: string | undefined) => {
    if (team === undefined) return Infinity;
    return order.includes(team) ? order.indexOf(team) : order.length;
  };
  return [...Map.groupBy(agents, ({ team }) => team)].sort(([a], [b]) =>
    rank(a) === rank(b) ? 0 : rank(a) - rank(b),
  );
}

function section(title: string, agents: readonly Agent[], site: string | undefined): string {
  const links = agents.map((agent) => {
    const { slug, title: name, description } = agent;
    const tool = refusingTool(agent);
    const refusal = tool === undefined ? '' : ` (${tool} does not load the file as it is.)`;
    return `- [${line(name)}](${absolute(sourceUrl(slug), site)}): ${line(description.summary || 'No description.')}${refusal}`;
  });
  return `\n## ${line(title)}\n\n${links.join('\n')}\n`;
}

function full({ slug, title, description, prompt }: Agent, site: string | undefined): string {
  const parts = [
    `# ${line(title)}`,
    `Source: ${absolute(agentUrl(slug), site)}`,
    description.raw,
    prompt.markdown.trim(),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** A text as one line of Markdown in which nothing is markup. */
function line(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\[\]<>`*_]/g, '\\$&')
    .trim();
}
