// Asks for the search dialog and fills it with what was found. It is loaded when the dialog is first opened.
import { foldCopies } from '../search/fold-copies.ts';
import { describeAnswer } from './describe-answer.ts';
import { renderNotes } from './describe-found.ts';
import { renderHits } from './hit-list.ts';
import { SearchSession } from './search-session.ts';

const mostHits = 8;

/** What the dialog shows of an answer. */
export interface Shown {
  /** How many agents were found, in words. */
  message: string;
  hits: HTMLElement[];
}

export class DialogSearch {
  #session: SearchSession;
  #dialog: HTMLElement;
  #turn = 0;

  /** @param dialog says where the index is, and holds the template of a hit */
  constructor(dialog: HTMLElement) {
    this.#dialog = dialog;
    this.#session = new SearchSession(dialog);
  }

  /** Starts loading the index. */
  load(): Promise<unknown> {
    return this.#session.load();
  }

  /** Asks; undefined if a newer question was asked meanwhile. */
  async ask(query: string): Promise<Shown | undefined> {
    const turn = ++this.#turn;
    const answer = await this.#session.ask(query);
    if (!answer) return undefined;
    const template = this.#dialog.querySelector<HTMLTemplateElement>('template[data-template="hit"]')!;
    const hits = await renderHits(template, foldCopies(answer.results).slice(0, mostHits), true);
    if (turn !== this.#turn) return undefined;
    renderNotes(this.#dialog.querySelector<HTMLElement>('[data-notes]')!, answer, { query });
    return { message: describeAnswer(answer, query), hits };
  }

  /** Opens the index anew at the next question. */
  reopen() {
    this.#session.reopen();
  }

  /** Makes every answer that is still on its way a late one. */
  cancel() {
    this.#turn++;
    this.#session.cancel();
  }
}
