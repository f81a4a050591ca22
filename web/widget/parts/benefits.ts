import { html, nothing } from 'lit/html.js';
import type { Screen } from '../../core/index.js';
import type { Key } from '../locale.js';
import type { Scene } from '../scene.js';
import { behind, note, type Part } from './kit.js';

export type Benefit = Screen['benefits'][number];

/** What is told at once, in a sentence each; the rest on demand. */
const TOLD = ['jkk_care', 'jkk_death', 'jkm_death'];

export const isTold = ({ id }: Benefit): boolean => TOLD.includes(id);

/** What a covered worker gets, with its conditions; never more than the months paid for give. */
export function benefits(scene: Scene): Part {
  const { locale } = scene;
  return html`<section part="benefits">
    <h3>${locale.say('benefits')}</h3>
    ${programmePart(scene, 'jkk')}${programmePart(scene, 'jkm')}
  </section>`;
}

function programmePart(scene: Scene, programme: Benefit['programme']): Part {
  const { answer, locale } = scene;
  const all = answer.screen.benefits.filter((benefit) => benefit.programme === programme);
  if (!all.length) return nothing;
  const told = all.filter(isTold);
  return html`<div>
    <h4>${locale.say(programme)}</h4>
    ${told.map(
      (benefit) => html`<p>${sentence(scene, benefit)}</p>
        ${note(condition(scene, benefit))}`,
    )}
    ${told.length < all.length ? behind(scene, programme, locale.say('more', { programme: programme.toUpperCase() })) : nothing}
  </div>`;
}

function sentence(scene: Scene, benefit: Benefit): Part {
  const amount = amountOf(scene, benefit);
  if (!amount && benefit.amount !== undefined) return nothing; // its condition tells
  const [start, end] = scene.locale.say(`tell.${benefit.id}` as Key, { amount: '|' }).split('|');
  return html`${start}${amount && html`<b>${amount}</b>`}${end}`;
}

/** The sum for the months paid for: until the condition is met, what is paid before. */
export function amountOf({ core }: Scene, benefit: Benefit): string {
  const sum = benefit.reached ? benefit.amount : benefit.before;
  return sum === undefined ? '' : core.rupiah(sum);
}

export function condition(
  { locale, core }: Scene,
  { reached, before, paid_months: months }: Benefit,
): string {
  if (!months) return reached ? '' : locale.say('condition_unknown');
  if (before === undefined) return locale.say('condition_paid', { months });
  if (!reached) return locale.say('condition_missed', { months });
  return locale.say('condition', { months, before: core.rupiah(before) });
}
