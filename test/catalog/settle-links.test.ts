import { describe, expect, test } from 'vitest';
import { endOf, printPermalinks, type Permalinks } from '../../src/catalog/permalinks.ts';
import { parsePermalinks } from '../../src/catalog/read-permalinks.ts';
import { settleLinks, type SettledLinks } from '../../src/catalog/settle-links.ts';
import { agentOf } from './agent-of.ts';

/** The files of a catalog: what each says, by path. */
type Files = Record<string, string>;

const file = (name: string, body = `Do what ${name} does.`, rest = '') =>
  `---\nname: ${name}\ndescription: Works as ${name}.${rest}\n---\n\n${body}\n`;

function settle(
  before: Permalinks | undefined,
  files: Files,
  moved: Record<string, string> = {},
): SettledLinks {
  const agents = Object.entries(files).map(([path, content]) => ({
    agent: agentOf(content, path).agent,
    relative: path,
    path,
  }));
  // As it is read from its file: in the order of the addresses.
  const recorded = before && parsePermalinks(printPermalinks(before), 'agents/permalinks.json').links;
  return settleLinks(recorded, agents, (path) => moved[path]);
}

/** What answers every address of agents after the files changed: a path, `→` and where it leads, or `gone`. */
function after(before: Files, now: Files, moved?: Record<string, string>): Record<string, string> {
  return answers(settle(settle(undefined, before).record, now, moved).record);
}

function answers(record: Permalinks): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([address]) => address.startsWith('/agents/'))
      .map(([address, link]) => [
        address.slice('/agents/'.length, -1),
        'to' in link
          ? `→ ${link.to.slice('/agents/'.length, -1)}`
          : 'path' in link && !link.gone
            ? link.path
            : 'gone',
      ]),
  );
}

describe('a file that was', () => {
  test('moved keeps its address', () => {
    expect(after({ 'a/x.md': file('x') }, { 'b/y.md': file('x') })).toEqual({ x: 'b/y.md' });
  });

  test('moved keeps the address that came from its folder', () => {
    const before = { 'a/x.md': file('x', 'One.'), 'b/x.md': file('x', 'Two.') };
    const now = { 'a/x.md': before['a/x.md'], 'c/x.md': before['b/x.md'] };
    expect(after(before, now)).toEqual({ x: 'a/x.md', 'x-b': 'c/x.md' });
  });

  test('edited where it lies keeps its address, also beside an older copy', () => {
    const before = { 'x.md': file('x', 'Old.') };
    const now = { 'copy.md': file('x', 'Old.'), 'x.md': file('x', 'New.') };
    expect(after(before, now)).toMatchObject({ x: 'x.md' });
  });

  test('given another name answers there, and at the old address by leading there', () => {
    expect(after({ 'x.md': file('x', 'Same.') }, { 'x.md': file('y', 'Same.') })).toEqual({
      x: '→ y',
      y: 'x.md',
    });
  });

  test('given another name and path at once is known by its instructions', () => {
    expect(after({ 'x.md': file('x', 'Same.') }, { 'b/y.md': file('y', 'Same.') })).toEqual({
      x: '→ y',
      y: 'b/y.md',
    });
  });

  test('rewritten and moved is known by the record of git alone', () => {
    const [before, now] = [{ 'x.md': file('x', 'Old.') }, { 'y.md': file('y', 'New.') }];
    expect(after(before, now)).toEqual({ x: 'gone', y: 'y.md' });
    expect(after(before, now, { 'x.md': 'y.md' })).toEqual({ x: '→ y', y: 'y.md' });
  });

  test('rewritten under another name where it lies is still itself', () => {
    expect(after({ 'x.md': file('x', 'Old.') }, { 'x.md': file('y', 'New.') })).toEqual({
      x: '→ y',
      y: 'x.md',
    });
  });

  test('given another name is known by its path among those with the same instructions', () => {
    const before = { 'a/f.md': file('y', 'Same.'), 'b/f.md': file('x', 'Same.') };
    const now = { 'a/f.md': file('v', 'Same.'), 'b/f.md': file('u', 'Same.') };
    expect(after(before, now)).toEqual({ u: 'b/f.md', v: 'a/f.md', x: '→ u', y: '→ v' });
  });

  test('moved is known without any instructions', () => {
    const bare = '---\nname: x\ndescription: Works.\n---\n';
    const { record, changes } = settle(settle(undefined, { 'a/x.md': bare }).record, { 'b/y.md': bare });
    expect([answers(record), changes.filter(({ address }) => address === '/agents/x/')]).toEqual([
      { x: 'b/y.md' },
      [],
    ]);
  });

  test('taken for deleted until git knew better leads to where it is', () => {
    const first = settle(undefined, { 'x.md': file('x', 'Old.') });
    const second = settle(first.record, { 'y.md': file('y', 'New.') });
    const third = settle(second.record, { 'y.md': file('y', 'New.') }, { 'x.md': 'y.md' });
    expect(answers(third.record)).toEqual({ x: '→ y', y: 'y.md' });
  });

  test('one of several with the same instructions is not guessed at', () => {
    const before = { 'x.md': file('x', 'Same.'), 'y.md': file('y', 'Same.') };
    expect(after(before, { 'z.md': file('z', 'Same.') })).toEqual({ x: 'gone', y: 'gone', z: 'z.md' });
  });

  test('renamed in case only keeps its address', () => {
    expect(after({ 'Scout.md': file('Scout', 'S.') }, { 'scout.md': file('scout', 'S.') })).toEqual({
      scout: 'scout.md',
    });
  });

  test('deleted is gone, and lives again under its name', () => {
    const first = settle(undefined, { 'x.md': file('x'), 'y.md': file('y') });
    const second = settle(first.record, { 'y.md': file('y') });
    expect(answers(second.record)).toEqual({ x: 'gone', y: 'y.md' });
    const again = settle(second.record, { 'y.md': file('y'), 'new/x.md': file('x', 'Quite different.') });
    expect(answers(again.record)).toEqual({ x: 'new/x.md', y: 'y.md' });
  });

  test('deleted leads to a copy of the same bytes', () => {
    const twice = { 'a/x.md': file('x'), 'b/x.md': file('x') };
    expect(after(twice, { 'b/x.md': file('x') })).toEqual({ x: '→ x-b', 'x-b': 'b/x.md' });
  });
});

