// From the way on to the hand-off, by every kind of channel: what the donor sees, and what arrives.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { document, heard, openStage, ready, touch, widget } from './support/browser.mjs';
import { scan } from './support/eyes.mjs';
import { eventually, plain } from './support/expect.mjs';
import { channels, kept, nameOf, offer, open, panelOf, states, wayOn } from './support/paying.mjs';

const stage = await openStage();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const REFERENCE = /^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/;

const everyPanel = Object.keys(channels).filter((id) => channels[id].kind !== 'endpoint' && id !== 'endpoint');

// ---- The second stage comes

test('nothing of the second stage is asked for before a touch', async () => {
  const page = await stage.give();
  await page.waitForLoadState('networkidle');
  assert.ok(!page.requests.some((url) => url.includes('lindung-pay')));
  await touch(page);
  const asked = page.requests.filter((url) => url.includes('lindung-pay'));
  assert.equal(asked.length, 2);
  for (const url of asked) assert.match(url, /\/[0-9a-f]{16}\/[^/?]+$/);
});

for (const [name, make] of Object.entries({
  'a pointer': (page) => page.locator('lindung-widget').hover(),
  'the focus': (page) => page.getByRole('slider').focus(),
  'a finger': (page) => page.locator('lindung-widget').dispatchEvent('touchstart'),
})) {
  test(`${name} brings it`, async () => {
    const page = await stage.give();
    const asked = page.waitForRequest(/lindung-pay\.js/);
    await make(page);
    await asked;
  });
}

test('the way on is the same element before and after, and nothing jumps', async () => {
  for (const width of [360, 1280]) {
    const page = await offer(stage, ['link', 'transfer', 'qris', 'items'], undefined, {
      width,
      isTouched: false,
    });
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('lindung-widget');
      window.before = shadowRoot.querySelector('[part=go]');
      window.tops = () =>
        [...shadowRoot.querySelectorAll('section, label, [part=go], summary')].map(
          (node) => node.getBoundingClientRect().top + scrollY,
        );
      window.were = window.tops();
    });
    await touch(page);
    await page.getByRole('link', { name: /^Lanjut ke/ }).waitFor();
    const [isSame, were, are] = await page.evaluate(() => [
      window.before === document.querySelector('lindung-widget').shadowRoot.querySelector('[part=go]'),
      window.were,
      window.tops(),
    ]);
    assert.ok(isSame);
    assert.deepEqual(are, were);
  }
});

test('a press before it is there is not lost', async () => {
  const page = await stage.visit();
  let go;
  const gone = new Promise((resolve) => (go = resolve));
  await page.route(/lindung-pay\.wasm/, async (route) => {
    await gone;
    await route.continue();
  });
  await offer(stage, ['link'], undefined, { page, isTouched: false });
  await wayOn(page).click();
  await page.getByRole('status').getByText('Sedang disiapkan…').waitFor();
  assert.equal(await panelOf(page, 'link').count(), 0);
  const opened = page.context().waitForEvent('page');
  go();
  const tab = await opened;
  await tab.waitForURL(/^https:\/\/recipient\.example\/give\?sum=500000/);
  assert.equal(await tab.evaluate(() => window.opener), null);
  await page.getByRole('region', { name: 'Terima kasih' }).waitFor();
  assert.deepEqual(await states(page), ['handed_off']);
});

test('where the browser takes that tab for one that nobody asked for, the button to press is named', async () => {
  const page = await stage.visit();
  await page.addInitScript(() => (window.open = () => null));
  await offer(stage, ['link'], undefined, { page, isTouched: false });
  await wayOn(page).evaluate((button) => button.click());
  const panel = panelOf(page, 'link');
  await panel.getByText('Tekan “Buka Saluran link”. Halamannya terbuka di tab baru').waitFor();
  assert.deepEqual(await states(page), ['drafted']);
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    panel.getByRole('link', { name: /^Buka/ }).click(),
  ]);
  assert.match(tab.url(), /^https:\/\/recipient\.example\/give\?sum=500000/);
});

