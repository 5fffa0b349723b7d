import type { Answer } from '../search/ask.ts';

/** How many agents were found, and whether they hold every word. */
export function describeAnswer({ results, complete, setAside }: Answer, query: string): string {
  const count = `${results.length.toLocaleString('en')} agent${results.length === 1 ? '' : 's'}`;
  if (results.length === 0)
    return query ? `No agent mentions “${shortened(query)}”.` : 'No agent passes these filters.';
  if (complete === 0)
    return `No agent mentions all of it; ${count} mention${results.length === 1 ? 's' : ''} some of it, the nearest first`;
  if (complete === results.length || setAside.length > 0) return count;
  return `${count}, the first ${complete === 1 ? 'one' : complete} with every word`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
