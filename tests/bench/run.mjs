// Prints how fast things are. Times depend on the machine; ratios tell more.
import { bench as batch } from './batch.mjs';
import { bench as hand } from './hand.mjs';
import { bench as hosting } from './hosting.mjs';
import { bench as studio } from './studio.mjs';
import { bench as widgets } from './widgets.mjs';
import { TODAY as today, openCampaign } from '../core/core.mjs';

console.log('lindung quote --batch');
await batch();

console.log('\nThe core as WebAssembly, under node');
const { core, campaign } = await openCampaign();

function microseconds(call) {
  const rounds = 5000;
  for (let i = 0; i < rounds; i += 1) call(i); // warm
  const begin = performance.now();
  for (let i = 0; i < rounds; i += 1) call(i);
  return ((performance.now() - begin) * 1000) / rounds;
}

const rows = {
  readAmount: (i) => core.readAmount(`${i}rb`, false),
  'screen, 12 months': (i) => core.screen(campaign, { gift: 500_000 + i, months: 12 }, today),
  'screen, 60 months, monthly': (i) =>
    core.screen(campaign, { gift: 50_000 + i, months: 60, frequency: 'monthly' }, today),
};
const timed = Object.entries(rows).map(([name, call]) => [name, microseconds(call)]);
const least = Math.min(...timed.map(([, time]) => time));
for (const [name, time] of timed) {
  console.log(`  ${name.padEnd(28)} ${time.toFixed(1).padStart(8)} µs ${(time / least).toFixed(1).padStart(7)}x`);
}

console.log('\nSpeed of hand, on a processor four times slower');
await hand();

console.log('\nThe studio in Chromium');
await studio();

console.log('\nWidgets on one page, in Chromium');
await widgets();

console.log('\nnginx with web/hosting/nginx.conf');
await hosting();
