import { html, nothing } from 'lit/html.js';
import type { Pledge } from '../core/pay.js';
import { row } from '../widget/parts/kit.js';
import { isOpen, isSaidPaid } from './courier.js';
import { copyable, doneButton, link, referenceRow, steps, type Part } from './parts.js';
import { payee } from './payee.js';
import { here } from './returning.js';
import { canShare, save, share } from './save.js';
import type { Sheet } from './sheet.js';
import { printPromise, promised } from './slip.js';

/** What is said after the donor's part is done: thanks, what was promised, what comes next. */
export function after(sheet: Sheet): Part {
  const { record, say, rupiah } = sheet;
  const isSettled = record.state === 'settled';
  const isSaid = isSaidPaid(record);
  return html`<p class="thanks">
      ${
        isSettled
          ? say('settled', { amount: rupiah(record.paid_amount ?? record.handoff.amount) })
          : say('thanks')
      }
    </p>
    ${isSaid ? html`<p>${say('said_paid')}</p>` : nothing}
    <dl>
      ${row(say('channel_row'), sheet.channel)}
      ${payeeRows(sheet)}
      ${promised(sheet).map(([label, text, lang]) => row(label, lang ? html`<span lang=${lang}>${text}</span>` : text))}
      ${referenceRow(sheet)}
    </dl>
    <p class="closed">${say('not_receipt')}</p>
    <h4>${say('next_steps')}</h4>
    ${steps(nextSteps(sheet))}
    ${isSaid ? nothing : again(sheet)}
    <div class="actions">
      ${reminder(sheet)}${sharing(sheet)}
      <button @click=${() => printPromise(sheet)}>${say('print')}</button>
    </div>
    ${!isSaid && isOpen(record) && isLeft(record) ? doneButton(sheet) : nothing}
    ${isSaid ? html`<button @click=${sheet.unpay}>${say('unpaid')}</button>` : nothing}
    <button class="go" @click=${sheet.close}>${say('finish')}</button>`;
}

/** The payee, as long as the donor looks; the account's number can still be copied. */
function payeeRows(sheet: Sheet): Part[] {
  const { handoff } = sheet.record;
  const number = handoff.kind === 'transfer' ? handoff.number : undefined;
  return payee(sheet).map(([label, text]) =>
    text === number ? copyable(sheet, label, text.replace(/\D/g, ''), text) : row(label, text),
  );
}

/** The link once more, as its tab may be closed by now. */
function again({ record, say, channel, address }: Sheet): Part {
  const { handoff, state } = record;
  const url = handoff.kind === 'link' && state !== 'settled' ? address(handoff.url) : undefined;
  return url ? html`<p>${link(url, [say('open_again', { channel }), html` <span class="hidden">${say('new_tab')}</span>`])}</p>` : nothing;
}

function nextSteps({ record, say, channel }: Sheet): string[] {
  const list: string[] = [];
  if (record.state === 'settled') list.push(say('next_settled'));
  // Where all is done that can be done there, nobody is sent there again.
  else if (!isLeft(record) || !isSaidPaid(record)) list.push(say(nextOf(record), { channel }));
  list.push(say('next_receipt'));
  if (record.frequency === 'monthly') list.push(say('next_monthly'));
  return list;
}

/** Whether the donor goes to pay on a page of which nobody brings word. */
const isLeft = ({ kind }: Pledge): boolean => ['link', 'form', 'items'].includes(kind);

function nextOf({ handoff }: Pledge) {
  switch (handoff.kind) {
    case 'transfer':
      return 'next_transfer';
    case 'qris':
      return 'next_qris';
    case 'items':
      return 'next_items';
    case 'slip':
      return handoff.form === 'letter' ? 'next_letter' : 'next_counter';
    default:
      return 'next_page';
  }
}

/** The later months, for the donor's calendar: to give again, or that the cover ends. */
function reminder(sheet: Sheet): Part {
  const { record, say } = sheet;
  if (record.quote.months < 2) return nothing;
  const file = (): void =>
    save(`${record.reference}.ics`, new Blob([calendarOf(sheet)], { type: 'text/calendar' }));
  return html`<button @click=${file}>${say('remind')}</button>`;
}

function calendarOf(sheet: Sheet): string {
  const { core, record, say, scene, channel, rupiah } = sheet;
  const isMonthly = record.frequency === 'monthly';
  const values = {
    campaign: scene.view.name,
    amount: rupiah(record.handoff.amount),
    reference: record.reference,
    channel,
  };
  const page = here();
  const text = {
    title: say(isMonthly ? 'remind_title_monthly' : 'remind_title_once', values),
    description: [
      say('remind_text', values),
      ...payee(sheet).map(([label, value]) => `${label}: ${value}`),
      // Not every calendar shows an event's own address.
      ...(/^https?:/.test(page) ? [page] : []),
    ].join('\n'),
    ...(page.startsWith('https:') && { url: page }),
  };
  return core.reminders(record, text, scene.asked.now);
}

/** Tells others of the campaign, and nothing of the donor. */
function sharing({ say, scene }: Sheet): Part {
  const data = { title: scene.view.name, text: scene.view.summary ?? '', url: here() };
  if (!canShare(data)) return nothing;
  return html`<button @click=${() => void share(data)}>${say('share')}</button>`;
}
