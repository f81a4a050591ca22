import { html, nothing } from 'lit/html.js';
import type { HandoffOf } from '../../core/pay.js';
import { row } from '../../widget/parts/kit.js';
import { whereAmI } from '../place.js';
import { doneButton, note, referenceRow, type Part } from '../parts.js';
import type { Search, Sheet } from '../sheet.js';
import { printSlip } from '../slip.js';

type Slip = HandoffOf<'slip'>;
type Office = NonNullable<Slip['offices']>[number];

/** Offices that are listed at first; a press shows the others. */
const LISTED = 6;

/** A slip to print: for the counter of an office to choose first, or to send as a letter. */
export function slipPanel(sheet: Sheet, slip: Slip): Part {
  const { say, rupiah, record, offices = [] } = sheet;
  const mustChoose = slip.form === 'counter' && !slip.office && !!offices.length;
  const send = (): void => {
    sheet.handOver();
    printSlip(sheet, slip);
  };
  return html`${note(say(slip.form === 'letter' ? 'letter_how' : 'slip_how'))}
    ${offices.length ? chooser(sheet, slip, offices) : nothing}
    <dl>
      ${slip.address ? row(say('letter_to'), slip.address) : nothing}
      ${slip.office ? row(say('office'), html`${slip.office.name}<small>${slip.office.address}</small>`) : nothing}
      ${row(say('amount'), html`${rupiah(record.handoff.amount)}<small lang="id">${slip.words}</small>`)}
      ${referenceRow(sheet)}
    </dl>
    ${
      mustChoose
        ? html`<p class="closed">${say('office_first')}</p>`
        : html`<button class="go" @click=${send}>${say('print_slip')}</button>${doneButton(sheet)}`
    }`;
}

function chooser(sheet: Sheet, slip: Slip, offices: readonly Office[]): Part {
  const { say, search, look } = sheet;
  const found = find(offices, search);
  const shown = search.isWhole ? found : found.slice(0, LISTED);
  const rest = found.length - shown.length;
  return html`<fieldset class="offices">
    <legend>${say('office_choose')}</legend>
    <div class="find">
      <label for="office">${say('office_search')}</label>
      <input
        id="office"
        type="search"
        autocomplete="off"
        .value=${search.text}
        @input=${(event: InputEvent) => look({ text: (event.target as HTMLInputElement).value })}
      />
      <button @click=${() => void nearest(sheet)} aria-disabled=${search.state === 'asking'}>
        ${say(search.state === 'asking' ? 'office_asking' : 'office_nearest')}
      </button>
    </div>
    ${note(say(search.state === 'refused' ? 'office_refused' : 'office_private'))}
    <div class="grid">
      ${shown.map((office) => officeOption(sheet, slip, office))}
    </div>
    <p class="note" role="status">
      ${found.length ? say('offices_found', { shown: shown.length, count: found.length }) : say('office_none')}
    </p>
    ${
      rest
        ? html`<button @click=${() => look({ isWhole: true })}>
            ${say('offices_rest', { count: rest })}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function officeOption({ search, locale, say, choose }: Sheet, slip: Slip, office: Office): Part {
  const { id, name, address } = office;
  const metres = search.near?.find((one) => one.id === id)?.metres;
  const far =
    metres === undefined
      ? ''
      : say('office_far', { distance: locale.number(Math.max(1, Math.round(metres / 1000))) });
  return html`<label
    ><input
      type="radio"
      name="office"
      .checked=${slip.office?.id === id}
      @change=${() => choose(id)}
    /><span>${name} <small>${address}</small>${far ? html` <small>${far}</small>` : nothing}</span></label
  >`;
}

/** Those whose name, address or region holds every word; nearest first, once that is known. */
function find(offices: readonly Office[], { text, near }: Search): readonly Office[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = offices.filter(({ name, address, region = '' }) => {
    const all = `${name} ${address} ${region}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  if (!near) return found;
  const rank = new Map(near.map(({ id }, at) => [id, at]));
  return [...found].sort((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity));
}

/** Asks the browser where it is, on the donor's press; the answer stays in this page. */
async function nearest({ core, campaign, record, look }: Sheet): Promise<void> {
  look({ state: 'asking' });
  const place = await whereAmI();
  if (!place) return look({ state: 'refused' });
  const near = core.offices(campaign, record.channel, place.lat_e5, place.lon_e5);
  look({ state: 'idle', near, text: '' });
}
