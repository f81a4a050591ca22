import type { Bytes, Core } from './core.js';
import { ask } from './dialog.js';
import { make } from './make.js';
import { langNow, say, type Key } from './words.js';

interface Hooks {
  bytes(): Bytes;
  publish(name: string, bytes: Bytes): void;
  changed(): void;
  /** The link to a place of the text. */
  at(line: number, column: number): HTMLElement;
}

/** What goes out: the check-list, the file, and what partners paste. */
export class Publishing {
  readonly element = make('details', {}, make('summary', { 'data-word': 'page.plain.publish' }));
  readonly #core: Core;
  readonly #hooks: Hooks;
  readonly #checks = make('ul', { id: 'plain-checks' });
  readonly #button = make('button', {
    type: 'button',
    'data-word': 'page.publish.download',
    'aria-describedby': 'plain-checks',
  });
  readonly #widget = make('input', { id: 'place-widget', type: 'url', spellcheck: 'false' });
  readonly #campaign = make('input', { id: 'place-campaign', type: 'url', spellcheck: 'false' });
  readonly #notes = make('div', { class: 'notes', role: 'status' });
  readonly #script = make('textarea', { id: 'script', readonly: true, rows: '8' });
  readonly #frame = make('textarea', { id: 'frame', readonly: true, rows: '5' });

  constructor(core: Core, hooks: Hooks) {
    this.#core = core;
    this.#hooks = hooks;
    this.element.append(
      this.#checks,
      make('p', { class: 'quiet', 'data-word': 'page.publish.demonstration' }),
      make('p', {}, this.#button),
      ...labelled('page.publish.widget', this.#widget),
      ...labelled('page.publish.campaign', this.#campaign),
      this.#notes,
      ...labelled('page.publish.script', this.#script),
      ...labelled('page.publish.frame', this.#frame),
    );
    this.#button.addEventListener('click', () => void this.#publish());
    this.element.addEventListener('toggle', () => this.follow());
    for (const input of [this.#widget, this.#campaign]) {
      input.addEventListener('change', () => {
        core.setPlace(this.#widget.value.trim(), this.#campaign.value.trim());
        this.follow();
        hooks.changed();
      });
    }
  }

  /** Shows it as the text is now, while somebody looks. */
  follow(): void {
    if (!this.element.open) return;
    const { widget, campaign } = this.#core.place();
    this.#widget.value = widget;
    this.#campaign.value = campaign;
    const given = this.#core.publication(this.#hooks.bytes(), langNow());
    this.#button.disabled = !given?.canPublish;
    const unreadable = { state: 'open' as const, sentence: say('page.publish.unreadable'), places: [] };
    this.#checks.replaceChildren(
      ...(given?.checks ?? [unreadable]).map(({ state, sentence, places }) => {
        const item = make('li', {}, `${say(`page.check.${state}`)}: ${sentence}`);
        if (places.length === 0) return item;
        item.append(
          make(
            'ul',
            {},
            ...places.map(({ what, place, line, column }) =>
              make(
                'li',
                {},
                this.#hooks.at(line, column),
                what === 'place' ? ` ${place}` : ` ${say(`page.check.${what}`)}: ${place}`,
              ),
            ),
          ),
        );
        return item;
      }),
    );
    this.#notes.replaceChildren(...(given?.notes ?? []).map((note) => make('p', {}, note)));
    this.#script.value = given?.script || say('page.publish.no_place');
    this.#frame.value = given?.frame || say('page.publish.no_frame');
  }

  async #publish(): Promise<void> {
    const bytes = this.#hooks.bytes();
    const given = this.#core.publication(bytes, langNow());
    if (!given?.canPublish) return;
    const looks = given.checks.filter(({ state }) => state === 'look');
    if (looks.length > 0) {
      const answer = await ask(
        say('page.publish.title'),
        looks.map(({ sentence }) => `${sentence}.`).join(' '),
        [
          { id: 'go', label: say('page.publish.download'), isMain: true },
          { id: 'stay', label: say('page.publish.stay') },
        ],
      );
      if (answer !== 'go') return;
    }
    this.#hooks.publish(given.name, bytes);
  }
}

function labelled(word: Key, control: HTMLElement): HTMLElement[] {
  return [make('label', { for: control.id, 'data-word': word }), control];
}
