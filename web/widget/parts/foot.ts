import { html } from 'lit/html.js';
import type { Scene } from '../scene.js';
import { behind, example, link, type Part } from './kit.js';

/** Who collects, by which right, and where the numbers come from. */
export function foot(scene: Scene): Part {
  const { view, locale } = scene;
  const { name, url, permit, permit_url, demonstration } = view.collector;
  return html`<div class="foot" part="foot">
    <p>${locale.say('collector')}: ${link(url, name)}${example(locale, demonstration)}</p>
    ${
      permit
        ? html`<p>${locale.say('permit')}: ${permit_url ? link(permit_url, permit) : permit}</p>`
        : ''
    }
    <p>${locale.say('checked', { date: locale.day(view.checked) })}</p>
    ${behind(scene, 'sources', locale.say('sources'))}
  </div>`;
}
