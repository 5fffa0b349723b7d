import { expect, test } from 'vitest';
import { loadCatalog, type Catalog } from '../../src/catalog/load.ts';
import { getAgentPage } from '../../src/site/agent-page.ts';
import { resolveLink } from '../../src/site/links.ts';
import { linkTexts } from '../../src/site/mentions.ts';
import { getRelated } from '../../src/site/related.ts';
import { agentFile, folderWith } from '../catalog/folders.ts';

const owl = `---
name: owl
description: |
  Looks at night. Use when the map-reader sleeps.
  <example>
  user: "Where are we?"
  assistant: "I ask the map-reader. The map-reader knows."
  </example>
tools: Read, Agent(map-reader)
---

Ask \`map-reader\`, or [read](../day/map-reader.md#the-legend).

## Hand over

To map-reader \`at\` dawn.
`;

async function crew(settings = ''): Promise<Catalog> {
  const folder = await folderWith({
    'catalog.yaml': `title: Crew\n${settings}`,
    'day/map-reader.md': `${agentFile('map-reader')}\n## The Legend\n`,
    'night/owl.md': owl,
    'night/notes & so on.md': 'Notes.\n',
  });
  const catalog = await loadCatalog(folder);
  return { ...catalog, agents: catalog.agents.filter(({ name }) => name === 'owl' || name === 'map-reader') };
}

const agentOf = ({ agents }: Catalog, name: string) => agents.find((one) => one.name === name)!;

test('the page of an agent leads to the agents it mentions, from every text', async () => {
  const catalog = await crew();
  const page = await getAgentPage(agentOf(catalog, 'owl'), catalog);
  const link = { text: 'map-reader', href: '/agents/map-reader/' };
  expect(page.triggers[0]!.words).toEqual([{ text: 'Use when the ' }, link, { text: ' sleeps.' }]);
  expect(page.examples[0]!.turns[1]!.words).toEqual([
    { text: 'I ask the ' },
    link,
    { text: '. The map-reader knows.' },
  ]);
  expect(page.instructions.html).toContain(
    'Ask <code><a class="words" href="/agents/map-reader/">map-reader</a></code>',
  );
  expect(page.instructions.html).toContain('<a href="/agents/map-reader/#i-the-legend">read</a>');
  expect(page.outline.map(({ href }) => href)).toContain('#works-with');
});

test('a mentioned agent says by whom, where, and in which words', async () => {
  const catalog = await crew();
  expect(getRelated(agentOf(catalog, 'map-reader'), catalog)).toEqual({
    mentions: [],
    mentionedBy: [
      {
        title: 'Owl',
        href: '/agents/owl/',
        places: [
          { label: [{ text: 'tools', code: true }], href: '/agents/owl/#access', words: [] },
          place('When to use it', '#when-to-use', 'Use when the map-reader sleeps.'),
          place('Example 1', '#example-307128', 'I ask the map-reader.'),
          {
            ...place('Instructions', '#instructions', ''),
            words: [
              { text: 'Ask ', code: false },
              { text: 'map-reader', code: true },
              { text: ', or read.', code: false },
            ],
          },
          {
            ...place('Hand over', '#i-hand-over', ''),
            words: [
              { text: 'To map-reader ', code: false },
              { text: 'at', code: true },
              { text: ' dawn.', code: false },
            ],
          },
        ],
      },
    ],
  });
  expect(getRelated(agentOf(catalog, 'owl'), catalog)).toEqual({
    mentions: [{ title: 'Map reader', href: '/agents/map-reader/' }],
    mentionedBy: [],
  });
});

function place(label: string, fragment: string, words: string) {
  return {
    label: [{ text: label, code: false }],
    href: `/agents/owl/${fragment}`,
    words: [{ text: words, code: false }],
  };
}

test('an agent that everybody mentions lists a hundred and says where the others are', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 103 }, (_, index) => [
      `s${index}.md`,
      `${agentFile(`scout-${index}`)}\nAsk map-reader.\n`,
    ]),
  );
  const catalog = await loadCatalog(await folderWith({ ...files, 'map-reader.md': agentFile('map-reader') }));
  const related = getRelated(agentOf(catalog, 'map-reader'), catalog)!;
  expect(related.mentionedBy).toHaveLength(100);
  expect(related.more).toEqual({ count: 3, href: '/agents/map-reader.json' });
});

test('texts stay whole whatever is linked in them', async () => {
  const catalog = await crew();
  const texts = ['', 'a `map-reader` b', '`', 'map-reader', '@map-reader `x'];
  const linked = linkTexts(texts, agentOf(catalog, 'owl'), catalog);
  expect(linked.map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual(texts);
  expect(linked.map((pieces) => pieces.filter(({ href }) => href).length)).toEqual([0, 1, 0, 0, 1]);
});

test.each([
  ['../day/map-reader.md', '/agents/map-reader/'],
  ['../day/map%2Dreader.md', '/agents/map-reader/'],
  ['../day/map-reader.md?plain=1#The-Legend', '/agents/map-reader/#i-the-legend'],
  ['../day/map-reader.md#gone', '/agents/map-reader/'],
  ['/agents/day/map-reader.md', '/agents/map-reader/'],
  ['owl.md#hand-over', '/agents/owl/#i-hand-over'],
  [
    'notes%20&%20so%20on.md#a b',
    'https://git.example/crew/blob/main/agents/night/notes%20%26%20so%20on.md#a%20b',
  ],
  ['../../docs/a.md', 'https://git.example/crew/blob/main/docs/a.md'],
  ['../../../a.md', undefined],
  ['#here', '#here'],
  ['https://example.org/', 'https://example.org/'],
  ['?q', undefined],
])('the link %s leads to %s', async (href, expected) => {
  const catalog = await crew('repository: https://git.example/crew/\n');
  expect(resolveLink(href, agentOf(catalog, 'owl'), catalog)).toBe(expected);
});

test('a link to another file leads nowhere where no repository is named', async () => {
  const catalog = await crew();
  expect(resolveLink('../../docs/a.md', agentOf(catalog, 'owl'), catalog)).toBeUndefined();
});
