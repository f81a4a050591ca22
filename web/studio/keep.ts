import type { Bytes, Core, State } from './core.js';
import { Database, lastBefore, type Days, type Session, type Version, type Why } from './database.js';
import { ask } from './dialog.js';
import { download, isSame, type Home } from './files.js';
import { notify, withdraw } from './notices.js';
import type { Source } from './source.js';
import type { Tab } from './tabs.js';
import { langNow, moment, say } from './words.js';

/** Milliseconds of rest after a change until it is kept; a tab that is left keeps at once. */
const REST = 400;

/** What is to be kept. */
type Work = Pick<Version, 'name' | 'bytes' | 'why' | 'proposed'>;

/** A version as it is shown. */
export type Shown = Parameters<Core['setVersions']>[0][number];

interface Hooks {
  source(): Source;
  home(): Home;
  /** These are kept now, newest first. */
  versions(all: readonly Shown[]): void;
}

/** Keeps every change in the browser, so that neither a crash nor a closed tab loses work, and
 * versions of the files. Where the storage is full or blocked, it says so and work goes on. */
export class Keeper {
  readonly #core: Core;
  readonly #tab: Tab;
  readonly #hooks: Hooks;
  readonly #database = new Database();
  /** What had no room in the storage and is nowhere else. */
  readonly #refused = new Set<Work>();
  #session: Work | undefined;
  #versions: Version[] = [];
  #kept = -1;
  #isKept = false;
  /** The file that there is, since when, and what it was called then. */
  #opened = -1;
  #since = 0;
  #firstName = '';
  #keeping = Promise.resolve(true);
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(core: Core, tab: Tab, hooks: Hooks) {
    this.#core = core;
    this.#tab = tab;
    this.#hooks = hooks;
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#keep();
    });
    addEventListener('pagehide', () => void this.#keep());
    addEventListener('beforeunload', (event) => {
      if (hooks.source().state().isChanged) event.preventDefault();
    });
  }

  /** Keeps the file as it is now, soon. */
  follow({ revision, isChanged, opened, name }: State): void {
    if (opened !== this.#opened) {
      [this.#opened, this.#since, this.#firstName] = [opened, Date.now(), name];
    }
    if (revision === this.#kept && isChanged === this.#isKept) return;
    // One that waits goes on waiting: whoever never rests is kept, too.
    this.#rest ??= setTimeout(() => void this.#keep(), REST);
  }

  /** Whether the file is kept as it is now. */
  #keep(): Promise<boolean> {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    const { revision, isChanged } = this.#hooks.source().state();
    if (revision !== this.#kept || isChanged !== this.#isKept) {
      [this.#kept, this.#isKept] = [revision, isChanged];
      this.#keeping = this.#keepNow().then((isKept) => {
        if (!isKept) this.#kept = -1; // the next change tries again
        return isKept;
      });
    }
    return this.#keeping;
  }

  async #keepNow(): Promise<boolean> {
    const source = this.#hooks.source();
    const { name, isChanged } = source.state();
    if (this.#session) this.#refused.delete(this.#session);
    if (!isChanged) return this.#drop(this.#tab.id);
    const { handle, bytes: disk } = this.#hooks.home();
    const session: Session = {
      id: this.#tab.id,
      name,
      bytes: source.bytes(),
      when: Date.now(),
      handle,
      disk,
      base: source.base(),
      since: this.#since,
      firstName: this.#firstName,
      proposed: this.#core.proposed(),
    };
    this.#session = session;
    const isKept = await this.#put(session, () => this.#database.putSession(session));
    if (isKept) await this.#tryAgain();
    return isKept;
  }

  /** There is room again. */
  async #tryAgain(): Promise<void> {
    const refused = [...this.#refused];
    this.#refused.clear();
    for (const { name, bytes, why, proposed } of refused) {
      await this.keepVersion(name, bytes, why ?? 'left', { proposed });
    }
  }

  /** Puts work into the storage. What is refused is held for a download; once nothing is, the notice
   * goes. */
  async #put(work: Work, act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
    } catch (reason) {
      this.#refused.add(work);
      this.#tell(reason);
      return false;
    }
    if (this.#refused.size === 0) withdraw('keep');
    return true;
  }

  /** Whether a session is no longer kept. */
  async #drop(id: string): Promise<boolean> {
    return (await this.#try(() => this.#database.dropSession(id).then(() => true))) ?? false;
  }

  /** Asks something of the storage; what goes wrong is told. */
  async #try<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (reason) {
      this.#tell(reason);
      return undefined;
    }
  }

  #tell(reason: unknown): void {
    const isFull = reason instanceof DOMException && reason.name === 'QuotaExceededError';
    const run = (): void => {
      const source = this.#hooks.source();
      if (this.#refused.size === 0) download(source.state().name, source.bytes());
      for (const { name, bytes } of this.#refused) download(name, bytes);
    };
    notify('keep', {
      text: say(isFull ? 'page.keep.full' : 'page.keep.blocked'),
      isBad: true,
      action: { label: say('page.download'), run },
    });
  }

  // ---- Versions

  /** Keeps a version of a file; whether it is kept. The one before it stays when it is the same, unless
   * this one came to the person's disk: then it takes that one's place.
   * One that is on the person's disk is not held where the storage refuses it. */
  async keepVersion(
    name: string,
    bytes: Bytes,
    why: Why,
    { when = Date.now(), proposed = this.#core.proposed() }: { when?: number; proposed?: Days | undefined } = {},
  ): Promise<boolean> {
    if (bytes.length === 0) return true;
    const version = { name, bytes, when, why, proposed };
    const before = lastBefore([...this.#versions].reverse(), version);
    const isThis = (one: Version): boolean => isSame(one.bytes, bytes);
    const wasWritten = why === 'saved' || why === 'published';
    if (before && isThis(before) && !wasWritten) return true;
    // The storage looks again: another version may have got there since #versions was read.
    const isKept = await this.#put(version, () =>
      this.#database.addVersion(version, isThis, wasWritten),
    );
    if (wasWritten || why === 'opened') this.#refused.delete(version);
    await this.showVersions();
    return isKept;
  }

  /** Tells the studio what was kept. */
  async showVersions(): Promise<void> {
    this.#versions = (await this.#try(() => this.#database.versions())) ?? this.#versions;
    const all = [...this.#versions].reverse().map(({ id, name, when: time, why, bytes }) => ({
      id: String(id),
      name,
      headline: this.#core.headline(bytes, langNow()),
      when: moment(time),
      why: why ? say(`page.version.${why}`) : '',
      text: bytes,
    }));
    this.#core.setVersions(all);
    this.#hooks.versions(all);
  }

  /** The days that are only proposed in a file, where it is one that was kept. */
  async proposedIn(bytes: Bytes): Promise<Days> {
    const all = (await this.#try(() => this.#database.versions())) ?? this.#versions;
    return [...all].reverse().find((one) => isSame(one.bytes, bytes))?.proposed ?? {};
  }

  version(id: string): Version | undefined {
    return this.#versions.find((one) => String(one.id) === id);
  }

  // ---- After a crash

  /** Offers what a tab left unsaved that lives no more; what the person takes. */
  async recover(): Promise<Session | undefined> {
    const [sessions, living] = await Promise.all([
      this.#try(() => this.#database.sessions()),
      this.#tab.living(),
    ]);
    const left = (sessions ?? []).filter(({ id }) => !living?.has(id));
    for (const session of left.sort((a, b) => b.when - a.when)) {
      const answer = await ask(
        say('page.recover.title'),
        say('page.recover.about', { name: this.#titled(session), when: moment(session.when) }),
        [
          { id: 'take', label: say('page.recover.take'), isMain: true },
          { id: 'later', label: say('page.recover.later') },
          { id: 'drop', label: say('page.recover.drop') },
        ],
      );
      // A slip of the hand loses nothing.
      const { id, name, bytes, proposed = {} } = session;
      const isDropped = answer === 'drop' && (await this.keepVersion(name, bytes, 'recovered', { proposed }));
      if (isDropped) await this.#drop(id);
      if (answer === 'take') return session;
    }
    return undefined;
  }

  /** The campaign and its file: "Lindungi pekerja rentan (baznas.json)". */
  #titled({ name, bytes }: Session): string {
    const headline = this.#core.headline(bytes, langNow());
    return headline ? `${headline} (${name})` : name;
  }

  /** What was recovered is this tab's now, with what it began from. */
  async recovered(session: Session): Promise<void> {
    const { name, base, since, when, firstName } = session;
    // It was opened then, and called so, not now.
    [this.#since, this.#firstName] = [since ?? when, firstName ?? name];
    if (base) await this.keepVersion(this.#firstName, base, 'opened', { when: this.#since });
    if (await this.#keep()) await this.#drop(session.id);
  }
}
