import type { Pledge, PayCore } from '../core/pay.js';
import { PLEDGES } from '../widget/prefix.js';

/** The pledges that this browser keeps, one entry each; of one page all widgets share it. */
export class Journal {
  readonly #core: PayCore;
  readonly #listeners = new Set<() => void>();
  #records = new Map<string, Pledge>();
  /** What texts were read as. */
  readonly #texts = new Map<string, Pledge | undefined>();
  /** What storage refused: kept in memory alone. */
  readonly #unkept = new Map<string, Pledge>();

  constructor(core: PayCore) {
    this.#core = core;
    this.reread();
    addEventListener('storage', ({ key }) => {
      if (key !== null && !key.startsWith(PLEDGES)) return;
      this.reread();
      this.#tell();
    });
  }

  /** False once something could not be kept beyond this page. */
  get keeps(): boolean {
    return this.#unkept.size === 0;
  }

  /** Oldest first. */
  all(): Pledge[] {
    return [...this.#records.values()].sort((a, b) => (a.created < b.created ? -1 : 1));
  }

  get(reference: string): Pledge | undefined {
    return this.#records.get(reference);
  }

  /** Takes in what other tabs wrote. What can't be read is left alone, and is no pledge of ours. */
  reread(): void {
    this.#records = new Map(this.#unkept);
    for (const [key, text] of entries()) {
      const record = this.#read(text);
      if (record && key === PLEDGES + record.reference) this.#records.set(record.reference, record);
    }
  }

  /** Each text is held against the rules once. */
  #read(text: string): Pledge | undefined {
    if (this.#texts.has(text)) return this.#texts.get(text);
    let record: Pledge | undefined;
    try {
      const read = this.#core.readRecord(JSON.parse(text));
      if (!read.error) record = read;
    } catch {
      // no JSON
    }
    this.#texts.set(text, record);
    return record;
  }

  /** Stores before it returns, so that what is done next is on record. */
  write(record: Pledge): void {
    const { reference } = record;
    this.#records.set(reference, record);
    const text = JSON.stringify(record);
    this.#texts.set(text, record);
    try {
      localStorage.setItem(PLEDGES + reference, text);
      this.#unkept.delete(reference);
    } catch {
      this.#unkept.set(reference, record); // storage is blocked or full
    }
    this.#tell();
  }

  remove(reference: string): void {
    this.#records.delete(reference);
    this.#unkept.delete(reference);
    try {
      localStorage.removeItem(PLEDGES + reference);
    } catch {
      // nothing was kept
    }
    this.#tell();
  }

  /** Leaves nothing of ours in this browser, what can't be read among it. */
  forget(): void {
    this.#records.clear();
    this.#unkept.clear();
    this.#texts.clear();
    for (const [key] of entries()) localStorage.removeItem(key);
    this.#tell();
  }

  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  unlisten(listener: () => void): void {
    this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** What storage holds of ours, as texts; nothing where it is blocked. */
function entries(): [string, string][] {
  try {
    return Object.entries<string>({ ...localStorage }).filter(([key]) => key.startsWith(PLEDGES));
  } catch {
    return [];
  }
}

let shared: Journal | undefined;

export function journalOf(core: PayCore): Journal {
  return (shared ??= new Journal(core));
}
