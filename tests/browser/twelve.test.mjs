// All twelve channels of the programme, from the gift to the hand-off, as a donor uses them; then
// the kinds that only the sandbox's campaign has. What counts is what arrived at the other side.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { heard, openStage, touch } from './support/browser.mjs';
import { eventually, plain } from './support/expect.mjs';
import { printed, scan, wallet } from './support/eyes.mjs';
import { kept, states, wayOn } from './support/paying.mjs';
import * as sandbox from './support/sandbox.mjs';
import { choose, noJitter, opened, panelOf, pledge, shop, thanks } from './support/sandbox.mjs';
import { root } from './support/server.mjs';

const stage = await openStage([], sandbox.PREVIEW);
const provider = sandbox.sandboxOf(stage);

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const rupiah = (amount) => `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`;

/** Presses the button that copies `what`, and gives what is pasted. */
async function copied(page, panel, what) {
  await panel.getByRole('button', { name: `Salin ${what}` }).click();
  await panel.getByRole('button', { name: `Tersalin ${what}` }).waitFor();
  return clipboard(page);
}

/** The panel says this value under `label`. */
async function row(panel, label) {
  const term = panel.getByRole('term').filter({ hasText: new RegExp(`^\\s*${label}\\s*$`) });
  const value = term.locator('xpath=following-sibling::dd');
  const strong = value.locator('b');
  return plain(await ((await strong.count()) ? strong : value).first().innerText());
}

/** This browser keeps one pledge, handed off, of this gift. */
async function onePledge(page) {
  // At a shop the donor has said that it is paid: nobody else does.
  await eventually(async () => (await states(page)).join(), /^(handed_off|returned_paid)$/);
  const [record] = await kept(page);
  assert.equal(record.amount, 500_000);
  assert.deepEqual(page.problems, []);
  return record;
}

// ---- The twelve

/** Where the new tab asked to go first, by the network's word. */
async function askedFor(page, pressed) {
  const asked = page.context().waitForEvent('request', (request) => request.isNavigationRequest());
  const tab = await opened(page, pressed);
  const request = await asked;
  assert.equal(request.method(), 'GET');
  assert.equal(tab.url(), request.url());
  assert.equal((await request.allHeaders()).cookie, undefined);
  return request.url();
}

/** One press leads there, with the amount. */
const linked = (url) => async (page) => {
  assert.equal(await askedFor(page, wayOn(page)), url);
  await thanks(page).getByText('Rp500.000').first().waitFor();
};

/** The amount is copied to be typed there. */
const typed = (url) => async (page, panel) => {
  await wayOn(page).click();
  assert.equal(await copied(page, panel, 'Nominal'), '500000');
  assert.equal(await askedFor(page, panel.getByRole('link', { name: /^Buka/ })), url);
  await panel.getByRole('button', { name: 'Sudah saya bayar' }).click();
  await thanks(page).getByText('Rp500.000').first().waitFor();
};

/** The picture is scanned from the screen, and from what is saved. */
async function scanned(page, panel) {
  await wayOn(page).click();
  const picture = panel.getByRole('img', { name: 'Kode QRIS untuk Rp500.000' });
  const payload = await scan(await picture.screenshot());
  const code = wallet(payload);
  assert.deepEqual(code, {
    isDynamic: true,
    currency: '360',
    amount: 500_000,
    merchant: 'CONTOH SAJA',
    nmid: 'ID0000000000000',
    reference: await row(panel, 'Nomor rujukan'),
  });
  assert.equal(rupiah(code.amount), await row(panel, 'Nominal'));
  assert.match(await row(panel, 'Penerima'), /^CONTOH SAJA/);
  assert.equal(await row(panel, 'NMID'), code.nmid);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Simpan gambar' }).click(),
  ]);
  assert.equal(saved.suggestedFilename(), `qris-${code.reference}.png`);
  assert.equal(await scan(await readFile(await saved.path())), payload);
}

