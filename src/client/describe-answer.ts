import type { Answer } from '../search/ask.ts';
import { agentsOf } from '../search/fold-copies.ts';

/** How many agents were found, and whether they hold every word. */
export function describeAnswer({ results, setAside }: Answer, query: string): string {
  if (results.length === 0)
    return query ? `No agent mentions “${shortened(query)}”.` : 'No agent passes these filters.';
  const found = agentsOf(results);
  const complete = found.filter(({ isComplete }) => isComplete).length;
  const others = found.length - complete;
  if (others === 0) return agents(found.length);
  const all = setAside.length > 0 ? 'all of the rest' : 'all of it';
  if (complete === 0) return `No agent mentions ${all}; ${agents(others)} ${mention(others)} some of it`;
  const rest = `${others.toLocaleString('en')} more ${mention(others)} some of it`;
  return `${agents(complete)} ${mention(complete)} ${all}; ${rest}`;
}

function agents(count: number): string {
  return `${count.toLocaleString('en')} agent${count === 1 ? '' : 's'}`;
}

function mention(count: number): string {
  return count === 1 ? 'mentions' : 'mention';
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