for (const broken of ['lindung-pay.js', 'lindung-pay.wasm']) {
  test(`without ${broken}: a sentence, another try, the link inside`, async () => {
    const page = await stage.visit();
    let isBroken = true;
    await page.route(new RegExp(broken), (route) => (isBroken ? route.abort() : route.continue()));
    await offer(stage, ['transfer'], undefined, { page, isTouched: false });
    await wayOn(page).click();
    await page.getByText('Pembayaran belum bisa disiapkan.').first().waitFor();
    await page.getByRole('link', { name: 'Donasi lewat BAZNAS' }).waitFor();
    assert.deepEqual(
      (await heard(page, 'lindung-error')).map(({ code }) => code),
      ['pay_unreachable'],
    );
    isBroken = false;
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await panelOf(page, 'transfer').waitFor();
  });
}

// ---- Each kind

test('link: one click, with the amount and the reference in it', async () => {
  const page = await offer(stage, ['link']);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), wayOn(page).click()]);
  const { searchParams } = new URL(tab.url());
  const [record] = await kept(page);
  assert.equal(searchParams.get('sum'), '500000');
  assert.equal(searchParams.get('ref'), record.reference);
  assert.match(record.reference, REFERENCE);
  assert.equal(record.state, 'handed_off');
  await page.getByRole('heading', { name: 'Terima kasih' }).waitFor();
});

test('link that carries no amount: copied first', async () => {
  const { page, panel } = await open(stage, 'typed', undefined, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await panel.getByRole('button', { name: 'Salin Nominal' }).click();
  await page.getByRole('status').getByText('Tersalin: Nominal').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '500000');
  assert.deepEqual(await states(page), ['drafted']);
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    panel.getByRole('link', { name: /^Buka/ }).click(),
  ]);
  assert.equal(tab.url(), 'https://recipient.example/typed');
  assert.deepEqual(await states(page), ['handed_off']);
});

test('where the clipboard refuses, exactly the value is selected', async () => {
  const { page, panel } = await open(stage, 'transfer');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await panel.getByRole('button', { name: 'Salin Nomor rekening' }).click();
  await eventually(() => page.evaluate(() => getSelection().toString().trim()), '700 123 4567');
});

test('form: a real one is posted into a new tab', async () => {
  const { page, panel } = await open(stage, 'form');
  const posted = page
    .context()
    .waitForEvent('request', (request) => request.url().endsWith('/sandbox/form'));
  await panel.getByRole('button', { name: /^Buka/ }).click();
  const request = await posted;
  const fields = new URLSearchParams(request.postData() ?? '');
  const [record] = await kept(page);
  assert.equal(request.method(), 'POST');
  assert.equal(fields.get('sum'), '500000');
  assert.equal(fields.get('ref'), record.reference);
  assert.equal(record.state, 'handed_off');
  await page.getByRole('heading', { name: 'Terima kasih' }).waitFor();
});

test('qris: the code, whom it pays, and another code for another gift', async () => {
  const { page, panel } = await open(stage, 'qris');
  const code = (amount) => panel.getByRole('img', { name: `Kode QRIS untuk ${amount}` });
  await code('Rp500.000').waitFor();
  const before = await code('Rp500.000').innerHTML();
  await panel.getByText('ID2019002291555').waitFor();
  await panel.getByText('Baznas').first().waitFor();
  // Whatever the channel is called, "QRIS" too: the code is what any app scans.
  await panel.getByText('Buka aplikasi bank atau dompet digital apa pun, lalu pindai kode QRIS ini.').waitFor();
  const [{ reference }] = await kept(page);
  await page.getByRole('slider').fill('2');
  await code('Rp369.600').waitFor();
  assert.notEqual(await code('Rp369.600').innerHTML(), before);
  // It is the same pledge, for another amount.
  assert.deepEqual(
    (await kept(page)).map((record) => [record.reference, record.amount, record.state]),
    [[reference, 369_600, 'handed_off']],
  );
  const saved = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Simpan gambar' }).click();
  assert.equal((await saved).suggestedFilename(), `qris-${reference}.png`);
});

test('qris takes Rp10 million at most, and says what to do', async () => {
  const { page, panel } = await open(stage, 'qris');
  await page.getByRole('textbox', { name: 'Nominal' }).fill('12 juta');
  await panel.getByText('Menerima paling banyak Rp10.000.000.').waitFor();
  await panel.getByRole('button', { name: 'Ubah menjadi Rp10.000.000' }).click();
  await panel.getByRole('img', { name: 'Kode QRIS untuk Rp10.000.000' }).waitFor();
});

