import { html } from 'lit/html.js';
import type { Scene } from '../widget/scene.js';
import { amountOf, condition, isTold, type Benefit } from '../widget/parts/benefits.js';
import { note, row, type Part } from '../widget/parts/kit.js';
import { sayIn } from './words.js';

/** The benefits that are not told at once, and who can get them. */
export function benefitsOf(programme: Benefit['programme']) {
  return (scene: Scene): Part =>
    html`<dl>
      ${scene.answer.screen.benefits
        .filter((benefit) => benefit.programme === programme && !isTold(benefit))
        .map((benefit) => benefitRow(scene, benefit))}
    </dl>
    ${note(programme === 'jkk' && sayIn(scene.locale)('worker_who'))}`;
}

function benefitRow(scene: Scene, benefit: Benefit): Part {
  const { locale } = scene;
  const say = sayIn(locale);
  const sum = amountOf(scene, benefit);
  const amount = sum && benefit.up_to ? say('up_to', { amount: sum }) : sum;
  return row(
    html`${locale.named('benefit', benefit.id) ?? say(benefit.programme)}
      <small>${condition(scene, benefit)}</small>`,
    amount || say(benefit.reached ? 'unlimited' : 'not_reached'),
    amount ? '' : 'plain',
  );
}
