import type { Hit } from './ask.ts';

/** Has the best of several copies hold the others, so that nobody reads the same agent twice. */
export function foldCopies(hits: readonly Hit[]): Hit[] {
  const firsts = new Map<number, Hit & { copies: Hit[] }>();
  return hits.flatMap((hit) => {
    if (hit.kin === undefined) return [hit];
    const first = firsts.get(hit.kin);
    if (first) {
      first.copies.push(hit);
      return [];
    }
    const own = { ...hit, copies: [] };
    firsts.set(hit.kin, own);
    return [own];
  });
}

/** The agents of some hits, copies included. */
export function agentsOf(hits: readonly Hit[]): Hit[] {
  return hits.flatMap((hit) => [hit, ...(hit.copies ?? [])]);
}
