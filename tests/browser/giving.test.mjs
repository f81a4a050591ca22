// From the gift to the hand-off: what a donor does, by role and name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, document, heard, openStage, ready, touch, widget } from './support/browser.mjs';
import { eventually, plain, reads } from './support/expect.mjs';

const stage = await openStage();

const amount = (page) => page.getByRole('textbox', { name: 'Nominal' });
const radio = (page, name) => page.getByRole('radio', { name });
/** Radio buttons lie under their labels' text. */
const pick = (page, name) => radio(page, name).check({ force: true });
const link = (page, name) => page.getByRole('link', { name });

test('the answer comes first: how many workers, how long, from when to when', async () => {
  const page = await stage.give('amount="500000"');
  await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
  await page.getByText('Nov 2026 – Okt 2027').first().waitFor();
  assert.equal(await amount(page).inputValue(), 'Rp500.000');
  assert.deepEqual(page.problems, []);
});

test('a page that says nothing starts with one worker for as long as the campaign offers first', async () => {
  const page = await stage.give();
  await reads(answerOf(page), '1 pekerja terlindungi selama 12 bulan');
  assert.equal(await amount(page).inputValue(), 'Rp184.800');
});

test('too little for one worker says what is missing', async () => {
  const page = await stage.give('amount="10000"');
  await reads(answerOf(page), 'Belum cukup untuk 1 pekerja selama 12 bulan');
  await page.getByText('Cukup untuk 1 bulan. Kurang Rp174.800 lagi untuk 12 bulan.').waitFor();
});

test('too little for a single month says what is missing for the first worker', async () => {
  const page = await stage.give('amount="8399"');
  await page.getByText('Kurang Rp176.401 lagi agar pekerja pertama terlindungi.').waitFor();
  assert.equal(await page.getByRole('button', { name: /^Pilih \d+ bulan/ }).count(), 0);
  await page.getByRole('button', { name: 'Tambah Rp176.401 menjadi 1 pekerja' }).waitFor();
});

test('on a phone the answer is in sight where the months are chosen, and by the way on', async () => {
  const page = await stage.give('amount="500000"');
  const months = radio(page, '6 bulan');
  await months.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  await months.check({ force: true });
  await reads(answerOf(page), '5 pekerja terlindungi selama 6 bulan');
  const told = page.getByRole('paragraph').filter({ hasText: '5 pekerja terlindungi selama 6 bulan' });
  const isInSight = await told.first().evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  assert.ok(isInSight);
  const above = await told.last().boundingBox();
  const go = await link(page, /^Lanjut ke/).boundingBox();
  assert.ok(go.y > above.y && go.y - (above.y + above.height) < 30, `${above.y}, ${go.y}`);
});

// domain.md: from November 2026 six months cost Rp84.000, seven Rp100.800.
test('too little for all months is enough for fewer, which are one press away', async () => {
  const page = await stage.give('amount="100000"');
  await page.getByText('Cukup untuk 6 bulan. Kurang Rp84.800 lagi untuk 12 bulan.').waitFor();
  await page.getByRole('button', { name: 'Pilih 6 bulan untuk 1 pekerja' }).click();
  await reads(answerOf(page), '1 pekerja terlindungi selama 6 bulan');
  assert.equal(await amount(page).inputValue(), 'Rp100.000');
  assert.equal(await page.getByRole('button', { name: /^Pilih \d+ bulan/ }).count(), 0);
});

const written = [
  ['50rb', 'Rp50.000', 'Belum cukup untuk 1 pekerja selama 12 bulan'],
  ['50 ribu', 'Rp50.000', 'Belum cukup untuk 1 pekerja selama 12 bulan'],
  ['1,5 juta', 'Rp1.500.000', '8 pekerja terlindungi selama 12 bulan'],
  ['1.5jt', 'Rp1.500.000', '8 pekerja terlindungi selama 12 bulan'],
  ['Rp 500.000,00', 'Rp500.000', '2 pekerja terlindungi selama 12 bulan'],
  ['500.000', 'Rp500.000', '2 pekerja terlindungi selama 12 bulan'],
];
for (const [text, normal, answer] of written) {
  test(`“${text}” is understood while it is typed, and written out after`, async () => {
    const page = await stage.give();
    await amount(page).fill(text);
    await page.getByText(`Terbaca ${normal}`).waitFor();
    await reads(answerOf(page), answer);
    assert.equal(await amount(page).inputValue(), text);
    await amount(page).press('Enter');
    await eventually(() => amount(page).inputValue(), normal);
  });
}

