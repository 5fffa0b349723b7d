import { expect, test } from 'vitest';
import { colorTokens } from '../../src/catalog/agent.ts';
import { readColor } from '../../src/catalog/color.ts';

test.each(colorTokens)('takes %s as it is', (token) => {
  expect(readColor(token)).toEqual({ raw: token, token, valid: true });
});

test('takes a colour in capitals for the same, but not as written', () => {
  expect(readColor('Blue')).toEqual({ raw: 'Blue', token: 'blue', valid: false });
  expect(readColor(' RED ')).toEqual({ raw: 'RED', token: 'red', valid: false });
});

test.each([
  ['teal', 'cyan'],
  ['Magenta', 'pink'],
  ['indigo', 'purple'],
  ['gold', 'yellow'],
  ['brown', 'orange'],
  ['crimson', 'red'],
  ['lime', 'green'],
  ['navy', 'blue'],
  ['#2196F3', 'blue'],
  ['#10B981', 'green'],
  ['#e67e22', 'orange'],
  ['#8B5CF6', 'purple'],
  ['#F59E0B', 'orange'],
  ['#f0f', 'pink'],
  ['#f00', 'red'],
  ['ff0', 'yellow'],
  ['#00ffff', 'cyan'],
])('finds that %s is nearest to %s', (raw, token) => {
  expect(readColor(raw)).toEqual({ raw, token, valid: false });
});

test.each([
  ['graphite'],
  ['#808080'],
  ['#000'],
  ['#12345'],
  ['rgb(1, 2, 3)'],
  ['constructor'],
  ['__proto__'],
])('finds nothing near %s', (raw) => {
  expect(readColor(raw)).toEqual({ raw, valid: false });
});

test.each([[undefined], [null], [''], [' '], [5], [['red']]])('has no colour with %j', (value) => {
  expect(readColor(value)).toEqual({ valid: true });
});
