import { html, svg } from 'lit/html.js';
import type { Locale } from '../locale.js';
import { note, type Part } from './kit.js';

/** Most people drawn one by one. */
const MOST = 10;

/** Head and shoulders, and the helmet of someone who works. */
const worker = svg`<path d="M2 37v-8a8 8 0 0 1 5-7.4q5 3.9 10 0a8 8 0 0 1 5 7.4v8zM7 13.5h10v2a5 5 0 0 1-10 0zM3.8 12a1 1 0 0 1 0-2.2H5a7 7 0 0 1 5-6.3V2.3h4V3.5a7 7 0 0 1 5 6.3h1.2a1 1 0 0 1 0 2.2z"/>`;

/** The covered workers, and the outline of the next one. */
export function people(locale: Locale, workers: number): Part {
  const drawn = Math.min(workers, MOST);
  const figures = Array.from({ length: Math.min(workers + 1, MOST) }, (_, i) => i < drawn);
  return html`${workers > MOST ? note(locale.say('drawn', { drawn, workers })) : ''}
    <div class="people" aria-hidden="true">
      ${figures.map(
        (covered) => html`<svg viewBox="0 0 24 36" class=${covered ? '' : 'next'}>${worker}</svg>`,
      )}
    </div>`;
}
