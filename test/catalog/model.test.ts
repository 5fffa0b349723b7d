import { expect, test } from 'vitest';
import { isClaudeModel, readModel } from '../../src/catalog/model.ts';

test.each<[unknown, string, string[]]>([
  ['sonnet', 'Sonnet', ['sonnet']],
  ['Opus', 'Opus', ['Opus']],
  ['haiku', 'Haiku', ['haiku']],
  ['fable', 'Fable', ['fable']],
  ['opus[1m]', 'Opus', ['opus[1m]']],
  ['claude-sonnet-4-20250514', 'Sonnet 4', ['claude-sonnet-4-20250514']],
  ['claude-sonnet-4-5-20250929', 'Sonnet 4.5', ['claude-sonnet-4-5-20250929']],
  ['claude-opus-4.6', 'Opus 4.6', ['claude-opus-4.6']],
  ['claude-opus-5', 'Opus 5', ['claude-opus-5']],
  ['claude-3-5-sonnet', 'Sonnet 3.5', ['claude-3-5-sonnet']],
  ['claude-3.5-sonnet', 'Sonnet 3.5', ['claude-3.5-sonnet']],
  ['claude-3-opus', 'Opus 3', ['claude-3-opus']],
  ['claude-4-sonnet', 'Sonnet 4', ['claude-4-sonnet']],
  ['anthropic/claude-sonnet-4-6', 'Sonnet 4.6', ['anthropic/claude-sonnet-4-6']],
  ['Claude Sonnet 4.5 (copilot)', 'Sonnet 4.5', ['Claude Sonnet 4.5 (copilot)']],
  ['gpt-4.1', 'gpt-4.1', ['gpt-4.1']],
  ['gemini-3-flash', 'gemini-3-flash', ['gemini-3-flash']],
  [4.1, '4.1', ['4.1']],
  ["GPT-4.1 | 'gpt-5' | 'Claude Sonnet 4.5'", 'GPT-4.1', ['GPT-4.1', 'gpt-5', 'Claude Sonnet 4.5']],
  [['opus', 'sonnet'], 'Opus', ['opus', 'sonnet']],
])('calls %j %s', (value, label, list) => {
  expect(readModel(value)).toEqual({ raw: list.join(', '), list, label, inherits: false });
});

test.each([[undefined], [null], [''], [' '], [{ a: 'b' }], [[]], [true]])('inherits with %j', (value) => {
  expect(readModel(value)).toEqual({ list: [], label: 'Inherited', inherits: true });
});

test('inherits where the author says so', () => {
  expect(readModel('inherit')).toEqual({
    raw: 'inherit',
    list: ['inherit'],
    label: 'Inherited',
    inherits: true,
  });
  expect(readModel('Inherit').inherits).toBe(true);
});

test('knows the models of Claude Code', () => {
  const known = [
    'sonnet',
    'opus',
    'haiku',
    'inherit',
    'opusplan',
    'sonnet[1m]',
    'claude-opus-4-1',
    'claude-sonnet-4-5@20250929',
  ];
  const unknown = ['Sonnet', 'gpt-5', 'claude', 'sonnet 4', 'Claude Sonnet 4.5', 'constructor'];
  expect(known.filter(isClaudeModel)).toEqual(known);
  expect(unknown.filter(isClaudeModel)).toEqual([]);
});
