import { html } from 'lit/html.js';
import type { Scene } from '../scene.js';
import { example, link, mark, type Part } from './kit.js';

/** Who collects, by which right, and where the numbers come from. */
export function foot({ answer, view, locale }: Scene): Part {
  const { name, url, permit, permit_url, demonstration } = view.collector;
  return html`<div class="foot" part="foot">
    <p>${locale.say('collector')}: ${link(url, name)}${example(locale, demonstration)}</p>
    ${
      permit
        ? html`<p>${locale.say('permit')}: ${permit_url ? link(permit_url, permit) : permit}</p>`
        : ''
    }
    <p>${locale.say('checked', { date: locale.day(view.checked) })}</p>
    <details>
      <summary>${locale.say('sources')}</summary>
      <ul>
        ${answer.screen.sources.map(
          (source) => html`<li>
            ${link(source.url, source.title)}${mark(source.confirm, locale.say('confirm'))}
            <small lang="id">${source.about}</small>
          </li>`,
        )}
      </ul>
    </details>
  </div>`;
}