const refused = [
  ['abc', 'Nominal ini tidak terbaca. Tulis seperti 50.000, 50rb, atau 1,5 juta.'],
  ['1,500', 'Nominal ini bisa dibaca dua cara. Tulis lengkap, misalnya 1.500.000.'],
  ['-5000', 'Nominal tidak bisa kurang dari nol.'],
  ['10,5', 'Tulis rupiah bulat, tanpa sen.'],
  ['', 'Tulis nominalnya, misalnya 50.000.'],
  ['99999999999999999999', 'Nominal ini terlalu besar: paling banyak 1.000 triliun rupiah.'],
  ['2000 triliun', 'Nominal ini terlalu besar: paling banyak 1.000 triliun rupiah.'],
];
for (const [text, sentence] of refused) {
  test(`“${text}” is refused in a sentence; the last good answer stays, the way on is closed`, async () => {
    const page = await stage.give('amount="500000"');
    await amount(page).fill(text);
    await amount(page).blur();
    await page.getByText(sentence).first().waitFor();
    assert.equal(await amount(page).getAttribute('aria-invalid'), 'true');
    await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
    assert.equal(await link(page, /^Lanjut ke/).count(), 0);
    await page.getByText('Betulkan nominal lebih dulu.').waitFor();
    await amount(page).fill('400rb');
    await amount(page).blur();
    await link(page, 'Lanjut ke Situs BAZNAS Rp400.000').waitFor();
    assert.equal(await amount(page).getAttribute('aria-invalid'), 'false');
  });
}

test('a half-typed amount is not called unreadable before the donor pauses', async () => {
  const page = await stage.give('amount="500000"');
  await amount(page).focus();
  await amount(page).fill('');
  await page.keyboard.type('75r');
  assert.equal(await page.getByText('Nominal ini tidak terbaca').count(), 0);
  await page.keyboard.type('b');
  await page.getByText('Terbaca Rp75.000').waitFor();
});

test('what is typed survives a change elsewhere', async () => {
  const page = await stage.give('amount="500000"');
  await amount(page).fill('700rb');
  await pick(page, '3 bulan');
  await reads(answerOf(page), '20 pekerja terlindungi selama 3 bulan');
  await eventually(() => amount(page).inputValue(), 'Rp700.000');
});

test('presets set workers and months, priced by the core', async () => {
  const page = await stage.give('amount="500000"');
  const group = page.getByRole('group', { name: 'Pilihan cepat' });
  assert.deepEqual((await group.getByRole('button').allTextContents()).map(plain), [
    'Rp33.600 1 pekerja 3 bulan',
    'Rp184.800 1 pekerja 12 bulan',
    'Rp924.000 5 pekerja 12 bulan',
    'Rp1.848.000 10 pekerja 12 bulan',
  ]);
  await group.getByRole('button', { name: /1 pekerja 3 bulan/ }).click();
  await reads(answerOf(page), '1 pekerja terlindungi selama 3 bulan');
  assert.equal(await amount(page).inputValue(), 'Rp33.600');
  assert.ok(await radio(page, '3 bulan').isChecked());
  assert.equal(
    await group.getByRole('button', { pressed: true }).textContent().then(plain),
    'Rp33.600 1 pekerja 3 bulan',
  );
});

test('the slider chooses workers, and the amount follows', async () => {
  const page = await stage.give('workers="1"');
  const slider = page.getByRole('slider', { name: 'Jumlah pekerja' });
  await slider.fill('7');
  await reads(answerOf(page), '7 pekerja terlindungi selama 12 bulan');
  assert.equal(await amount(page).inputValue(), 'Rp1.293.600');
  assert.equal(await slider.getAttribute('aria-valuetext'), '7 pekerja, Rp1.293.600');
});

test('one more worker is one press away', async () => {
  const page = await stage.give('amount="500000"');
  await page
    .getByRole('button', { name: 'Tambah Rp54.400 menjadi 3 pekerja' })
    .click();
  await reads(answerOf(page), '3 pekerja terlindungi selama 12 bulan');
  assert.equal(await amount(page).inputValue(), 'Rp554.400');
});

