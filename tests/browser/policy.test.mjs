// Under the strictest policies a page can have, with and without WebAssembly: the same widget.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { answerOf, document, heard, openStage, ready, touch, widget } from './support/browser.mjs';
import { eventually, reads } from './support/expect.mjs';
import { open } from './support/paying.mjs';

// Pages that a test serves count as the internet's, which may not reach this machine by itself.
const stage = await openStage(['--disable-features=LocalNetworkAccessChecks']);

/** A page that may load from itself, and nothing more. */
const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** What a page says to be isolated from others. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const named = (page, name) => page.requests.filter((url) => url.split('/').at(-1) === name);

const ways = {
  'with WebAssembly': {
    policy: STRICT.replace("'self'", "'self' 'wasm-unsafe-eval'"),
    cores: ['lindung.wasm', 'lindung-pay.wasm'],
    refused: [],
  },
  'without WebAssembly': {
    policy: STRICT,
    cores: ['lindung-plain.js', 'lindung-pay-plain.js'],
    refused: ['script-src wasm-eval'],
  },
};

for (const [name, { policy, cores, refused }] of Object.entries(ways)) {
  test(`a strict policy ${name}: from the gift to the hand-off`, async () => {
    const headers = { 'content-security-policy': policy, ...ISOLATED };
    const page = await stage.give('amount="500000"', { headers });
    assert.ok(await page.evaluate(() => self.crossOriginIsolated));
    await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
    await page.getByRole('button', { name: /^Tambah Rp54\.400/ }).click();
    await reads(answerOf(page), '3 pekerja terlindungi selama 12 bulan');
    await touch(page);
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: /^Lanjut ke/ }).click(),
    ]);
    await tab.waitForURL(/jumlah=554\.400/);

    const loaded = ['lindung', 'lindung-pay'].flatMap((stem) =>
      [`${stem}.wasm`, `${stem}-plain.js`].filter((file) => named(page, file).length > 0),
    );
    assert.deepEqual(loaded, cores);
    // The browser tells of the one try that found out; all else is allowed.
    const violations = await page.evaluate(() => window.violations);
    assert.deepEqual([...new Set(violations)], refused);
    assert.deepEqual(page.problems, []);
  });
}

test('a form is posted where form-action allows it, and nowhere else', async () => {
  for (const [target, refused] of [["'self'", 0], ["'none'", 1]]) {
    const headers = { 'content-security-policy': `${STRICT}; form-action ${target}` };
    const { page, panel } = await open(stage, 'form', undefined, { headers });
    await panel.getByRole('button', { name: /^Buka/ }).click();
    const seen = async () => {
      const violations = await page.evaluate(() => window.violations);
      return violations.filter((one) => one.startsWith('form-action')).length;
    };
    if (refused) await eventually(seen, 1);
    else await eventually(async () => page.context().pages().length, 2);
    assert.equal(await seen(), refused);
  }
});

test('a browser without WebAssembly: the same core as plain JavaScript', async () => {
  const page = await stage.visit();
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await stage.give('amount="500000"', { page });
  await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
  await touch(page);
  assert.deepEqual(named(page, 'lindung.wasm'), []);
});

test('a campaign with its hash is taken, and any other refused', async () => {
  const file = await (await fetch(`${stage.address}/dist/campaigns/baznas.json`)).arrayBuffer();
  const hash = createHash('sha256').update(Buffer.from(file)).digest('base64');
  const page = await stage.give(`amount="500000" integrity="sha256-${hash}"`);
  await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');

  const other = await stage.show(document(widget(`integrity="sha256-${'A'.repeat(43)}="`)));
  await other.getByRole('alert').waitFor();
  assert.equal((await heard(other, 'lindung-error'))[0].code, 'campaign_unreachable');
});

test('the index gives a script tag with its hash, which runs on a page of another site', async () => {
  const index = await stage.visit();
  await index.goto(`${stage.address}/`);
  const code = index.getByText('integrity="sha256-');
  await code.waitFor();
  const script = await code.textContent();
  assert.match(script, /src="[^"]+\/[0-9a-f]{16}\/lindung\.js"\s+integrity="sha256-[^"]{44}"/);

  const page = await stage.visit();
  const host = stage.address.replace('127.0.0.1', 'localhost');
  await page.route(`${host}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: document(widget('amount="500000"'), { script }) }),
  );
  await page.goto(`${host}/`);
  await ready(page);
  await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
  await touch(page);
  assert.deepEqual(page.problems, []);
});

/** Changes a file on its way, as whoever holds a server could. */
const tamper = (page, file) =>
  page.context().route(new RegExp(`/dist/[0-9a-f]{16}/${file}`), async (route) => {
    const answer = await route.fetch();
    const body = Buffer.concat([await answer.body(), Buffer.from('\n')]);
    await route.fulfill({ response: answer, body });
  });

for (const [file, policy] of [
  [String.raw`lindung\.wasm`, ways['with WebAssembly'].policy],
  ['lindung-plain', STRICT],
]) {
  test(`a changed ${file} is not run`, async () => {
    const page = await stage.visit();
    await tamper(page, file);
    const headers = { 'content-security-policy': policy };
    await stage.show(document(widget()), { page, headers });
    await page.getByRole('alert').getByText('Penghitung tidak termuat.').waitFor();
  });
}

for (const file of ['lindung-pay.js', String.raw`lindung-pay\.wasm`]) {
  test(`a changed ${file} is not run`, async () => {
    const page = await stage.visit();
    await tamper(page, file);
    await stage.give('amount="500000"', { page });
    await page.locator('lindung-widget').hover();
    await page.waitForFunction(() =>
      window.heard.some(({ detail }) => detail?.code === 'pay_unreachable'),
    );
  });
}
