/** How long nothing must have changed before it is read out: longer than between two letters. */
const quiet = 700;

/** Reads messages out to those who listen to the page: the last one, once nothing has followed for a moment. */
export class Announcer {
  #region: HTMLElement;
  #timer = 0;

  /** @param region an empty live region */
  constructor(region: HTMLElement) {
    this.#region = region;
  }

  /** Reads a message out, unless another follows at once. @param notes what stands below it, line by line */
  say(message: string, notes?: HTMLElement) {
    clearTimeout(this.#timer);
    const lines = [...(notes?.children ?? [])].map(({ textContent }) => textContent);
    const said = [message, ...lines].join('. ').replaceAll('.. ', '. ');
    this.#timer = window.setTimeout(() => (this.#region.textContent = said), quiet);
  }

  /** Says nothing more. */
  stop() {
    clearTimeout(this.#timer);
  }
}
