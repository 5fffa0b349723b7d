// Asks for a view. The query is asked without the filters, and what it found is narrowed here: so every count says
// exactly what choosing its value gives, also where the answer is fused from single words.
import type { Answer, Hit } from '../search/ask.ts';
import { foldCopies } from '../search/fold-copies.ts';
import type { Filters } from '../search/index-reader.ts';
import { countValues, inOrder, narrow, type Allowed } from './narrow.ts';
import { SearchSession } from './search-session.ts';
import type { View } from './view.ts';

/** What a view holds. */
export interface Found {
  /** The answer, with the results that pass the filters, in the order of the view; where words are asked, copies are folded. */
  answer: Answer;
  /** Whether the query finds nothing that passes, and these are the nearest that do. */
  nearest: boolean;
  /** How many agents the query finds without the filters. */
  unfiltered: number;
}

/** The way from a view to its agents. */
export class AgentSearch {
  #session: SearchSession;
  #members = new Map<string, Promise<ReadonlySet<string>>>();
  #turn = 0;
  #last: { results: Hit[]; allowed: Allowed } | undefined;

  #spellings: (key: string, value: string) => string[];

  /**
   * @param element says where the index is: see `SearchSession`
   * @param spellings how the index spells a value of a facet
   */
  constructor(element: HTMLElement, spellings: (key: string, value: string) => string[]) {
    this.#session = new SearchSession(element);
    this.#spellings = spellings;
  }

  /** Starts loading, so that the first answer comes sooner. */
  load(): Promise<unknown> {
    return this.#session.load();
  }

  /** Opens the index anew at the next question. */
  reopen() {
    this.#session.reopen();
    this.#members.clear();
  }

  /** Makes every answer that is still on its way a late one. */
  cancel() {
    this.#turn++;
    this.#session.cancel();
    this.#last = undefined;
  }

  /** Asks; undefined if a newer question was asked meanwhile. */
  async find({ query, chosen, sort }: View): Promise<Found | undefined> {
    const turn = ++this.#turn;
    const asked = await this.#session.ask(query.trim());
    if (!asked) return undefined;
    const allowed = await this.#allowed(chosen);
    // Asking on for an overtaken question would overtake the newer one.
    if (turn !== this.#turn) return undefined;
    const isAsked = query.trim() !== '';
    const passing = narrow(asked.results, allowed);
    const results = isAsked ? foldCopies(passing) : passing;
    const unfiltered = asked.results.length;
    this.#last = { results: asked.results, allowed };
    const filters: Filters = Object.fromEntries(
      Object.entries(chosen).map(([key, values]) => [
        key,
        { any: values.flatMap((value) => this.#spellings(key, value)) },
      ]),
    );
    const nearest = results.length === 0 && unfiltered > 0 && isAsked;
    const answer = nearest ? await this.#session.ask(query.trim(), filters) : undefined;
    if (nearest && !answer) return undefined;
    if (answer && answer.results.length > 0)
      return { answer: { ...answer, results: foldCopies(answer.results) }, nearest, unfiltered };
    const order = !isAsked && sort === 'relevance' ? 'usual' : sort;
    if (order === 'relevance') return { answer: { ...asked, results }, nearest: false, unfiltered };
    const sorted = inOrder(results, await this.#session.order(order));
    if (turn !== this.#turn) return undefined;
    return { answer: { ...asked, results: sorted }, nearest: false, unfiltered };
  }

  /** Counts the values of a facet in what was found last; undefined before anything was. */
  async count(key: string, values: readonly string[]): Promise<ReadonlyMap<string, number> | undefined> {
    const last = this.#last;
    if (!last) return undefined;
    const members = new Map<string, ReadonlySet<string>>();
    for (const value of values) members.set(value, await this.#membersOf(key, value));
    return this.#last === last ? countValues(last.results, last.allowed, key, members) : undefined;
  }

  async #allowed(chosen: View['chosen']): Promise<Allowed> {
    const entries = Object.entries(chosen).map(async ([key, values]) => {
      const sets = await Promise.all(values.map((value) => this.#membersOf(key, value)));
      return [key, new Set(sets.flatMap((ids) => [...ids]))] as const;
    });
    return new Map(await Promise.all(entries));
  }

  /** The ids of the agents that have a value; asked once. */
  #membersOf(key: string, value: string): Promise<ReadonlySet<string>> {
    const name = `${key}\n${value}`;
    const known =
      this.#members.get(name) ?? this.#session.passing({ [key]: { any: this.#spellings(key, value) } });
    this.#members.set(name, known);
    known.catch(() => this.#members.delete(name));
    return known;
  }
}
