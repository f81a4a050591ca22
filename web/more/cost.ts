import { html, nothing } from 'lit/html.js';
import type { Screen } from '../core/index.js';
import type { Scene } from '../widget/scene.js';
import { link, mark, note, row, type Part } from '../widget/parts/kit.js';
import { sourceOf } from './sources.js';
import { sayIn } from './words.js';

/** What it costs, to the rupiah: one worker by runs of months, then the gift. */
export function cost(scene: Scene): Part {
  const { answer, view, locale, core } = scene;
  const say = sayIn(locale);
  const { request, screen } = answer;
  const { quote, lines } = screen;
  const isMonthly = request.frequency === 'monthly';
  const isProjected = lines.some(({ projected }) => projected);
  const months = say('months_value', { months: quote.months });
  const workers = say('workers_value', { workers: quote.workers });
  const gift = say('gift');
  const fee = (key: 'channel_fee' | 'amil'): Part =>
    quote[key] ? row(say(key), core.rupiah(quote[key])) : nothing;
  return html`<h4>${say('cost_each')}</h4>
    <dl>
      ${lines.map((line) => lineRow(scene, line))}
      ${
        quote.cost_per_worker === undefined
          ? nothing
          : row(months, core.rupiah(quote.cost_per_worker), 'sum')
      }
    </dl>
    ${note(isProjected && say('projected_why', { date: locale.day(view.checked) }))}
    <dl>
      ${row(isMonthly ? `${gift} (${months})` : gift, core.rupiah(quote.gross))}
      ${fee('channel_fee')}${fee('amil')}
      ${row(`${say('contributions')} (${isMonthly ? months : workers})`, core.rupiah(quote.cost))}
      ${row(say('leftover'), core.rupiah(quote.leftover), 'sum')}
    </dl>
    ${
      isMonthly
        ? html`<h4>${say('workers')}</h4>
            <dl>${workersByMonth(scene).map(([months, workers]) => row(months, workers))}</dl>`
        : nothing
    }
    ${note(isMonthly ? say(quote.workers ? 'monthly_note' : 'monthly_none', { workers: quote.workers }) : nextStep(scene))}`;
}

/** How many workers a monthly gift covers in which months: pairs of words. */
export function workersByMonth({ answer, locale }: Scene): [months: string, workers: string][] {
  const runs: { from: string; until: string; workers: number }[] = [];
  for (const { month, workers = 0 } of answer.screen.quote.schedule) {
    const last = runs.at(-1);
    if (last?.workers === workers) last.until = month;
    else runs.push({ from: month, until: month, workers });
  }
  return runs.map(({ from, until, workers }) => [
    locale.months(from, until),
    locale.say('workers_value', { workers }),
  ]);
}

/** A run of months at one price, for one worker. */
function lineRow(
  { locale, core }: Scene,
  { sector, from, until, months, projected, total, jkk, jkm, rule, sum }: Screen['lines'][number],
): Part {
  const who = sector && sayIn(locale)(`ways_sector.${sector}` as 'ways_sector.general');
  const source = sourceOf(rule);
  return row(
    html`${who ? html`${who}<br />` : nothing}${locale.months(from, until)}${mark(projected, locale.say('projected'))}
      <small
        >${locale.say('months_value', { months })} × ${core.rupiah(total)}<br />
        JKK ${core.rupiah(jkk)} + JKM ${core.rupiah(jkm)}<br />
        ${source ? html`<span lang="id">${link(source.url, source.title)}</span>` : nothing}</small
      >`,
    core.rupiah(sum),
  );
}

function nextStep({ answer, locale, core }: Scene): string {
  const { quote, next } = answer.screen;
  return quote.leftover && next ? sayIn(locale)('next', { amount: core.rupiah(next) }) : '';
}
