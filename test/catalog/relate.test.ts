import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { formatProblem } from '../../src/catalog/report.ts';
import { sentenceAt } from '../../src/catalog/text.ts';
import { agentFile, folderWith } from './folders.ts';

/** Mentions as `from > to (where) #anchor: sentence`. */
async function mentionsIn(files: Record<string, string>): Promise<string[]> {
  const { agents } = await loadCatalog(await folderWith(files));
  const incoming = agents.flatMap(({ slug: to, mentionedBy }) =>
    mentionedBy.map(({ slug, ...rest }) => JSON.stringify([slug, to, rest])),
  );
  const outgoing = agents.flatMap(({ slug, mentions }) =>
    mentions.map(({ slug: to, ...rest }) => JSON.stringify([slug, to, rest])),
  );
  expect(incoming.toSorted()).toEqual(outgoing.toSorted());
  return outgoing.map((one) => {
    const [from, to, { where, anchor, sentence }] = JSON.parse(one) as [
      string,
      string,
      Record<string, string>,
    ];
    return [`${from} > ${to} (${where})`, anchor && `#${anchor}`, sentence].filter(Boolean).join(' ');
  });
}

test('says who mentions whom, where, and with which words', async () => {
  const files = {
    'map-reader.md': agentFile('map-reader'),
    'path-finder.md': agentFile('path-finder'),
    'owl.md': `---
name: owl
description: |
  Looks at night. Use when the map-reader sleeps.
  <example>
  Context: The path-finder is lost.
  user: "Where are we?"
  assistant: "I ask the map-reader."
  </example>
tools: Read, Agent(map-reader, path-finder)
handoffs:
  - label: Go on
    agent: path-finder
---

First read. Then ask map-reader at once. Then map-reader answers.

## Hand over

- **path-finder**: when it dawns
- At noon nobody. At dusk [the reader](map-reader.md) reads. At night nobody.
`,
  };
  expect(await mentionsIn(files)).toEqual([
    'owl > map-reader (tools) #access',
    'owl > path-finder (tools) #access',
    'owl > path-finder (handoffs) #details',
    'owl > map-reader (description) #when-to-use Use when the map-reader sleeps.',
    'owl > path-finder (example) #example-dd5421 The path-finder is lost.',
    'owl > map-reader (example) #example-dd5421 I ask the map-reader.',
    'owl > map-reader (instructions) #instructions Then ask map-reader at once.',
    'owl > path-finder (instructions) #i-hand-over path-finder: when it dawns',
    'owl > map-reader (instructions) #i-hand-over At dusk the reader reads.',
  ]);
});

test('takes `agents` and `skills` for agents where there are such, and asks that of `agents` only', async () => {
  const folder = await folderWith({
    'map-reader.md': agentFile('map-reader'),
    'owl.agent.md': agentFile(
      'owl',
      'agents: [map-reader, "*", path-finder]\nskills: map-reader, night-sight',
    ),
  });
  const { agents, problems } = await loadCatalog(folder);
  expect(agents.find(({ slug }) => slug === 'owl')!.mentions).toEqual([
    { slug: 'map-reader', where: 'agents', anchor: 'details' },
    { slug: 'map-reader', where: 'skills', anchor: 'access' },
  ]);
  expect(problems.map(formatProblem)).toEqual([
    'agents/owl.agent.md:4:27  warning  `agents` names the agent "path-finder", which this catalog does not have. Correct the name, or add the agent.  [reference-unknown]',
  ]);
});

test.each([
  'Agent',
  'Agent()',
  'Agent(Explore, general-purpose)',
  'Agent(*)',
  'Agent(plugin:owl)',
  'Agent(night-owl)',
])('asks for no agent by `%s`', async (tool) => {
  const folder = await folderWith({ 'owl.md': agentFile('night-owl', `tools: Read, ${tool}`) });
  expect((await loadCatalog(folder)).problems).toEqual([]);
});

test('knows a link that leads to a file or heading from one that leads nowhere', async () => {
  const folder = await folderWith({
    'README.md': '# Crew\n',
    'day/owl.md': `${agentFile('owl')}
[a](../night%20watch/map%20reader.md) [b](<../night watch/map reader.md#the-legend>) [c](#x) [d](https://example.org/x.md)
[e](../README.md#anything) [f](map%20reader.md) [g](<../night watch/map reader.md#gone>) [h](../../../../etc/nothing.md)
[i](mailto:a@example.org) [j](title) [k](../catalog.yaml) [l](%zz.md) [m](owl.md)
`,
    'night watch/map reader.md': `${agentFile('map-reader')}\n## The Legend\n`,
    'catalog.yaml': 'title: Crew\n',
  });
  const { problems } = await loadCatalog(folder);
  expect(
    problems.filter(({ code }) => code === 'link-dead').map(({ line, column, args }) => [line, column, args]),
  ).toEqual([
    [9, 32, { href: 'map%20reader.md', missing: 'file', nearest: '../night watch/map reader.md' }],
    [9, 54, { href: '../night watch/map reader.md#gone', missing: 'heading', nearest: null }],
    [10, 63, { href: '%zz.md', missing: 'file', nearest: null }],
  ]);
});

test('cuts a sentence out of a text', () => {
  const at = (text: string) => sentenceAt(text, text.indexOf('owl'), text.indexOf('owl') + 3);
  expect(at('One. Ask the\nowl. Two.')).toBe('Ask the owl.');
  expect(at('owl')).toBe('owl');
  expect(at('One:\n\n- ask v1.2 of the owl\n- ask nobody')).toBe('ask v1.2 of the owl');
  expect(at('夜です。owlに聞く。朝です。')).toBe('owlに聞く。');
  const long = at(`${'word '.repeat(100)}owl${' word'.repeat(100)}`);
  expect(long).toMatch(/^…(?:word )+owl(?: word)+…$/);
  expect(long.length).toBeLessThanOrEqual(243);
});