/** What is typed into a banking app is what the page shows. */
const transferred = (number) => async (page, panel) => {
  await wayOn(page).click();
  assert.equal(await copied(page, panel, 'Nomor rekening'), number);
  assert.equal(await row(panel, 'Nomor rekening'), number);
  assert.equal(await row(panel, 'Atas nama'), 'CONTOH SAJA');
  const amount = Number(await copied(page, panel, 'Nominal'));
  assert.ok(amount > 500_000 && amount < 501_000, String(amount));
  assert.equal(await row(panel, 'Nominal'), rupiah(amount));
  await panel.getByText(`ditambah ${rupiah(amount - 500_000)} supaya`).waitFor();
  const reference = await copied(page, panel, 'Berita transfer');
  const [record] = await kept(page);
  assert.deepEqual([record.reference, record.handoff.amount], [reference, amount]);
};

/**
 * The goods make the gift, and each of them is led to. All prices are multiples of the smallest, of
 * which `total` is the first at or above the gift.
 */
const bought = (host, total) => async (page, panel) => {
  await wayOn(page).click();
  await panel.getByText('Jumlah', { exact: true }).waitFor();
  const goods = await panel.getByRole('list').first().getByRole('listitem').all();
  let all = 0;
  for (const item of goods) {
    const text = plain(await item.innerText());
    const [, price, count, sum] = /Rp([\d.]+) × ([\d.]+) = Rp([\d.]+)/
      .exec(text)
      .map((part) => Number(part.replaceAll('.', '')));
    assert.equal(price * count, sum);
    assert.ok(text.startsWith(`${count} × `), text);
    all += sum;
    assert.equal(await askedFor(page, item.getByRole('link', { name: /^Beli di/ })), `https://${host}/`);
  }
  assert.equal(await row(panel, 'Jumlah'), rupiah(all));
  assert.equal(all, total);
  await panel.getByText(`Jumlah ini ${rupiah(total - 500_000)} di atas nominal Anda`).waitFor();
  await panel.getByRole('button', { name: 'Sudah saya bayar' }).click();
  await thanks(page).getByText(rupiah(total)).first().waitFor();
};

/** The slip is printed. */
const slip = (lines, before) => async (page, panel) => {
  await wayOn(page).click();
  await before?.(panel);
  const tab = await opened(page, panel.getByRole('button', { name: 'Buka slip untuk dicetak' }));
  await tab.getByText('Terbilang').waitFor();
  const { text, code } = await printed(tab);
  const reference = await row(panel, 'Nomor rujukan');
  assert.equal(code, reference);
  const all = [reference, 'Rp500.000', 'lima ratus ribu rupiah', '2 pekerja', '12 bulan', ...lines];
  for (const line of all) assert.ok(text.includes(line), `${line}: ${text}`);
  assert.ok(!text.includes('Cetak'), 'the button stays on the screen');
  await panel.getByRole('button', { name: 'Slip sudah saya cetak' }).click();
  await thanks(page).waitFor();
};

/** Looks for the office, and chooses it. */
async function chooseOffice(panel) {
  await panel.getByText('Pilih kantornya lebih dulu.').waitFor();
  await panel.getByRole('searchbox', { name: /^Cari/ }).fill('makas');
  await panel.getByRole('radio', { name: /^Cabang Makassar/ }).check();
}

/** The order arrives at the partner's server, which leads to the wallet. */
const ordered = (method) => async (page, panel) => {
  await provider.renew();
  // The sandbox stands for the partner's server.
  await page.context().route('**/lindung/pledges', (route) =>
    route.continue({ url: provider.at('pledges') }),
  );
  await wayOn(page).click();
  const asked = await askedFor(page, panel.getByRole('link', { name: /^Bayar dengan/ }));
  const record = await provider.oneOf(page);
  assert.equal(asked, provider.at(`wallet/${record.reference}`));
  assert.equal(await row(panel, 'Nomor rujukan'), record.reference);
  assert.equal((await provider.ledger()).pledges[0].method, method);
};

const SITE = 'https://baznas.go.id/bayarzakat?jenis=sedekah&param1=0&param2=0&param3=0&param4=0';
const both = {
  baznas: ['Situs BAZNAS', linked(`${SITE}&jumlah=500.000`)],
  'gn-lingkaran': [
    'GN Lingkaran BPJS Ketenagakerjaan',
    typed('https://www.bpjsketenagakerjaan.go.id/'),
  ],
  bank: ['Transfer bank', transferred('0000000001')],
  // Of multiples of 8.400, and of 16.800, 504.000 is the first.
  tokopedia: ['Tokopedia', bought('www.tokopedia.com', 504_000)],
  blibli: ['Blibli', bought('www.blibli.com', 504_000)],
  shopee: ['Shopee', bought('shopee.co.id', 504_000)],
  lazada: ['Lazada', bought('www.lazada.co.id', 504_000)],
};
const fundraiser = (id) =>
  typed(`https://kitabisa.com/?utm_source=lindung&utm_campaign=${id}`);
