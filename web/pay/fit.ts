import { html, nothing } from 'lit/html.js';
import type { Handoff, Pay } from '../core/pay.js';
import { feeOf } from '../widget/giving.js';
import type { Scene } from '../widget/scene.js';
import { note, type Part } from './parts.js';
import { weekdays } from './time.js';
import { fundIn, sayIn, words, type Say } from './words.js';

type Channel = NonNullable<Pay['channels']>[number];

/** Why a channel does not take the gift, in a few words. */
export function shortReason({ locale, core }: Scene, { error, limit }: Channel): string {
  const key = `why.${error?.code.replace(/^channel_/, '')}`;
  const amount = limit === undefined ? '' : core.rupiah(limit);
  return sayIn(locale)(key in words.id ? (key as keyof typeof words.id) : 'why.other', { amount });
}

/** What there is to know of the chosen channel: a note, or why it does not take the gift. */
export function aboutChannel(scene: Scene, pay: Pay, handoff: Handoff | undefined): Part {
  const channel = pay.channels?.find(({ id }) => id === scene.asked.request.channel);
  const error = pay.error ?? channel?.error;
  if (error) return misfit(scene, error.code, channel);
  const { locale, core, answer } = scene;
  const { months, workers } = answer.screen.quote;
  const fee = feeOf(answer, answer.request.channel);
  const say = sayIn(locale);
  const fund = fundIn(locale, answer.request.fund ?? '');
  const isMonthly = answer.request.frequency === 'monthly';
  return html`${note(!workers && say('go_part', { part: say('part_of_one', { months }) }))}
  ${note(handoff && added((key, values) => say(key, { fund, ...values }), handoff, core.rupiah))}${note(isMonthly && say('go_monthly', { months }))}
  ${note(!!fee && say('go_fee', { fee: core.rupiah(fee) }))}
  ${note(limits(scene, channel))}${note(channel?.note)}`;
}

/** That a monthly gift covers more workers in some months than in all. */
export function variation({ answer, locale }: Scene): string | undefined {
  const { workers, schedule } = answer.screen.quote;
  const isMore = schedule.some((row) => (row.workers ?? 0) > workers);
  return isMore ? sayIn(locale)('monthly_more') : undefined;
}

/** What the channel adds to the gift, and why; nothing where it adds nothing. */
export function added(
  say: Say,
  handoff: Handoff,
  rupiah: (amount: number) => string,
): string {
  if (handoff.kind === 'transfer' && handoff.unique) {
    return say('unique', { unique: rupiah(handoff.unique) });
  }
  if (handoff.kind === 'items' && handoff.surplus) {
    return say('items_surplus', { surplus: rupiah(handoff.surplus) });
  }
  return '';
}

/** What the channel takes at a time, before a gift is too small or too large for it. */
function limits({ locale, core }: Scene, channel: Channel | undefined): string {
  const { minimum, maximum } = channel ?? {};
  const say = sayIn(locale);
  const most = core.rupiah(maximum ?? 0);
  if (minimum === undefined) return maximum === undefined ? '' : say('limit_most', { amount: most });
  const amount = core.rupiah(minimum);
  return maximum === undefined ? say('limit_least', { amount }) : say('limit_both', { amount, most });
}

/** Why not, in a sentence, and a way on: the nearest gift that it takes. */
export function misfit(scene: Scene, code: string, channel: Channel | undefined): Part {
  const { locale, core, answer, choose } = scene;
  const say = sayIn(locale);
  const { limit, nearest, open, period } = channel ?? {};
  const hours = (open ?? [])
    .map(({ days, from, until }) =>
      say('hours', {
        days: weekdays(locale, days),
        from: from.replace(':', '.'),
        until: until.replace(':', '.'),
      }),
    )
    .join('; ');
  const date = code === 'channel_not_yet' ? period?.from : period?.until;
  return html`<p class="bad">${locale.error(code, limit === undefined ? '' : core.rupiah(limit))}</p>
    ${note(code === 'channel_closed' && hours)}
    ${note(/^channel_(not_yet|over)$/.test(code) && date && locale.day(date))}
    ${
      nearest
        ? html`<button class="add" @click=${() => choose({ gift: nearest })}>
            ${say('nearest', {
              amount: locale.perMonth(core.rupiah(nearest), answer.request.frequency),
            })}
          </button>`
        : nothing
    }`;
}
