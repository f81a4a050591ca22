import { html, nothing } from 'lit/html.js';
import type { Scene } from '../widget/scene.js';
import { note, type Part } from '../widget/parts/kit.js';
import { printOffer } from './offer.js';
import { sayIn, type Say } from './words.js';

/** Largest number of months that the core prices. */
const MONTHS = 60;

/** Largest number of workers that can be written. */
const MOST = 1_000_000;

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

/** In whose name or memory: a text of the donor's, where the campaign takes one; and who will read it. */
function dedication({ answer, choose, paying, view }: Scene, say: Say): Part {
  const { dedication = '', channel: id } = answer.request;
  const channel = view.channels.find((one) => one.id === id)?.name ?? '';
  const fate = paying?.tells ? 'ways_told' : 'ways_untold';
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
      ${paying?.tells === undefined ? nothing : html`<p class="note">${say(fate, { channel })}</p>`}
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
  // Numbers that are left hold without the button, too: what is printed or paid is what stands there.
  const read = (event: Event): void => {
    const form = event.currentTarget as HTMLFormElement;
    const [one, other] = [...form.querySelectorAll('input')];
    if (!one || !other) return;
    const isPressed = event.type === 'submit';
    if (isPressed) event.preventDefault();
    const isValid = one.validity.valid && other.validity.valid;
    const isTaken = isValid && take(one.valueAsNumber, other.valueAsNumber);
    // The second number may still be on its way: only what no number can mend is told before the press.
    const isWrong = !isTaken && (isPressed || !isValid);
    for (const field of [one, other]) field.setAttribute('aria-invalid', String(isWrong));
    const wrong = form.querySelector<HTMLElement>('[role=alert]');
    if (wrong) wrong.textContent = isWrong ? say('ways_wrong', { most: MOST }) : '';
    if (isWrong && isPressed) one.focus();
  };
  return html`<form class="numbers" novalidate @submit=${read} @change=${read}>
    ${fields.map(
      ([key, value]) => html`<label
        >${say(key)}
        <input
          type="number"
          min="0"
          max=${MOST}
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