const post = ['Kepada', 'BAZNAS', 'Tanda tangan'];
const counter = ['Cabang Makassar, Makassar, Sulawesi Selatan', 'Petugas dan cap'];

/** By campaign: what the widget starts with, and its channels by their ids. */
const campaigns = {
  baznas: {
    start: 'campaign="baznas"',
    channels: {
      ...both,
      kitabisa: ['Kitabisa', fundraiser('baznas')],
      gopay: ['GoPay', scanned],
      ovo: ['OVO', scanned],
      surat: ['Surat pos', slip([...post, 'Jalan Matraman Raya', 'Jakarta Timur'])],
      kantor: ['Kantor cabang BPJS Ketenagakerjaan', slip(counter, chooseOffice)],
    },
  },
  'baznas-2018': {
    start: 'campaign="baznas-2018" today="2018-08-13"',
    channels: {
      ...both,
      kitabisa: ['Kitabisa', fundraiser('baznas-2018')],
      gopay: ['GoPay', ordered('gopay')],
      ovo: ['OVO', ordered('ovo')],
      surat: ['Surat pos', slip([...post, 'Jakarta'])],
      kantor: ['Kantor cabang BPJS Ketenagakerjaan', slip(counter, chooseOffice)],
    },
  },
};

for (const [campaign, { start, channels: twelve }] of Object.entries(campaigns)) {
  test(`${campaign}: the table has each of its twelve channels`, async () => {
    const { channels } = JSON.parse(
      await readFile(join(root, `assets/campaigns/${campaign}.json`), 'utf8'),
    );
    assert.deepEqual(Object.keys(twelve).sort(), channels.map(({ id }) => id).sort());
    assert.equal(channels.length, 12);
  });

  for (const [id, [name, arrives]] of Object.entries(twelve)) {
    test(`${campaign}, ${id}: from the gift to the hand-off`, async () => {
      const page = await stage.give(start, CLIPBOARD);
      await touch(page);
      await choose(page, name);
      await arrives(page, panelOf(page, name));
      const record = await onePledge(page);
      assert.deepEqual([record.campaign, record.channel], [campaign, id]);
      const told = await heard(page, 'lindung-handoff');
      assert.ok(told.length > 0);
      for (const { reference } of told) assert.equal(reference, record.reference);
    });
  }
}

for (const [fund, code] of [
  ['Zakat', 'maal'],
  ['Sedekah', 'sedekah'],
]) {
  test(`the recipient's page is told of ${fund}`, async () => {
    const page = await stage.give();
    await touch(page);
    await page.getByRole('radio', { name: fund, exact: true }).check({ force: true });
    await choose(page, 'Situs BAZNAS', '50rb');
    const { searchParams } = new URL(await askedFor(page, wayOn(page)));
    assert.deepEqual([searchParams.get('jenis'), searchParams.get('jumlah')], [code, '50.000']);
  });
}

test('zakat goes to the account for zakat, and not over a counter', async () => {
  const page = await stage.give('fund="zakat"', CLIPBOARD);
  await touch(page);
  await choose(page, 'Kantor cabang');
  await page.getByText('Tidak menerima jenis dana ini.').waitFor();
  await choose(page, 'Transfer bank');
  await transferred('0000000002')(page, panelOf(page, 'Transfer bank'));
});

// ---- The sandbox's campaign: what the provider's ledger holds

/** A donor before the widget with every kind of channel. */
async function donor(options) {
  const page = await stage.visit(options);
  await noJitter(page);
  return shop(stage, page);
}

const payAt = (panel) => panel.getByRole('link', { name: /^Bayar dengan/ });

test('link: the amount and the reference arrive', async () => {
  await provider.renew();
  const page = await donor();
  await choose(page, 'Tautan');
  await wayOn(page).click();
  const [{ fields }] = await provider.rows('links');
  const { reference } = await onePledge(page);
  assert.deepEqual(fields, [
    { name: 'amount', value: '500000' },
    { name: 'ref', value: reference },
  ]);
});

