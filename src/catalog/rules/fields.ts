// Rules about keys and the values of keys.
import { keyPlaceOf, placeOf, placeOfItem } from '../checked.ts';
import { knownKeys, pluginIgnoredKeys } from '../fields.ts';
import { mistakenKey, writtenFor } from '../mistaken-keys.ts';
import { nearestNames } from '../nearest-name.ts';
import { asBoolean, asNumber, asText, shapeOf, strayItems } from '../values.ts';
import { claudeRule, rule, type Hit } from './rule.ts';

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

/** Keys that hold lists of texts, with every tool. */
const lists = ['skills', 'tags', 'category'];

/** Keys without which Claude Code skips a file. */
const neededKeys = ['name', 'description'];

export const fieldRules = [
  claudeRule('field-mistaken', (checked) => {
    const { data, places } = checked;
    /** By the key that is meant: the key that is to hold its value, since there may be one only. */
    const holders = new Map<string, string>();
    return Object.keys(data).flatMap((key) => {
      const mistaken = mistakenKey(key);
      if (mistaken === undefined) return [];
      const { meant } = mistaken;
      // That a needed key is missing is another rule's matter, which says how it was written.
      if (neededKeys.includes(meant) && writtenFor(meant, data) === key) return [];
      const holder = Object.hasOwn(data, meant) ? meant : holders.get(meant);
      holders.set(meant, holder ?? key);
      const other = holder === undefined ? null : (places[holder]?.line ?? null);
      return [[keyPlaceOf(checked, key), { field: key, ...mistaken, other }]];
    });
  }),

  claudeRule('field-unknown', (checked) =>
    Object.keys(checked.data)
      .filter((key) => !knownKeys.has(key) && !mistakenKey(key))
      .map((key) => [keyPlaceOf(checked, key), { field: key }]),
  ),

  claudeRule('field-value', (checked) =>
    Object.entries(choices).flatMap(([key, allowed]) => {
      const value = checked.data[key] ?? undefined;
      const text = asText(value);
      const isKnown = text !== undefined && allowed.includes(text);
      if (value === undefined || isKnown || checked.unread.includes(key)) return [];
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
      if (value === undefined || value === '' || checked.unread.includes(key) || fits(value)) return [];
      return [[placeOf(checked, key), { field: key, value: written(value), wanted, item: null }]];
    }),
  ),

  rule('field-type', (checked) =>
    lists.flatMap((key): Hit<'field-type'>[] => {
      const value = checked.data[key] ?? undefined;
      if (value === undefined || checked.unread.includes(key)) return [];
      if (typeof value !== 'string' && !Array.isArray(value))
        return [
          [
            placeOf(checked, key),
            { field: key, value: written(value), wanted: 'a list of texts', item: null },
          ],
        ];
      return strayItems(value).map(({ index, item }) => [
        placeOfItem(checked, key, index),
        { field: key, value: written(item), wanted: 'text', item: index + 1 },
      ]);
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

/** A value as a message shows it; nothing for one that says nothing. */
function written(value: unknown): string {
  if (shapeOf(value) === 'nothing') return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
