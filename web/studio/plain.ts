import type { Bytes, Core, State } from './core.js';
import type { Days } from './database.js';
import { ask } from './dialog.js';
import type { Shown } from './keep.js';
import { make } from './make.js';
import { withdraw } from './notices.js';
import { Publishing } from './plain-publish.js';
import { Versions } from './plain-versions.js';
import type { Source } from './source.js';
import { say, type Key } from './words.js';

/** Milliseconds of rest after a key until the text is checked. */
const REST = 150;

/** What can't be shown as text at all. */
export const UNREADABLE = ['file_empty', 'file_too_large', 'not_text'];

interface Hooks {
  /** The text, or what is known of it, is another. */
  changed(): void;
  /** Another file is to take the place of this one, which is not saved. */
  replaced(name: string, bytes: Bytes, proposed: Days): void;
  open(): void;
  save(): void;
  saveAs(): void;
  /** Goes back to the version with this id. */
  restore(id: string): void;
  /** Gives the person the file that goes out. */
  publish(name: string, bytes: Bytes): void;
  /** Back to the studio's window. */
  leave(): void;
}

/** The text way: the file in a text field, with everything wrong with it as a list of links, what
 * was kept of it, and what goes out. For screen readers, and where there are no graphics. */
export class Plain implements Source {
  readonly element = make('form', { class: 'plain', 'data-label': 'page.plain' });
  readonly #core: Core;
  readonly #hooks: Hooks;
  readonly #field = make('textarea', { id: 'plain-text', spellcheck: 'false', wrap: 'off' });
  readonly #summary = make('p', { id: 'plain-summary', role: 'status' });
  readonly #state = make('p', { id: 'plain-state', class: 'saved', role: 'status' });
  readonly #list = make('ol', { class: 'findings' });
  readonly #versions: Versions;
  readonly #publishing: Publishing;
  readonly #templates = make('select', { id: 'plain-template' });
  readonly #back = button('page.plain.leave', () => this.#hooks.leave());
  #bytes: Bytes = new Uint8Array();
  #first = '';
  #name = '';
  #saved: number | undefined;
  #saving = { time: '', isDownload: false };
  #base: Bytes = new Uint8Array();
  #revision = 0.5; // never one of the studio's
  #opens = 0;
  #isOfWindow = true;
  #errors = 0;
  #warnings = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(core: Core, hooks: Hooks) {
    this.#core = core;
    this.#hooks = hooks;
    this.#versions = new Versions((id) => void this.#restore(id));
    this.#publishing = new Publishing(core, {
      bytes: () => this.bytes(),
      publish: hooks.publish,
      changed: hooks.changed,
      at: (line, column) => this.#at(line, column),
    });
    this.element.append(
      make('h2', { 'data-word': 'page.plain' }),
      make(
        'p',
        { class: 'buttons' },
        button('page.plain.open', () => hooks.open()),
        button('page.plain.save', () => hooks.save()),
        button('page.plain.save_as', () => hooks.saveAs()),
        button('page.plain.undo', () => this.#edit('undo')),
        button('page.plain.redo', () => this.#edit('redo')),
        button('page.plain.lang', () => {
          core.setLang(core.state().lang === 'en' ? 'id' : 'en');
          hooks.changed();
        }),
        this.#back,
      ),
      make(
        'p',
        { class: 'buttons' },
        make('label', { for: 'plain-template', 'data-word': 'page.plain.template' }),
        this.#templates,
        button('page.plain.begin', () => void this.#begin()),
      ),
      make(
        'div',
        { class: 'buttons' },
        make('label', { for: 'plain-text', 'data-word': 'page.plain.text' }),
        this.#state,
      ),
      this.#field,
      this.#summary,
      this.#list,
      this.#versions.element,
      this.#publishing.element,
    );
    this.#field.setAttribute('aria-describedby', 'plain-summary');
    this.element.addEventListener('submit', (event) => event.preventDefault());
    this.#field.addEventListener('input', () => {
      ++this.#revision;
      withdraw('stay'); // which was said of another text
      this.#tellSaved();
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#check(), REST);
    });
    this.element.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const act = { s: event.shiftKey ? hooks.saveAs : hooks.save, o: hooks.open }[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    });
  }

  /** Whether there is a window to go back to. */
  set canLeave(canLeave: boolean) {
    this.#back.hidden = !canLeave;
  }

  /** Takes over what the studio has. */
  enter(): void {
    const { name, isChanged } = this.#core.state();
    this.#opens = 0;
    this.#isOfWindow = true;
    this.#take(this.#core.bytes(), name, !isChanged);
    this.#base = this.#core.base();
    this.speak();
    this.#field.focus();
  }

  // ---- What Source asks

  state(): State {
    return {
      ...this.#core.state(),
      revision: this.#revision,
      opened: this.#core.state().opened + this.#opens,
      name: this.#name,
      isChanged: this.#saved !== this.#revision,
      errors: this.#errors,
      warnings: this.#warnings,
    };
  }

  /** To the byte what was opened, while nothing is changed. */
  bytes(): Bytes {
    const { value } = this.#field;
    return value === this.#first ? this.#bytes : new TextEncoder().encode(value);
  }

  /** Also takes texts that the studio's window can't: here they can be mended. */
  open(bytes: Bytes, name: string, isSaved: boolean): ReturnType<Core['open']> {
    const { isChanged, name: before } = this.state();
    const proposed = this.#core.proposed();
    this.#letGo();
    const problem = this.#core.open(bytes, name, isSaved);
    if (problem && UNREADABLE.includes(problem.code)) return problem;
    if (isChanged) this.#hooks.replaced(before, this.bytes(), proposed);
    ++this.#opens;
    this.#isOfWindow = !problem;
    this.#take(bytes, name, isSaved);
    return null;
  }

  markSaved(name: string, revision: number, time: string, isDownload: boolean): void {
    this.#name = name;
    this.#saved = revision;
    this.#saving = { time, isDownload };
    this.#tellSaved();
    this.#hooks.changed();
  }

  base(): Bytes {
    return this.#base;
  }

  goOnFrom(bytes: Bytes): void {
    this.#base = bytes;
  }

  /** Whether what the studio's window has is an older state of this text, with its history. */
  get isOfWindow(): boolean {
    return this.#isOfWindow;
  }

  /** How it was saved last; "" for a time where it was not. */
  get saving(): Readonly<{ time: string; isDownload: boolean }> {
    return this.#saving;
  }

  // ---- Showing

  speak(): void {
    const chosen = this.#templates.value;
    const options = this.#core
      .templates(this.#core.state().lang)
      .map(({ id, name, about }) => make('option', { value: id, title: about }, name));
    this.#templates.replaceChildren(...options);
    if (chosen) this.#templates.value = chosen;
    this.#versions.speak();
    this.#check();
  }

  showVersions(all: readonly Shown[]): void {
    this.#versions.show(all);
  }

  // ---- Something else takes the place of the text

  async #begin(): Promise<void> {
    if (!(await this.#mayReplace())) return;
    const { isChanged, name } = this.state();
    if (isChanged) this.#hooks.replaced(name, this.bytes(), this.#core.proposed());
    this.#letGo();
    this.#core.beginFrom(this.#templates.value);
    this.#isOfWindow = true;
    this.#take(this.#core.bytes(), this.#core.state().name, false);
    this.#field.focus();
  }

  async #restore(id: string): Promise<void> {
    if (!(await this.#mayReplace())) return;
    this.#hooks.restore(id);
    this.#field.focus();
  }

  /** What the studio's window still has is an older state of this text, which is kept here. */
  #letGo(): void {
    const { name, revision } = this.#core.state();
    this.#core.markSaved(name, revision, '', false);
  }

  /** Unsaved text is not replaced unasked. */
  async #mayReplace(): Promise<boolean> {
    const { isChanged, name } = this.state();
    if (!isChanged) return true;
    const answer = await ask(say('page.replace.title'), say('page.replace.about', { name }), [
      { id: 'stay', label: say('page.replace.stay'), isMain: true },
      { id: 'replace', label: say('page.replace.go') },
    ]);
    return answer === 'replace';
  }

  /** What the field itself has, for those without its keys. */
  #edit(command: 'undo' | 'redo'): void {
    this.#field.focus();
    document.execCommand(command);
  }

  #take(bytes: Bytes, name: string, isSaved: boolean): void {
    this.#bytes = bytes;
    this.#name = name;
    this.#field.value = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    this.#first = this.#field.value; // its line breaks may be others now
    ++this.#revision;
    this.#saved = isSaved ? this.#revision : undefined;
    this.#saving = { time: '', isDownload: false };
    this.#base = bytes;
    this.#field.setSelectionRange(0, 0);
    this.#check();
  }

  #check(): void {
    clearTimeout(this.#rest);
    const findings = this.#core.diagnose(this.bytes(), this.#core.state().lang);
    this.#errors = findings.filter(({ severity }) => severity === 'error').length;
    this.#warnings = findings.filter(({ severity }) => severity === 'warning').length;
    this.#summary.textContent = this.#verdict(findings.length);
    this.#list.replaceChildren(
      ...findings.map(({ severity, place, line, column, message }) => {
        const link = this.#at(line, column);
        link.className = severity;
        const where = place && ` (${place})`;
        return make('li', {}, link, `${where} ${say(`page.plain.${severity}`)}: ${message}`);
      }),
    );
    this.#tellSaved();
    this.#publishing.follow();
    this.#hooks.changed();
  }

  /** Of so many things that were found. */
  #verdict(found: number): string {
    const [errors, warnings] = [this.#errors, this.#warnings];
    if (found === 0) return say('page.plain.sound');
    if (errors === 0) return say('page.plain.look_only', { count: found });
    return say('page.plain.found', { errors, warnings, looks: found - errors - warnings });
  }

  #tellSaved(): void {
    const { time, isDownload } = this.#saving;
    const isChanged = this.#saved !== this.#revision;
    const saved = time ? say(isDownload ? 'page.saved.download' : 'page.saved.at', { time }) : say('page.saved');
    const text = isChanged ? say('page.saved.not') : saved;
    if (this.#state.textContent !== text) this.#state.textContent = text;
  }

  #at(line: number, column: number): HTMLAnchorElement {
    const link = make('a', { href: '#plain-text' }, say('page.plain.at', { line, column }));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.#goTo(line, column);
    });
    return link;
  }

  /** Puts the caret there; the column counts characters, of which some take two places. */
  #goTo(line: number, column: number): void {
    const lines = this.#field.value.split('\n');
    const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    const inside = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length;
    this.#field.focus();
    this.#field.setSelectionRange(before + inside, before + inside);
    this.#field.scrollTop = (this.#field.scrollHeight * Math.max(0, line - 5)) / lines.length;
  }
}

function button(word: Key, act: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button', 'data-word': word });
  element.addEventListener('click', act);
  return element;
}