test('goods: each link leads to its own', async () => {
  await provider.renew();
  const page = await donor();
  const panel = await pledge(page, 'Toko');
  for (const link of await panel.getByRole('link', { name: /^Beli di/ }).all()) {
    await opened(page, link);
  }
  const links = await provider.rows('links', 2);
  assert.deepEqual(links.map(({ fields }) => fields[0].value).sort(), ['sedang', 'setahun']);
});

test('form: every field arrives, once', async () => {
  await provider.renew();
  const page = await donor();
  const panel = await pledge(page, 'Formulir');
  const tab = await opened(page, panel.getByRole('button', { name: /^Buka/ }));
  await tab.getByRole('heading', { name: 'Form received' }).waitFor();
  const [{ method, fields }] = await provider.rows('forms');
  const record = await onePledge(page);
  assert.equal(method, 'POST');
  assert.deepEqual(Object.fromEntries(fields.map(({ name, value }) => [name, value])), {
    amount: '500000',
    reference: record.reference,
    fund: 'infak',
    workers: String(record.quote.workers),
    months: '12',
    start: record.quote.start,
    campaign: 'sandbox',
    lang: 'id',
  });
  await thanks(page).waitFor();
});

/** Presses Pay on the provider's page, which the link leads to. */
const payThere = async (page, panel, title) => {
  const tab = await opened(page, payAt(panel));
  await tab.getByRole('heading', { name: title }).waitFor();
  await tab.getByText('Rp500.000').waitFor();
  await tab.getByText(await row(panel, 'Nomor rujukan')).waitFor();
  await tab.getByRole('button', { name: 'Pay', exact: true }).click();
  // It leads back, and there too the donor is told once it is certain.
  await tab.waitForURL(/[?&]lindung=/);
  return tab;
};

async function payAccount(page, panel) {
  const number = await copied(page, panel, 'Nomor virtual account');
  assert.equal(await row(panel, 'Nomor virtual account'), number);
  assert.equal(await row(panel, 'Bank'), 'BCA');
  assert.match(await row(panel, 'Berlaku sampai'), / WIB$/);
  const amount = await copied(page, panel, 'Nominal');
  const bank = await stage.anotherTab(page.context());
  await bank.goto(provider.at('va'));
  await bank.getByRole('textbox', { name: 'Virtual account number' }).fill(number);
  await bank.getByRole('textbox', { name: 'Amount in rupiah' }).fill(amount);
  await bank.getByRole('button', { name: 'Pay', exact: true }).click();
  await bank.getByRole('status').getByText('Paid.').waitFor();
}

async function payCode(page, panel) {
  const picture = panel.getByRole('img', { name: 'Kode QRIS untuk Rp500.000' });
  const payload = await scan(await picture.screenshot());
  const { amount, reference } = wallet(payload);
  assert.deepEqual([amount, reference], [500_000, await row(panel, 'Nomor rujukan')]);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Simpan gambar' }).click(),
  ]);
  assert.equal(await scan(await readFile(await saved.path())), payload);
  const scanner = await stage.anotherTab(page.context());
  await scanner.goto(provider.at('qr'));
  await scanner.getByRole('textbox', { name: 'Text of a QR code' }).fill(payload);
  await scanner.getByRole('button', { name: 'Read' }).click();
  await scanner.getByText('Rp500.000').waitFor();
  await scanner.getByRole('button', { name: 'Pay', exact: true }).click();
  await scanner.getByRole('status').getByText('Paid.').waitFor();
}

const paid = {
  'payment page': {
    name: 'Halaman pembayaran',
    kind: 'redirect',
    method: 'page',
    pay: (page, panel) => payThere(page, panel, 'Sandbox payment'),
  },
  GoPay: {
    name: 'GoPay',
    kind: 'wallet',
    method: 'gopay',
    pay: (page, panel) => payThere(page, panel, 'Sandbox wallet'),
  },
  OVO: {
    name: 'OVO',
    kind: 'wallet',
    method: 'ovo',
    pay: (page, panel) => payThere(page, panel, 'Sandbox wallet'),
  },
  'QR from the server': { name: 'QRIS dari server', kind: 'qr', method: 'qris', pay: payCode },
  'virtual account': {
    name: 'Virtual account BCA',
    kind: 'virtual_account',
    method: 'bca_va',
    pay: payAccount,
  },
  instructions: {
    name: 'Petunjuk',
    kind: 'instructions',
    method: 'instructions',
    pay: async (page, panel) => {
      await panel.getByText('Pay the exact amount.').waitFor();
      return payThere(page, panel, 'Sandbox payment');
    },
  },
};