test('transfer: account, exact amount and reference, each to be copied', async () => {
  const { page, panel } = await open(stage, 'transfer', undefined, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const [{ reference, handoff }] = await kept(page);
  for (const [what, value] of [
    ['Nomor rekening', '7001234567'],
    ['Nominal', String(handoff.amount)],
    ['Berita transfer', reference],
  ]) {
    await panel.getByRole('button', { name: `Salin ${what}` }).click();
    await panel.getByRole('button', { name: `Tersalin ${what}` }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), value);
  }
  assert.equal(handoff.amount, 500_000 + handoff.unique);
  await panel.getByText('supaya transfer Anda dikenali').waitFor();
});

const rupiah = (amount) => `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`;

test('transfer: the few rupiah that are added are told before the press, by the name of the fund', async () => {
  const page = await offer(stage, ['transfer'], 'amount="500000" fund="zakat"');
  await page.getByText(/^Nominalnya ditambah Rp\d{1,3} supaya transfer Anda dikenali\. Tambahan itu ikut menjadi zakat\.$/).waitFor();
  const promised = plain(await wayOn(page).textContent());
  await wayOn(page).click();
  await panelOf(page, 'transfer').waitFor();
  const [{ handoff }] = await kept(page);
  assert.equal(promised, `Lanjut ke Saluran transfer ${rupiah(handoff.amount)}`);
});

test('transfer: the payee stays on the card, on paper and in the reminder, with the amount to pay', async () => {
  const { page, panel } = await open(stage, 'transfer', 'amount="50000" months="6" frequency="monthly"', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await panel.getByRole('button', { name: 'Sudah saya bayar' }).click();
  const after = page.getByRole('region', { name: 'Terima kasih' });
  const [{ handoff }] = await kept(page);
  const wanted = ['BSI', '700 123 4567', 'Penerima', rupiah(handoff.amount)];
  const text = plain(await after.innerText());
  for (const part of wanted) assert.ok(text.includes(part), part);
  await after.getByRole('button', { name: 'Salin Nomor rekening' }).click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '7001234567');

  const [paper] = await Promise.all([
    page.context().waitForEvent('page'),
    after.getByRole('button', { name: 'Cetak' }).click(),
  ]);
  const printed = plain(await paper.locator('body').innerText());
  for (const part of wanted) assert.ok(printed.includes(part), part);

  const saved = page.waitForEvent('download');
  await after.getByRole('button', { name: 'Simpan pengingat' }).click();
  const calendar = (await readFile(await (await saved).path(), 'utf8')).replaceAll('\r\n ', '');
  // Where to pay the next month is this page.
  for (const part of [...wanted, page.url()]) assert.ok(calendar.includes(part), part);
});

test('a gift for less than one worker is never said to be for none', async () => {
  const page = await offer(stage, ['transfer'], 'amount="100000"');
  await page.getByText('Nominal ini menjadi sebagian iuran 1 pekerja selama 12 bulan.').waitFor();
  await wayOn(page).click();
  await panelOf(page, 'transfer').getByRole('button', { name: 'Sudah saya bayar' }).click();
  const after = page.getByRole('region', { name: 'Terima kasih' });
  const text = plain(await after.innerText());
  assert.match(text, /Untuk sebagian iuran 1 pekerja selama 12 bulan/);
  assert.doesNotMatch(text, /\b0 pekerja/);
});

test('items: what to buy and how many, with the surplus', async () => {
  const { page, panel } = await open(stage, 'items');
  const text = plain(await panel.innerText());
  const [{ handoff }] = await kept(page);
  assert.equal(
    handoff.items.reduce((sum, { count, price }) => sum + count * price, 0),
    handoff.amount,
  );
  for (const { count, name } of handoff.items) assert.ok(text.includes(`${count} × ${name}`));
  assert.equal(handoff.surplus, handoff.amount - 500_000);
  assert.deepEqual(await states(page), ['drafted']);
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    panel.getByRole('link', { name: /^Beli di/ }).first().click(),
  ]);
  assert.match(tab.url(), /^https:\/\/shop\.example\//);
  assert.deepEqual(await states(page), ['handed_off']);
});

