import type { Bytes } from './core.js';

export type Days = Readonly<Record<string, string>>;

/** What is kept of a tab whose work is not saved. */
export interface Session {
  readonly id: string;
  readonly name: string;
  readonly bytes: Bytes;
  readonly when: number;
  readonly handle?: FileSystemFileHandle | undefined;
  /** What was on disk when it was last read or written. */
  readonly disk?: Bytes | undefined;
  /** What it was called then; sessions of earlier studios do not know it. */
  readonly firstName?: string | undefined;
  /** The days in it that are only proposed, by their place. */
  readonly proposed?: Days | undefined;
  /** When it was opened; sessions of earlier studios do not know it. */
  readonly since?: number | undefined;
  /** What it was when it was opened; sessions of earlier studios have none. */
  readonly base?: Bytes | undefined;
}

/** Why a version is kept; left: before something else took its place. */
export type Why = 'opened' | 'saved' | 'published' | 'left' | 'recovered';

/** A file as it once was. */
export interface Version {
  readonly id: number;
  readonly name: string;
  readonly bytes: Bytes;
  readonly when: number;
  /** Of earlier studios there is none. */
  readonly why?: Why | undefined;
  /** The days in it that are only proposed, by their place. */
  readonly proposed?: Days | undefined;
}

/** What is kept at most of versions. */
const MOST_VERSIONS = 60;
const MOST_BYTES = 20_000_000;

const byTime = (a: Version, b: Version): number => a.when - b.when || a.id - b.id;

/** The last version of the file called so, as of then. */
export const lastBefore = (
  newestFirst: readonly Version[],
  { name, when }: Pick<Version, 'name' | 'when'>,
): Version | undefined => newestFirst.find((one) => one.name === name && one.when <= when);

const NAME = 'lindung-studio';

/** The browser's storage of the studio. Everything rejects where it is full or blocked. */
export class Database {
  #opening: Promise<IDBDatabase> | undefined;

  putSession(session: Session): Promise<unknown> {
    return this.#do('sessions', (store) => store.put(session));
  }

  dropSession(id: string): Promise<unknown> {
    return this.#do('sessions', (store) => store.delete(id));
  }

  sessions(): Promise<Session[]> {
    return this.#do('sessions', (store) => store.getAll() as IDBRequest<Session[]>, 'readonly');
  }

  /** Oldest first, whenever they were kept. */
  async versions(): Promise<Version[]> {
    const all = await this.#do(
      'versions',
      (store) => store.getAll() as IDBRequest<Version[]>,
      'readonly',
    );
    return all.sort(byTime);
  }

  /** Keeps one more; the oldest go where there are too many. Where the one of its name before it is
   * the same, that one stays, or gives its place if the new one `wins`. */
  addVersion(
    version: Omit<Version, 'id'>,
    isSame: (before: Version) => boolean,
    wins: boolean,
  ): Promise<unknown> {
    return this.#do('versions', (store) => {
      const all = store.getAll() as IDBRequest<Version[]>;
      all.onsuccess = () => {
        const newestFirst = all.result.sort(byTime).reverse();
        const before = lastBefore(newestFirst, version);
        const same = before && isSame(before) ? before : undefined;
        if (same && !wins) return;
        let bytes = version.bytes.length;
        let count = 1;
        for (const old of newestFirst) {
          bytes += old.bytes.length;
          if (++count > MOST_VERSIONS || bytes > MOST_BYTES) store.delete(old.id);
        }
        if (same) store.delete(same.id);
        store.add(version); // all or nothing: where it has no room, the oldest stay
      };
      return all;
    });
  }

  async #do<T>(
    name: 'sessions' | 'versions',
    act: (store: IDBObjectStore) => IDBRequest<T>,
    mode: IDBTransactionMode = 'readwrite',
  ): Promise<T> {
    this.#opening ??= open();
    this.#opening.catch(() => (this.#opening = undefined));
    const database = await this.#opening;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = act(transaction.objectStore(name));
      // Only then is it on disk: storage that is full is told here.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? request.error);
    });
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('sessions', { keyPath: 'id' });
      request.result.createObjectStore('versions', { keyPath: 'id', autoIncrement: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
