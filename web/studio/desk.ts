import { openCanvas, type Canvas } from './canvas.js';
import type { Bytes, Core, FrameEnd, Wish } from './core.js';
import type { Version, Why } from './database.js';
import { openDrop } from './drop.js';
import { download, Files } from './files.js';
import { Keeper } from './keep.js';
import { find } from './make.js';
import { notify, withdraw } from './notices.js';
import { Pane } from './pane.js';
import { Paste } from './paste.js';
import { Place } from './place.js';
import { keepLang } from './lang.js';
import { Plain, UNREADABLE } from './plain.js';
import { openPointer } from './pointer.js';
import { openRegions } from './regions.js';
import type { Source } from './source.js';
import { Tab } from './tabs.js';
import { openTouch } from './touch.js';
import { copyOut, openTyping, type Typing } from './typing.js';
import { say, speak, type Lang } from './words.js';

const canvas = find<HTMLCanvasElement>('canvas');
const field = find<HTMLTextAreaElement>('typing');
const wait = find('wait');

/** Everything of the page put together: the studio's window or the text way, the widget, the files,
 * and what is kept. */
export class Desk {
  readonly core: Core;
  /** Draws the studio's window; nothing where there are no graphics. */
  readonly screen: Canvas | undefined;
  readonly #typing: Typing | undefined;
  readonly #pane: Pane;
  readonly #files: Files;
  readonly #tab: Tab;
  readonly #keeper: Keeper;
  readonly #plain: Plain;
  readonly #place: Place;
  readonly #paste: Paste;
  #isPlain = false;
  #lang = '';
  #opened = 0;

