import { html, nothing } from 'lit/html.js';
import type { Scene } from '../widget/scene.js';
import { told } from '../widget/parts/answer.js';
import { note, type Part } from '../widget/parts/kit.js';
import { printOffer } from './offer.js';
import { sayIn, type Say } from './words.js';

/** Largest number of months that the core prices. */
const MONTHS = 60;

/** Largest number of workers that can be written. */
const MOST = 1_000_000;

/** For those who cover many: numbers of their own, an offer to print, and a mix of workers. */
export function ways(scene: Scene): Part {
  const { answer, core, locale, view, choose } = scene;
  const say = sayIn(locale);
  const { quote } = answer.screen;
  const { mix, workers } = quote;
  const isTransport = answer.request.sector === 'transport';
  const sectors = new Set(view.groups.map(({ sector }) => sector));
  const many = form(
    scene,
    'ways_many',
    [
      ['ways_count', workers, 1, MOST],
      ['ways_months', quote.months, 1, MONTHS],
    ],
    (workers, months) => choose({ workers, months }),
  );
  const mixed = form(
    scene,
    'ways_mix',
    [
      ['ways_sector.transport', mix?.['transport'] ?? (isTransport ? workers : 0), 0, MOST],
      ['ways_sector.general', mix?.['general'] ?? (isTransport ? 0 : workers), 0, MOST],
    ],
    (transport, general) => {
      const workers = transport + general;
      if (!workers) return locale.error('mix_empty');
      choose({ mix: { transport, general }, workers });
      return '';
    },
  );
  // What the numbers come to is seen where they were written.
  const { frequency } = answer.request;
  const isLeft = frequency !== 'monthly' && quote.leftover;
  const sum = html`<b>${locale.perMonth(core.rupiah(answer.each), frequency)}</b>${isLeft ? ` (${say('leftover')}: ${core.rupiah(quote.leftover)})` : nothing}`;
  return html`<h4>${say('ways_many')}</h4>
    ${note(say('ways_many_about'))}${many}
    ${workers ? html`<p>${told(scene)}: ${sum}</p>
          <p><button @click=${() => printOffer(scene)}>${say('offer_open')}</button></p>` : nothing}
    ${
      sectors.size > 1
        ? html`<h4>${say('ways_mix')}</h4>
            ${note(say('ways_mix_about'))}${mixed}
            ${mix ? html`<p>${say('ways_mixed', { ...mix })} ${sum}</p>` : nothing}`
        : nothing
    }
    ${view.dedication ? nothing : note(say('ways_anonymous'))}`;
}

/** In whose name or memory: a text of the donor's, where the campaign takes one; and who will read it. */
export function dedication({ answer, choose, locale, paying, view }: Scene): Part {
  const say = sayIn(locale);
  const { dedication = '', channel: id } = answer.request;
  const channel = view.channels.find((one) => one.id === id)?.name ?? '';
  const fate = paying?.tells ? 'ways_told' : 'ways_untold';
  // What is left in the box goes with the gift, though nobody pressed the button.
  const submit = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    choose({ dedication: form.querySelector('input')?.value.trim() ?? '' });
  };
  return html`${note(say('ways_dedication_about'))}
    <form class="numbers" @submit=${submit} @change=${submit}>
      <label
        >${say('ways_dedication_text')}
        <input maxlength="60" autocomplete="off" .value=${dedication} />
      </label>
      <button>${say('ways_dedication_take')}</button>
      ${paying?.tells === undefined ? nothing : html`<p class="note">${say(fate, { channel })}</p>`}
      <p role="status">${dedication && say('ways_dedicated', { dedication })}</p>
    </form>
    ${note(say('ways_anonymous'))}`;
}

type Field = readonly [key: Parameters<Say>[0], value: number, least: number, most: number];

/** Two whole numbers and a button, named like their heading; `take` says why they can't be taken together, if so. */
function form(
  { core, locale }: Scene,
  name: Parameters<Say>[0],
  fields: readonly [Field, Field],
  take: (one: number, other: number) => string | void,
): Part {
  const say = sayIn(locale);
  /** Read as an amount is: "1.350" is the same number in both boxes. Nothing when it is none. */
  const numberIn = (text: string, [, , least, most]: Field): number | undefined => {
    const read = core.readAmount(text, locale.lang === 'en');
    return read.error || read.amount < least || read.amount > most ? undefined : read.amount;
  };
  // Numbers that are left hold without the button, too: what is printed or paid is what stands there.
  const read = (event: Event): void => {
    const form = event.currentTarget as HTMLFormElement;
    const isPressed = event.type === 'submit';
    if (isPressed) event.preventDefault();
    const boxes = [...form.querySelectorAll('input')];
    const numbers = fields.map((field, at) => numberIn(boxes[at]?.value ?? '', field));
    const [one, other] = numbers;
    let wrong = '';
    if (one !== undefined && other !== undefined) wrong = take(one, other) || '';
    const isRefused = isPressed && !!wrong;
    // The second number may still be on its way: before the press only the box that is left is told of.
    const isTold = (at: number): boolean =>
      numbers[at] === undefined && (isPressed || boxes[at] === event.target);
    for (const [at, [key, , least, most]] of fields.entries()) {
      const field = boxes[at];
      field?.setAttribute('aria-invalid', String(isTold(at) || isRefused));
      if (isTold(at)) wrong += ` ${say('ways_wrong', { box: say(key), least, most })}`;
    }
    const alert = form.querySelector<HTMLElement>('[role=alert]');
    if (alert) alert.textContent = isPressed || numbers.includes(undefined) ? wrong.trim() : '';
    if (isPressed) form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };
  return html`<form class="numbers" aria-label=${say(name)} @submit=${read} @change=${read}>
    ${fields.map(
      ([key, value]) => html`<label
        >${say(key)}
        <input inputmode="numeric" autocomplete="off" .value=${String(value)} />
      </label>`,
    )}
    <button>${say('ways_take')}</button>
    <p class="bad" role="alert"></p>
  </form>`;
}
