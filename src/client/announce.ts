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

  /** Reads a message out, unless another follows at once. */
  say(message: string) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (this.#region.textContent = message), quiet);
  }

  /** Says nothing more. */
  stop() {
    clearTimeout(this.#timer);
  }
}
