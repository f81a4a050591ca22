/** A wait that can be cut short: by the donor's press, the network's return, a look at the page. */
export class Pause {
  #end: (() => void) | undefined;

  /** Resolves after so many milliseconds, or sooner by end(). */
  async last(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#end = undefined;
  }

  end(): void {
    this.#end?.();
  }
}

/** Resolves once the page is looked at. */
export function seen(): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) =>
    document.addEventListener('visibilitychange', () => resolve(), { once: true }),
  );
}
