import { LindungWidget } from './element.js';

declare global {
  interface HTMLElementTagNameMap {
    'lindung-widget': LindungWidget;
  }
}

/** Registers <lindung-widget>. False when the page has one already, of whichever version. */
export function define(): boolean {
  if (customElements.get('lindung-widget')) return false;
  customElements.define('lindung-widget', LindungWidget);
  return true;
}
