import { afterAll, expect, test } from 'vitest';
import { ask, type Hit } from '../../src/search/ask.ts';
import { findCopies } from '../../src/search/find-copies.ts';
import { agentsOf, foldCopies } from '../../src/search/fold-copies.ts';
import { kinOf } from '../../src/search/kin.ts';
import { closePagefind } from '../../src/search/pagefind-process.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { writeFiles, temporaryFolder } from '../support/folder.ts';
import { openInNode } from './index-in-node.ts';

afterAll(closePagefind);

const long = (start: string) =>
  `${start} ${'Look at every part in turn and say what you see there. '.repeat(4)}`;
const agent = (name: string, body: string, description = 'Looks after sails.') =>
  `---\nname: ${name}\ndescription: ${description}\n---\n\n${body}\n`;

const agents = {
  'alone.md': agent('alone', long('Mend the sails.')),
  'deck/sailmaker.md': agent('sailmaker', long('Sew the sails.')),
  'hold/sailmaker.md': agent('sailmaker', `\n${long('Sew  the\nsails.')}\n\n`, 'Sews sails in the hold.'),
  'mast/rigger.md': agent('rigger', long('Sew the sails.')),
  'short.md': agent('short', 'Follow the rules.'),
  'short-too.md': agent('short-too', 'Follow the rules.'),
};

test('copies have the same instructions, whatever else is said of them', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, agents);
  const { agents: found } = await loadCatalog(folder);
  expect(
    findCopies(found).map((places) => places.map((at) => found[at]!.source.path.split('/').at(-2))),
  ).toEqual([['deck', 'hold', 'mast']]);
});

test('the best of several copies holds the others, in their order', () => {
  const kin = kinOf(
    ['a', 'b', 'c', 'd', 'e', 'f'],
    [
      [0, 3, 5],
      [1, 4],
    ],
  );
  const hits = ['c', 'd', 'e', 'a', 'b', 'f'].map((id): Hit => ({
    id,
    isComplete: true,
    kin: kin.get(id),
    data: () => Promise.reject(new Error('Not read.')),
    asCopy: () => Promise.reject(new Error('Not asked.')),
  }));
  const folded = foldCopies(hits);
  expect(folded.map(({ id, copies = [] }) => [id, ...copies.map((copy) => copy.id)])).toEqual([
    ['c'],
    ['d', 'a', 'f'],
    ['e', 'b'],
  ]);
  expect(agentsOf(folded).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'f', 'e', 'b']);
  // Nothing that was given is changed: it is narrowed anew when a filter is chosen.
  expect(hits.every((hit) => hit.copies === undefined)).toBe(true);
});

test('an index knows which agents are copies', async () => {
  const { search } = await openInNode(agents);
  const [found] = foldCopies((await ask(search, 'sew sails')).results).filter((hit) => hit.copies);
  const { url, meta } = await found!.data();
  const copies = await Promise.all(found!.copies!.map((copy) => copy.asCopy()));
  const shown = [{ url, name: meta['name'], team: meta['team'] }, ...copies];
  expect(shown.sort((a, b) => (a.url < b.url ? -1 : 1))).toEqual([
    { url: '/agents/rigger/', name: 'rigger', team: 'Mast' },
    { url: '/agents/sailmaker-hold/', name: 'sailmaker', team: 'Hold' },
    { url: '/agents/sailmaker/', name: 'sailmaker', team: 'Deck' },
  ]);
});
