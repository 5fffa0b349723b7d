import { toolGroups, type Agent, type Tool, type ToolGroup } from '../catalog/agent.ts';
import { explainPermissions } from '../catalog/permissions.ts';
import { getLineLink, type LineLink } from './lines.ts';
import { getProblemLine } from './problems.ts';
import { listUrl } from './urls.ts';
import { splitCode, type Piece } from './words.ts';

/** What an agent may touch. */
export interface AccessView {
  words: string;
  groups: { label: string; tools: { raw: string; href: string }[] }[];
  /** What decides it, each with the line it comes from. */
  facts: AccessFact[];
}

/** One thing that decides what an agent may touch. */
export interface AccessFact {
  label: string;
  words: Piece[];
  line?: LineLink | undefined;
}

/** What an agent may touch, and why. */
export function getAccess(agent: Agent): AccessView {
  const { access, tools, problems } = agent;
  const byGroup = Map.groupBy(tools.allowed, ({ group }) => group);
  const facts = explainPermissions(agent).map(({ label, words, line }) => ({
    label,
    words: splitCode(words),
    line: getLineLink(line),
  }));
  const contradictions = problems
    .filter(({ code }) => code === 'access-contradicted')
    .map((found) => ({
      label: 'Its own words',
      words: getProblemLine(found as Parameters<typeof getProblemLine>[0]).words,
      line: getLineLink(found.line),
    }));
  return {
    words: access.words,
    groups: toolGroups.flatMap((group) => {
      const own = byGroup.get(group);
      return own ? [{ label: groupLabels[group], tools: own.map(toolLink) }] : [];
    }),
    facts: [...facts, ...contradictions],
  };
}

function toolLink({ raw, name }: Tool): { raw: string; href: string } {
  return { raw, href: listUrl('tools', name) };
}

const groupLabels: Record<ToolGroup, string> = {
  read: 'Read',
  search: 'Search',
  edit: 'Edit',
  execute: 'Run commands',
  web: 'Web',
  agents: 'Other agents',
  mcp: 'MCP servers',
  other: 'Other',
};
