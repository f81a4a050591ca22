import type { Bytes, Core, State } from './core.js';
import { Database, type Session, type Version } from './database.js';
import { ask } from './dialog.js';
import { download, isSame, type Home } from './files.js';
import { notify, withdraw } from './notices.js';
import type { Source } from './source.js';
import type { Tab } from './tabs.js';
import { langNow, say } from './words.js';

/** Milliseconds of rest after a change until it is kept; a tab that is left keeps at once. */
const REST = 400;

interface Hooks {
  source(): Source;
  home(): Home;
}

/** Keeps every change in the browser, so that neither a crash nor a closed tab loses work, and
 * versions of the files. Where the storage is full or blocked, it says so and work goes on. */
export class Keeper {
  readonly #core: Core;
  readonly #tab: Tab;
  readonly #hooks: Hooks;
  readonly #database = new Database();
  #versions: Version[] = [];
  #kept = -1;
  #isKept = false;
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
  follow({ revision, isChanged }: State): void {
    if (revision === this.#kept && isChanged === this.#isKept) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.#keep(), REST);
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#rest);
    const source = this.#hooks.source();
    const { revision, name, isChanged } = source.state();
    if (revision === this.#kept && isChanged === this.#isKept) return;
    [this.#kept, this.#isKept] = [revision, isChanged];
    const { handle, bytes: disk } = this.#hooks.home();
    const session: Session = {
      id: this.#tab.id,
      name,
      bytes: isChanged ? source.bytes() : new Uint8Array(),
      when: Date.now(),
      handle,
      disk,
    };
    await this.#try(() =>
      isChanged ? this.#database.putSession(session) : this.#database.dropSession(session.id),
    );
  }

  /** Does something with the storage; what goes wrong is told, and told to be over. */
  async #try<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      const done = await act();
      withdraw('keep');
      return done;
    } catch (reason) {
      this.#kept = -1; // the next change tries again
      const isFull = reason instanceof DOMException && reason.name === 'QuotaExceededError';
      const run = (): void => {
        const source = this.#hooks.source();
        download(source.state().name, source.bytes());
      };
      notify('keep', {
        text: say(isFull ? 'page.keep.full' : 'page.keep.blocked'),
        isBad: true,
        action: { label: say('page.download'), run },
      });
      return undefined;
    }
  }

  // ---- Versions

  /** Keeps a version of a file, if it is not the newest one already. */
  async keepVersion(name: string, bytes: Bytes): Promise<void> {
    const newest = [...this.#versions].reverse().find((one) => one.name === name);
    if (bytes.length === 0 || (newest && isSame(newest.bytes, bytes))) return;
    await this.#try(() => this.#database.addVersion({ name, bytes, when: Date.now() }));
    await this.showVersions();
  }

  /** Tells the studio what was kept. */
  async showVersions(): Promise<void> {
    this.#versions = (await this.#try(() => this.#database.versions())) ?? this.#versions;
    const when = new Intl.DateTimeFormat(langNow(), { dateStyle: 'medium', timeStyle: 'short' });
    this.#core.setVersions(
      [...this.#versions].reverse().map(({ id, name, when: time, bytes }) => ({
        id: String(id),
        name,
        when: when.format(time),
        text: bytes,
      })),
    );
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
      const when = new Intl.DateTimeFormat(langNow(), { dateStyle: 'long', timeStyle: 'short' });
      const answer = await ask(
        say('page.recover.title'),
        say('page.recover.about', { name: session.name, when: when.format(session.when) }),
        [
          { id: 'take', label: say('page.recover.take'), isMain: true },
          { id: 'later', label: say('page.recover.later') },
          { id: 'drop', label: say('page.recover.drop') },
        ],
      );
      if (answer === 'drop') {
        await this.keepVersion(session.name, session.bytes); // a slip of the hand loses nothing
        await this.#try(() => this.#database.dropSession(session.id));
      }
      if (answer === 'take') return session;
    }
    return undefined;
  }

  /** What was recovered is this tab's now. */
  async recovered(session: Session): Promise<void> {
    await this.#keep();
    await this.#try(() => this.#database.dropSession(session.id));
  }
}
