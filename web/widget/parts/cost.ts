import { html, nothing } from 'lit/html.js';
import type { Screen } from '../../core/index.js';
import type { Scene } from '../scene.js';
import { link, mark, note, row, type Part } from './kit.js';

/** What it costs, to the rupiah. */
export function cost(scene: Scene): Part {
  const { answer, view, locale, core } = scene;
  const { request, screen } = answer;
  const { quote, lines } = screen;
  const isMonthly = request.frequency === 'monthly';
  const isProjected = lines.some(({ projected }) => projected);
  const months = locale.say('months_value', { months: quote.months });
  const workers = locale.say('workers_value', { workers: quote.workers });
  const gift = locale.say('gift');
  const fee = (key: 'channel_fee' | 'amil'): Part =>
    quote[key] ? row(locale.say(key), core.rupiah(quote[key])) : nothing;
  return html`<details part="cost">
    <summary>
      <div>
        <h3>${locale.say('cost')}${mark(isProjected, locale.say('projected'))}</h3>
        <small
          >${locale.say('cost_short', {
            each: core.rupiah(quote.cost_per_worker ?? 0),
            leftover: core.rupiah(quote.leftover),
          })}</small
        >
      </div>
    </summary>
    <h4>${locale.say('cost_each')}</h4>
    <dl>
      ${lines.map((line) => lineRow(scene, line))}
      ${row(months, core.rupiah(quote.cost_per_worker ?? 0), 'sum')}
    </dl>
    ${note(isProjected && locale.say('projected_why', { date: locale.day(view.checked) }))}
    <dl>
      ${row(isMonthly ? `${gift} (${months})` : gift, core.rupiah(quote.gross))}
      ${fee('channel_fee')}${fee('amil')}
      ${row(
        `${locale.say('contributions')} (${isMonthly ? months : workers})`,
        core.rupiah(quote.cost),
      )}
      ${row(locale.say('leftover'), core.rupiah(quote.leftover), 'sum')}
    </dl>
    ${note(isMonthly ? locale.say('monthly_note', { workers: quote.workers }) : nextStep(scene))}
  </details>`;
}

/** A run of months at one price, for one worker. */
function lineRow(
  { answer, locale, core }: Scene,
  { from, until, months, projected, total, jkk, jkm, rule, sum }: Screen['lines'][number],
): Part {
  const source = answer.screen.sources.find(({ id }) => id === rule);
  return row(
    html`${locale.months(from, until)}${mark(projected, locale.say('projected'))}
      <small
        >${locale.say('months_value', { months })} × ${core.rupiah(total)}<br />
        JKK ${core.rupiah(jkk)} + JKM ${core.rupiah(jkm)}<br />
        ${source ? link(source.url, source.title) : nothing}</small
      >`,
    core.rupiah(sum),
  );
}

function nextStep({ answer, locale, core }: Scene): string {
  const { quote, next } = answer.screen;
  return quote.leftover && next
    ? locale.say('next', { amount: core.rupiah(next) })
    : '';
}
