// The rules: each looks at an agent and says what is wrong with it. Words stand in `problems.ts`.
import { closest, distance } from 'fastest-levenshtein';
import type { Agent } from './agent.ts';
import { findBrokenClaim } from './claims.ts';
import { mistakenKeys } from './fields.ts';
import { isClaudeModel } from './model.ts';
import { slugify } from './names.ts';
import { problem, type Place, type Problem } from './problems.ts';
import type { KeyPlace } from './strict-yaml.ts';
import { claudeTools, retiredTools } from './claude-tools.ts';

/** An agent with what its rules need to point at the right line. */
export interface Checked {
  agent: Agent;
  /** The frontmatter as read. */
  data: Record<string, unknown>;
  places: Record<string, KeyPlace>;
  hasFrontmatter: boolean;
  /** The lines of the file, as places count them. */
  lines: readonly string[];
}

/** Applies every rule that concerns one file. */
export function checkAgent(checked: Checked): Problem[] {
  return rules.flatMap((rule) => rule(checked));
}

/** Applies the rules that concern the catalog as a whole: names used twice. */
export function checkCatalog(all: readonly Checked[]): Problem[] {
  const byName = Map.groupBy(
    all.filter(({ agent }) => agent.named),
    ({ agent }) => agent.name,
  );
  return [...byName.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map((one, index) => {
        const other = group[index === 0 ? 1 : 0]!.agent.source.path;
        return problem('agent-duplicate', placeOf(one, 'name'), { name: one.agent.name, other });
      }),
    );
}

type Rule = (checked: Checked) => Problem[];

const rules: Rule[] = [
  function name(checked) {
    const { agent } = checked;
    const at = placeOf(checked, 'name');
    if (!agent.named) {
      // Copilot, OpenCode, Cursor and Kiro take the name from the file.
      if (!isRead(checked) || agent.format !== 'claude') return [];
      return [
        problem(
          'name-missing',
          { ...at, line: at.line ?? 1 },
          { used: agent.name, suggestion: suggestedName(agent.name) },
        ),
      ];
    }
    if (agent.format === 'claude' && agent.name.startsWith('-')) {
      return [problem('name-unloadable', at, { name: agent.name, reason: 'start with `-`' })];
    }
    if (agent.format === 'claude' && agent.name.includes(':')) {
      return [problem('name-unloadable', at, { name: agent.name, reason: 'hold `:`' })];
    }
    const suggestion = suggestedName(agent.name);
    const isUsual = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(agent.name) && agent.name.length <= 64;
    return isUsual || agent.format === 'copilot'
      ? []
      : [problem('name-format', at, { name: agent.name, suggestion })];
  },

  function description(checked) {
    const { agent, data } = checked;
    const at = placeOf(checked, 'description');
    if (agent.description.raw === '') {
      const found = data['description'] ?? null;
      const isMissing = found === null || found === '';
      return isRead(checked)
        ? [
            problem(
              'description-missing',
              { ...at, line: at.line ?? 1 },
              { found: isMissing ? null : JSON.stringify(found) },
            ),
          ]
        : [];
    }
    const { length } = agent.description.raw;
    return length > 5000 ? [problem('description-length', at, { length })] : [];
  },

  function color(checked) {
    const { raw, token, valid } = checked.agent.color;
    if (checked.agent.format !== 'claude' || valid || raw === undefined) return [];
    return [problem('color-unknown', placeOf(checked, 'color'), { color: raw, nearest: token ?? null })];
  },

  function model(checked) {
    const { agent } = checked;
    if (agent.format !== 'claude') return [];
    return agent.model.list
      .filter((one) => !isClaudeModel(one))
      .map((one) => problem('model-unknown', placeOf(checked, 'model'), { model: one }));
  },

  function tools(checked) {
    const { agent } = checked;
    if (agent.format !== 'claude') return [];
    const listed: [string, Agent['tools']['allowed']][] = [
      ['tools', agent.tools.allowed],
      ['disallowedTools', agent.tools.denied],
    ];
    const named = new Set(listed.flatMap(([, tools]) => tools.map(({ name }) => name)));
    return listed.flatMap(([key, tools]) =>
      [...new Map(tools.map((tool) => [tool.raw, tool])).values()].flatMap(({ name, raw }) => {
        const at = placeOfWord(checked, key, raw);
        const retired = Object.hasOwn(retiredTools, name) ? retiredTools[name] : undefined;
        if (retired && name !== 'Task') {
          const { instead } = retired;
          return [problem('tool-retired', at, { tool: name, instead, isListed: named.has(instead) })];
        }
        if (Object.hasOwn(claudeTools, name) || name === 'Task' || name === '*' || /^mcp__/.test(name))
          return [];
        return [problem('tool-unknown', at, { tool: raw, nearest: nearestTool(name) })];
      }),
    );
  },

  function mistakenKey(checked) {
    if (checked.agent.format !== 'claude') return [];
    return Object.entries(mistakenKeys)
      .filter(([key]) => key in checked.data)
      .map(([key, { meant, effect }]) =>
        problem('field-mistaken', keyPlaceOf(checked, key), { field: key, meant, effect }),
      );
  },

  function brokenClaim(checked) {
    const broken = isRead(checked) ? findBrokenClaim(checked.agent) : undefined;
    if (!broken) return [];
    const { claim, tool, line } = broken;
    const at = line === undefined ? placeOf(checked, 'description') : { ...placeOf(checked, ''), line };
    return [
      tool === undefined
        ? problem('access-contradicted', at, { claim, tool: null })
        : problem('access-contradicted', placeOfWord(checked, 'tools', tool), { claim, tool }),
    ];
  },

  function prompt(checked) {
    const { agent, hasFrontmatter } = checked;
    const isEmpty = agent.prompt.markdown.trim() === '';
    return isEmpty && hasFrontmatter
      ? [problem('prompt-empty', { path: agent.source.path, line: agent.prompt.line }, {})]
      : [];
  },
];

