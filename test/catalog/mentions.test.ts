import { describe, expect, test } from 'vitest';
import { gatherNames } from '../../src/catalog/agent-names.ts';
import type { Agent } from '../../src/catalog/agent.ts';
import { findMentions, plainPassage } from '../../src/catalog/mentions.ts';
import { readPassages } from '../../src/markdown/passages.ts';
import { agentOf } from './agent-of.ts';

const named = (name: string, folder = 'crew') =>
  agentOf(
    `---\nname: ${JSON.stringify(name)}\ndescription: Looks ahead.\n---\n\nLook.\n`,
    `${folder}/${name.length}.md`,
  ).agent;

const crew = [
  ...[
    'map-reader',
    'plan',
    'debugger',
    'path-finding',
    'map-server',
    'map-server',
    'Night Watcher',
    'Night Watcher Chief',
    'agent-finder',
  ],
  ...['c-pro', '4.8-expert', '地図係', 'snow_walker', 'scout'],
].map((name) => named(name));
const scout = crew.at(-1)!;

/** A Markdown text with `[[…]]` around every mention that is found. */
function marked(markdown: string, by: Agent = scout, agents: readonly Agent[] = crew): string {
  const passages = readPassages(markdown);
  const mentions = findMentions(passages, by, gatherNames(agents));
  return passages
    .map(({ text, runs }) => {
      let written = '';
      let at = 0;
      for (const run of runs) {
        for (const { start, end } of mentions.get(run) ?? []) {
          written += `${text.slice(at, run.start + start)}[[${text.slice(run.start + start, run.start + end)}]]`;
          at = run.start + end;
        }
      }
      return written + text.slice(at);
    })
    .join('\n');
}

describe('a mention is found', () => {
  test.each([
    'Hand over to [[map-reader]].',
    'Ask the [[map-reader]]’s opinion, or that of “[[c-pro]]”.',
    '[[map-reader]]: reads maps',
    'in bold: [[map-reader]] reads',
    'Ask ([[map-reader]]), [[c-pro]]; [[4.8-expert]] and [[snow_walker]]!',
    'At dusk [[Night Watcher]] wakes; [[Night Watcher Chief]] sleeps.',
    'At dusk the [[Night Watcher\nChief]] wakes',
    'Call the [[path-finding]] agent or the subagent [[path-finding]].',
    'Write @[[plan]].',
  ])('%s', (text) => {
    const plain = text
      .replaceAll('[[', '')
      .replaceAll(']]', '')
      .replace('in bold: map-reader', 'in bold: **map-reader**');
    // `@` is part of what becomes a link, and only the first mention of a section is one.
    const expected = text.replace('@[[', '[[@').replace('subagent [[path-finding]]', 'subagent path-finding');
    expect(marked(plain)).toBe(expected);
  });

  test.each([
    ['`map-reader`', '`[[map-reader]]`'],
    ['`path-finding` and ` map-reader `', '`[[path-finding]]` and `[[map-reader]]`'],
    ['`debugger`', '`[[debugger]]`'],
    [
      '`@agent-debugger` or @agent-plan, @agent-finder',
      '`[[@agent-debugger]]` or [[@agent-plan]], [[@agent-finder]]',
    ],
    ['`claude --agent plan`', '`claude --agent [[plan]]`'],
    ['`Task(subagent_type="plan")`', '`Task(subagent_type="[[plan]]")`'],
    ['the `plan` agent', 'the `[[plan]]` agent'],
    ['the agent `plan`', 'the agent `[[plan]]`'],
    ['`地図係` に聞く。 @地図係', '`地図係` に聞く。 [[@地図係]]'],
    ['| who |\n| --- |\n| map-reader |', 'who\n[[map-reader]]'],
    ['<crew>\n    - map-reader reads\n</crew>', '[[map-reader]] reads'],
  ])('%s', (markdown, expected) => expect(marked(markdown)).toBe(expected));
});

