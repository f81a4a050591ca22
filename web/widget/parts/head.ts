import { html, nothing } from 'lit/html.js';
import { Locale } from '../locale.js';
import type { Scene } from '../scene.js';
import { note, type Part } from './kit.js';

/** The campaign's name, what it is, and its other languages. */
export function head({ open, view, locale, speak }: Scene): Part {
  const { lang, language } = locale;
  return html`<div class="head" part="head">
    <h2 id="name" part="name">${view.name}</h2>
    ${view.languages.map((one) => {
      const name = Locale.nameOf(one);
      return one === lang || !name
        ? nothing
        : html`<button lang=${one} @click=${() => speak(one)}>${name}</button>`;
    })}
    ${language.draft ? html`<p class="demo">${language.draft}</p>` : nothing}
    ${view.summary ? html`<p><bdi>${view.summary}</bdi></p>` : nothing}
    ${note(open.isOld && locale.say('old_file'))}
    ${view.demonstration ? html`<p class="demo" part="demo">${locale.say('demo')}</p>` : nothing}
  </div>`;
}
