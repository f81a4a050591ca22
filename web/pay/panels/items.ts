import { html } from 'lit/html.js';
import type { HandoffOf } from '../../core/pay.js';
import { added } from '../fit.js';
import { row } from '../../widget/parts/kit.js';
import { doneButton, note, referenceRow, type Part } from '../parts.js';
import type { Sheet } from '../sheet.js';

/** Goods whose prices make the gift: what to buy, and how many. */
export function itemsPanel(sheet: Sheet, handoff: HandoffOf<'items'>): Part {
  const { say, channel, rupiah, address, handOver, locale } = sheet;
  const { items, amount } = handoff;
  return html`${note(say('items_how', { channel }))}
    <ul class="items">
      ${items.map(({ name, url, price, count, sum }) => {
        const to = address(url);
        return html`<li>
          <p>
            <b>${say('items_count', { count, name })}</b>
            <small>${rupiah(price)} × ${locale.number(count)} = ${rupiah(sum)}</small>
          </p>
          ${
            to
              ? html`<a class="go" href=${to} target="_blank" rel="noopener" @click=${handOver}>
                  ${say('items_open', { channel })}
                  <span class="hidden">${name} ${say('new_tab')}</span>
                </a>`
              : html`<p class="bad">${locale.error('address')}</p>`
          }
        </li>`;
      })}
    </ul>
    <dl>${row(say('total'), rupiah(amount), 'sum')}${referenceRow(sheet)}</dl>
    ${note(added(say, handoff, rupiah))}${doneButton(sheet)}`;
}
