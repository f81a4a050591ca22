import type { Core, State } from './core.js';
import type { Source } from './source.js';
import { Preview } from './preview.js';
import { find, make } from './make.js';
import { NETWORKS, type Attributes, type Network, type Theme } from './messages.js';
import { say, type Key } from './words.js';

const WIDTHS = { phone: 360, tablet: 768, desktop: 1200 } as const;
type Width = keyof typeof WIDTHS;
const THEMES = ['auto', 'light', 'dark'] as const satisfies readonly Theme[];

/** What is asked of the studio by the pane. */
interface Hooks {
  /** Who has the file now. */
  source(): Source;
  /** The day or the giver's language became another: everywhere. */
  look(today: string, lang: string): void;
}

/** The pane beside the studio: the real widget, and how it is looked at. */
export class Pane {
  readonly #core: Core;
  readonly #hooks: Hooks;
  readonly #today: string;
  readonly #stage = make('div', { class: 'stage' });
  readonly #status = make('p', { class: 'status', role: 'status' });
  readonly #preview = new Preview((state) => this.#tell(state));
  readonly #lang = make('select', { id: 'giver-lang' });
  readonly #day = make('input', { id: 'day', type: 'date', required: true });
  #width: Width = 'phone';
  #theme: Theme = 'auto';
  #network: Network = 'normal';
  #revision = -1;
  #asked = '';

  /** `today` is the day it is. */
  constructor(core: Core, today: string, hooks: Hooks) {
    this.#core = core;
    this.#today = today;
    this.#hooks = hooks;
    find('pane').append(this.#toolbar(), this.#status, this.#stage);
    this.#stage.append(this.#preview.frame);
    new ResizeObserver(() => this.#fit()).observe(this.#stage);
  }

  /** Shows the studio's state, if anything in it is new to the widget. */
  follow(state: State): void {
    this.#lang.value = state.giverLang;
    this.#day.value = state.today;
    const attributes = this.#attributes();
    const asked = JSON.stringify(attributes);
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#preview.look(attributes);
    }
    if (state.revision === this.#revision) return;
    this.#revision = state.revision;
    if (state.errors > 0) return this.#preview.hold(state.errors);
    const bytes = this.#hooks.source().bytes();
    this.#preview.show(new TextDecoder().decode(bytes), this.#core.fallback(bytes, state.giverLang));
  }

  /** Puts the words of another language. */
  speak(): void {
    this.#preview.frame.title = say('page.widget');
    for (const option of find('pane').querySelectorAll<HTMLElement>('[data-word]')) {
      option.textContent = say(option.dataset['word'] as Key);
    }
    this.#tell(this.#preview.state);
  }

  #attributes(): Attributes {
    return { ...this.#core.asked(), theme: this.#theme };
  }

  // ---- The toolbar

  #toolbar(): HTMLElement {
    const bar = make('div', { class: 'toolbar', role: 'toolbar', 'data-label': 'page.toolbar' });
    const lang = this.#lang;
    for (const one of ['id', 'en']) {
      lang.append(make('option', { value: one, 'data-word': `page.giver.${one}` }));
    }
    lang.addEventListener('change', () => this.#look());
    this.#day.addEventListener('change', () => this.#look());
    const now = make('button', { type: 'button', 'data-word': 'page.day.today' });
    now.addEventListener('click', () => {
      this.#day.value = this.#today;
      this.#look();
    });
    bar.append(
      this.#choice('width', Object.keys(WIDTHS) as Width[], this.#width, (width) => {
        this.#width = width;
        this.#fit();
      }),
      labelled('page.giver', lang),
      this.#choice('theme', THEMES, this.#theme, (theme) => {
        this.#theme = theme;
        this.follow(this.#hooks.source().state());
      }),
      this.#choice('network', NETWORKS, this.#network, (network) => {
        this.#network = network;
        this.#preview.load(network);
      }),
      make('div', { class: 'day' }, labelled('page.day', this.#day), now),
    );
    return bar;
  }

  #choice<T extends string>(
    name: string,
    values: readonly T[],
    chosen: T,
    choose: (value: T) => void,
  ): HTMLElement {
    const select = make('select', { id: name });
    for (const value of values) {
      select.append(make('option', { value, 'data-word': `page.${name}.${value}` }));
    }
    select.value = chosen;
    select.addEventListener('change', () => choose(select.value as T));
    return labelled(`page.${name}` as Key, select);
  }

  #look(): void {
    // A day that is half typed is none.
    this.#hooks.look(this.#day.value || this.#core.state().today, this.#lang.value);
  }

  // ---- The widget

  /** As wide as was chosen, and smaller where there is less room. */
  #fit(): void {
    const { clientWidth, clientHeight } = this.#stage;
    const width = WIDTHS[this.#width];
    const scale = Math.min(1, clientWidth / width);
    const { style } = this.#preview.frame;
    style.width = `${width}px`;
    style.height = `${clientHeight / scale}px`;
    style.transform = `translateX(${Math.max(0, (clientWidth - width * scale) / 2)}px) scale(${scale})`;
  }

  #tell(state: Preview['state']): void {
    this.#status.className = `status ${state.what}`;
    this.#status.replaceChildren(...this.#sentence(state));
  }

  #sentence(state: Preview['state']): (Node | string)[] {
    switch (state.what) {
      case 'loading':
        return [say('page.preview.loading')];
      case 'shown':
        return this.#network === 'slow' ? [say('page.network.slow.about')] : [];
      case 'held':
        return [say('page.preview.held', { count: state.errors })];
      case 'offline':
        return [say('page.preview.offline')];
      case 'failed': {
        const again = make('button', { type: 'button' }, say('page.preview.again'));
        again.addEventListener('click', () => this.#preview.load(this.#network));
        return [say('page.preview.failed'), ' ', again];
      }
    }
  }
}

function labelled(word: Key, control: HTMLElement): HTMLElement {
  const label = make('label', { for: control.id, 'data-word': word });
  return make('div', { class: 'labelled' }, label, control);
}