describe('an address', () => {
  test('is not taken by a newcomer of the name that its agent gave up', () => {
    const before = { 'a/x.md': file('x', 'First.') };
    const now = { 'a/x.md': file('y', 'First.'), 'b/x.md': file('x', 'Second.') };
    expect(after(before, now)).toEqual({ x: '→ y', y: 'a/x.md', 'x-b': 'b/x.md' });
  });

  test('follows its agent where two exchange their names', () => {
    const before = { 'a/x.md': file('x', 'One.'), 'b/y.md': file('y', 'Two.') };
    const now = { 'a/x.md': file('y', 'One.'), 'b/y.md': file('x', 'Two.') };
    expect(after(before, now)).toEqual({ x: '→ y-a', y: '→ x-b', 'x-b': 'b/y.md', 'y-a': 'a/x.md' });
  });

  test('follows the contents where two files exchange them', () => {
    const before = { 'x.md': file('x'), 'y.md': file('y') };
    expect(after(before, { 'x.md': file('y'), 'y.md': file('x') })).toEqual({ x: 'y.md', y: 'x.md' });
  });

  test('stays with the file that came in the place of a namesake', () => {
    const before = { 'a/x.md': file('x', 'One.'), 'b/x.md': file('x', 'Two.') };
    expect(after(before, { 'a/x.md': before['b/x.md'] })).toEqual({ x: 'gone', 'x-b': 'a/x.md' });
  });

  test('is taken back by the agent that takes its name back', () => {
    const first = settle(undefined, { 'x.md': file('x', 'Same.') });
    const second = settle(first.record, { 'x.md': file('y', 'Same.') });
    const third = settle(second.record, { 'x.md': file('x', 'Same.') });
    expect(answers(third.record)).toEqual({ x: 'x.md', y: '→ x' });
  });

  test('leads to the last of many names at once', () => {
    let record: Permalinks | undefined;
    for (const name of ['a', 'b', 'c', 'd']) record = settle(record, { 'x.md': file(name, 'Same.') }).record;
    expect(answers(record!)).toEqual({ a: '→ d', b: '→ d', c: '→ d', d: 'x.md' });
    expect(answers(settle(record, {}).record)).toEqual({ a: '→ d', b: '→ d', c: '→ d', d: 'gone' });
  });

  test('of a team leads to the folder it became, and is gone where its agents went apart', () => {
    const files = (...folders: string[]) =>
      Object.fromEntries(folders.map((folder, index) => [`${folder}/${index}.md`, file(`agent-${index}`)]));
    const { record } = settle(undefined, files('old', 'old', 'old', 'other'));
    expect(settle(record, files('new', 'new', 'new', 'other')).record['/teams/old/']).toEqual({
      to: '/teams/new/',
    });
    expect(settle(record, files('new', 'third', 'new', 'other')).record['/teams/old/']).toEqual({
      list: 'old',
      gone: true,
    });
    const moved = settle(record, files('new', 'new', 'new', 'other')).record;
    const again = settle(moved, files('newest', 'newest', 'newest', 'other')).record;
    expect(again['/teams/old/']).toEqual({ to: '/teams/newest/' });
    expect(again['/teams/new/']).toEqual({ to: '/teams/newest/' });
    expect(settle(again, files('old')).record['/teams/old/']).toEqual({ list: 'old' });
  });
});

