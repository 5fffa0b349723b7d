// What stands above the hits: how many there are, and what was done to the query.
import type { Answer } from '../search/ask.ts';
import { describeAnswer } from './describe-answer.ts';
import type { Found } from './find-agents.ts';
import type { View } from './view.ts';

/** How many agents a view holds, and what the filters have to do with it. */
export function describeFound({ answer, nearest, unfiltered }: Found, { query, chosen }: View): string {
  const filtered = Object.keys(chosen).length > 0;
  if (filtered && query.trim() !== '' && unfiltered > 0 && (nearest || answer.results.length === 0)) {
    const outside = `${unfiltered.toLocaleString('en')} agent${unfiltered === 1 ? '' : 's'} without the filters`;
    return nearest
      ? `Nothing passes the filters (${outside}); the nearest that do`
      : `No agent passes the filters; ${outside}.`;
  }
  return describeAnswer(answer, query.trim());
}

/** Prints what was done to the query, with the way back to the exact words. */
export function renderNotes(place: HTMLElement, answer: Answer, { query }: Pick<View, 'query'>): void {
  const { setAside, repairs } = answer;
  const lines: HTMLElement[] = [];
  if (repairs.length > 0) {
    const exact = repairs.reduce((words, { typed }) => quoted(words, typed), query.trim());
    const link = document.createElement('a');
    link.href = `?q=${encodeURIComponent(exact)}`;
    link.dataset['ask'] = exact;
    link.textContent = `Search for ${repairs.map(({ typed }) => `“${typed}”`).join(', ')} instead`;
    const words = repairs.flatMap(({ read }, at) => (at === 0 ? [strong(read)] : [', ', strong(read)]));
    lines.push(line('Showing results for ', ...words, '. ', link));
  }
  if (setAside.length > 0 && answer.results.length > 0) {
    const words = setAside.flatMap((word, at) => (at === 0 ? [strong(word)] : [', ', strong(word)]));
    lines.push(line('No agent mentions ', ...words, '; the rest of the words count.'));
  }
  place.replaceChildren(...lines);
}

/** Leads to what a query finds without the filters, where nothing passes them. */
export function renderWayOut(
  place: HTMLElement,
  { answer, nearest, unfiltered }: Found,
  { query }: View,
): void {
  if (query.trim() === '' || unfiltered === 0 || (!nearest && answer.results.length > 0)) return;
  const link = document.createElement('a');
  link.href = `?q=${encodeURIComponent(query.trim())}`;
  link.textContent = `Show ${unfiltered === 1 ? 'the one' : `the ${unfiltered.toLocaleString('en')}`} without the filters`;
  place.append(line(link));
}

/** Says which filters of an address the catalog does not have any more. */
export function renderLost(place: HTMLElement, asked: View['chosen'], chosen: View['chosen']): void {
  const lost = Object.entries(asked).flatMap(([key, values]) =>
    values.filter((value) => !chosen[key]?.includes(value)),
  );
  if (lost.length === 0) return;
  const words = lost.flatMap((value, at) => (at === 0 ? [strong(value)] : [', ', strong(value)]));
  place.append(line('The catalog has no filter ', ...words, '; all others count.'));
}

/** A query with one of its words in quotes, which are asked as they stand. */
function quoted(query: string, word: string): string {
  const at = query.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0 || query[at - 1] === '"') return query;
  return `${query.slice(0, at)}"${query.slice(at, at + word.length)}"${query.slice(at + word.length)}`;
}

function line(...content: (string | Node)[]): HTMLElement {
  const element = document.createElement('p');
  element.append(...content);
  return element;
}

function strong(text: string): HTMLElement {
  const element = document.createElement('strong');
  element.textContent = text;
  return element;
}
