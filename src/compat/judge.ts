import type { Agent } from '../catalog/agent.ts';
import { shown } from '../catalog/kinds/kind.ts';
import type { KeyRule, Loader } from './loader.ts';
import { lossOf } from './losses.ts';
import { readingReasons } from './reading.ts';
import type { Reason, Verdict } from './reason.ts';
import { valuesOf } from './values.ts';

/** How a tool takes a file, and why. */
export interface Judgement {
  loader: Loader;
  verdict: Verdict;
  /** Only those that lead to the verdict, in the order of the file. */
  reasons: Reason[];
}

/** Judges the file of an agent by the rules of a tool. The agent has its problems by now. */
export function judge(agent: Agent, loader: Loader): Judgement {
  const all = loader.instead === undefined ? reasonsOf(agent, loader) : [takesOther(loader.instead)];
  const verdict =
    (['refuses', 'unclear', 'loses'] as const).find((one) => all.some(({ effect }) => effect === one)) ??
    'loads';
  const reasons = all.filter(({ effect }) => effect === verdict);
  return { loader, verdict, reasons: reasons.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function takesOther(format: string): Reason {
  return { effect: 'refuses', words: `It reads ${format}, and this is Markdown.` };
}

function reasonsOf(agent: Agent, loader: Loader): Reason[] {
  const reading = readingReasons(agent, loader);
  // Of frontmatter that is not read no key can be judged.
  if (reading.some(({ effect }) => effect !== 'loses')) return reading;
  return [
    ...reading,
    ...Object.entries(loader.keys).flatMap(([key, rule]) => missing(key, rule, agent)),
    ...Object.keys(agent.keys).flatMap((key) => {
      const rule = Object.hasOwn(loader.keys, key) ? loader.keys[key] : undefined;
      return rule ? mistaken(key, rule, agent) : unknown(key, agent, loader);
    }),
    ...outOfBounds(agent, loader),
    ...shared(agent, loader),
  ];
}

function missing(key: string, { needed }: KeyRule, agent: Agent): Reason[] {
  if (!needed || valuesOf(key, agent).length > 0) return [];
  const line = agent.keys[key]?.line;
  return [{ effect: 'refuses', words: `It needs \`${key}\`, and there is none.`, line }];
}

function mistaken(key: string, rule: KeyRule, agent: Agent): Reason[] {
  const { line, shape } = agent.keys[key]!;
  if (shape === 'nothing' && rule.needed) return [];
  const values = [...new Set(valuesOf(key, agent))];
  const isOther = rule.shapes !== undefined && !rule.shapes.includes(shape) && shape !== 'nothing';
  const others = rule.takes ? values.filter((value) => !rule.takes!(value)) : [];
  if (!isOther && others.length === 0) return [];
  const found = isOther
    ? `is ${shapes[shape]}`
    : `holds ${others.map((one) => `\`${shown(one)}\``).join(', ')}`;
  const wants = rule.wants ?? rule.shapes?.map((one) => shapes[one]).join(' or ');
  return [
    { effect: rule.strict ? 'refuses' : 'loses', words: `\`${key}\` ${found}. It takes ${wants}.`, line },
  ];
}

const shapes = {
  text: 'text',
  number: 'a number',
  boolean: '`true` or `false`',
  list: 'a list',
  map: 'a map',
  nothing: 'empty',
};

function unknown(key: string, agent: Agent, { otherKeys }: Loader): Reason[] {
  const { line } = agent.keys[key]!;
  const loss = lossOf(key, agent);
  const name = `\`${shown(key)}\``;
  if (otherKeys === 'refuses') return [{ effect: 'refuses', words: `It refuses the key ${name}.`, line }];
  if (otherKeys === 'passes on')
    return [{ effect: 'loses', words: `It hands ${name} to the model’s provider as an option.`, line }];
  return loss === undefined
    ? []
    : [{ effect: 'loses', words: `It does not read ${name}, so ${loss}.`, line }];
}

function outOfBounds({ prompt }: Agent, { prompt: bounds = {} }: Loader): Reason[] {
  const { length } = prompt.markdown.trim();
  const { shortest = 0, longest = Infinity } = bounds;
  const said = `The instructions are ${length.toLocaleString('en')} characters long. It takes`;
  if (length < shortest)
    return [{ effect: 'refuses', words: `${said} ${shortest} and more.`, line: prompt.line }];
  return length > longest
    ? [{ effect: 'refuses', words: `${said} ${longest.toLocaleString('en')} at most.`, line: prompt.line }]
    : [];
}

function shared({ problems, keys }: Agent, { knowsByName }: Loader): Reason[] {
  if (!knowsByName || !problems.some(({ code }) => code === 'agent-duplicate')) return [];
  const words = 'Another file of this catalog has the same name, and it loads only one of them.';
  return [{ effect: 'unclear', words, line: keys['name']?.line }];
}
