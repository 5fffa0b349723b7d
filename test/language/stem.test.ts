import { describe, expect, test } from 'vitest';
import { stem } from '../../src/language/stem.ts';

describe('stem', () => {
  test.each([
    ['kubernetes', 'kubernet'],
    ['databases', 'databas'],
    ['running', 'run'],
    ['reviewer', 'review'],
    ['reviews', 'review'],
    ['accessibility', 'access'],
    ['optimization', 'optim'],
    ['migrations', 'migrat'],
    ['deployed', 'deploy'],
    ['organization', 'organiz'],
    ['technologies', 'technolog'],
    ['payments', 'payment'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['skies', 'sky'],
    ['news', 'news'],
  ])('%s is %s', (word, own) => {
    expect(stem(word)).toBe(own);
  });

  test.each(['', 'a', 'c++', 'constructor', '数据库', 'é', 'x'.repeat(10_000)])(
    'never throws: %j',
    (word) => {
      expect(typeof stem(word)).toBe('string');
    },
  );
});
