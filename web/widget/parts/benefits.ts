import { html, nothing } from 'lit/html.js';
import type { Screen } from '../../core/index.js';
import type { Scene } from '../scene.js';
import { behind, note, row, type Part } from './kit.js';

type Benefit = Screen['benefits'][number];

/** Benefits of a programme that are told at once; the rest on demand. */
const TOLD = 2;

/** What a covered worker gets, with its conditions; never more than the months paid for give. */
export function benefits(scene: Scene): Part {
  const { locale } = scene;
  return html`<section part="benefits">
    <h3>${locale.say('benefits')}</h3>
    ${programmePart(scene, 'jkk')}${programmePart(scene, 'jkm')}
  </section>`;
}

function programmePart(scene: Scene, programme: Benefit['programme']): Part {
  const { locale } = scene;
  const rows = rowsOf(scene, programme);
  if (!rows.length) return nothing;
  return html`<div>
    <h4>${locale.say(programme)}</h4>
    ${note(locale.say(`${programme}_about`))}
    <dl>${rows.slice(0, TOLD)}</dl>
    ${rows.length > TOLD ? behind(scene, programme, locale.say('more')) : nothing}
  </div>`;
}

/** The benefits that are told on demand. */
export function moreOf(scene: Scene, programme: Benefit['programme']): Part {
  return html`<dl>${rowsOf(scene, programme).slice(TOLD)}</dl>`;
}

function rowsOf(scene: Scene, programme: Benefit['programme']): Part[] {
  return scene.answer.screen.benefits
    .filter((benefit) => benefit.programme === programme)
    .map((benefit) => benefitRow(scene, benefit));
}

function benefitRow(scene: Scene, benefit: Benefit): Part {
  const { locale } = scene;
  const amount = amountOf(scene, benefit);
  return row(
    html`${locale.named('benefit', benefit.id) ?? locale.say(benefit.programme)}
      <small>${condition(scene, benefit)}</small>`,
    amount || locale.say(benefit.reached ? 'unlimited' : 'not_reached'),
    amount ? '' : 'plain',
  );
}

/** The sum for the months paid for: until the condition is met, what is paid before. */
function amountOf({ locale, core }: Scene, benefit: Benefit): string {
  const sum = benefit.reached ? benefit.amount : benefit.before;
  if (sum === undefined) return '';
  const amount = core.rupiah(sum);
  return benefit.up_to ? locale.say('up_to', { amount }) : amount;
}

function condition(
  { locale, core }: Scene,
  { reached, before, paid_months: months }: Benefit,
): string {
  if (!months) return reached ? '' : locale.say('condition_unknown');
  if (before === undefined) return locale.say('condition_paid', { months });
  if (!reached) return locale.say('condition_missed', { months });
  return locale.say('condition', { months, before: core.rupiah(before) });
}
