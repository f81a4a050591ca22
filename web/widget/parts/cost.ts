import { html } from 'lit/html.js';
import type { Scene } from '../scene.js';
import { behind, mark, type Part } from './kit.js';

/** What it costs, in a line; to the rupiah when it is opened. */
export function cost(scene: Scene): Part {
  const { answer, locale, core } = scene;
  const { quote, lines } = answer.screen;
  const isProjected = lines.some(({ projected }) => projected);
  const summary = html`<div>
    <h3>${locale.say('cost')}${mark(isProjected, locale.say('projected'))}</h3>
    <small
      >${locale.say(quote.mix ? 'cost_mix' : 'cost_short', {
        each: core.rupiah(quote.cost_per_worker ?? 0),
        leftover: core.rupiah(quote.leftover),
      })}</small
    >
  </div>`;
  return behind(scene, 'cost', summary, 'cost');
}