for (const [what, { name, kind, method, pay }] of Object.entries(paid)) {
  test(`${what}: paid at the provider's, settled once the partner was told`, async () => {
    // The provider takes the money, and tells nobody yet.
    await provider.renew({ notify: 'never' });
    const page = await donor(CLIPBOARD);
    const panel = await pledge(page, name);
    await panel.getByText('Menunggu pembayaran.').waitFor();
    const record = await provider.oneOf(page);
    const before = await provider.ledger();
    assert.deepEqual([before.pledges[0].method, before.payments[0].state], [method, 'open']);
    assert.equal(before.payments[0].kind, kind);
    const tab = await pay(page, panel);
    const [payment] = await provider.rows('payments');
    assert.deepEqual([payment.state, payment.amount], ['paid', 500_000]);

    const answer = page.waitForResponse((response) => response.url().includes('/sandbox/pledges/'));
    await panel.getByRole('button', { name: 'Periksa sekarang' }).click();
    assert.equal((await (await answer).json()).status, 'pending');
    await panel.getByText('Menunggu pembayaran.').waitFor();
    assert.deepEqual(await heard(page, 'lindung-settle'), []);

    await provider.tell(record);
    const tabs = tab ? [page, tab] : [page];
    const told = [];
    for (const shown of tabs) {
      await thanks(shown).getByText('Penerima menyatakan Rp500.000 sudah dibayar.').waitFor();
      const here = await heard(shown, 'lindung-settle');
      assert.ok(here.length <= 1);
      told.push(...here);
    }
    assert.deepEqual(await states(page), ['settled']);
    assert.ok(told.length > 0);
    for (const { reference } of told) assert.equal(reference, record.reference);
    await provider.oneOf(page);
    assert.deepEqual(page.problems, []);
  });
}

test('paid there, told by the provider itself: the signature is accepted', async () => {
  await provider.renew();
  const page = await donor();
  const panel = await pledge(page, 'GoPay');
  await payThere(page, panel, 'Sandbox wallet');
  await thanks(page).waitFor();
  const { notifications } = await provider.ledger();
  assert.deepEqual(
    notifications.filter(({ direction }) => direction === 'received').map(({ verdict }) => verdict),
    ['accepted'],
  );
});

for (const notify of ['bad_signature', 'old']) {
  test(`a notification that can't be trusted settles nothing: ${notify}`, async () => {
    await provider.renew({ notify });
    const page = await donor();
    const panel = await pledge(page, 'Halaman pembayaran');
    const tab = await payThere(page, panel, 'Sandbox payment');
    await eventually(async () => {
      const { notifications } = await provider.ledger();
      return notifications.filter(({ direction }) => direction === 'received').length;
    }, 1);
    for (const shown of [page, tab]) {
      const answer = shown.waitForResponse((one) => one.url().includes('/sandbox/pledges/'));
      const there = panelOf(shown, 'Halaman pembayaran');
      await there.getByRole('button', { name: 'Periksa sekarang' }).click();
      assert.equal((await (await answer).json()).status, 'pending');
      await there.getByText('Menunggu pembayaran.').waitFor();
    }
    await eventually(() => states(page), ['returned_pending']);
    await provider.oneOf(page);
  });
}

for (const more of ['', '&status=paid', '&transaction_status=settlement&status_code=200']) {
  test(`a redirect back is no payment${more && `: ${more}`}`, async () => {
    await provider.renew();
    const page = await donor();
    const panel = await pledge(page, 'Halaman pembayaran');
    const tab = await opened(page, payAt(panel));
    await tab.getByRole('button', { name: 'Go back without paying' }).click();
    await tab.waitForURL(/[?&]lindung=/);
    if (more) await tab.goto(tab.url() + more);
    const there = panelOf(tab, 'Halaman pembayaran');
    await there.getByText('Menunggu pembayaran.').waitFor();
    await eventually(() => states(tab), ['returned_pending']);
    assert.equal(await thanks(tab).count(), 0);
    assert.equal(await thanks(page).count(), 0);
    const record = await provider.oneOf(page);
    assert.equal((await provider.ledger()).pledges[0].status, 'pending');
    // The donor is still able to pay.
    const again = await opened(tab, payAt(there));
    await again.getByRole('button', { name: 'Pay', exact: true }).click();
    await thanks(tab).waitFor();
    assert.equal((await provider.oneOf(tab)).reference, record.reference);
  });
}