  constructor(core: Core, hasWindow: boolean) {
    this.core = core;
    const source = (): Source => this.source();
    this.#place = new Place(core);
    this.#paste = new Paste(core, () => this.screen?.wake());
    this.#files = new Files({ source, settled: (...what) => void this.#settled(...what) });
    this.#tab = new Tab((isShared) => this.#share(isShared));
    this.#keeper = new Keeper(core, this.#tab, {
      source,
      home: () => this.#files.home,
      versions: (all) => this.#plain.showVersions(all),
    });
    this.#pane = new Pane(core, core.state().today, {
      source,
      look: (today, lang) => {
        core.setSight(today, lang);
        this.#changed();
      },
    });
    this.#plain = new Plain(core, {
      changed: () => this.#changed(),
      replaced: (name, bytes, proposed) => void this.#keeper.keepVersion(name, bytes, 'left', { proposed }),
      restore: (id) => this.#restore(id),
      publish: (name, bytes) => this.#files.publish(name, bytes),
      open: () => void this.#files.pick(),
      save: () => void this.#files.save(),
      saveAs: () => void this.#files.saveAs(),
      leave: () => this.#showWindow(),
    });
    this.#plain.canLeave = hasWindow;
    if (hasWindow) {
      const wake = (): void => this.screen?.wake();
      this.#typing = openTyping(core, canvas, field, wake, (text) => this.#paste.take(text));
      openPointer(core, canvas, wake);
      openTouch(core, canvas, wake);
      const dark = matchMedia('(prefers-color-scheme: dark)');
      const paint = (): void => {
        core.setDark(dark.matches);
        wake();
      };
      dark.addEventListener('change', paint);
      paint();
      this.screen = openCanvas(core, canvas, {
        drawn: (end) => this.#drawn(end),
        graphics: (state) => this.#graphics(state),
      });
    }
    openDrop(this.#files);
    openRegions([
      () => (this.#isPlain ? find('plain-text') : field),
      () => find('preview').querySelector('select'),
    ]);
    find('to-plain').addEventListener('click', (event) => {
      event.preventDefault();
      this.#showPlain();
    });
  }

  /** Who has the file now. */
  source(): Source {
    return this.#isPlain ? this.#plain : this.core;
  }

  /** Shows it, and offers what was left unsaved. */
  async open(): Promise<void> {
    wait.textContent = '';
    if (!this.screen) {
      notify('graphics', { text: say('page.graphics.none') });
      this.#showPlain();
    } else if (location.hash === '#plain') this.#showPlain();
    else field.focus({ preventScroll: true });
    this.#changed();
    void this.#place.find().then(() => this.#changed());
    await this.#keeper.showVersions();
    const left = await this.#keeper.recover();
    if (!left) return;
    if (!this.#openKept(left)) return;
    if (left.base) this.source().goOnFrom(left.base);
    this.core.tell('page.recovered', false);
    this.#files.home = { handle: left.handle, bytes: left.disk };
    this.#changed();
    if (left.disk) void this.#tab.has({ name: left.name, handle: left.handle });
    await this.#keeper.recovered(left);
  }

  // ---- What changes

  #drawn(end: FrameEnd): void {
    canvas.style.cursor = end.cursor;
    this.#typing?.follow(end);
    if (end.isTyping) this.#paste.forget();
    const copied = this.core.copied();
    if (copied !== null) void copyOut(copied, field);
    this.#follow();
  }

  /** Something changed outside of a frame. */
  #changed(): void {
    this.screen?.wake();
    this.#follow();
  }

  #follow(): void {
    for (const wish of this.core.takeWishes()) this.#grant(wish);
    const state = this.source().state();
    if (state.lang !== this.#lang) this.#speak(state.lang as Lang);
    this.#place.follow();
    if (state.opened !== this.#opened) {
      this.#opened = state.opened;
      if (!this.#files.home.bytes) void this.#tab.has(undefined); // begun here
    }
    this.#pane.follow(state);
    this.#keeper.follow(state);
    const title = `${state.isChanged ? '• ' : ''}${state.name} – Lindung Studio`;
    if (document.title !== title) document.title = title;
  }

  #speak(lang: Lang): void {
    if (this.#lang) keepLang(lang);
    this.#lang = lang;
    speak(lang);
    this.#pane.speak();
    if (this.#isPlain) this.#plain.speak();
    void this.#keeper.showVersions();
  }

  #grant({ what, name, text, proposed }: Wish): void {
    switch (what) {
      case 'open':
        return void this.#files.pick();
      case 'save':
        return void this.#files.save();
      case 'save_as':
        return void this.#files.saveAs();
      case 'download':
        return this.#files.publish(name, text);
      case 'keep_version':
        return void this.#keeper.keepVersion(name, text, 'left', { proposed });
      case 'restore':
        return this.#restore(name);
      case 'paste':
        return void this.#paste.into(name);
      case 'plain':
        return this.#showPlain();
    }
  }

  #restore(id: string): void {
    const version = this.#keeper.version(id);
    if (!version) return;
    const { home } = this.#files;
    const isSameFile = version.name === this.source().state().name;
    const base = this.source().base();
    if (!this.#openKept(version)) return;
    if (isSameFile) {
      this.#files.home = home;
      this.source().goOnFrom(base);
    }
    this.#changed();
  }

  /** Opens what was kept, in the text way where the window can't; whether it is open now. What neither
   * can show the person is given as a file. */
  #openKept({ name, bytes, proposed = {} }: Pick<Version, 'name' | 'bytes' | 'proposed'>): boolean {
    let problem = this.source().open(bytes, name, false);
    if (problem && !this.#isPlain && !UNREADABLE.includes(problem.code)) {
      this.#showPlain();
      problem = this.#plain.open(bytes, name, false);
    }
    if (!problem) this.core.setProposed(proposed);
    if (!problem) return true;
    const text = say('page.open.refused', { name, why: problem.message });
    const action = { label: say('page.download'), run: () => download(name, bytes) };
    notify('open', { text, isBad: true, action });
    return false;
  }

  /** A file was opened or saved. */
  async #settled(name: string, bytes: Bytes, why: Why): Promise<void> {
    void this.#tab.has({ name, handle: this.#files.home.handle });
    // The file itself can't say it; what was kept of it can.
    if (why === 'opened') {
      const { opened } = this.core.state();
      const proposed = await this.#keeper.proposedIn(bytes);
      if (this.core.state().opened === opened) this.core.setProposed(proposed);
    }
    void this.#keeper.keepVersion(name, bytes, why);
    this.#changed();
  }

  #share(isShared: boolean): void {
    if (isShared) notify('shared', { text: say('page.shared') });
    else withdraw('shared');
  }

  // ---- The window and the text way

  #graphics(state: 'lost' | 'there' | 'gone'): void {
    wait.textContent = state === 'lost' ? say('page.graphics.lost') : '';
    this.#plain.canLeave = state !== 'gone';
    if (state !== 'gone') return withdraw('graphics');
    notify('graphics', { text: say('page.graphics.gone') });
    this.#showPlain();
  }

  #showPlain(): void {
    if (this.#isPlain) return;
    this.#isPlain = true;
    document.body.classList.add('is-plain');
    find('desk').append(this.#plain.element);
    speak(this.core.state().lang as Lang, this.#plain.element);
    this.#plain.enter();
  }

  #showWindow(): void {
    const { home } = this.#files;
    const { name, isChanged } = this.#plain.state();
    const bytes = this.#plain.bytes();
    const base = this.#plain.base();
    const { time, isDownload } = this.#plain.saving;
    // The studio may have refused the text, and have another.
    const { isOfWindow } = this.#plain;
    const problem = isOfWindow
      ? this.core.rewrite(bytes, name, time !== '')
      : this.core.open(bytes, name, !isChanged);
    if (problem) return notify('stay', { text: say('page.plain.stay', { why: problem.message }), isBad: true });
    if (!isOfWindow) this.core.goOnFrom(base);
    if (!isChanged && time) this.core.markSaved(name, this.core.state().revision, time, isDownload);
    withdraw('stay');
    this.#isPlain = false;
    document.body.classList.remove('is-plain');
    this.#plain.element.remove();
    this.#files.home = home;
    field.focus({ preventScroll: true });
    this.#changed();
  }
}
