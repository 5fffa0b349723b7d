import { describe, expect, test } from 'vitest';
import { isWhole, pageSize, searchOf, viewOf, type View } from '../../src/client/view.ts';

const keys = ['team', 'tool'];

describe('a view', () => {
  test.each<View>([
    { query: '', chosen: {}, sort: 'relevance', shown: pageSize },
    {
      query: 'slow page & "quotes" +',
      chosen: { team: ['Backend', 'R&D'] },
      sort: 'name',
      shown: pageSize * 5,
    },
    { query: '数据库', chosen: { tool: ['Bash'], team: ['A=b'] }, sort: 'changed', shown: pageSize * 2 },
  ])('comes back from its address: %j', (view) => {
    expect(viewOf(searchOf(view), keys)).toEqual(view);
  });

  test('of the whole catalog has no address of its own', () => {
    const view = viewOf('', keys);
    expect(searchOf(view)).toBe('');
    expect(isWhole(view)).toBe(true);
    expect(isWhole({ ...view, sort: 'name' })).toBe(false);
  });

  test.each(['?shown=-3', '?shown=x', '?shown=Infinity', '?sort=size', '?nobody=1', '?team', '?%'])(
    'is made of what is understood in %s',
    (search) => {
      const view = viewOf(search, keys);
      expect(view.shown).toBe(pageSize);
      expect(view.sort).toBe('relevance');
      expect(view.query).toBe('');
    },
  );

  test('never unrolls more than a thousand hits', () => {
    expect(viewOf('?shown=99999999', keys).shown).toBeLessThanOrEqual(1000);
    expect(viewOf('?shown=99999999', keys).shown).toBeGreaterThan(900);
  });
});
