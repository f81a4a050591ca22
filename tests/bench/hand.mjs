// Speed of hand: from a key press to the painted answer, and the frames while the stairs are dragged,
// in the browser on a processor four times slower. A busy machine stretches every clock but that of
// the processor: where others work on it, read the processor's. What the browser itself takes shows a
// page that has nothing but a field and a line of text.
import { chromium } from 'playwright-core';
import { ready, widget, document as pageOf } from '../browser/support/browser.mjs';
import { startServer } from '../browser/support/server.mjs';

const STROKES = 100;
/** Milliseconds from one stroke to the next: faster than people type. */
const PAUSE = 90;
const DRAGS = 150;
/** Milliseconds between two frames of sixty a second. */
const FRAME = 1000 / 60;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

function line(name, times, unit = 'ms') {
  const sorted = [...times].sort((one, other) => one - other);
  const values = [at(sorted, 0.5), at(sorted, 0.98), sorted.at(-1)].map((value) =>
    value.toFixed(1).padStart(7),
  );
  console.log(`  ${name.padEnd(36)} median ${values[0]}  98% ${values[1]}  most ${values[2]} ${unit}`);
}

/** Keeps, of every stroke, the time of its work and the time until it is painted. */
function watch() {
  window.work = [];
  window.painted = [];
  window.whole = [];
  window.frames = [];
  let begun = 0;
  let first = 0;
  // The first task after a frame: it is painted.
  const channel = new MessageChannel();
  channel.port1.onmessage = ({ data }) => window[data].push(performance.now() - begun);
  const begin = (event) => {
    begun = event.timeStamp;
    first = performance.now();
    requestAnimationFrame(() => channel.port2.postMessage('painted'));
  };
  addEventListener('input', begin, true);
  // What follows the answer is shown, too.
  addEventListener('lindung-change', () =>
    requestAnimationFrame(() => channel.port2.postMessage('whole')),
  );
  // Behind the widget's own listeners, and what they left for the end of their turn.
  addEventListener('input', () => window.work.push(performance.now() - first));
  let last = 0;
  const frame = (now) => {
    if (window.isDragging && last) window.frames.push(now - last);
    last = now;
    if (window.isDragging) requestAnimationFrame(frame);
  };
  window.drag = () => {
    window.work = [];
    window.isDragging = true;
    requestAnimationFrame(frame);
  };
}

/** Milliseconds of the page's processor time from each key press to the next, while `use` runs. */
async function traced(session, use) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'disabled-by-default-devtools.timeline,devtools.timeline',
  });
  await use();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const pressed = events.filter(
    ({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown',
  );
  const presses = pressed.map(({ ts }) => ts).sort((one, other) => one - other);
  const ours = events.filter(({ pid, tid }) => pid === pressed[0]?.pid && tid === pressed[0]?.tid);
  const times = presses.map(() => 0);
  for (const { name, ts, dur = 0, tdur = 0 } of ours) {
    const press = presses.findLastIndex((at) => at <= ts + dur);
    if (name === 'RunTask' && press >= 0) times[press] += tdur / 1000;
  }
  return times;
}

/** A field whose text a line repeats: nobody can be faster. */
const BARE = `<!doctype html><input aria-label="Nominal"><p>-</p><script>
  document.querySelector('input').oninput = (event) => {
    document.querySelector('p').textContent = event.target.value.length;
  };</script>`;

/** Strokes as a hand makes them, each after the one before has been shown. */
async function strokes(page) {
  for (let i = 0; i < STROKES; ++i) {
    await page.keyboard.press(i % 2 ? 'Backspace' : '5');
    await page.waitForTimeout(PAUSE);
  }
}

/** Types into the field, on a processor four times slower; how long each stroke took, of each kind. */
async function type(page) {
  await page.getByRole('textbox', { name: 'Nominal' }).click();
  await page.waitForLoadState('networkidle');
  await page.evaluate(watch);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.keyboard.press('End');
  await strokes(page);
  const clocks = await page.evaluate(() => ({
    work: window.work.splice(0),
    painted: window.painted.splice(0),
    whole: window.whole.splice(0),
  }));
  // The trace itself takes time, and so has strokes of its own.
  return { processor: await traced(session, () => strokes(page)), ...clocks };
}

export async function bench() {
  const server = await startServer([]);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    await page.addInitScript(() => {
      window.heard = [];
      document.addEventListener('lindung-ready', () => window.heard.push({ name: 'lindung-ready' }));
    });
    await page.route('**/pages/test.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: pageOf(widget('amount="500000"')) }),
    );
    await page.goto(`${server.address}/pages/test.html`);
    await ready(page);
    const typed = await type(page);
    line('a key, all work until painted (CPU)', typed.processor);
    line('a key, until the answer is rendered', typed.work);
    line('a key, until the answer is painted', typed.painted);
    line('a key, until all is painted', typed.whole);

    const bare = await browser.newPage({ viewport: { width: 360, height: 800 } });
    await bare.setContent(BARE);
    const least = await type(bare);
    await bare.close();
    line('a bare field, all work (CPU)', least.processor);
    line('a bare field, until it is painted', least.painted);

    const slider = page.getByRole('slider', { name: 'Jumlah pekerja' });
    await slider.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await slider.boundingBox();
    await page.mouse.move(x + 20, y + height / 2);
    await page.mouse.down();
    await page.evaluate(() => window.drag());
    for (let i = 0; i < DRAGS; ++i) {
      const way = Math.abs(((i / 50) % 2) - 1); // there and back
      await page.mouse.move(x + 20 + (width - 40) * way, y + height / 2);
    }
    const dragged = await page.evaluate(() => {
      window.isDragging = false;
      return { work: window.work, frames: window.frames };
    });
    await page.mouse.up();
    line('a step of a drag, rendered', dragged.work);
    line('between two frames of a drag', dragged.frames);
    const kept = dragged.frames.filter((time) => time < FRAME * 1.5).length;
    const share = ((kept / dragged.frames.length) * 100).toFixed(0);
    console.log(`  ${share}% of ${dragged.frames.length} frames came in time for sixty a second`);
  } finally {
    await browser.close();
    await server.close();
  }
}
