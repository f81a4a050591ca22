import type { Bytes } from './core.js';
import type { Why } from './database.js';
import { ask } from './dialog.js';
import { make } from './make.js';
import { notify, withdraw } from './notices.js';
import type { Source } from './source.js';
import { clock, say } from './words.js';

/** Bytes of a file that are read: more than any that can be opened. */
const MOST_READ = 4 * 2 ** 20;

const TYPES = [{ description: 'JSON', accept: { 'application/json': ['.json' as const] } }];

/** What of the File System Access API is used; not every browser has it. */
interface Pickers {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}
const pickers = window as Pickers;

/** Where a file lies on the person's disk, and what was there when it was last read or written. */
export interface Home {
  readonly handle?: FileSystemFileHandle | undefined;
  readonly bytes?: Bytes | undefined;
}

interface Hooks {
  /** Who has the file now. */
  source(): Source;
  /** It was opened or saved like this. */
  settled(name: string, bytes: Bytes, why: Why): void;
}

/** Opening and saving, with the person's disk where the browser has a way to it. */
export class Files {
  readonly #hooks: Hooks;
  #home: Home = {};
  #opened = -1;

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
  }

  /** Of the file that is there now; nothing of one that was begun here. */
  get home(): Home {
    return this.#hooks.source().state().opened === this.#opened ? this.#home : {};
  }

  /** What is there now lies here. */
  set home(home: Home) {
    this.#home = home;
    this.#opened = this.#hooks.source().state().opened;
  }

  // ---- Opening

  /** Lets the person pick a file. */
  async pick(): Promise<void> {
    if (pickers.showOpenFilePicker) {
      const [handle] = await unlessAborted(pickers.showOpenFilePicker({ types: TYPES }), []);
      if (handle) await this.openHandle(handle);
      return;
    }
    const input = make('input', { type: 'file', accept: '.json,application/json' });
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) void this.openFile(file);
    });
    input.click();
  }

  async openHandle(handle: FileSystemFileHandle): Promise<void> {
    try {
      await this.openFile(await handle.getFile(), handle);
    } catch (reason) {
      this.#refuse(say('page.open.unreadable', { name: handle.name, why: reasonOf(reason) }));
    }
  }

  async openFile(file: File, handle?: FileSystemFileHandle): Promise<void> {
    let bytes: Bytes;
    try {
      bytes = new Uint8Array(await file.slice(0, MOST_READ).arrayBuffer());
    } catch (reason) {
      return this.#refuse(say('page.open.unreadable', { name: file.name, why: reasonOf(reason) }));
    }
    const problem = this.#hooks.source().open(bytes, file.name, true);
    if (problem) {
      return this.#refuse(say('page.open.refused', { name: file.name, why: problem.message }));
    }
    withdraw('open');
    withdraw('save');
    this.home = { handle, bytes };
    this.#hooks.settled(file.name, bytes, 'opened');
  }

  #refuse(text: string): void {
    notify('open', { text, isBad: true });
  }

  // ---- Saving

  /** Writes the file to where it came from, or to where the person says. */
  async save(): Promise<void> {
    const { handle, bytes } = this.home;
    if (!handle) return this.saveAs();
    const isStillThere = this.#watch();
    await allow(handle);
    const found = await foundAt(handle, bytes);
    if (!isStillThere()) return;
    if (found === 'other') return this.#settleWith(handle);
    if (found === 'gone') return this.saveAs();
    await this.#write(handle);
  }

  async saveAs(): Promise<void> {
    const { name } = this.#hooks.source().state();
    if (!pickers.showSaveFilePicker) return this.#hand(name);
    const isStillThere = this.#watch();
    const options = { suggestedName: name, types: TYPES };
    const handle = await unlessAborted(pickers.showSaveFilePicker(options), undefined);
    if (handle && isStillThere()) await this.#write(handle);
  }

  /** Tells later whether the file that is there now still is: another must not be written to where
   * this one lies. */
  #watch(): () => boolean {
    const source = this.#hooks.source();
    const { opened } = source.state();
    return () => this.#hooks.source() === source && source.state().opened === opened;
  }

  /** Somebody else wrote to the file meanwhile. */
  async #settleWith(handle: FileSystemFileHandle): Promise<void> {
    const isStillThere = this.#watch();
    const answer = await ask(
      say('page.changed.title'),
      say('page.changed.about', { name: handle.name }),
      [
        { id: 'save_as', label: say('page.changed.save_as'), isMain: true },
        { id: 'reload', label: say('page.changed.reload') },
        { id: 'overwrite', label: say('page.changed.overwrite') },
      ],
    );
    if (!isStillThere()) return;
    if (answer === 'overwrite') return this.#write(handle);
    if (answer === 'save_as') return this.saveAs();
    if (answer === 'reload') return this.openHandle(handle);
  }

  async #write(handle: FileSystemFileHandle): Promise<void> {
    const isStillThere = this.#watch();
    const source = this.#hooks.source();
    const { revision } = source.state();
    const bytes = source.bytes();
    try {
      const file = await handle.createWritable();
      await file.write(bytes);
      await file.close();
    } catch (reason) {
      const run = (): void => {
        if (isStillThere()) this.#hand(handle.name);
        else download(handle.name, bytes);
      };
      const action = { label: say('page.download'), run };
      const text = say('page.save.failed', { name: handle.name, why: reasonOf(reason) });
      return notify('save', { text, isBad: true, action });
    }
    withdraw('save');
    if (!isStillThere()) return;
    this.home = { handle, bytes };
    source.markSaved(handle.name, revision, clock(), false);
    this.#hooks.settled(handle.name, bytes, 'saved');
  }

  /** Where the browser has no way to the disk: a download. */
  #hand(name: string): void {
    const bytes = this.#hooks.source().bytes();
    download(name, bytes);
    this.#downloaded(name, bytes, 'saved');
  }

  /** Gives the person what goes out, which saves the work, too. */
  publish(name: string, bytes: Bytes): void {
    download(name, bytes);
    this.#downloaded(name, bytes, 'published');
  }

  #downloaded(name: string, bytes: Bytes, why: Why): void {
    withdraw('save');
    const source = this.#hooks.source();
    const state = source.state();
    // A file that lies on the disk under another name keeps it: the next saving goes there.
    const kept = why === 'published' && this.home.handle ? state.name : name;
    source.markSaved(kept, state.revision, clock(), true);
    this.#hooks.settled(kept, bytes, why);
  }
}

/** Whether the file on disk is still what was last read or written. */
async function foundAt(
  handle: FileSystemFileHandle,
  before: Bytes | undefined,
): Promise<'same' | 'other' | 'gone'> {
  try {
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    return !before || isSame(bytes, before) ? 'same' : 'other';
  } catch {
    return 'gone';
  }
}

/** Asks the person for leave to write there, where that was not given: after a crash, say. What they
 * answer shows when it is written. */
async function allow(handle: FileSystemFileHandle & Asking): Promise<void> {
  await handle.requestPermission?.({ mode: 'readwrite' }).catch(() => undefined);
}

interface Asking {
  requestPermission?(wanted: { mode: 'readwrite' }): Promise<unknown>;
}

/** Gives the person a file. */
export function download(name: string, bytes: Bytes): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/json' }));
  make('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function unlessAborted<T, U>(picking: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await picking;
  } catch (reason) {
    if (!(reason instanceof DOMException && reason.name === 'AbortError')) {
      notify('open', { text: reasonOf(reason), isBad: true });
    }
    return otherwise;
  }
}

export function isSame(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

const reasonOf = (reason: unknown): string =>
  reason instanceof Error ? reason.message : String(reason);
