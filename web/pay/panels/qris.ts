import { html, nothing } from 'lit/html.js';
import type { HandoffOf } from '../../core/pay.js';
import { row } from '../../widget/parts/kit.js';
import { amountRow, doneButton, note, qrPicture, referenceRow, steps, type Part } from '../parts.js';
import { captioned } from '../picture.js';
import { canShare, save, share } from '../save.js';
import type { Sheet } from '../sheet.js';
import { day } from '../time.js';

/** A code for every wallet and bank, with whom it pays. */
export function qrisPanel(sheet: Sheet, handoff: HandoffOf<'qris'>): Part {
  const { say } = sheet;
  const { payload, merchant, city, nmid } = handoff;
  return html`${qrisCode(sheet, payload, [`${merchant}, ${city}`, `NMID ${nmid}`])}
    <dl>
      ${row(say('merchant'), html`${merchant}<small>${city}</small>`)} ${row('NMID', nmid)}
      ${amountRow(sheet)}${referenceRow(sheet)}
    </dl>
    ${note(say('qris_check', { merchant }))}${doneButton(sheet)}`;
}

/** The picture, and the ways to get it into the phone that shows it: there `who` is paid stands below
 * it, with what the pledge is. */
export function qrisCode(sheet: Sheet, payload: string, who: readonly string[] = []): Part {
  const { say, core, record, channel, rupiah, locale } = sheet;
  const name = `qris-${record.reference}.png`;
  const file = (): File => {
    const code = core.qr(payload);
    const lines = [
      ...who,
      rupiah(record.handoff.amount),
      `${channel} · ${day(locale, record.created)}`,
      record.reference,
    ];
    return new File(code.error ? [] : [captioned(code, lines)], name, { type: 'image/png' });
  };
  const canSend = canShare({ files: [new File([''], name, { type: 'image/png' })] });
  return html`<div class="code">
      ${qrPicture(sheet, payload, say('qris_picture', { amount: sheet.rupiah(record.handoff.amount) }))}
    </div>
    ${steps([say('qris_scan'), say('qris_phone')])}
    <div class="actions">
      <button class="go" @click=${() => save(name, file())}>${say('save_picture')}</button>
      ${
        canSend
          ? html`<button @click=${() => void share({ files: [file()] })}>${say('share_picture')}</button>`
          : nothing
      }
    </div>`;
}
