import { html, nothing, svg } from 'lit/html.js';
import type { Scene } from '../scene.js';
import { mark, note, type Part } from './kit.js';

/** What a worker costs in each month: where the discount ends, it is seen and said. */
export function prices({ answer, locale, core }: Scene): Part {
  const { lines } = answer.screen;
  const [first, second] = lines;
  if (!first || first.sector) return nothing; // a mix has a line of its own for each sector
  const highest = Math.max(...lines.map(({ total }) => total));
  let at = 0;
  const bars = lines.map(({ months, total, projected }) => {
    let path = '';
    for (let i = 0; i < months; ++i) path += `M${at++} 10v${(-10 * total) / highest}h.8V10z`;
    return svg`<path class=${projected ? 'projected' : ''} d=${path} />`;
  });
  return html`<section part="prices">
    <h3>${locale.say('price')}</h3>
    <svg viewBox=${`0 0 ${at - 0.2} 10`} preserveAspectRatio="none" aria-hidden="true">${bars}</svg>
    <ul>
      ${lines.map(
        ({ from, until, total, projected }) => html`<li>
          ${locale.months(from, until)}: <b>${locale.say('price_of', { amount: core.rupiah(total) })}</b
          >${mark(projected, locale.say('projected'))}
        </li>`,
      )}
    </ul>
    ${note(
      second &&
        second.total > first.total &&
        locale.say('price_rises', {
          month: locale.month(second.from),
          before: core.rupiah(first.total),
          amount: core.rupiah(second.total),
        }),
    )}
  </section>`;
}
