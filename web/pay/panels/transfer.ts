import { html } from 'lit/html.js';
import type { HandoffOf } from '../../core/pay.js';
import { added } from '../fit.js';
import { row } from '../../widget/parts/kit.js';
import { amountRow, copyable, copyReference, doneButton, note, type Part } from '../parts.js';
import type { Sheet } from '../sheet.js';

/** An account to transfer to: each value as it is typed into a banking app. */
export function transferPanel(sheet: Sheet, handoff: HandoffOf<'transfer'>): Part {
  const { say, rupiah } = sheet;
  const { bank, number, holder } = handoff;
  return html`${note(say('transfer_how'))}
    <dl>
      ${row(say('bank'), bank)}
      ${copyable(sheet, say('account'), number.replace(/\D/g, ''), number)}
      ${row(say('holder'), holder)} ${amountRow(sheet)}
      ${copyReference(sheet, say('note'))}
    </dl>
    ${note(added(say, handoff, rupiah))}${doneButton(sheet)}`;
}
