import { html, nothing } from 'lit/html.js';
import { after } from './after.js';
import { isOpen, isSaidPaid } from './courier.js';
import { endpointPanel } from './panels/endpoint.js';
import { formPanel } from './panels/form.js';
import { hostPanel } from './panels/host.js';
import { itemsPanel } from './panels/items.js';
import { linkPanel } from './panels/link.js';
import { qrisPanel } from './panels/qris.js';
import { slipPanel } from './panels/slip.js';
import { transferPanel } from './panels/transfer.js';
import { example } from '../widget/parts/kit.js';
import { isExample, note, referenceRow, type Part } from './parts.js';
import type { Sheet } from './sheet.js';

/** How far the donor is with what the panel shows. */
export interface Progress {
  readonly isDone: boolean;
  /** The gift was changed since, and this pledge can't change with it any more. */
  readonly isOld: boolean;
  /** The pledge is kept in this page alone. */
  readonly isUnkept: boolean;
  /** Why the changed gift has no hand-off, as a sentence; and the nearest gift that has. */
  readonly misfit: Part | undefined;
}

/** The hand-off of one pledge: what to do, and afterwards what was done. */
export function panelPart(sheet: Sheet, progress: Progress): Part {
  const { say, record, channel, close } = sheet;
  const { state } = record;
  const isOver = state === 'cancelled' || state === 'expired';
  const isAfter = !isOver && (state === 'settled' || progress.isDone);
  const title = isAfter
    ? say('thanks_title')
    : isOver
      ? say(`state_${state}`)
      : say('pay_by', { channel });
  return html`<section part="panel" class="panel" aria-labelledby="panel">
    <h3 id="panel" tabindex="-1">${title}</h3>
    ${isExample(sheet) ? html`<p>${example(sheet.locale, true)}</p>` : nothing}
    ${note(!isOver && !isAfter && record.frequency === 'monthly' && say('month_of', { months: record.quote.months }))}
    ${note(dedicated(sheet))}
    ${note(isLate(sheet) && say('late', { month: sheet.locale.month(record.quote.start) }))}
    ${
      isOver
        ? over(sheet)
        : isAfter
          ? after(sheet)
          : html`${progress.isOld ? old(sheet) : nothing}${progress.misfit ?? kindPart(sheet)}
              ${note(progress.isUnkept && say('unkept', { reference: record.reference }))}
              <button @click=${close}>${say('close')}</button>`
    }
  </section>`;
}

/** Whether the month has passed for which a gift was reckoned that is not paid yet. */
const isLate = ({ record, scene }: Sheet): boolean =>
  record.frequency === 'once' &&
  record.kind !== 'endpoint' && // which knows more than this page
  isOpen(record) &&
  !isSaidPaid(record) &&
  record.quote.start < scene.view.today.slice(0, 7);

/** What becomes of the dedication; nothing where there is none. */
function dedicated({ say, record }: Sheet): string | undefined {
  const { dedication, dedication_told: isTold } = record.handoff;
  return dedication && say(isTold ? 'dedication_told' : 'dedication_untold', { dedication });
}

function kindPart(sheet: Sheet): Part {
  const { handoff } = sheet.record;
  switch (handoff.kind) {
    case 'link':
      return linkPanel(sheet, handoff);
    case 'form':
      return formPanel(sheet, handoff);
    case 'endpoint':
      return endpointPanel(sheet);
    case 'qris':
      return qrisPanel(sheet, handoff);
    case 'transfer':
      return transferPanel(sheet, handoff);
    case 'items':
      return itemsPanel(sheet, handoff);
    case 'slip':
      return slipPanel(sheet, handoff);
    case 'host':
      return hostPanel(sheet);
  }
}

function old({ say, record, rupiah, locale, close }: Sheet): Part {
  const amount = locale.perMonth(rupiah(record.amount), record.frequency);
  return html`<p class="closed">${say('old', { amount })}</p>
    <button @click=${close}>${say('old_new')}</button>`;
}

function over(sheet: Sheet): Part {
  const { say, record, close } = sheet;
  return html`${note(say(record.state === 'expired' ? 'expired_note' : 'cancelled_note'))}
    <dl>${referenceRow(sheet)}</dl>
    <button class="go" @click=${close}>${say('new_pledge')}</button>`;
}
