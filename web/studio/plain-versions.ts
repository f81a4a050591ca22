import type { Shown } from './keep.js';
import { make } from './make.js';
import { say } from './words.js';

/** The kept versions as a list, newest first. */
export class Versions {
  readonly element = make('details', {}, make('summary', { 'data-word': 'page.plain.versions' }));
  readonly #list = make('ol', { class: 'versions' });
  readonly #restore: (id: string) => void;
  #all: readonly Shown[] = [];

  constructor(restore: (id: string) => void) {
    this.#restore = restore;
    this.element.append(this.#list);
  }

  show(all: readonly Shown[]): void {
    this.#all = all;
    this.speak();
  }

  speak(): void {
    this.#list.replaceChildren(...this.#all.map((one) => this.#item(one)));
    if (this.#all.length === 0) this.#list.append(make('li', {}, say('page.plain.no_versions')));
  }

  #item({ id, name, headline, when, why }: Shown): HTMLElement {
    const about = make('span', { id: `version-${id}` }, [headline, when, why, name].filter(Boolean).join(' · '));
    const attributes = { type: 'button', 'aria-describedby': about.id };
    const back = make('button', attributes, say('page.plain.restore'));
    back.addEventListener('click', () => this.#restore(id));
    return make('li', {}, about, ' ', back);
  }
}