test('kind of worker, months, fund and frequency each change the answer', async () => {
  const page = await stage.give('amount="500000"');
  await pick(page, 'Pengemudi ojek');
  await reads(answerOf(page), '3 pekerja terlindungi selama 12 bulan');
  await pick(page, '6 bulan');
  await reads(answerOf(page), '8 pekerja terlindungi selama 6 bulan');
  await pick(page, 'Pedagang kaki lima');
  await reads(answerOf(page), '5 pekerja terlindungi selama 6 bulan');
  assert.ok(await radio(page, 'Pedagang kaki lima').isChecked());
  await pick(page, 'Zakat');
  await page.getByText('Zakat hanya untuk pekerja yang berhak menerimanya').waitFor();
  await pick(page, 'Setiap bulan');
  await reads(answerOf(page), /pekerja terlindungi setiap bulan selama 6 bulan$/);
  await page.getByRole('textbox', { name: 'Nominal per bulan' }).waitFor();
});

test('a monthly gift says what its numbers mean', async () => {
  const page = await stage.give('amount="50000" months="6" frequency="monthly"');
  await reads(answerOf(page), '3 pekerja terlindungi setiap bulan selama 6 bulan');
  await page.getByText('Rincian biaya').click();
  await page.getByText('3 pekerja terlindungi di setiap bulan.').waitFor();
  // 50.000 is 5 × 8.400 and 8.000, which makes the next 6 × 8.400 and 7.600, which makes 3 × 16.800 …
  await page
    .getByText('Beberapa bulan melindungi lebih banyak pekerja: iurannya lebih rendah, atau ada sisa bulan sebelumnya.')
    .waitFor();
  const rows = page.locator('dl').filter({ hasText: '6 pekerja' });
  await eventually(
    () => rows.innerText().then(plain),
    'Nov 2026 5 pekerja Des 2026 6 pekerja Jan 2027 – Apr 2027 3 pekerja',
  );
  await page.getByText('Pemberian Anda (6 bulan)').waitFor();
  await link(page, 'Lanjut ke Situs BAZNAS Rp50.000 per bulan').waitFor();
});

test('the cost is told by runs of months, with its rule and what is an estimate', async () => {
  const page = await stage.give('amount="500000"');
  await page.getByText('Rincian biaya').click();
  const cost = plain(
    await page
      .getByRole('group')
      .filter({ hasText: 'Iuran untuk satu pekerja' })
      .last()
      .innerText(),
  );
  assert.match(
    cost,
    /Nov 2026 – Des 2026 2 bulan × Rp8\.400 JKK Rp5\.000 \+ JKM Rp3\.400 PP 50\/2025 Rp16\.800/,
  );
  assert.match(
    cost,
    /Jan 2027 – Okt 2027 perkiraan 10 bulan × Rp16\.800 JKK Rp10\.000 \+ JKM Rp6\.800 PP 44\/2015 Rp168\.000/,
  );
  assert.match(cost, /12 bulan Rp184\.800/);
  assert.match(cost, /Perkiraan: .*\(24 September 2026\)/);
  assert.match(cost, /Pemberian Anda Rp500\.000 Iuran \(2 pekerja\) Rp369\.600 Sisa Rp130\.400/);
  assert.equal(
    await page.getByRole('link', { name: 'PP 50/2025' }).first().getAttribute('href'),
    'https://peraturan.go.id/id/pp-no-50-tahun-2025',
  );
});

test('under three months nobody is promised the full sum', async () => {
  const page = await stage.give('workers="1" months="1"');
  await page.getByText('Santunan penuh perlu 3 bulan iuran berturut-turut.').waitFor();
  assert.equal(await page.getByText('Rp42.000.000').count(), 0);
  await pick(page, '3 bulan');
  await page.getByText('Rp42.000.000').waitFor();
});

// ---- The hand-off

test('BAZNAS takes the amount along', async () => {
  const page = await stage.give('amount="500000"');
  await touch(page);
  const go = link(page, 'Lanjut ke Situs BAZNAS Rp500.000');
  assert.equal(
    await go.getAttribute('href'),
    'https://baznas.go.id/bayarzakat?jenis=sedekah&param1=0&param2=0&param3=0&param4=0&jumlah=500.000',
  );
  assert.equal(await go.getAttribute('target'), '_blank');
  assert.match((await go.getAttribute('rel')) ?? '', /noopener/);
  await pick(page, 'Zakat');
  await eventually(() => go.getAttribute('href'), /jenis=maal&/);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), go.click()]);
  assert.match(tab.url(), /^https:\/\/baznas\.go\.id\/bayarzakat\?jenis=maal/);
  assert.match(page.url(), /test\.html$/);
  assert.equal((await heard(page, 'lindung-pledge')).length, 1);
  assert.equal((await heard(page, 'lindung-handoff')).length, 1);
});