test('failed at the provider: said, and another start makes another pledge', async () => {
  await provider.renew();
  const page = await donor();
  const panel = await pledge(page, 'GoPay');
  const tab = await opened(page, payAt(panel));
  await tab.getByRole('button', { name: 'Let the payment fail' }).click();
  await panel.getByText('Pembayarannya belum berhasil.').waitFor();
  await panel.getByRole('button', { name: 'Mulai dari awal' }).click();
  await wayOn(page).click();
  await payThere(page, panel, 'Sandbox wallet');
  await thanks(page).waitFor();
  assert.deepEqual((await states(page)).sort(), ['cancelled', 'settled']);
  const { pledges } = await provider.ledger();
  assert.deepEqual(pledges.map(({ status }) => status).sort(), ['failed', 'paid']);
});

// ---- The page takes over

test('host: the page is given all that it needs, and nothing else happens', async () => {
  await provider.renew();
  const page = await donor();
  await pledge(page, 'Halaman ini sendiri');
  const record = await onePledge(page);
  const [told] = await heard(page, 'lindung-pledge');
  assert.deepEqual(
    [told.reference, told.kind, told.amount, told.quote.workers],
    [record.reference, 'host', 500_000, record.quote.workers],
  );
  const { pledges, forms, links } = await provider.ledger();
  assert.deepEqual([pledges, forms, links], [[], [], []]);
});

const everyKind = {
  link: 'Tautan',
  form: 'Formulir',
  endpoint: 'GoPay',
  qris: 'QRIS tetap',
  transfer: 'Transfer bank',
  items: 'Toko',
  slip: 'Surat pos',
  host: 'Halaman ini sendiri',
};

for (const [kind, name] of Object.entries(everyKind)) {
  test(`lindung-pledge prevented: the hand-off is the page's, with all that is in it: ${kind}`, async () => {
    await provider.renew();
    const page = await donor();
    await page.evaluate(() =>
      document.addEventListener('lindung-pledge', (event) => event.preventDefault()),
    );
    await choose(page, name);
    await wayOn(page).click();
    const record = await onePledge(page);
    const [told, ...others] = await heard(page, 'lindung-pledge');
    assert.deepEqual(others, []);
    assert.deepEqual([told.reference, told.handoff.kind], [record.reference, kind]);
    assert.deepEqual(told.handoff, record.handoff);
    assert.deepEqual(await heard(page, 'lindung-handoff'), []);
    assert.equal(await panelOf(page, name).count(), 0);
    assert.equal(page.context().pages().length, 1);
    const { pledges, forms, links } = await provider.ledger();
    assert.deepEqual([pledges, forms, links], [[], [], []]);
    // The same press again is the same pledge.
    await wayOn(page).click();
    await eventually(async () => (await heard(page, 'lindung-pledge')).length, 2);
    assert.equal((await onePledge(page)).reference, record.reference);
  });
}

test('what the page took over stays its own at the next visit', async () => {
  await provider.renew();
  const page = await donor();
  await page.evaluate(() =>
    document.addEventListener('lindung-pledge', (event) => event.preventDefault()),
  );
  await choose(page, 'GoPay');
  await wayOn(page).click();
  await onePledge(page);
  const next = await stage.anotherTab(page.context());
  await shop(stage, next);
  await next.getByText('Janji Anda').click();
  await next.getByRole('button', { name: /^Lanjutkan/ }).click();
  const panel = panelOf(next, 'GoPay');
  await panel.getByText('Nomor rujukan').first().waitFor();
  assert.deepEqual(await heard(next, 'lindung-error'), []);
  assert.equal(await panel.getByRole('button', { name: 'Coba lagi' }).count(), 0);
  assert.deepEqual((await provider.ledger()).pledges, []);
});
