import { expect, test, vi } from 'vitest';
import { ofObject } from '../../src/cache/of-object.ts';

test('works once for each object, whatever comes of it', () => {
  const work = vi.fn(({ name }: { name?: string }) => name);
  const nameOf = ofObject(work);
  const [one, other] = [{ name: 'one' }, {}];
  expect([nameOf(one), nameOf(other), nameOf(one), nameOf(other)]).toEqual([
    'one',
    undefined,
    'one',
    undefined,
  ]);
  expect(work).toHaveBeenCalledTimes(2);
  expect(nameOf({ name: 'one' })).toBe('one');
  expect(work).toHaveBeenCalledTimes(3);
});
