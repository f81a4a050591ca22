import { html, nothing } from 'lit/html.js';
import type { Scene } from '../widget/scene.js';
import { note, type Part } from '../widget/parts/kit.js';
import { printOffer } from './offer.js';
import { sayIn, type Say } from './words.js';

/** Largest number of months that the core prices. */
const MONTHS = 60;

/** Ways to give that few look for: numbers of one's own, and a mix of workers. */
export function ways(scene: Scene): Part {
  const { answer, locale, view, choose } = scene;
  const say = sayIn(locale);
  const { quote } = answer.screen;
  const { mix } = quote;
  const sectors = new Set(view.groups.map(({ sector }) => sector));
  const many = form(
    say,
    [
      ['ways_count', quote.workers],
      ['ways_months', quote.months],
    ],
    (workers, months) => {
      if (workers < 1 || months < 1 || months > MONTHS) return false;
      choose({ workers, months });
      return true;
    },
  );
  const mixed = form(
    say,
    [
      ['ways_sector.transport', mix?.['transport'] ?? 0],
      ['ways_sector.general', mix?.['general'] ?? 0],
    ],
    (transport, general) => {
      if (transport + general < 1) return false;
      choose({ mix: { transport, general }, workers: transport + general });
      return true;
    },
  );
  return html`<h4>${say('ways_many')}</h4>
    ${note(say('ways_many_about'))}${many}
    ${quote.workers ? html`<p><button @click=${() => printOffer(scene)}>${say('offer_open')}</button></p>` : nothing}
    ${
      sectors.size > 1
        ? html`<h4>${say('ways_mix')}</h4>
            ${note(say('ways_mix_about'))}${mixed}
            ${mix ? html`<p>${say('ways_mixed', { ...mix })}</p>` : nothing}`
        : nothing
    }
    ${view.dedication ? dedication(scene, say) : nothing}
    ${note(say('ways_anonymous'))}`;
}

/** In whose name or memory: a text of the donor's, where the campaign takes one. */
function dedication({ answer, choose }: Scene, say: Say): Part {
  const { dedication = '' } = answer.request;
  const submit = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    choose({ dedication: form.querySelector('input')?.value.trim() ?? '' });
  };
  return html`<h4>${say('ways_dedication')}</h4>
    ${note(say('ways_dedication_about'))}
    <form class="numbers" @submit=${submit}>
      <label
        >${say('ways_dedication_text')}
        <input maxlength="60" autocomplete="off" .value=${dedication} />
      </label>
      <button>${say('ways_dedication_take')}</button>
      <p role="status">${dedication && say('ways_dedicated', { dedication })}</p>
    </form>`;
}

type Field = readonly [key: Parameters<Say>[0], value: number];

/** Two whole numbers and a button; `take` says whether they can be taken. */
function form(
  say: Say,
  fields: readonly [Field, Field],
  take: (one: number, other: number) => boolean,
): Part {
  const submit = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const [one, other] = [...form.querySelectorAll('input')];
    const isTaken =
      !!one?.validity.valid &&
      !!other?.validity.valid &&
      take(one.valueAsNumber, other.valueAsNumber);
    for (const field of [one, other]) field?.setAttribute('aria-invalid', String(!isTaken));
    const wrong = form.querySelector<HTMLElement>('[role=alert]');
    if (wrong) wrong.textContent = isTaken ? '' : say('ways_wrong');
    if (!isTaken) one?.focus();
  };
  // Numbers that are left hold without the button, too: what is printed or paid is what stands there.
  const change = (event: Event): void => {
    const [one, other] = [...(event.currentTarget as HTMLFormElement).querySelectorAll('input')];
    if (one?.validity.valid && other?.validity.valid) take(one.valueAsNumber, other.valueAsNumber);
  };
  return html`<form class="numbers" novalidate @submit=${submit} @change=${change}>
    ${fields.map(
      ([key, value]) => html`<label
        >${say(key)}
        <input
          type="number"
          min="0"
          max="1000000"
          step="1"
          required
          inputmode="numeric"
          autocomplete="off"
          .value=${String(value)}
      /></label>`,
    )}
    <button>${say('ways_take')}</button>
    <p class="bad" role="alert"></p>
  </form>`;
}
