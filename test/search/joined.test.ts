import { afterAll, expect, test } from 'vitest';
import { ask } from '../../src/search/ask.ts';
import { joinedStems } from '../../src/search/joined.ts';
import { closePagefind } from '../../src/search/pagefind-process.ts';
import { openInNode } from './index-in-node.ts';

afterAll(closePagefind);

test('what is only written without spaces is joined, and no name, abbreviation or compound is', () => {
  const chunks = ['client.users.list()', 'lint/format/test;', 'invoiceLedger.recalculateAll();'];
  const words = [
    'Node.js',
    'CI/CD',
    'U.S.A.',
    'state-of-the-art',
    "author's",
    'getSlowRequests',
    'Satzbaukasten;',
  ];
  expect([...joinedStems([...chunks, ...words])]).toEqual([
    'clientuserslist',
    'lintformattest',
    'invoiceledgerrecalculateal',
  ]);
  expect([...joinedStems(['set/up/all', 'setupall'])]).toEqual([]);
});

test('code of the instructions is found by what is typed of it, and its run of words takes no room', async () => {
  const { search } = await openInNode({
    'clerk.md':
      '---\nname: clerk\ndescription: Keeps the books.\n---\nCall `ledger.entries.append(row)` for each.\n',
    'other.md': '---\nname: other\ndescription: Paints.\n---\nMix the colors.\n',
  });
  for (const query of ['ledger.entries.append', '"ledger.entries.append(row)"', 'append entries'])
    expect((await ask(search, query)).results).toHaveLength(1);
  expect(await search.index.find(['ledgerentriesappendrow'])).toEqual([]);
});
