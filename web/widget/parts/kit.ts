import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Locale } from '../locale.js';
import type { Place } from '../more.js';
import type { Scene } from '../scene.js';

export type Part = TemplateResult | typeof nothing;

/** One of several radio buttons. */
export interface Option {
  readonly label: string;
  readonly checked: boolean;
  readonly pick: () => void;
}

/** A group of radio buttons. */
export function radios(name: string, legend: string, options: readonly Option[]): Part {
  return html`<fieldset part=${name}>
    <legend>${legend}</legend>
    <div class="chips">
      ${options.map(
        ({ label, checked, pick }) => html`<label
          ><input
            type="radio"
            name=${name}
            .checked=${checked}
            @change=${pick} /><span>${label}</span></label
        >`,
      )}
    </div>
  </fieldset>`;
}

/** A paragraph in a quieter voice, if there is anything to say. */
export function note(text: string | false | undefined): Part {
  return text ? html`<p class="note">${text}</p>` : nothing;
}

/** A link that leaves the partner's page alone. */
export function link(url: string, text: unknown): Part {
  return html`<a href=${url} target="_blank" rel="noopener">${text}</a>`;
}

/** A word of warning behind what it is about. */
export function mark(isMarked: boolean | undefined, text: string): Part {
  return isMarked ? html` <small class="mark">${text}</small>` : nothing;
}

/** The mark of what is only an example yet. */
export function example(locale: Locale, demonstration: boolean | undefined): Part {
  return mark(demonstration, locale.say('demo_mark'));
}

/** A row of a sum. */
export function row(label: unknown, amount: unknown, look = ''): Part {
  return html`<div class="row ${look}"><dt>${label}</dt><dd>${amount}</dd></div>`;
}

/** Something to open, whose inside comes with the third stage when it is opened. */
export function behind(scene: Scene, place: Place, summary: unknown, part = ''): Part {
  const { more, isMoreMissed, locale, wantMore } = scene;
  return html`<details part=${part || nothing} @toggle=${wantMore}>
    <summary>${summary}</summary>
    ${
      more
        ? more.places[place](scene)
        : isMoreMissed
          ? html`<p class="bad">${locale.say('more_failed')}</p>
              <button
                @click=${({ currentTarget }: Event) => {
                  // It is gone once it is pressed.
                  (currentTarget as HTMLElement).closest('details')?.querySelector('summary')?.focus();
                  wantMore();
                }}
              >
                ${locale.say('retry')}
              </button>`
          : note(locale.say('loading'))
    }
  </details>`;
}