test('Kitabisa takes no amount: it is shown, and can be copied', async () => {
  const page = await stage.give('amount="500000"', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await pick(page, /^Kitabisa/);
  await page.getByText('Termasuk biaya saluran Rp25.000.').waitFor();
  await page.getByText('Rincian biaya').click();
  await page.getByText('Biaya saluran', { exact: true }).waitFor();
  await page.getByText('Rp25.000', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Lanjut ke Kitabisa Rp500.000' }).click();
  const panel = page.getByRole('region', { name: 'Bayar lewat Kitabisa' });
  await panel.getByText('Rp500.000').waitFor();
  await panel.getByRole('button', { name: 'Salin Nominal' }).click();
  await panel.getByRole('button', { name: 'Tersalin Nominal' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '500000');
  assert.equal(
    await link(page, /^Buka Kitabisa/).getAttribute('href'),
    'https://kitabisa.com/?utm_source=lindung&utm_campaign=baznas',
  );
  // It is pasted over there: it can still be copied here, until the giver says that it is paid.
  await Promise.all([page.context().waitForEvent('page'), link(page, /^Buka Kitabisa/).click()]);
  await eventually(async () => (await heard(page, 'lindung-handoff')).length, 1);
  await panel.getByRole('button', { name: /Nominal$/ }).click();
  await panel.getByRole('button', { name: 'Sudah saya bayar' }).click();
  await page.getByRole('region', { name: 'Terima kasih' }).waitFor();
});

test('only a click gives: the menu of the right button does not', async () => {
  const page = await stage.give('amount="500000"');
  await touch(page);
  await link(page, /^Lanjut ke Situs BAZNAS/).click({ button: 'right' });
  assert.deepEqual(await heard(page, 'lindung-pledge'), []);
});

test('a monthly gift says that it pays the first month', async () => {
  const page = await stage.give('amount="50rb" months="6" frequency="monthly"');
  await touch(page);
  await page.getByText('Ini pembayaran bulan pertama dari 6. Ulangi setiap bulan.').waitFor();
  await pick(page, /^Kitabisa/);
  await page.getByRole('button', { name: 'Lanjut ke Kitabisa Rp50.000 per bulan' }).waitFor();
  // The fee in the quote is that of all months; beside a month's amount stands a month's.
  await page.getByText('Termasuk biaya saluran Rp2.500.', { exact: true }).waitFor();
});

test('what a channel keeps stands on its card before it is chosen, and is part of its name', async () => {
  const page = await stage.give('amount="500000"');
  await radio(page, 'Kitabisa biaya Rp25.000').waitFor({ state: 'attached' });
  assert.equal(await radio(page, /biaya/).count(), 1);
  // Kitabisa keeps nothing of zakat.
  await pick(page, 'Zakat');
  await page.getByRole('radio', { name: 'Kitabisa', exact: true }).waitFor({ state: 'attached' });
});

test('another campaign that lacks the chosen fund falls back to its own', async () => {
  const page = await stage.give('amount="500000" today="2018-08-13"');
  await pick(page, 'Zakat');
  await page.evaluate(() =>
    document.querySelector('lindung-widget').setAttribute('campaign', 'baznas-2018'),
  );
  await page.getByRole('heading', { name: 'Lindungi 100.000 pekerja rentan' }).waitFor();
  assert.ok(await page.getByRole('radio', { name: 'Infak' }).isChecked());
});

test('GN Lingkaran does not take zakat, and says so; it stays chosen, and the way on is closed', async () => {
  const page = await stage.give('amount="500000" channel="gn-lingkaran"');
  await touch(page);
  await pick(page, 'Zakat');
  const channel = radio(page, /^GN Lingkaran .* bukan dana ini$/);
  await channel.waitFor({ state: 'attached' });
  assert.ok(await channel.isChecked());
  assert.equal(await channel.getAttribute('aria-disabled'), 'true');
  await page.getByText('Tidak menerima jenis dana ini.').waitFor();
  const go = page.getByRole('button', { name: /^Lanjut ke GN Lingkaran/, disabled: true });
  await go.click({ force: true });
  assert.deepEqual(await heard(page, 'lindung-pledge'), []);
  await pick(page, 'Infak');
  await page.getByRole('button', { name: /^Lanjut ke GN Lingkaran/, disabled: false }).waitFor();
});

test('a channel that nobody chose gives way to the first that fits', async () => {
  const page = await stage.visit();
  await page.route('**/campaigns/baznas.json', async (route) => {
    const campaign = await (await route.fetch()).json();
    campaign.channels[0].minimum = 1_000_000;
    await route.fulfill({ json: campaign });
  });
  await stage.show(document(widget('amount="500000"')), { page });
  await ready(page);
  await touch(page);
  await radio(page, /^Situs BAZNAS .*mulai Rp1\.000\.000$/).waitFor({ state: 'attached' });
  assert.ok(await radio(page, /^Kitabisa/).isChecked());
  await pick(page, /^Situs BAZNAS/);
  await page.getByText('Menerima mulai Rp1.000.000.').waitFor();
  await page.getByRole('button', { name: 'Ubah menjadi Rp1.000.000' }).click();
  await link(page, 'Lanjut ke Situs BAZNAS Rp1.000.000').waitFor();
});

test('where every channel is an example that is said once, else on each that is', async () => {
  const all = await stage.give('amount="500000"');
  await all.getByRole('group', { name: 'Bayar lewat contoh' }).waitFor();
  assert.equal(await radio(all, /contoh/).count(), 0);
  const page = await stage.visit();
  await page.route('**/campaigns/baznas.json', async (route) => {
    const campaign = await (await route.fetch()).json();
    campaign.channels[0].demonstration = false;
    await route.fulfill({ json: campaign });
  });
  await stage.show(document(widget('amount="500000"')), { page });
  await ready(page);
  await page.getByRole('group', { name: 'Bayar lewat', exact: true }).waitFor();
  assert.equal(await radio(page, /contoh/).count(), 11);
});

test('nothing to give, nothing to hand off', async () => {
  const page = await stage.give('amount="0"');
  await page.getByText('Isi nominal lebih dulu.').waitFor();
  assert.equal(await link(page, /^Lanjut ke/).count(), 0);
});

test('a campaign that has ended, or not begun, hands nothing off', async () => {
  const ended = await stage.give('campaign="baznas-2018"');
  await ended.getByText('Penggalangan ini berakhir 31 Desember 2019. Terima kasih.').waitFor();
  assert.equal(await link(ended, /^Lanjut ke/).count(), 0);
  const early = await stage.give('campaign="baznas" today="2025-09-01"');
  await early.getByText('Penggalangan ini dimulai 19 September 2025.').waitFor();
  assert.equal(await link(early, /^Lanjut ke/).count(), 0);
  // Before the answer, where it is read first.
  for (const [page, sentence] of [
    [ended, /^Penggalangan ini berakhir/],
    [early, /^Penggalangan ini dimulai/],
  ]) {
    const top = async (part) => (await part.boundingBox()).y;
    assert.ok((await top(page.getByText(sentence))) < (await top(answerOf(page))));
  }
});

test('in August 2018 it is as it was: no discount, two stages, death cover of Rp24 million', async () => {
  const page = await stage.give('campaign="baznas-2018" today="2018-08-13" workers="1"');
  assert.equal(await amount(page).inputValue(), 'Rp201.600');
  await page.getByText('Rp24.000.000').waitFor();
  await page.getByText('0 dari 100.000 pekerja terlindungi, per 13 Agustus 2018').waitFor();
  await page.getByText('Tahap 2: 200.000 pekerja sampai 31 Desember 2019').waitFor();
  await page.getByRole('progressbar', { name: 'Menuju target' }).waitFor();
});

test('who collects, by which right, and on which sources', async () => {
  const page = await stage.give();
  await link(page, 'Badan Amil Zakat Nasional (BAZNAS)').waitFor();
  await link(page, /^UU 23\/2011/).waitFor();
  await page.getByText('Sumber', { exact: true }).click();
  const source = page
    .getByRole('listitem')
    .filter({ hasText: 'Peraturan BPJS Ketenagakerjaan 5/2021' });
  await source.getByText('menurut satu sumber sekunder').first().waitFor();
  // A link says whose page it opens: the law's, or of whom tells of it.
  await source.getByRole('link', { name: 'www.bursakota.co.id' }).waitFor();
  assert.equal(await source.getByRole('link', { name: /Peraturan/ }).count(), 0);
  const law = await link(page, 'PP 50/2025').last().getAttribute('href');
  assert.equal(law, 'https://peraturan.go.id/id/pp-no-50-tahun-2025');
  await page.getByText('Tarif diperiksa 24 September 2026').waitFor();
  await page.getByText('Bagian bertanda “contoh” belum pasti.').waitFor();
});
