import { html, nothing, svg } from 'lit/html.js';
import { link, note, type Part } from '../widget/parts/kit.js';
import type { Pledge } from '../core/pay.js';
import type { Scene } from '../widget/scene.js';
import type { Sheet } from './sheet.js';

export { link, note, type Part };

/** What is there to be copied: shown as it is read, copied as it is typed. */
export function copyable(sheet: Sheet, label: string, value: string, shown: unknown = value): Part {
  const { say, copied } = sheet;
  return html`<div class="row copy">
    <dt>${label}</dt>
    <dd>
      <b>${shown}</b>
      <button @click=${(event: Event) => sheet.copy(event, label, value)}>
        ${copied === label + value ? say('copied') : say('copy')}
        <span class="hidden">${label}</span>
      </button>
    </dd>
  </div>`;
}

/** What is paid: "Rp50.000 per bulan", or a first month's sum where the channel made another of it. */
export function amountOf(
  { amount, frequency, handoff }: Pledge,
  { core, locale }: Pick<Scene, 'core' | 'locale'>,
): string {
  const sum = core.rupiah(handoff.amount);
  return handoff.amount === amount ? locale.perMonth(sum, frequency) : sum;
}

/** Whether the pledge's channel is one to look at: its payee is not confirmed. */
export function isExample({ scene, record }: Sheet): boolean {
  return scene.view.channels.some(
    ({ id, demonstration }) => id === record.channel && demonstration,
  );
}

export function amountRow(sheet: Sheet): Part {
  const { record, say, rupiah } = sheet;
  const { amount } = record.handoff;
  return copyable(sheet, say('amount'), String(amount), rupiah(amount));
}

export function referenceRow(sheet: Sheet): Part {
  return copyReference(sheet, sheet.say('reference'));
}

/** The reference under another name; its groups stay whole where the line is short. */
export function copyReference(sheet: Sheet, label: string): Part {
  const { reference } = sheet.record;
  const groups = reference.split(/(?<=-)/).map((group) => html`${group}<wbr />`);
  return copyable(sheet, label, reference, groups);
}

/** The one thing to do: a link that is gone to by the donor's own click. */
export function goLink(sheet: Sheet, url: string | undefined, text: string): Part {
  if (!url) return html`<p class="bad" role="alert">${sheet.locale.error('address')}</p>`;
  return html`<a
    class="go"
    href=${url}
    target="_blank"
    rel="noopener"
    @click=${sheet.handOver}
    @auxclick=${(event: MouseEvent) => event.button === 1 && sheet.handOver()}
  >
    ${text} <span class="hidden">${sheet.say('new_tab')}</span>
  </a>`;
}

/** A code to scan, with its light edge. */
export function qrPicture(
  { core }: Pick<Sheet, 'core'>,
  text: string,
  label: string,
): Part {
  const code = core.qr(text);
  if (code.error) return nothing;
  return html`<svg class="qr" viewBox="0 0 ${code.size} ${code.size}" role="img" aria-label=${label}>
    ${svg`<path d=${code.path} />`}
  </svg>`;
}

/** For what nobody tells this page: the donor does. */
export function doneButton({ say, done, record }: Sheet): Part {
  const key = record.kind === 'slip' ? 'done_slip' : 'done';
  return html`<button @click=${done}>${say(key)}</button>`;
}

/** A list of what to do, in order. */
export function steps(texts: readonly string[]): Part {
  return html`<ol class="steps">
    ${texts.map((text) => html`<li>${text}</li>`)}
  </ol>`;
}