describe('without a record', () => {
  test('names and paths decide, and nothing changes silently', () => {
    const { slugs, changes } = settle(undefined, { 'a/x.md': file('x'), 'b/x.md': file('x') });
    expect([slugs, changes]).toEqual([['x', 'x-b'], []]);
  });
});

describe('what the record does not say', () => {
  const changes = (before: Files, now: Files) => settle(settle(undefined, before).record, now).changes;

  test('is nothing where agents are added, edited, and moved without another address', () => {
    expect(
      changes(
        { 'a/x.md': file('x'), 'a/y.md': file('y') },
        { 'a/z.md': file('x'), 'a/y.md': file('y', 'New.'), 'a/new.md': file('new') },
      ),
    ).toEqual([]);
  });

  test('is each address that leads elsewhere or nowhere', () => {
    expect(
      changes(
        { 'x.md': file('x', 'Same.'), 'y.md': file('y'), 't/z.md': file('z') },
        {
          'x.md': file('w', 'Same.'),
        },
      ),
    ).toEqual([
      { address: '/agents/x/', becomes: 'now leads to /agents/w/' },
      { address: '/agents/y/', becomes: 'has no agent any more' },
      { address: '/agents/z/', becomes: 'has no agent any more' },
      { address: '/teams/t/', becomes: 'has no agent any more' },
    ]);
  });

  test('is the address of a deleted agent that somebody else would answer', () => {
    const before = settle(undefined, { 'a/x.md': file('x') }).record;
    const other = { 'b/y.md': file('x', 'Quite different.') };
    const becomes = 'is now answered by another agent, b/y.md';
    expect(settle(before, other).changes).toContainEqual({ address: '/agents/x/', becomes });
    expect(settle(settle(before, {}).record, other).changes).toEqual([{ address: '/agents/x/', becomes }]);
  });

  test('is the address that led to a deleted agent, and that somebody else would answer', () => {
    const first = settle(undefined, { 'x.md': file('x', 'Same.') });
    const second = settle(first.record, { 'x.md': file('y', 'Same.') });
    const third = settle(second.record, {});
    const other = settle(third.record, { 'b/z.md': file('x', 'Quite different.') });
    const becomes = 'is now answered by another agent, b/z.md';
    expect(other.changes).toEqual([{ address: '/agents/x/', becomes }]);
    // Once it is recorded it is no change, nor is that the agent itself returns under its first name.
    expect(settle(other.record, { 'b/z.md': file('x', 'Quite different.') }).changes).toEqual([]);
    expect(settle(third.record, { 'x.md': file('x', 'Same.') }).changes).toEqual([]);
  });

  test('is not that a deleted file came back', () => {
    const files = { 'a/x.md': file('x') };
    const gone = settle(settle(undefined, files).record, {});
    expect(settle(gone.record, files).changes).toEqual([]);
  });
});

test('the record is the same whatever the order of the agents, and after reading what was printed', () => {
  const files = { 'a/x.md': file('x', 'One.'), 'b/x.md': file('x', 'Two.'), 'c/道.md': file('道') };
  const { record } = settle(undefined, files);
  const text = printPermalinks(record);
  const { links, problems } = parsePermalinks(text, 'agents/permalinks.json');
  expect([links, problems]).toEqual([JSON.parse(JSON.stringify(record)), []]);
  const reversed = Object.fromEntries(Object.entries(files).reverse());
  expect(printPermalinks(settle(links, reversed).record)).toBe(text);
  expect(endOf('/agents/x/', record)).toBe('/agents/x/');
});
