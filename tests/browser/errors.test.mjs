// When loading fails: what happened, what to do, and the link that always works.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, document, heard, openStage, ready, touch, widget } from './support/browser.mjs';
import { eventually, reads } from './support/expect.mjs';

const stage = await openStage();

const answers = {
  campaign_not_found: [
    (route) => route.fulfill({ status: 404, body: '' }),
    'Data penggalangan tidak ditemukan.',
  ],
  campaign_http: [
    (route) => route.fulfill({ status: 503, body: '' }),
    'Server data penggalangan sedang bermasalah.',
  ],
  campaign_unreachable: [
    (route) => route.abort(),
    'Data penggalangan tidak terjangkau. Periksa sambungan internet.',
  ],
  campaign_not_json: [
    (route) => route.fulfill({ body: '<h1>Hai</h1>' }),
    'Data penggalangan rusak.',
  ],
  campaign_too_large: [
    (route) => route.fulfill({ body: JSON.stringify({ x: 'x'.repeat(2 ** 20) }) }),
    'Data penggalangan terlalu besar.',
  ],
  campaign_invalid: [
    (route) => route.fulfill({ json: { schema_version: 1, id: 'baznas' } }),
    'Data penggalangan belum lengkap atau keliru.',
  ],
};

for (const [code, [answer, sentence]] of Object.entries(answers)) {
  test(`${code}: a sentence, a way to try again, the fallback link, an event`, async () => {
    const page = await stage.visit();
    let isBroken = true;
    await page.route('**/campaigns/baznas.json', (route) =>
      isBroken ? answer(route) : route.continue(),
    );
    await stage.show(document(widget('workers="2"')), { page });
    await page.getByRole('alert').getByText(sentence).waitFor();
    await page.getByRole('link', { name: 'Donasi lewat BAZNAS' }).waitFor();
    const [error] = await heard(page, 'lindung-error');
    assert.equal(error.code, code);
    assert.equal(typeof error.path, 'string');
    assert.equal(typeof error.message, 'string');

    isBroken = false;
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await ready(page);
    await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
    assert.equal(await page.getByRole('alert').count(), 0);
  });
}

test('while the core is long on its way, the fallback link is there', async () => {
  const page = await stage.visit();
  let arrive;
  await page.route(/\.wasm/, (route) => {
    arrive = () => route.continue();
  });
  await stage.show(document(widget('workers="2"')), { page });
  const link = page.getByRole('link', { name: 'Donasi lewat BAZNAS' });
  await link.waitFor();
  await arrive();
  await ready(page);
  assert.equal(await link.isVisible(), false);
});

test('campaign_invalid says where in the file', async () => {
  const page = await stage.visit();
  await page.route('**/campaigns/baznas.json', async (route) => {
    const campaign = await (await route.fetch()).json();
    campaign.months.default = 7;
    await route.fulfill({ json: campaign });
  });
  await stage.show(document(widget()), { page });
  await ready(page);
  await touch(page);
  await page.getByText('Data penggalangan belum lengkap atau keliru.').waitFor();
  await page.getByRole('button', { name: /^Lanjut ke/, disabled: true }).waitFor();
  const [error] = await heard(page, 'lindung-error');
  assert.equal(error.code, 'campaign_invalid');
  assert.match(error.path, /^\/months/);
});

test('campaign_too_slow after ten seconds', async () => {
  const page = await stage.visit();
  await page.clock.install();
  await page.route('**/campaigns/baznas.json', () => undefined);
  await page.addInitScript(() => {
    const { compileStreaming } = WebAssembly;
    WebAssembly.compileStreaming = async (response) => {
      const compiled = await compileStreaming(response);
      self.isCompiled = true;
      return compiled;
    };
  });
  await stage.show(document(widget('lang="en"')), { page });
  await page.getByRole('status').getByText('Loading…').waitFor();
  // The core has the same patience: let it arrive before the clock runs.
  await eventually(() => page.evaluate(() => self.isCompiled), true);
  await page.clock.runFor(9_000);
  assert.equal(await page.getByRole('alert').count(), 0);
  await page.clock.runFor(2_000);
  await page.getByRole('alert').getByText('The connection is too slow.').waitFor();
});

test('core_unreachable can be tried again', async () => {
  const page = await stage.visit();
  let isBroken = true;
  await page.route(/lindung\.wasm/, (route) => (isBroken ? route.abort() : route.continue()));
  await stage.show(document(widget('workers="2"')), { page });
  await page.getByRole('alert').getByText('Penghitung tidak termuat.').waitFor();
  assert.deepEqual(
    (await heard(page, 'lindung-error')).map(({ code }) => code),
    ['core_unreachable'],
  );
  isBroken = false;
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
});

