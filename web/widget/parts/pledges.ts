import { html, nothing } from 'lit/html.js';
import type { Scene } from '../scene.js';
import type { Part } from './kit.js';

/** The donor's pledges, first of all: their place is held where this browser kept some. */
export function pledges({ kept, paying }: Scene): Part {
  const part = paying?.pledges ?? nothing;
  if (part === nothing && !(kept && !paying)) return nothing;
  return html`<section part="pledges" class="pledges">${part}</section>`;
}
