import type { Answer } from '../search/ask.ts';

/** How many agents were found, whether they hold every word, and which words were read as others or left out. */
export function describeAnswer(answer: Answer, query: string): string {
  return [counted(answer, query), read(answer), leftOut(answer)].filter(Boolean).join('. ');
}

function counted({ results, complete, setAside }: Answer, query: string): string {
  const count = `${results.length.toLocaleString('en')} agent${results.length === 1 ? '' : 's'}`;
  if (results.length === 0)
    return query ? `No agent mentions “${shortened(query)}”.` : 'No agent passes these filters.';
  if (complete === 0)
    return `No agent mentions all of it; ${count} mention${results.length === 1 ? 's' : ''} some of it, the nearest first`;
  if (complete === results.length || setAside.length > 0) return count;
  return `${count}, the first ${complete === 1 ? 'one' : complete} with every word`;
}

function read({ results, repairs }: Answer): string {
  if (results.length === 0 || repairs.length === 0) return '';
  return `Read ${repairs.map(({ typed, read: other }) => `“${shortened(typed)}” as “${other}”`).join(', ')}`;
}

function leftOut({ results, setAside }: Answer): string {
  if (results.length === 0 || setAside.length === 0) return '';
  return `No agent mentions ${setAside
    .slice(0, 3)
    .map((word) => `“${shortened(word)}”`)
    .join(', ')}`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
