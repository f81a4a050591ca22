// What each further widget of a page costs: time until it is ready, and memory.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startServer } from '../browser/support/server.mjs';

const MORE = 49;

async function memoryOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024;
}

/** Adds so many widgets to the page; gives the milliseconds until all are ready. */
const add = (page, count) =>
  page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const started = performance.now();
        let left = wanted;
        document.addEventListener('lindung-ready', () => {
          if (--left === 0) requestAnimationFrame(() => resolve(performance.now() - started));
        });
        for (let i = 0; i < wanted; ++i) {
          const widget = document.createElement('lindung-widget');
          widget.setAttribute('campaign', 'baznas');
          widget.setAttribute('workers', String(i + 1));
          document.body.append(widget);
        }
      }),
    count,
  );

/** Prints and gives them: milliseconds and kilobytes of the first and of each further widget. */
export async function bench() {
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    let cores = 0;
    page.on('request', (request) => (cores += Number(/lindung\.wasm/.test(request.url()))));
    await page.goto(`${server.address}/pages/none`);
    const session = await page.context().newCDPSession(page);
    const empty = await memoryOf(session);
    await page.addScriptTag({ url: `${server.address}/dist/lindung.js` });
    const first = await add(page, 1);
    const one = await memoryOf(session);
    const all = await add(page, MORE);
    const fifty = await memoryOf(session);
    const rows = [
      ['the first widget', first, one - empty],
      ['each further one', all / MORE, (fifty - one) / MORE],
    ];
    for (const [name, ms, kilobytes] of rows) {
      console.log(`  ${name.padEnd(28)} ${ms.toFixed(1).padStart(8)} ms ${kilobytes.toFixed(0).padStart(7)} KB`);
    }
    console.log(`  cores loaded for ${MORE + 1} widgets: ${cores}`);
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bench();
