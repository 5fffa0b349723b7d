/** `2026-11-03` or `2026-11-03T14:25:36Z` → `3 Nov 2026`, the day in UTC. */
export function dayOf(time: string): string {
  const day = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(time).toLocaleDateString('en-GB', day);
}
