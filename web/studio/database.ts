import type { Bytes } from './core.js';

/** What is kept of a tab whose work is not saved. */
export interface Session {
  readonly id: string;
  readonly name: string;
  readonly bytes: Bytes;
  readonly when: number;
  readonly handle?: FileSystemFileHandle | undefined;
  /** What was on disk when it was last read or written. */
  readonly disk?: Bytes | undefined;
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
}

/** What is kept at most of versions. */
const MOST_VERSIONS = 60;
const MOST_BYTES = 20_000_000;

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

  /** Oldest first. */
  versions(): Promise<Version[]> {
    return this.#do('versions', (store) => store.getAll() as IDBRequest<Version[]>, 'readonly');
  }

  /** Keeps one more; the oldest go where there are too many. Where the newest of its name is the
   * same, that one stays, or gives its place if the new one `wins`. */
  addVersion(
    version: Omit<Version, 'id'>,
    isSame: (newest: Version) => boolean,
    wins: boolean,
  ): Promise<unknown> {
    return this.#do('versions', (store) => {
      const all = store.getAll() as IDBRequest<Version[]>;
      all.onsuccess = () => {
        const newestFirst = all.result.reverse();
        const newest = newestFirst.find(({ name }) => name === version.name);
        const same = newest && isSame(newest) ? newest : undefined;
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
