/** Whether the files that search asked for may be those of an index that a newer one has replaced: then it pays to ask again. */
export function mayBeReplaced(cause: unknown): boolean {
  return navigator.onLine && cause instanceof Error && cause.name === 'IndexError';
}

/** What kept search from answering, in a sentence for people. */
export function describeFailure(cause: unknown, online: boolean): string {
  const words = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  if (!online) return 'You are offline, and search needs a part of its index that is not here yet.';
  return failures.find(([pattern]) => pattern.test(words))?.[1] ?? 'Search could not be loaded.';
}

const failures: [RegExp, string][] = [
  [/index is missing/i, 'The search index of this site is missing.'],
  [/index is incomplete/i, 'The search index of this site is incomplete.'],
  [/did not answer/i, 'Search did not answer in time.'],
];
