import { html } from 'lit/html.js';
import type { HandoffOf } from '../../core/pay.js';
import { amountRow, note, referenceRow, type Part } from '../parts.js';
import type { Sheet } from '../sheet.js';

/** A form that the donor posts to the recipient's page. */
export function formPanel(sheet: Sheet, { url, fields }: HandoffOf<'form'>): Part {
  const { say, channel, locale } = sheet;
  const action = sheet.address(url);
  if (!action) return html`<p class="bad" role="alert">${locale.error('address')}</p>`;
  return html`${note(say('form_ready', { channel }))}
    <dl>${amountRow(sheet)}${referenceRow(sheet)}</dl>
    <form method="post" action=${action} target="_blank" rel="noopener" @submit=${sheet.handOver}>
      ${fields.map(({ name, value }) => html`<input type="hidden" name=${name} .value=${value} />`)}
      <button class="go">
        ${say('open', { channel })} <span class="hidden">${say('new_tab')}</span>
      </button>
    </form>`;
}
