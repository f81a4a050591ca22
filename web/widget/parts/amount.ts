import { html, nothing } from 'lit/html.js';
import type { Scene } from '../scene.js';
import type { Part } from './kit.js';

/** Whether the field was entered, and not pressed since. */
let isEntered = false;

/** The first press into the field selects all, so that what is typed takes its place; a later one
 * puts the caret, and what was drawn over stays selected. */
function press({ target }: Event): void {
  const field = target as HTMLInputElement;
  if (isEntered && field.selectionStart === field.selectionEnd) field.select();
  isEntered = false;
}

/** How much: typed, by a step more, or by preset. */
export function amountPart(scene: Scene): Part {
  const { answer, draft, error, core, locale, later } = scene;
  const { request, each } = answer;
  const problem = draft?.error ?? error;
  const written = draft?.text ?? core.rupiah(each);
  // In a list it is always written: what the field holds is the donor's, and not what stood here last.
  return html`<section
    part="amount"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      scene.undo();
    }}
  >
    <div class="line">
      <label for="amount">${locale.perMonth(locale.say('amount'), request.frequency)}</label>
      ${
        scene.canUndo === undefined
          ? nothing
          : html`<button class="quiet" aria-disabled=${!scene.canUndo} @click=${scene.undo}>
              ${locale.say('undo')}
            </button>`
      }
    </div>
    <input
      id="amount"
      part="input"
      autocomplete="transaction-amount"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="done"
      aria-describedby="hint"
      aria-invalid=${!!problem}
      .value=${later(() => [written])}
      @input=${(event: InputEvent) => scene.type(event, written)}
      @compositionend=${(event: InputEvent) => scene.type(event, written)}
      @focus=${() => (isEntered = true)}
      @click=${press}
      @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && scene.settle()}
      @blur=${scene.settle}
    />
    <p id="hint" class=${problem ? 'bad' : 'note'}>
      ${problem ? locale.error(problem) : draft ? understood(scene) : locale.say('amount_hint')}
    </p>
    ${later(steps)}
  </section>`;
}

/** To the next worker, to fewer months, to a preset. */
function steps({ answer, core, locale, choose }: Scene): Part {
  const { request, screen, each } = answer;
  const { workers, months } = screen.quote;
  const { months_for_one: fewer } = screen;
  const perMonth = (amount: string): string => locale.perMonth(amount, request.frequency);
  return html`${
      fewer
        ? button(locale.say('fewer', { months: fewer }), ({ currentTarget }) => {
            choose({ months: fewer });
            // This step is gone once it is taken: the focus stays beside it.
            ((currentTarget as HTMLElement).nextElementSibling as HTMLElement).focus();
          })
        : nothing
    }
    ${
      screen.next === undefined
        ? nothing
        : button(
            locale.say('add', { amount: perMonth(core.rupiah(screen.next)), workers: workers + 1 }),
            () => choose({ workers: workers + 1 }),
          )
    }
    <div class="presets" role="group" aria-label=${locale.say('presets')}>
      ${screen.presets.map(
        (preset) => html`<button
          aria-pressed=${preset.gift === each && preset.months === months}
          @click=${() => choose({ workers: preset.workers, months: preset.months })}
        >
          <b>${perMonth(core.rupiah(preset.gift))}</b>
          <small
            >${locale.say('workers_value', { ...preset })}<br />
            ${locale.say('months_value', { ...preset })}</small
          >
        </button>`,
      )}
    </div>`;
}

/** A step to another gift. */
function button(text: string, press: (event: Event) => void): Part {
  return html`<button class="add" @click=${press}>${text}</button>`;
}

/** What was understood of a text still being typed. */
function understood({ answer, core, locale, draft }: Scene): string {
  return draft && core.readAmount(draft.text, locale.lang === 'en').error
    ? ''
    : locale.say('understood', { amount: core.rupiah(answer.each) });
}
