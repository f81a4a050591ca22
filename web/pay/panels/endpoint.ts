import { html, nothing } from 'lit/html.js';
import type { Pledge } from '../../core/pay.js';
import { row } from '../../widget/parts/kit.js';
import { amountRow, copyable, goLink, note, referenceRow, steps, type Part } from '../parts.js';
import type { Sheet } from '../sheet.js';
import { moment } from '../time.js';
import { qrisCode } from './qris.js';

type Action = NonNullable<NonNullable<Pledge['payment']>['action']>;

/** What the partner's server says is to be done, and how the payment stands. */
export function endpointPanel(sheet: Sheet): Part {
  const { record, say, trouble, retry, cancel, locale } = sheet;
  const { payment, state } = record;
  const isWaiting = !payment && !trouble;
  const expires = payment?.expires;
  return html`
    ${
      trouble
        ? html`<p class="bad" role="alert">${locale.error(trouble)}</p>
            <p class="note">${say('pledge_kept')}</p>
            <button @click=${retry}>${say('retry')}</button>`
        : nothing
    }
    ${isWaiting ? html`<p class="waiting">${say('sending')}</p>` : nothing}
    ${payment?.action ? actionPart(sheet, payment.action) : nothing}
    <dl>
      ${expires ? row(say('expires'), moment(locale, expires)) : nothing}
      ${payment?.action?.type === 'virtual_account' ? nothing : amountRow(sheet)}
      ${referenceRow(sheet)}
    </dl>
    ${
      payment
        ? html`<div class="standing">
            <p>${say(standingOf(state))}</p>
            <div class="actions">
              <button @click=${retry}>${say('ask_again')}</button>
              ${
                state === 'returned_failed'
                  ? html`<button @click=${cancel}>${say('start_over')}</button>`
                  : nothing
              }
            </div>
          </div>`
        : nothing
    }
  `;
}

function standingOf(state: Pledge['state']) {
  switch (state) {
    case 'returned_failed':
      return 'standing_failed';
    case 'returned_unknown':
      return 'standing_unknown';
    case 'returned_paid':
      return 'standing_paid';
    default:
      return 'standing_pending';
  }
}

function actionPart(sheet: Sheet, action: Action): Part {
  const { say, channel, endpointAddress } = sheet;
  switch (action.type) {
    case 'redirect':
    case 'wallet':
      return html`${note(say(`${action.type}_how`, { channel }))}
      ${goLink(sheet, endpointAddress(action.url), say('pay_at', { channel }))}`;
    case 'qr':
      return qrisCode(sheet, action.payload);
    case 'virtual_account':
      return html`${note(say('va_how', { bank: action.bank }))}
        <dl>
          ${row(say('bank'), action.bank)}
          ${copyable(sheet, say('va_number'), action.number)}
          ${action.holder ? row(say('holder'), action.holder) : nothing} ${amountRow(sheet)}
        </dl>`;
    case 'instructions':
      return html`${steps(action.steps)}
      ${
        action.url
          ? goLink(sheet, endpointAddress(action.url), say('pay_at', { channel }))
          : nothing
      }`;
    default:
      return nothing;
  }
}
