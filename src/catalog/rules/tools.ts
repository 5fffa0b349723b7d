// Rules about `tools` and `disallowedTools`.
import { closest, distance } from 'fastest-levenshtein';
import type { Tool } from '../agent.ts';
import { keyPlaceOf, placeOf, placeOfWord, type Checked } from '../checked.ts';
import { claudeTools, retiredTools, withheldTools } from '../claude-tools.ts';
import { toolsRunTogether } from '../tool-separators.ts';
import { claudeRule, type Hit } from './rule.ts';

/** The keys that list tools. */
const toolKeys = ['tools', 'disallowedTools'];

/** Whether Claude Code has such a tool, or takes the name for one: `Task` is the former name of `Agent`. */
const isKnown = ({ name }: Tool) =>
  Object.hasOwn(claudeTools, name) || name === 'Task' || name === '*' || name.startsWith('mcp__');

const isRetired = ({ name }: Tool) => Object.hasOwn(retiredTools, name) && name !== 'Task';

export const toolRules = [
  claudeRule('tool-unknown', (checked) => {
    const { allowed, denied } = checked.agent.tools;
    const together = new Set(
      toolKeys.flatMap((key) => toolsRunTogether(checked.data[key])).map(({ found }) => found),
    );
    /** By key: the tools that it lists once what is wrong has been written as it is advised. */
    const right = new Map([
      ['tools', new Set(allowed.map(({ raw }) => raw))],
      ['disallowedTools', new Set(denied.map(({ raw }) => raw))],
    ]);
    return listed(checked)
      .filter(({ tool }) => !isKnown(tool) && !isRetired(tool) && !together.has(tool.raw))
      .map(({ key, tool: { raw, name } }) => {
        const nearest = nearestTool(name);
        const isListed = nearest !== null && right.get(key)!.has(nearest);
        if (nearest !== null) right.get(key)!.add(nearest);
        return [placeOfWord(checked, key, raw), { tool: raw, nearest, isListed }];
      });
  }),

  claudeRule('tools-separator', (checked) =>
    toolKeys.flatMap((key) => {
      const isBlock = /^\s*-\s/.test(checked.lines[(checked.places[key]?.valueLine ?? 0) - 1] ?? '');
      const together = checked.unread.includes(key) ? [] : toolsRunTogether(checked.data[key]);
      return together.map(({ found, tools }): Hit<'tools-separator'> => [
        placeOfWord(checked, key, found),
        { field: key, found, tools, isBlock },
      ]);
    }),
  ),

  claudeRule('tool-retired', (checked) => {
    const named = new Set(listed(checked).map(({ tool }) => tool.name));
    return listed(checked)
      .filter(({ tool }) => isRetired(tool))
      .map(({ key, tool: { raw, name } }) => {
        const { instead } = retiredTools[name]!;
        return [placeOfWord(checked, key, raw), { tool: name, instead, isListed: named.has(instead) }];
      });
  }),

  claudeRule('tool-withheld', (checked) =>
    checked.agent.tools.allowed
      .filter(({ name }) => withheldTools.has(name))
      .map(({ raw, name }) => [placeOfWord(checked, 'tools', raw), { tool: name }]),
  ),

  claudeRule('tool-twice', (checked) => {
    const raws = checked.agent.tools.allowed.map(({ raw }) => raw);
    const twice = new Set(raws.filter((raw, index) => raws.indexOf(raw) < index));
    return [...twice].map((raw) => [placeOfWord(checked, 'tools', raw, 1), { tool: raw }]);
  }),

  claudeRule('tool-conflict', (checked) => {
    const { allowed, denied } = checked.agent.tools;
    const refused = new Set(denied.map(({ raw }) => raw));
    return [...new Set(allowed.map(({ raw }) => raw))]
      .filter((raw) => refused.has(raw))
      .map((raw) => [placeOfWord(checked, 'disallowedTools', raw), { tool: raw }]);
  }),

  claudeRule('tools-empty', (checked) => {
    const { tools, keys } = checked.agent;
    const isOpen = keys['tools']?.shape === 'nothing' && !checked.unread.includes('tools');
    const isEmpty = tools.mode === 'none' && 'tools' in checked.places;
    return isOpen || isEmpty ? [[keyPlaceOf(checked, 'tools'), { isOpen }]] : [];
  }),

  claudeRule('tools-inherited', (checked) => {
    const { mode, denied } = checked.agent.tools;
    const at = { ...placeOf(checked, 'tools'), line: checked.places['tools']?.line ?? 1 };
    return mode === 'inherit' && denied.length === 0 && checked.hasFrontmatter ? [[at, {}]] : [];
  }),
];

/** The tools that are given and taken, each once a key that could be read. */
function listed({ agent, unread }: Checked): { key: string; tool: Tool }[] {
  const { allowed, denied } = agent.tools;
  const once = (key: string, tools: readonly Tool[]) =>
    unread.includes(key)
      ? []
      : [...new Map(tools.map((tool) => [tool.raw, tool])).values()].map((tool) => ({ key, tool }));
  return [...once('tools', allowed), ...once('disallowedTools', denied)];
}

/** What other tools call these abilities, in lower case. */
const otherNames = new Map([
  ['execute', 'Bash'],
  ['fetch', 'WebFetch'],
  ['killbash', 'Bash'],
  ['search', 'Grep'],
  ['shell', 'Bash'],
  ['terminal', 'Bash'],
  ['todo', 'TodoWrite'],
  ['web', 'WebFetch'],
  ['writefile', 'Write'],
]);

/** The tool that another tool calls so, or whose name is at most two letters away, whatever its case. */
function nearestTool(name: string): string | null {
  const [, plain] = /^(\w+)\([^)]*$/.exec(name) ?? [];
  if (plain !== undefined && Object.hasOwn(claudeTools, plain)) return `${name})`;
  const other = otherNames.get(name.toLowerCase());
  if (other !== undefined) return other;
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
