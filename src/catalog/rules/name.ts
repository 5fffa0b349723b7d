// Rules about `name`.
import { isRead, keyPlaceOf, missedPlaceOf, placeOf } from '../checked.ts';
import { writtenFor } from '../mistaken-keys.ts';
import { slugify, stemOf } from '../names.ts';
import { claudeRule, rule } from './rule.ts';

/** Agents that tools bring along, in lower case: a file of that name takes their place or is never asked. */
const builtIn = new Set([
  'claude-code-guide',
  'explore',
  'general-purpose',
  'plan',
  'statusline-setup',
  'build',
  'worker',
]);

/** Names that say nothing to whoever has to choose. */
const generic = new Set(['agent', 'assistant', 'helper', 'tool', 'subagent', 'my-agent', 'test', 'untitled']);

export const nameRules = [
  // Copilot, OpenCode, Cursor and Kiro take the name from the file.
  claudeRule('name-missing', (checked) => {
    const { named, name } = checked.agent;
    if (named || !isRead(checked)) return [];
    const written = writtenFor('name', checked.data) ?? null;
    const at = written === null ? missedPlaceOf(checked, 'name') : keyPlaceOf(checked, written);
    return [[at, { used: name, suggestion: suggestedName(name), written }]];
  }),

  claudeRule('name-unloadable', (checked) => {
    const { named, name } = checked.agent;
    const reason = reasonNotToLoad(name);
    return named && reason ? [[placeOf(checked, 'name'), { name, reason }]] : [];
  }),

  rule('name-format', (checked) => {
    const { named, name, format } = checked.agent;
    const isUsual = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name.length <= 64;
    if (
      !named ||
      isUsual ||
      checked.unread.includes('name') ||
      format === 'copilot' ||
      (format === 'claude' && reasonNotToLoad(name))
    )
      return [];
    return [[placeOf(checked, 'name'), { name, suggestion: suggestedName(name) }]];
  }),

  rule('name-file', (checked) => {
    const { named, name, source } = checked.agent;
    const stem = stemOf(source.path);
    // Another rule asks for another name first.
    if (!named || slugify(name) !== name || slugify(stem) === name) return [];
    return [[placeOf(checked, 'name'), { name, file: stem }]];
  }),

  rule('name-generic', (checked) => {
    const { named, name } = checked.agent;
    const word = name.toLowerCase();
    if (!named || !(builtIn.has(word) || generic.has(word))) return [];
    return [[placeOf(checked, 'name'), { name, isBuiltIn: builtIn.has(word) }]];
  }),
];

/** Why Claude Code skips a name, in words that follow "must not". */
function reasonNotToLoad(name: string): string | undefined {
  if (name.startsWith('-')) return 'start with `-`';
  return name.includes(':') ? 'hold `:`' : undefined;
}

/** A name that every tool takes: an address may hold letters of any script, a name only those of ASCII. */
function suggestedName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?=[\p{L}\p{N}])[^a-z0-9]/gu, (letter) => ligatures[letter] ?? ' ');
  return slugify(plain) || 'lowercase-words';
}

/** Letters that are not made of a letter of ASCII and a mark. */
const ligatures: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
