// The fields in which an author names other agents: `Agent(x)` among the tools, `agents`, `handoffs` and `skills`.
import { ofObject } from '../cache/of-object.ts';
import { readTool, splitTools } from './tools.ts';
import { asList } from './values.ts';

/** A name of an agent in a field of the frontmatter. */
export interface Reference {
  field: 'tools' | 'agents' | 'handoffs' | 'skills';
  name: string;
  /** Whether there must be such an agent; a skill need not be one. */
  binds: boolean;
}

/** The agents that a frontmatter names, each once a field. What tools bring themselves is left out. */
export const readReferences = ofObject((data: Readonly<Record<string, unknown>>): readonly Reference[] => {
  const called = splitTools(data['tools'])
    .map(readTool)
    .flatMap(({ name, scope }) => (/^(?:Agent|Task)$/.test(name) ? (scope ?? '').split(',') : []));
  const named: [Reference['field'], boolean, string[]][] = [
    ['tools', true, called],
    ['agents', true, asList(data['agents']) ?? []],
    ['handoffs', true, receivers(data['handoffs'])],
    ['skills', false, asList(data['skills']) ?? []],
  ];
  return named.flatMap(([field, binds, names]) =>
    [...new Set(names.map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2')))]
      .filter((name) => name !== '' && !builtIn.has(name.toLowerCase()) && !/[*:/{}<>]/.test(name))
      .map((name) => ({ field, name, binds })),
  );
});

/** `handoffs` is a list of maps with the key `agent`, or of names. */
function receivers(value: unknown): string[] {
  if (!Array.isArray(value)) return asList(value) ?? [];
  return value.flatMap((one: unknown) => {
    const agent = typeof one === 'object' && one !== null && 'agent' in one ? one.agent : one;
    return typeof agent === 'string' ? [agent] : [];
  });
}

/** Agents that Claude Code and VS Code have without a file, in lower case. */
const builtIn = new Set([
  'agent',
  'ask',
  'claude-code-guide',
  'edit',
  'explore',
  'general-purpose',
  'plan',
  'statusline-setup',
]);
