import type { Answer } from '../search/ask.ts';

/** How many agents were found, and whether they hold every word. */
export function describeAnswer({ results, complete }: Answer, query: string): string {
  const count = `${results.length.toLocaleString('en')} agent${results.length === 1 ? '' : 's'}`;
  if (results.length === 0) return query ? `No agent mentions “${query}”.` : 'No agent passes these filters.';
  if (complete === 0)
    return `No agent mentions all of it; ${count} mention${results.length === 1 ? 's' : ''} some of it, the nearest first`;
  return complete < results.length
    ? `${count}, the first ${complete === 1 ? 'one' : complete} with every word`
    : count;
}
