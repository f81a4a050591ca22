/** lindung-pay.js: the second stage of the widget, from the choice of a channel to the thanks. */
import { loadPayCore } from '../core/pay.js';
import type { Desk, Host } from '../widget/paying.js';
import { campaignOf } from './campaigns.js';
import { PayDesk } from './desk.js';
import { journalOf } from './journal.js';
import { words } from './words.js';

/** Opens in several turns, so that a slow processor can answer the donor between them. */
export async function openDesk(host: Host): Promise<Desk> {
  const core = await loadPayCore();
  await turn();
  core.load({}); // the browser compiles what it meets first
  await turn();
  host.speak(words);
  const desk = new PayDesk(core, host, journalOf(core));
  await turn();
  const asked = host.asked();
  if (asked) {
    campaignOf(core, asked.open);
    await turn();
    desk.channelFor(asked);
    await turn();
    desk.rehearse(asked);
    await turn();
  }
  return desk;
}

/** The next turn of the page. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
