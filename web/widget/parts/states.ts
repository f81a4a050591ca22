import { html } from 'lit/html.js';
import type { Problem } from '../events.js';
import type { Locale } from '../locale.js';
import type { Part } from './kit.js';

/** Before the campaign is there: as high as the widget will be, and, where that takes long, with the
 * way that always works. */
export function loading(locale: Locale): Part {
  return html`<div class="loading" part="loading">
    <p class="hidden" role="status">${locale.say('loading')}</p>
    <slot></slot><i></i><i></i><i></i>
  </div>`;
}

/** What happened, what to do, and the way that always works. */
export function failed(
  locale: Locale,
  { code, path }: Pick<Problem, 'code' | 'path'>,
  retry: () => void,
): Part {
  return html`<div class="failed" part="error" role="alert">
    <h2>${locale.say('failed')}</h2>
    <p>${locale.error(code)}</p>
    <button @click=${retry}>${locale.say('retry')}</button>
    <slot></slot>
    <small>${code} ${path}</small>
  </div>`;
}
