import type { Agent } from './agent.ts';
import { slugify } from './names.ts';

/** Kinds of lists: each value of a kind has a page. */
export type ListKind = 'teams' | 'tags' | 'tools';

/** The kinds of lists, each with a route of its own. */
export const listKinds: readonly ListKind[] = ['teams', 'tags', 'tools'];

/** A team, tag or tool as a part of an address; a value without letters or digits is told by its characters' codes. */
export function listSlug(value: string): string {
  return (
    slugify(value) ||
    [...value].map((character) => character.codePointAt(0)!.toString(16)).join('-') ||
    'none'
  );
}

/** What an agent is listed under. */
export function listValues(kind: ListKind, { team, tags, tools }: Agent): string[] {
  if (kind === 'teams') return team === undefined ? [] : [team];
  return kind === 'tags' ? tags : tools.allowed.map(({ name }) => name);
}
