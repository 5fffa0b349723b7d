// Values of the frontmatter in the shapes authors give them; what a field cannot hold is undefined.
import type { KeyShape } from './agent.ts';
import { splitTools } from './tools.ts';

/** A text, a number or a list of texts as text; undefined for nothing and everything else. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.join(', ') || undefined;
  return undefined;
}

/** A finite number, also one written as text. */
export function asNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A boolean in any of the words YAML has had for it. */
export function asBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (/^(yes|on|true|1)$/i.test(String(value))) return true;
  return /^(no|off|false|0)$/i.test(String(value)) ? false : undefined;
}

/** Texts of a list, or of a text with commas; undefined if there is none among its items. */
export function asList(value: unknown): string[] | undefined {
  if (Array.isArray(value)) {
    const texts = value.flatMap((one) => asText(one) ?? []);
    return texts.length > 0 || value.length === 0 ? texts : undefined;
  }
  return typeof value === 'string' ? splitTools(value) : undefined;
}

/** The items of a list that are no texts, with their indexes; none for everything else. */
export function strayItems(value: unknown): { index: number; item: unknown }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) => (asText(item) === undefined ? [{ index, item }] : []));
}

/** Tools of a list or a text. */
export function asTools(value: unknown): string[] | undefined {
  return typeof value === 'string' || Array.isArray(value) ? splitTools(value) : undefined;
}

/** The names of a list of names, a list of one-key maps, or a map. */
export function namesOf(value: unknown): string[] | undefined {
  if (Array.isArray(value)) return value.flatMap((one) => namesOf(one) ?? []);
  if (typeof value === 'object' && value !== null) return Object.keys(value);
  return asList(value);
}

/** What kind of value it is. */
export function shapeOf(value: unknown): KeyShape {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'map';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'text';
}
