import type { Bytes, Core, State } from './core.js';
import { make } from './make.js';
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
  replaced(name: string, bytes: Bytes): void;
  open(): void;
  save(): void;
  saveAs(): void;
  /** Back to the studio's window. */
  leave(): void;
}

/** The text way: the file in a text field, with everything wrong with it as a list of links. For
 * screen readers, and where there are no graphics. */
export class Plain implements Source {
  readonly element = make('form', { class: 'plain', 'data-label': 'page.plain' });
  readonly #core: Core;
  readonly #hooks: Hooks;
  readonly #field = make('textarea', { id: 'plain-text', spellcheck: 'false', wrap: 'off' });
  readonly #summary = make('p', { id: 'plain-summary', role: 'status' });
  readonly #list = make('ol', { class: 'findings' });
  readonly #templates = make('select', { id: 'plain-template' });
  readonly #back = button('page.plain.leave', () => this.#hooks.leave());
  #bytes: Bytes = new Uint8Array();
  #first = '';
  #name = '';
  #saved: number | undefined;
  #revision = 0.5; // never one of the studio's
  #opens = 0;
  #errors = 0;
  #warnings = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(core: Core, hooks: Hooks) {
    this.#core = core;
    this.#hooks = hooks;
    this.element.append(
      make('h2', { 'data-word': 'page.plain' }),
      make(
        'p',
        { class: 'buttons' },
        button('page.plain.open', () => hooks.open()),
        button('page.plain.save', () => hooks.save()),
        button('page.plain.save_as', () => hooks.saveAs()),
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
        button('page.plain.begin', () => this.#begin()),
      ),
      make('label', { for: 'plain-text', 'data-word': 'page.plain.text' }),
      this.#field,
      this.#summary,
      this.#list,
    );
    this.#field.setAttribute('aria-describedby', 'plain-summary');
    this.element.addEventListener('submit', (event) => event.preventDefault());
    this.#field.addEventListener('input', () => {
      ++this.#revision;
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
    this.#take(this.#core.bytes(), name, !isChanged);
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
    const problem = this.#core.open(bytes, name, isSaved);
    if (problem && UNREADABLE.includes(problem.code)) return problem;
    if (isChanged) this.#hooks.replaced(before, this.bytes());
    ++this.#opens;
    this.#take(bytes, name, isSaved);
    return null;
  }

  markSaved(name: string, revision: number): void {
    this.#name = name;
    this.#saved = revision;
    this.#hooks.changed();
  }

  // ---- Showing

  speak(): void {
    const chosen = this.#templates.value;
    const options = this.#core
      .templates(this.#core.state().lang)
      .map(({ id, name, about }) => make('option', { value: id, title: about }, name));
    this.#templates.replaceChildren(...options);
    if (chosen) this.#templates.value = chosen;
    this.#check();
  }

  #begin(): void {
    const { isChanged, name } = this.state();
    if (isChanged) this.#hooks.replaced(name, this.bytes());
    this.#core.beginFrom(this.#templates.value);
    this.#take(this.#core.bytes(), this.#core.state().name, false);
  }

  #take(bytes: Bytes, name: string, isSaved: boolean): void {
    this.#bytes = bytes;
    this.#name = name;
    this.#field.value = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    this.#first = this.#field.value; // its line breaks may be others now
    ++this.#revision;
    this.#saved = isSaved ? this.#revision : undefined;
    this.#field.setSelectionRange(0, 0);
    this.#check();
  }

  #check(): void {
    clearTimeout(this.#rest);
    const findings = this.#core.diagnose(this.bytes(), this.#core.state().lang);
    this.#errors = findings.filter(({ severity }) => severity === 'error').length;
    this.#warnings = findings.length - this.#errors;
    this.#summary.textContent =
      findings.length === 0
        ? say('page.plain.sound')
        : say('page.plain.found', { errors: this.#errors, warnings: this.#warnings });
    this.#list.replaceChildren(
      ...findings.map(({ severity, line, column, message }) => {
        const link = make('a', { href: '#plain-text', class: severity }, say('page.plain.at', { line, column }));
        link.addEventListener('click', (event) => {
          event.preventDefault();
          this.#goTo(line, column);
        });
        return make('li', {}, link, ` ${say(`page.plain.${severity}`)}: ${message}`);
      }),
    );
    this.#hooks.changed();
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
