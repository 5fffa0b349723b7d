import type { Agent } from '../catalog/agent.ts';
import type { Reason } from './reason.ts';
import type { Loader } from './loader.ts';

/** What a tool makes of the frontmatter as a whole, before any key is looked at. */
export function readingReasons(agent: Agent, loader: Loader): Reason[] {
  const hidden = find(agent, hiddenBy);
  if (hidden || agent.via === 'body-only') {
    const needs = Object.entries(loader.keys).filter(([, { needed }]) => needed);
    const words = needs.length > 0 ? 'It sees no frontmatter.' : 'It sees no frontmatter, only instructions.';
    return [{ effect: needs.length > 0 ? 'refuses' : 'loses', words, line: hidden?.line ?? 1 }];
  }
  if (agent.via === 'yaml') return [];
  const broken = agent.problems.filter(({ code }) => brokenBy.includes(code));
  const line = broken[0]?.line;
  if (loader.mends === undefined)
    return [
      {
        effect: 'unclear',
        words: 'The frontmatter is not strict YAML; nobody says how it reads that.',
        line,
      },
    ];
  if (agent.via === 'line-keys' || !mends(loader, broken))
    return [{ effect: 'refuses', words: 'The frontmatter is not YAML.', line }];
  const open = broken.find(({ args }) => args['mend'] === 'close');
  if (open !== undefined)
    return [
      { effect: 'loses', words: 'It takes the open bracket for a part of the value.', line: open.line },
    ];
  return loader.failsOnCrlf && find(agent, ['file-line-endings'])
    ? [{ effect: 'refuses', words: 'It cannot quote risky values where lines end with CR LF.', line }]
    : [];
}

/** Problems of files whose frontmatter no tool finds. */
const hiddenBy = [
  'frontmatter-displaced',
  'frontmatter-language',
  'frontmatter-missing',
  'frontmatter-unclosed',
  'file-empty',
];

/** Problems of frontmatter that is not YAML. */
const brokenBy = [
  'frontmatter-not-yaml',
  'frontmatter-unparseable',
  'frontmatter-tab',
  'frontmatter-bracket',
  'frontmatter-colon',
  'frontmatter-indented',
  'frontmatter-key-twice',
];

function find({ problems }: Agent, codes: readonly string[]): Agent['problems'][number] | undefined {
  return problems.find(({ code }) => codes.includes(code));
}

function mends({ mends: kind }: Loader, broken: Agent['problems']): boolean {
  if (kind === 'risky values') return true;
  return kind === 'colons' && broken.every(({ args }) => String(args['found']).includes('`: `'));
}
