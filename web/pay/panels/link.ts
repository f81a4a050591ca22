import type { HandoffOf } from '../../core/pay.js';
import { html } from 'lit/html.js';
import { amountRow, doneButton, goLink, note, referenceRow, type Part } from '../parts.js';
import type { Sheet } from '../sheet.js';

/** A page to go to; the amount to type there, where the link can't carry it: it stays to be copied. */
export function linkPanel(sheet: Sheet, { url, amount_prefilled }: HandoffOf<'link'>): Part {
  const { say, channel } = sheet;
  return html`${note(say(amount_prefilled ? 'link_ready' : 'link_type', { channel }))}
    <dl>${amountRow(sheet)}${referenceRow(sheet)}</dl>
    ${goLink(sheet, sheet.address(url), say('open', { channel }))}${doneButton(sheet)}`;
}
