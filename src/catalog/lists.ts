import { createHash } from 'node:crypto';
import type { Agent } from './agent.ts';
import { slugify } from './names.ts';

/** Kinds of lists: each value of a kind has a page. */
export type ListKind = 'teams' | 'tags' | 'tools';

/** The kinds of lists, each with a route of its own. */
export const listKinds: readonly ListKind[] = ['teams', 'tags', 'tools'];

/**
 * A team, tag or tool as a part of an address; a value without letters or digits is told by its characters' codes, and
 * by a hash where they are too many.
 */
export function listSlug(value: string): string {
  const slug = slugify(value);
  if (slug) return slug;
  const codes = [...value].map((character) => character.codePointAt(0)!.toString(16));
  const spelt = codes.join('-') || 'none';
  if (spelt.length <= longestSpelt) return spelt;
  return `${codes[0]!}-${createHash('sha256').update(value).digest('hex').slice(0, 16)}`;
}

/** Longest part of an address in characters that the record of addresses can hold, and a folder be named. */
const longestSpelt = 240;

/** What an agent is listed under. */
export function listValues(kind: ListKind, { team, tags, tools }: Agent): string[] {
  if (kind === 'teams') return team === undefined ? [] : [team];
  return kind === 'tags' ? tags : tools.allowed.map(({ name }) => name);
}
