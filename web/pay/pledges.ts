import { html, nothing } from 'lit/html.js';
import type { Pledge } from '../core/pay.js';
import type { Scene } from '../widget/scene.js';
import { isOpen, isSaidPaid } from './courier.js';
import { amountOf, note, type Part } from './parts.js';
import { day } from './time.js';
import { sayIn, type Say } from './words.js';

/** What the list of pledges needs. */
export interface Shelf {
  readonly scene: Scene;
  readonly records: readonly Pledge[];
  readonly keeps: boolean;
  /** What waits for the donor's second word. */
  readonly asked: string;
  resume(reference: string): void;
  cancel(reference: string): void;
  forget(): void;
  /** Asks for a second word: a reference, "*" for all, "" for nothing. */
  ask(what: string): void;
}

/** The donor's pledges on this browser: to go on with, to cancel, to forget. */
export function pledgeList(shelf: Shelf): Part {
  const { scene, records, keeps, asked, ask, forget } = shelf;
  const say = sayIn(scene.locale);
  if (!records.length) return nothing;
  const open = records.filter((record) => isOpen(record) && !isSaidPaid(record)).length;
  // Each month of a monthly gift but the first is out of this list's sight.
  const isDone = records.every(({ state, frequency }) => state === 'settled' && frequency === 'once');
  const standing = open ? 'pledges_open' : isDone ? 'pledges_done' : 'pledges_kept';
  return html`<details class=${open ? 'shelf open' : 'shelf'}>
    <summary>
      <div>
        <h3>${say('pledges')}</h3>
        <small>${say(standing, { count: open || records.length })}</small>
      </div>
    </summary>
    ${note(say(keeps ? 'pledges_note' : 'pledges_unkept'))}
    <ul>
      ${records.map((record) => entry(shelf, say, record))}
    </ul>
    ${
      asked === '*'
        ? html`<div class="sure" role="group" aria-label=${say('forget_sure')}>
            <p>${say('forget_sure')}</p>
            <button class="danger" @click=${forget}>${say('forget_yes')}</button>
            <button @click=${() => ask('')}>${say('no')}</button>
          </div>`
        : html`<button data-asks="*" @click=${() => ask('*')}>${say('forget')}</button>`
    }
  </details>`;
}

function entry(shelf: Shelf, say: Say, record: Pledge): Part {
  const { scene, asked, resume, cancel, ask } = shelf;
  const { reference, handoff, state, created, channel } = record;
  const name = scene.view.channels.find(({ id }) => id === channel)?.name ?? channel;
  const isSaid = isSaidPaid(record);
  const what = `${name} ${scene.core.rupiah(handoff.amount)}`;
  return html`<li>
    <p>
      <b>${amountOf(record, scene)}</b>, ${name}
      <small>${say(isSaid ? 'said_paid' : `state_${state}`)} · ${day(scene.locale, created)} · <span class="ref">${reference}</span></small>
    </p>
    ${
      asked === reference
        ? html`<div class="sure" role="group" aria-label=${say('cancel_sure')}>
            <p>${say('cancel_sure')}</p>
            <button class="danger" @click=${() => cancel(reference)}>${say('cancel_yes')}</button>
            <button @click=${() => ask('')}>${say('no')}</button>
          </div>`
        : html`<div class="actions">
            <button @click=${() => resume(reference)}>
              ${say(isOpen(record) && !isSaid ? 'resume' : 'look')}
              <span class="hidden">${what}</span>
            </button>
            ${
              isOpen(record) && state !== 'returned_paid'
                ? html`<button data-asks=${reference} @click=${() => ask(reference)}>
                    ${say('cancel')} <span class="hidden">${what}</span>
                  </button>`
                : nothing
            }
          </div>`
    }
  </li>`;
}
