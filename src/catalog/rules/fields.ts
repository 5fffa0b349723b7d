// Rules about keys and the values of keys.
import { distance } from 'fastest-levenshtein';
import { keyPlaceOf, placeOf } from '../checked.ts';
import { claudeKeys, knownKeys, mistakenKeys, pluginIgnoredKeys } from '../fields.ts';
import { nearestNames } from '../nearest-name.ts';
import { asBoolean, asNumber, asText } from '../values.ts';
import { claudeRule } from './rule.ts';

/** The values that a key takes. Source: the reference of Claude Code's subagents, 2026-08. */
const choices: Record<string, readonly string[]> = {
  permissionMode: ['default', 'acceptEdits', 'auto', 'dontAsk', 'bypassPermissions', 'plan', 'manual'],
  effort: ['low', 'medium', 'high', 'xhigh', 'max'],
  memory: ['user', 'project', 'local'],
  isolation: ['worktree'],
};

/** What else a key takes, in words that follow "must be". */
const shapes: Record<string, { wanted: string; fits: (value: unknown) => boolean }> = {
  maxTurns: {
    wanted: 'a whole number above 0',
    fits: (value) => Number.isInteger(asNumber(value)) && asNumber(value)! > 0,
  },
  background: { wanted: '`true` or `false`', fits: (value) => asBoolean(value) !== undefined },
  hooks: { wanted: 'a map of events, one `event:` a line', fits: isMap },
  name: { wanted: 'text', fits: (value) => asText(value) !== undefined && !Array.isArray(value) },
};

export const fieldRules = [
  claudeRule('field-mistaken', (checked) =>
    Object.keys(checked.data).flatMap((key) => {
      const mistaken = Object.hasOwn(mistakenKeys, key) ? mistakenKeys[key] : slipOf(key);
      return mistaken ? [[keyPlaceOf(checked, key), { field: key, ...mistaken }]] : [];
    }),
  ),

  claudeRule('field-unknown', (checked) =>
    Object.keys(checked.data)
      .filter((key) => !knownKeys.has(key) && !Object.hasOwn(mistakenKeys, key) && !slipOf(key))
      .map((key) => [keyPlaceOf(checked, key), { field: key }]),
  ),

  claudeRule('field-value', (checked) =>
    Object.entries(choices).flatMap(([key, allowed]) => {
      const value = checked.data[key] ?? undefined;
      const text = asText(value);
      if (value === undefined || (text !== undefined && allowed.includes(text))) return [];
      const shown = text ?? JSON.stringify(value);
      return [
        [
          placeOf(checked, key),
          { field: key, value: shown, allowed: [...allowed], nearest: nearestNames(allowed)(shown) },
        ],
      ];
    }),
  ),

  claudeRule('field-type', (checked) =>
    Object.entries(shapes).flatMap(([key, { wanted, fits }]) => {
      const value = checked.data[key] ?? undefined;
      if (value === undefined || value === '' || fits(value)) return [];
      return [
        [
          placeOf(checked, key),
          { field: key, value: typeof value === 'object' ? JSON.stringify(value) : String(value), wanted },
        ],
      ];
    }),
  ),

  claudeRule('field-plugin', (checked) =>
    checked.isOfPlugin
      ? pluginIgnoredKeys
          .filter((key) => key in checked.data)
          .map((key) => [keyPlaceOf(checked, key), { field: key }])
      : [],
  ),

  claudeRule('permission-bypass', (checked) => {
    const mode = asText(checked.data['permissionMode']) ?? '';
    if (!['bypassPermissions', 'dontAsk'].includes(mode)) return [];
    return [[placeOf(checked, 'permissionMode'), { mode }]];
  }),
];

/** The key of Claude Code that a key differs from by case, hyphens or one letter. */
function slipOf(key: string): { meant: string; effect: string } | undefined {
  if (knownKeys.has(key)) return undefined;
  const plain = (one: string) => one.toLowerCase().replace(/[-_ ]/g, '');
  const meant =
    claudeKeys.find((one) => plain(one) === plain(key)) ??
    // In a short word one letter makes another one: `note` is no slip for `name`.
    claudeKeys.find((one) => key.length > 4 && distance(one, key) === 1);
  return meant === undefined ? undefined : { meant, effect: 'it has no effect' };
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
