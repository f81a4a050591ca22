import { html, svg } from 'lit/html.js';
import type { Scene } from '../scene.js';
import { note, type Part } from './kit.js';

/** Most people drawn one by one; above that each stands for several. */
const MOST = 10;

/** Under all three: head and shoulders. */
const BODY = 'M2 37v-8a8 8 0 0 1 5-7.4q5 3.9 10 0a8 8 0 0 1 5 7.4v8zM7 13.5h10v2a5 5 0 0 1-10 0z';

/** What each wears: the driver's helmet, the labourer's hard hat, the vendor's woven hat. */
const HATS = [
  'M4.3 17V10a7.7 7.7 0 0 1 15.4 0v7h-2v-4.5H6.3V17z',
  'M3.8 12a1 1 0 0 1 0-2.2H5a7 7 0 0 1 5-6.3V2.3h4V3.5a7 7 0 0 1 5 6.3h1.2a1 1 0 0 1 0 2.2z',
  'M1.5 12Q8 9.5 12 2.3 16 9.5 22.5 12z',
];

/** The covered workers, and the outline of the next one. */
export function people({ answer, locale, view, group }: Scene): Part {
  const { workers } = answer.screen.quote;
  const unit = unitOf(workers);
  const drawn = Math.ceil(workers / unit);
  const { sector } = answer.request;
  // Drivers are known by their sector; the others follow the campaign's order.
  const others = view.groups.filter((one) => one.sector !== 'transport');
  const at = others.findIndex(({ id }) => id === group);
  const hatOf = (i: number): string | undefined => {
    const isDriver = sector === 'transport' || (!sector && i % 3 === 0);
    return HATS[isDriver ? 0 : 1 + ((at < 0 ? i : at) % 2)];
  };
  const figures = Array.from({ length: Math.min(drawn + 1, MOST) }, (_, i) => i < drawn);
  return html`${note(unit > 1 && locale.say('drawn_as', { unit }))}
    <div class="people" aria-hidden="true">
      ${figures.map(
        (covered, i) =>
          html`<svg viewBox="0 0 24 36" class=${covered ? '' : 'next'}>
            ${svg`<path d=${BODY + (hatOf(i) ?? '')} />`}
          </svg>`,
      )}
    </div>`;
}

/** How many workers one figure stands for: 1, 2, 5, 10, 20 and so on. */
function unitOf(workers: number): number {
  let unit = 1;
  for (let step = 0; workers > unit * MOST; ++step) unit *= [2, 2.5, 2][step % 3] ?? 2;
  return unit;
}
