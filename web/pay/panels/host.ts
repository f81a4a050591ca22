import { html } from 'lit/html.js';
import { amountRow, note, referenceRow, type Part } from '../parts.js';
import type { Sheet } from '../sheet.js';

/** The page around the widget takes over. */
export function hostPanel(sheet: Sheet): Part {
  return html`${note(sheet.say('host_how'))}
    <dl>${amountRow(sheet)}${referenceRow(sheet)}</dl>`;
}
