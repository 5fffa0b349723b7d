import { expect, test } from 'vitest';
import { timeTable } from '../../src/cli/time-table.ts';

test('says of every stage what it took and what share that is', () => {
  const lines = timeTable(new Map([['print', 250]]), 1000).split('\n');
  expect(lines).toContain('print           250 ms   25 %   pages and files');
  expect(lines).toContain('read              0 ms    0 %   frontmatter of files');
  expect(lines.at(-1)).toBe('all            1000 ms');
});
