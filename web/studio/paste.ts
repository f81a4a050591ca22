import type { Core } from './core.js';

/** The studio's button "Paste": it reads the clipboard, or where the browser does not allow that,
 * waits for the keys. */
export class Paste {
  readonly #core: Core;
  readonly #wake: () => void;
  #awaited: string | undefined;

  constructor(core: Core, wake: () => void) {
    this.#core = core;
    this.#wake = wake;
  }

  /** Hands the clipboard in for this place of the file. */
  async into(place: string): Promise<void> {
    try {
      this.#hand(await navigator.clipboard.readText(), place);
    } catch {
      this.#awaited = place;
      this.#core.tell('page.paste.keys', false);
      this.#wake();
    }
  }

  /** Whether the text that came by the keys was waited for. */
  take(text: string): boolean {
    if (this.#awaited === undefined) return false;
    this.#hand(text, this.#awaited);
    return true;
  }

  /** The person types somewhere else. */
  forget(): void {
    this.#awaited = undefined;
  }

  #hand(text: string, place: string): void {
    this.#awaited = undefined;
    this.#core.hand(text.replace(/\r\n?/g, '\n'), place);
    this.#wake();
  }
}
