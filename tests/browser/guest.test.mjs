// A good guest: strict policies, no traces, no requests elsewhere, nothing jumps, nothing stalls.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, openStage, ready } from './support/browser.mjs';
import { reads } from './support/expect.mjs';

const stage = await openStage();

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Uses everything once. */
async function use(page) {
  await page.getByRole('textbox').fill('1,5 juta');
  await page.getByRole('textbox').blur();
  await page.getByRole('slider').fill('12');
  await page.getByRole('button', { name: /^Tambah/ }).click();
  await page.getByRole('button', { name: /5 pekerja 12 bulan/ }).click();
  for (const name of ['3 bulan', 'Pengemudi ojek', 'Zakat', 'Setiap bulan', /^Kitabisa/]) {
    await page.getByRole('radio', { name }).check({ force: true });
  }
  await page.getByText('Rincian biaya').click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
}

test('a strict policy with Trusted Types has nothing to report', async () => {
  const page = await stage.give('theme="dark"', { headers: { 'content-security-policy': POLICY } });
  await use(page);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  assert.deepEqual(page.problems, []);
});

test('no cookies, no storage, no requests elsewhere', async () => {
  const page = await stage.give('amount="500000"');
  await use(page);
  assert.deepEqual(await page.context().cookies(), []);
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  assert.deepEqual(kept, [0, 0, 0, 0]);
  assert.deepEqual(
    page.requests.filter((url) => !url.startsWith(stage.address)),
    [],
  );
});

for (const size of [
  { width: 360, height: 800 },
  { width: 1280, height: 900 },
]) {
  test(`nothing on a partner’s page jumps while the widget loads, ${size.width} wide`, async () => {
    const page = await stage.visit(size);
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries())
          if (!hadRecentInput) window.shifts.push(value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Slow enough that every state is painted.
    await page.route(/\/dist\//, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await route.continue();
    });
    await page.goto(`${stage.address}/pages/partner.html`);
    await ready(page);
    await page.waitForTimeout(300);
    assert.deepEqual(await page.evaluate(() => window.shifts), []);
    assert.deepEqual(await page.evaluate(() => window.violations), []);
  });
}

/**
 * Milliseconds of processor time of the longest task while a donor uses the keyboard, four times
 * slowed down. Processor time, as a busy machine would stretch every other clock.
 */
async function longestTask() {
  const page = await stage.give('workers="1"');
  await page.getByRole('textbox').focus();
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'disabled-by-default-devtools.timeline,devtools.timeline',
  });
  // By keys alone: looking elements up by role would be work of the page, too.
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('ControlOrMeta+a', ...'1500rb', 'Enter', 'Tab', 'Enter', 'Tab', 'Tab', 'Enter');
  await press('Tab', 'Tab', 'Tab', ...Array(20).fill('ArrowRight'));
  await press('Tab', 'ArrowLeft', 'Tab', 'ArrowLeft', 'Tab', 'ArrowRight');
  await press('Tab', 'Tab', 'ArrowRight'); // past what zakat needs to know
  await press('Tab', 'Enter', 'Tab', 'Enter');
  await page.waitForTimeout(1500);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await reads(answerOf(page), /pekerja terlindungi setiap bulan selama 6 bulan$/);

  const isMain = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && isMain.has(`${pid} ${tid}`),
  );
  assert.ok(tasks.length > 50, `${tasks.length} tasks seen`);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

test('no task above 50 ms on a processor four times slower', async () => {
  const longest = [];
  for (let i = 0; i < 6 && !longest.some((ms) => ms <= 50); ++i) longest.push(await longestTask());
  assert.ok(Math.min(...longest) <= 50, `${longest.join(', ')} ms`);
});
