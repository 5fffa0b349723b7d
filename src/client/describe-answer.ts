import type { Answer } from '../search/ask.ts';
import { agentsOf } from '../search/fold-copies.ts';

/** How many agents were found, and whether they hold every word. */
export function describeAnswer({ results, setAside }: Answer, query: string): string {
  if (results.length === 0)
    return query
      ? `No agent mentions “${shortened(query)}”. Say it in other words.`
      : 'No agent passes these filters.';
  const found = agentsOf(results);
  const complete = found.filter(({ isComplete }) => isComplete).length;
  const others = found.length - complete;
  if (others === 0) return agents(found.length);
  const [all, some] =
    setAside.length > 0 ? ['all of the other words', 'some of them'] : ['all of it', 'some of it'];
  if (complete === 0) return `No agent answers ${all}; ${agents(others)} ${answer(others)} ${some}`;
  const rest = `${others.toLocaleString('en')} more ${answer(others)} ${some}`;
  return `${agents(complete)} ${answer(complete)} ${all}; ${rest}`;
}

function agents(count: number): string {
  return `${count.toLocaleString('en')} agent${count === 1 ? '' : 's'}`;
}

/** An agent may say it in other words, so it need not mention it. */
function answer(count: number): string {
  return count === 1 ? 'answers' : 'answer';
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