test('a wasm that is not of this script is core_unreachable, not an endless wait', async () => {
  const page = await stage.visit();
  const empty = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  await page.route(/lindung\.wasm/, (route) =>
    route.fulfill({ contentType: 'application/wasm', body: empty }),
  );
  await stage.show(document(widget('workers="2"')), { page });
  await page.getByRole('alert').getByText('Penghitung tidak termuat.').waitFor();
});

test('a server that names wasm wrongly is forgiven', async () => {
  const page = await stage.visit();
  await page.route(/lindung\.wasm/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      headers: { 'content-type': 'application/octet-stream' },
    });
  });
  await stage.show(document(widget('workers="2"')), { page });
  await ready(page);
  await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
});

test('without the script the fallback link stands there alone', async () => {
  const page = await stage.show(document(widget(), { script: '' }));
  await page.getByRole('link', { name: 'Donasi lewat BAZNAS' }).waitFor();
  assert.equal(await page.getByRole('status').count(), 0);
});

/** A visitor to whom partner.example serves the Baznas campaign, changed by `change`, and a count. */
async function visitPartner(change = () => undefined) {
  const page = await stage.visit();
  const headers = { 'access-control-allow-origin': '*' };
  const campaign = await (
    await page.request.get(`${stage.address}/dist/campaigns/baznas.json`)
  ).json();
  change(campaign);
  await page
    .context()
    .route(/^https:\/\/(partner|other)\.example\/count\.json$/, (route) =>
      route.fulfill({ json: { workers: 250000, as_of: '2026-11-20' }, headers }),
    );
  await page
    .context()
    .route('https://partner.example/c.json', (route) => route.fulfill({ json: campaign, headers }));
  return page;
}

const partners = widget('campaign="https://partner.example/c.json" workers="2"');

test('a campaign of another site is fetched without cookies', async () => {
  const page = await visitPartner();
  await page.context().addCookies([{ name: 'a', value: 'b', url: 'https://partner.example/' }]);
  const asked = page.waitForRequest('https://partner.example/c.json');
  await stage.show(document(partners), { page });
  await ready(page);
  await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
  assert.equal((await (await asked).allHeaders())['cookie'], undefined);
});

test('a newer count comes from where the campaign comes from, after the widget is ready', async () => {
  const page = await visitPartner((campaign) => {
    campaign.progress = {
      workers: 10,
      as_of: '2026-11-01',
      url: 'https://partner.example/count.json',
    };
  });
  await stage.show(document(partners), { page });
  await page
    .getByText('250.000 dari 2.000.000 pekerja terlindungi, per 20 November 2026')
    .waitFor();
});

test('a count from elsewhere is not asked for', async () => {
  const page = await visitPartner((campaign) => {
    campaign.progress = {
      workers: 10,
      as_of: '2026-11-01',
      url: 'https://other.example/count.json',
    };
  });
  await stage.show(document(partners), { page });
  await page.getByText('10 dari 2.000.000 pekerja terlindungi, per 1 November 2026').waitFor();
  await page.waitForLoadState('networkidle');
  assert.ok(!page.requests.some((url) => url.startsWith('https://other.example')));
});

test('an older count, or none, leaves the campaign’s own', async () => {
  const page = await visitPartner((campaign) => {
    campaign.progress = {
      workers: 10,
      as_of: '2026-11-21',
      url: 'https://partner.example/count.json',
    };
  });
  await stage.show(document(partners), { page });
  await page.waitForResponse('https://partner.example/count.json');
  await page.getByText('10 dari 2.000.000 pekerja terlindungi, per 21 November 2026').waitFor();
});

test('what is folded and does not load says so, and comes at the next press', async () => {
  const page = await stage.visit();
  let isBroken = true;
  await page.route(/lindung-more\.js/, (route) => (isBroken ? route.abort() : route.continue()));
  await stage.show(document(widget('amount="500000"')), { page });
  await ready(page);
  await page.getByText('Rincian biaya').click();
  await page.getByText('Bagian ini belum termuat.').locator('visible=true').waitFor();
  assert.equal((await heard(page, 'lindung-error')).at(-1).code, 'more_unreachable');
  isBroken = false;
  await page.getByRole('button', { name: 'Coba lagi' }).first().press('Enter');
  await page.getByText('Iuran untuk satu pekerja').waitFor();
  // The button is gone: the focus is beside where it was.
  const focused = await page.evaluate(
    () => document.querySelector('lindung-widget').shadowRoot.activeElement?.localName,
  );
  assert.equal(focused, 'summary');
});