test.each([
  ['a part of a word', 'map-readers, re-map-reader, map-reader-like, map-reader_2, Map-Reader'],
  [
    'an everyday word',
    'Make a plan, start the debugger, and scout ahead with path-finding, on a map-server.',
  ],
  ['an everyday word in code', '`plan`, `terraform plan` and `npm run map-reader`'],
  ['a path', 'See crew/map-reader, map-reader.md, `./map-reader`, ./map-reader and /map-reader'],
  ['a URL or an e-mail', 'https://example.org/map-reader map-reader@example.org x@map-reader.example'],
  ['a flag', '--map-reader'],
  ['oneself', 'scout, @scout and `scout`'],
  ['names over a comma', 'At Night, Watcher sleeps. Night. Watcher.'],
])('is not taken for a mention: %s', (_, text) => expect(marked(text)).toBe(text));

test.each([
  '# Ask the map-reader\n',
  '```\nmap-reader\n```\n',
  '    map-reader\n',
  '[map-reader](https://example.org)',
])('is not looked for in headings, blocks of code and links: %j', (markdown) =>
  expect(marked(markdown)).not.toContain('[['),
);

test('links prose once a section, code every time', () => {
  const section = 'map-reader, map-reader and `map-reader`\n\n`map-reader` map-reader';
  const once = '[[map-reader]], map-reader and `[[map-reader]]`\n`[[map-reader]]` map-reader';
  expect(marked(`${section}\n\n# Next\n\n${section}\n`)).toBe(`${once}\n${once}`);
});

describe('a name of several agents', () => {
  const [near, far, farther] = ['near', 'far', 'farther'].map((team) => named('map-reader', team));
  const owl = named('owl', 'near');

  test('means the one of the own team', () => {
    const passages = readPassages('Ask map-reader.');
    const mentions = findMentions(passages, owl, gatherNames([far!, near!, owl]));
    expect(mentions.get(passages[0]!.runs[0]!)![0]!.agent).toBe(near);
  });

  test('means none where no team decides', () => {
    expect(marked('Ask map-reader.', owl, [far!, farther!, owl])).toBe('Ask map-reader.');
    expect(marked('Ask map-reader.', owl, [near!, named('map-reader', 'near'), owl])).toBe('Ask map-reader.');
  });

  test('means nobody else where it is one’s own', () => {
    expect(marked('Ask map-reader.', near!, [near!, far!])).toBe('Ask map-reader.');
  });
});

test('reads backticks in a plain text as code, where they come in pairs', () => {
  const { runs } = plainPassage('a `b` c `d');
  expect(runs).toEqual([
    { text: 'a ', code: false, start: 0 },
    { text: 'b', code: true, start: 3 },
    { text: ' c ', code: false, start: 5 },
    { text: 'd', code: false, start: 9 },
  ]);
});

describe('takes time in proportion', () => {
  const crowd = (count: number, name: (index: number) => string) =>
    gatherNames(
      Array.from({ length: count }, (_, index): Agent => ({ ...scout, name: name(index), team: 'x' })),
    );
  const milliseconds = (text: string, names: ReturnType<typeof gatherNames>) => {
    const passages = [plainPassage(text)];
    const start = performance.now();
    findMentions(passages, scout, names);
    return performance.now() - start;
  };

  test.each([
    ['names', (index: number) => `map-reader-${index}`, 'map-reader-7 map-reader x '],
    ['names that begin alike', (index: number) => `Night Watcher ${index}`, 'Night Watcher Night '],
    ['long names', (index: number) => `${'a '.repeat(1000)}${index}`, 'a '],
  ])('to the text, however many agents there are: %s', (_, name, words) => {
    const [few, many] = [10, 2000].map((count) => crowd(count, name));
    const text = words.repeat(20_000);
    milliseconds(text, few!);
    const isLevel = () => milliseconds(text, many!) < 8 * Math.max(4, milliseconds(text, few!));
    expect([1, 2, 3].some(isLevel)).toBe(true);
  });

  test.each(['.', "'", '_', '@', '@agent-', '`', 'a-', 'a ', '’s'])(
    'to the length of a text of %j',
    (part) => {
      const names = crowd(10, (index) => `map-reader-${index}`);
      const grows = () => {
        const [once, eightfold] = [20_000, 160_000].map((length) =>
          milliseconds(part.repeat(length / part.length), names),
        );
        return eightfold! < 24 * Math.max(once!, 4);
      };
      expect([1, 2, 3].some(grows)).toBe(true);
    },
  );
});
