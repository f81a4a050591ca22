import { html, nothing } from 'lit/html.js';
import { Locale, type Lang } from '../locale.js';
import type { Scene } from '../scene.js';
import type { Part } from './kit.js';

const other: Record<Lang, Lang> = { id: 'en', en: 'id' };

/** The campaign's name, what it is, and the other language. */
export function head({ view, locale, speak }: Scene): Part {
  const lang = other[locale.lang];
  return html`<div class="head" part="head">
    <h2 id="name" part="name">${view.name}</h2>
    ${
      view.languages.includes(lang)
        ? html`<button lang=${lang} @click=${() => speak(lang)}>
            ${Locale.of(lang).say('language')}
          </button>`
        : nothing
    }
    ${view.summary ? html`<p>${view.summary}</p>` : nothing}
    ${view.demonstration ? html`<p class="demo" part="demo">${locale.say('demo')}</p>` : nothing}
  </div>`;
}