/** A name that every tool takes. */
function suggestedName(name: string): string {
  return slugify(name) || 'lowercase-words';
}

/** Whether there is frontmatter that says something: in one that cannot be read, no key can be called missing. */
function isRead({ agent, hasFrontmatter }: Checked): boolean {
  return hasFrontmatter && agent.via !== 'body-only';
}

function placeOf({ agent, places }: Checked, key: string): Place {
  const at = places[key];
  return { path: agent.source.path, line: at?.valueLine, column: at?.valueColumn };
}

function keyPlaceOf({ agent, places }: Checked, key: string): Place {
  const at = places[key];
  return { path: agent.source.path, line: at?.line, column: at?.column };
}

/** Where a word stands in the value of a key; where the value starts if it is not found as written. */
export function placeOfWord(checked: Checked, key: string, word: string): Place {
  const start = placeOf(checked, key);
  if (start.line === undefined) return start;
  const others = Object.values(checked.places).map(({ line }) => line);
  const end = Math.min(...others.filter((line) => line > start.line!), checked.lines.length + 1);
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`);
  for (let line = start.line; line < end; line++) {
    const from = line === start.line ? (start.column ?? 1) - 1 : 0;
    const found = pattern.exec(checked.lines[line - 1]?.slice(from) ?? '');
    if (found) return { ...start, line, column: from + found.index + 1 };
  }
  return start;
}

/** The tool whose name is at most two letters away, whatever its case. */
function nearestTool(name: string): string | null {
  const known = Object.keys(claudeTools);
  const near = closest(
    name.toLowerCase(),
    known.map((tool) => tool.toLowerCase()),
  );
  const mostLetters = name.length < 5 ? 1 : 2;
  return distance(name.toLowerCase(), near) > mostLetters
    ? null
    : known.find((tool) => tool.toLowerCase() === near)!;
}