for (const policy of ['', "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html"]) {
  test(`letter: a page to print${policy && ', under a strict policy'}`, async () => {
    const headers = policy ? { 'content-security-policy': policy } : {};
    const { page, panel } = await open(stage, 'letter', undefined, { headers });
    const [slip] = await Promise.all([
      page.context().waitForEvent('page'),
      panel.getByRole('button', { name: 'Buka slip untuk dicetak' }).click(),
    ]);
    const [{ reference }] = await kept(page);
    await slip.getByText('Terbilang').waitFor();
    const text = plain(await slip.locator('body').innerText());
    for (const part of [
      'Penerima Jl. Merdeka 1 Jakarta 10110',
      reference,
      'Rp500.000',
      'lima ratus ribu rupiah',
      '2 pekerja',
      '12 bulan',
      'Tanda tangan',
      'Ini bukan bukti bayar.',
    ]) {
      assert.ok(text.includes(part), part);
    }
    const font = await slip.locator('h1').evaluate((node) => getComputedStyle(node).fontSize);
    assert.equal(font, '24px', 'its style sheet is in use');
    assert.deepEqual(await states(page), ['handed_off']);
    assert.deepEqual(await page.evaluate(() => window.violations), []);
  });
}

test('counter: the office is searched for, chosen and printed', async () => {
  const { page, panel } = await open(stage, 'counter');
  await panel.getByText('Pilih kantornya lebih dulu.').waitFor();
  await panel.getByRole('searchbox', { name: /^Cari/ }).fill('med');
  await panel.getByRole('status').getByText('1 dari 1 kantor ditampilkan.').waitFor();
  await panel.getByRole('radio', { name: /^Kantor Medan/ }).check();
  const [slip] = await Promise.all([
    page.context().waitForEvent('page'),
    panel.getByRole('button', { name: 'Buka slip untuk dicetak' }).click(),
  ]);
  await slip.getByText('Kantor Medan, Jl. Merdeka 5, Medan').waitFor();
  const [{ reference }] = await kept(page);
  await slip.getByRole('img', { name: reference }).waitFor();
});

test('counter: how many offices are shown is said, and the others are a press away', async () => {
  const { panel } = await open(stage, 'counter');
  await panel.getByRole('status').getByText('6 dari 7 kantor ditampilkan.').waitFor();
  assert.equal(await panel.getByRole('radio').count(), 6);
  await panel.getByRole('button', { name: 'Tampilkan 1 kantor lainnya' }).click();
  await panel.getByRole('status').getByText('7 dari 7 kantor ditampilkan.').waitFor();
  await panel.getByRole('radio', { name: /^Kantor Denpasar/ }).waitFor();
});

test('counter: the slip of an English page can be read by the teller', async () => {
  const page = await offer(stage, ['counter'], 'amount="500000" lang="en"');
  await wayOn(page).click();
  await page.getByRole('radio', { name: /^Kantor Medan/ }).check();
  const [slip] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Open the slip to print' }).click(),
  ]);
  const [{ reference }] = await kept(page);
  const teller = `Untuk petugas: setoran infak sebesar Rp500.000, nomor rujukan ${reference}.`;
  assert.equal(await slip.getByText(teller).getAttribute('lang'), 'id');
  assert.equal(await slip.getByText('lima ratus ribu rupiah').getAttribute('lang'), 'id');
});

test('counter: the nearest, if the donor lets the browser say where; nothing is sent', async () => {
  const { page, panel } = await open(stage, 'counter', undefined, {
    permissions: ['geolocation'],
    geolocation: { latitude: -6.4, longitude: 108 },
  });
  const before = page.requests.length;
  await panel.getByRole('button', { name: 'Cari yang terdekat' }).click();
  await panel.getByText(/sekitar \d+ km/).first().waitFor();
  const first = plain((await panel.getByRole('radio').first().locator('..').textContent()) ?? '');
  assert.match(first, /^Kantor Makassar|^Kantor Medan/);
  assert.equal(page.requests.length, before);
});

test('counter: without a place, the search is left', async () => {
  const { panel } = await open(stage, 'counter');
  await panel.getByRole('button', { name: 'Cari yang terdekat' }).click();
  await panel.getByText('Lokasi tidak tersedia.').waitFor();
});

test('where tabs are blocked the slip prints from this page', async () => {
  const { page, panel } = await open(stage, 'letter');
  await page.evaluate(() => {
    window.open = () => null;
    window.printed = 0;
    const append = document.body.append.bind(document.body);
    document.body.append = (...nodes) => {
      append(...nodes);
      for (const node of nodes) if (node.contentWindow) node.contentWindow.print = () => ++window.printed;
    };
  });
  await panel.getByRole('button', { name: 'Buka slip untuk dicetak' }).click();
  await eventually(() => page.evaluate(() => window.printed), 1);
  await page.frameLocator('iframe').getByText('Terbilang').waitFor();
});

test('host: the page is told, and nothing else happens', async () => {
  const { page } = await open(stage, 'host');
  const [record] = await heard(page, 'lindung-pledge');
  assert.equal(record.kind, 'host');
  assert.equal(record.amount, 500_000);
  assert.match(record.reference, REFERENCE);
  assert.equal(page.context().pages().length, 1);
});

test('preventDefault leaves the hand-off to the page, by any kind', async () => {
  for (const id of ['link', 'form', 'qris', 'transfer', 'endpoint', 'host']) {
    const page = await offer(stage, [id]);
    await page.evaluate(() =>
      document.addEventListener('lindung-pledge', (event) => event.preventDefault()),
    );
    await wayOn(page).click();
    await eventually(() => states(page), ['handed_off']);
    assert.deepEqual(await heard(page, 'lindung-handoff'), [], id);
    assert.equal(await panelOf(page, id).count(), 0, id);
    assert.equal(page.context().pages().length, 1, id);
    assert.ok(!page.requests.some((url) => url.includes('/sandbox/')), id);
  }
});

// ---- Around the panel

test('the focus goes to the panel’s heading, and back to the way on', async () => {
  const { page, panel } = await open(stage, 'typed');
  const focused = () =>
    page.evaluate(() =>
      document.querySelector('lindung-widget').shadowRoot.activeElement?.textContent.trim(),
    );
  await eventually(focused, `Bayar lewat ${nameOf('typed')}`);
  await panel.getByRole('button', { name: 'Kembali' }).click();
  await eventually(focused, /^Lanjut ke/);
});

/** Where the panel begins and how high the window is, in pixels. */
const standsAt = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('lindung-widget');
    return [shadowRoot.getElementById('panel').getBoundingClientRect().top, innerHeight];
  });

test('on a phone the panel opens at the top, and is there again when the phone is turned', async () => {
  const { page } = await open(stage, 'qris', undefined, {
    width: 360,
    height: 640,
    reducedMotion: 'reduce',
  });
  const isOnTop = async () => {
    const [top, height] = await standsAt(page);
    return top >= 0 && top < height / 3;
  };
  await eventually(isOnTop, true);
  await page.setViewportSize({ width: 640, height: 360 });
  await eventually(isOnTop, true);
  await page.setViewportSize({ width: 360, height: 640 });
  await eventually(isOnTop, true);
});

test('the saved code says whom it pays, how much and when, and can still be scanned', async () => {
  const { page, panel } = await open(stage, 'qris');
  const saved = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Simpan gambar' }).click();
  const picture = await readFile(await (await saved).path());
  const [{ handoff }] = await kept(page);
  assert.equal(await scan(picture), handoff.payload);
  // Below the code, which is a square, there is room for what is written.
  const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
  assert.ok(height > width * 1.2, `${width} × ${height}`);
});

test('after: what was promised, no receipt, what comes next', async () => {
  const { page, panel } = await open(stage, 'transfer', 'amount="50000" months="6" frequency="monthly"');
  await panel.getByRole('button', { name: 'Sudah saya bayar' }).click();
  const after = page.getByRole('region', { name: 'Terima kasih' });
  const text = plain(await after.innerText());
  for (const part of ['Rp50.723', 'bulan 1 dari 6', '6 bulan', 'Infak', 'Ini bukan bukti bayar.', 'Simpan bukti transfernya.']) {
    if (part !== 'Rp50.723') assert.ok(text.includes(part), part);
  }
  const saved = page.waitForEvent('download');
  await after.getByRole('button', { name: 'Simpan pengingat' }).click();
  assert.match((await saved).suggestedFilename(), /\.ics$/);
  await after.getByRole('button', { name: 'Selesai' }).click();
  await wayOn(page).waitFor();
});

test('a pledge that went out stays as it is when the gift changes', async () => {
  const { page, panel } = await open(stage, 'typed');
  await panel.getByRole('link', { name: /^Buka/ }).click();
  await eventually(() => states(page), ['handed_off']);
  await page.getByRole('slider').fill('1');
  await panel.getByText('Janji ini tetap Rp500.000.').waitFor();
  await panel.getByRole('button', { name: 'Pakai pilihan yang baru' }).click();
  await wayOn(page).filter({ hasText: 'Rp184.800' }).waitFor();
  assert.equal((await kept(page)).length, 1);
});

for (const [id, what] of [
  ['transfer', 'Nominal'],
  ['typed', 'Nominal'],
  ['form', 'Nomor rujukan'],
  ['items', 'Nomor rujukan'],
]) {
  test(`what was copied is known elsewhere: another gift has another reference: ${id}`, async () => {
    const { page, panel } = await open(stage, id, undefined, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const [{ reference }] = await kept(page);
    await panel.getByRole('button', { name: `Salin ${what}` }).click();
    await panel.getByRole('button', { name: `Tersalin ${what}` }).waitFor();
    await page.getByRole('slider').fill('1');
    await panel.getByText(/^Nominal atau pilihannya sudah Anda ubah/).waitFor();
    await panel.getByRole('button', { name: 'Pakai pilihan yang baru' }).click();
    await wayOn(page).click();
    await panel.waitFor();
    const records = await kept(page);
    assert.equal(records.find((record) => record.reference === reference).amount, 500_000);
    assert.equal(records.find((record) => record.reference !== reference).amount, 184_800);
  });
}

test('an office that is chosen for a slip that is known elsewhere leaves its gift as it was', async () => {
  const { page, panel } = await open(stage, 'counter', undefined, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await panel.getByRole('radio', { name: /Kantor Jakarta/ }).check({ force: true });
  await panel.getByRole('button', { name: 'Salin Nomor rujukan' }).click();
  await panel.getByRole('button', { name: 'Tersalin Nomor rujukan' }).waitFor();
  await page.getByRole('slider').fill('1');
  await panel.getByText(/^Nominal atau pilihannya sudah Anda ubah/).waitFor();
  await panel.getByRole('radio', { name: /Kantor Bandung/ }).check({ force: true });
  await eventually(async () => (await kept(page))[0].handoff.office?.name, 'Kantor Bandung');
  assert.equal((await kept(page))[0].amount, 500_000);
  await panel.getByText(/^Nominal atau pilihannya sudah Anda ubah/).waitFor();
});

const openAll = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('lindung-widget');
    for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
  });

for (const id of everyPanel.filter((one) => one !== 'link')) {
  test(`axe, targets and edges: ${id}`, async () => {
    for (const [colorScheme, lang, width] of [
      ['light', 'id', 320],
      ['dark', 'id', 1280],
    ]) {
      const { page } = await open(stage, id, `amount="500000" lang="${lang}"`, { colorScheme, width });
      await openAll(page);
      await page.addScriptTag({ path: axe });
      const found = await page.evaluate(() =>
        window.axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }),
      );
      assert.deepEqual(
        found.violations.map((one) => `${one.id}: ${one.nodes.map(({ html }) => html).join(' ')}`),
        [],
      );
      const [small, over] = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('lindung-widget');
        const panel = shadowRoot.querySelector('[part=panel]');
        const edge = panel.getBoundingClientRect().right;
        return [
          [...panel.querySelectorAll('button, input:not([type=hidden]), a.go, label:has(input)')]
            .filter((node) => node.getBoundingClientRect().height < 44)
            .map((node) => node.outerHTML.slice(0, 120)),
          [...panel.querySelectorAll('*')]
            .filter((node) => !node.closest('.hidden, svg') && node.getBoundingClientRect().right > edge + 0.5)
            .map((node) => node.outerHTML.slice(0, 120)),
        ];
      });
      assert.deepEqual([small, over], [[], []]);
      await page.context().close();
    }
  });
}

test('two widgets of a page share the second stage and the journal', async () => {
  const page = await stage.visit();
  await stage.show(document(`${widget('lang="id"')}${widget('lang="id" id="two"')}`), { page });
  await ready(page, 2);
  await touch(page);
  await page.locator('#two').hover();
  await page.locator('#two').getByRole('link', { name: /^Lanjut ke/ }).click();
  await page.locator('lindung-widget').first().getByText('Janji Anda').waitFor();
  assert.equal(page.requests.filter((url) => url.includes('lindung-pay.wasm')).length, 1);
});
