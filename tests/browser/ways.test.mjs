// Ways to give that few look for: numbers of one's own, a company's hundreds, a mix, zakat.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { answerOf, document, openStage, ready, touch, widget } from './support/browser.mjs';
import { eventually, plain, reads } from './support/expect.mjs';
import { root } from './support/server.mjs';

const stage = await openStage();

const box = (page, name) => page.getByRole('textbox', { name });
const amount = (page) => page.getByRole('textbox', { name: 'Nominal' });

/** The widget with its other ways to give open. */
async function opened(attributes = 'amount="500000"') {
  const page = await stage.give(attributes);
  await page.getByText('Jumlah sendiri, juga untuk perusahaan').click();
  await box(page, 'Banyaknya pekerja').waitFor();
  return page;
}

async function fill(page, values, button) {
  for (const [name, value] of Object.entries(values)) await box(page, name).fill(value);
  await page.getByRole('button', { name: 'Hitung' }).nth(button).click();
}

test('a company covers 350 workers for 7 months', async () => {
  const page = await opened();
  await fill(page, { 'Banyaknya pekerja': '350', 'Banyaknya bulan': '7' }, 0);
  await reads(answerOf(page), '350 pekerja terlindungi selama 7 bulan');
  // Two months at Rp8.400 and five at Rp16.800, for each.
  await eventually(() => amount(page).inputValue(), 'Rp35.280.000');
  assert.ok(await page.getByRole('radio', { name: '7 bulan' }).isChecked());
});

// A number that is sound holds once it is left; one that is not changes nothing.
for (const [workers, months, covered, told] of [
  ['0', '12', 2, 'Banyaknya pekerja: tulis angka bulat dari 1 sampai 1.000.000.'],
  ['5', '61', 5, 'Banyaknya bulan: tulis angka bulat dari 1 sampai 60.'],
  ['5', '0', 5, 'Banyaknya bulan: tulis angka bulat dari 1 sampai 60.'],
  ['2.5', '12', 2, 'Banyaknya pekerja: tulis angka bulat dari 1 sampai 1.000.000.'],
  ['', '12', 2, 'Banyaknya pekerja: tulis angka bulat dari 1 sampai 1.000.000.'],
]) {
  test(`“${workers}” workers for “${months}” months is refused, and the wrong box is named`, async () => {
    const page = await opened();
    await fill(page, { 'Banyaknya pekerja': workers, 'Banyaknya bulan': months }, 0);
    await page.getByRole('alert').getByText(told, { exact: true }).waitFor();
    await reads(answerOf(page), `${covered} pekerja terlindungi selama 12 bulan`);
    const wrong = await page.getByRole('textbox', { name: told.split(':')[0] });
    assert.equal(await wrong.getAttribute('aria-invalid'), 'true');
    const invalid = await page.getByRole('textbox').evaluateAll((boxes) =>
      boxes.filter((box) => box.getAttribute('aria-invalid') === 'true').length,
    );
    assert.equal(invalid, 1);
  });
}

for (const [lang, workers] of [
  ['id', '1.350'],
  ['en', '1,350'],
]) {
  test(`“${workers}” workers in “${lang}” are so many thousands, as in an amount`, async () => {
    const page = await stage.give(`amount="500000" lang="${lang}"`);
    await page.locator('summary').filter({ hasText: /Jumlah sendiri|Your own numbers/ }).click();
    await page.getByRole('textbox', { name: /Banyaknya pekerja|How many workers/ }).fill(workers);
    await page.getByRole('button', { name: /Hitung|Calculate/ }).first().click();
    await reads(answerOf(page), new RegExp(`^${workers} ?(pekerja|workers)`));
  });
}

test('what the numbers come to is told under the button that was pressed', async () => {
  const page = await opened();
  await fill(page, { 'Banyaknya pekerja': '350', 'Banyaknya bulan': '7' }, 0);
  const told = page.getByText('350 pekerja terlindungi selama 7 bulan: Rp35.280.000', { exact: true });
  const [sum, button] = await Promise.all(
    [told, page.getByRole('button', { name: 'Hitung' }).first()].map((part) => part.boundingBox()),
  );
  assert.ok(sum.y > button.y && sum.y < button.y + 150, `${sum.y}, ${button.y}`);
});

for (const [sector, transport, general] of [
  ['transport', '2', '0'],
  ['general', '0', '2'],
]) {
  test(`a mix begins with the workers of the gift: ${sector}`, async () => {
    const page = await opened(`workers="2" sector="${sector}"`);
    assert.equal(await box(page, 'Pengemudi (sektor angkutan)').inputValue(), transport);
    assert.equal(await box(page, 'Pekerja lainnya').inputValue(), general);
  });
}

test('a mix covers so many of each, and keeps its ratio when the amount changes', async () => {
  const page = await opened();
  await fill(page, { 'Pengemudi (sektor angkutan)': '3', 'Pekerja lainnya': '2' }, 1);
  await reads(answerOf(page), '5 pekerja terlindungi selama 12 bulan');
  await page.getByText('3 pengemudi dan 2 pekerja lainnya.').waitFor();
  await eventually(() => amount(page).inputValue(), `Rp${(3 * 159_600 + 2 * 184_800).toLocaleString('id')}`);
  assert.equal(await page.getByRole('radio', { name: 'Buruh harian' }).isChecked(), false);
  await amount(page).fill('Rp1.696.800');
  await page.getByText('6 pengemudi dan 4 pekerja lainnya.').waitFor();
  await page.getByText('Rincian biaya').click();
  await page.getByText('Pengemudi (sektor angkutan)').last().waitFor();
  await page.getByRole('radio', { name: 'Buruh harian' }).check({ force: true });
  await reads(answerOf(page), '9 pekerja terlindungi selama 12 bulan');
  assert.equal(await page.getByText(/pengemudi dan/).count(), 0);
});

test('a mix is for a gift once, and says so', async () => {
  const page = await opened('amount="500000" frequency="monthly"');
  await fill(page, { 'Pengemudi (sektor angkutan)': '3', 'Pekerja lainnya': '2' }, 1);
  await page.getByText('Campuran hanya untuk pemberian sekali.').first().waitFor();
  await page.getByRole('radio', { name: 'Sekali' }).check({ force: true });
  await page.getByText('3 pengemudi dan 2 pekerja lainnya.').waitFor();
});

test('a mix is handed off with the amount that it costs', async () => {
  const page = await opened();
  await touch(page);
  await fill(page, { 'Pengemudi (sektor angkutan)': '3', 'Pekerja lainnya': '2' }, 1);
  await page.getByRole('link', { name: 'Lanjut ke Situs BAZNAS Rp848.400' }).waitFor();
});

test('zakat tells the intention, who is entitled, and that no share is reckoned with', async () => {
  const page = await stage.give('amount="500000" fund="zakat"');
  await page.getByText('Niat zakat dan penerimanya').click();
  await page.getByText('Saya niat mengeluarkan zakat hartaku').waitFor();
  await page.getByText('Zakat ini hanya untuk pekerja yang mustahik').waitFor();
  await page.getByText('Mustahik ada delapan golongan (asnaf)').waitFor();
  await page.getByText('Dasarnya: Fatwa MUI 102/2025 (13 Oktober 2025).').waitFor();
  // Two workers at Rp184.800: what is left is told, and nothing is called “all”.
  const used = page.getByText(/^\s*Dihitung tanpa hak amil/);
  await eventually(
    () => used.textContent().then(plain),
    'Dihitung tanpa hak amil. Rp369.600 untuk iuran pekerja di atas; sisanya Rp130.400 belum cukup untuk satu pekerja lagi.',
  );
  await page.getByRole('radio', { name: 'Infak' }).check({ force: true });
  assert.equal(await page.getByText('Niat zakat dan penerimanya').count(), 0);
});

test('a share of the amil is told with what is left for contributions', async () => {
  const page = await stage.visit();
  const file = JSON.parse(await readFile(join(root, 'assets/campaigns/baznas.json'), 'utf8'));
  file.funds.find(({ id }) => id === 'zakat').amil_bps = 1250;
  await page.route('**/campaigns/baznas.json', (route) => route.fulfill({ json: file }));
  await stage.show(document(widget('amount="500000" fund="zakat"')), { page });
  await ready(page);
  await page.getByText('Niat zakat dan penerimanya').click();
  const text = page.getByText(/^\s*Dari Rp.* menjadi hak amil/);
  await eventually(
    () => text.textContent().then(plain),
    'Dari Rp500.000, Rp62.500 menjadi hak amil. Rp369.600 untuk iuran pekerja di atas; sisanya Rp67.900 belum cukup untuk satu pekerja lagi.',
  );
});

test('a company prints an offer of what its gift would be', async () => {
  const page = await opened();
  await fill(page, { 'Banyaknya pekerja': '350', 'Banyaknya bulan': '7' }, 0);
  await reads(answerOf(page), '350 pekerja terlindungi selama 7 bulan');
  const [offer] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Buka penawaran untuk dicetak' }).click(),
  ]);
  await offer.getByRole('heading', { name: 'Penawaran perlindungan pekerja' }).waitFor();
  const text = plain(await offer.locator('body').innerText());
  // domain.md: Rp8.400 until December 2026, Rp16.800 after it, which is projected.
  for (const part of [
    'Dihitung 23 November 2026',
    '350 pekerja',
    '7 bulan (Nov 2026 – Mei 2027)',
    '2 bulan × Rp8.400 (JKK Rp5.000 + JKM Rp3.400) = Rp16.800',
    '5 bulan × Rp16.800 (JKK Rp10.000 + JKM Rp6.800) = Rp84.000',
    'Jan 2027 – Mei 2027 (perkiraan)',
    'Iuran, 350 pekerja × Rp100.800 Rp35.280.000',
    'bukan tagihan, janji, atau kuitansi',
  ]) {
    assert.ok(text.includes(part), `${part} in ${text}`);
  }
  await offer.getByRole('button', { name: 'Cetak atau simpan sebagai PDF' }).waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0); // nothing is pledged
});

test('an offer of a mix is one sheet: by when, through which channel, and no note to the staff', async () => {
  const page = await opened('amount="500000" channel="kitabisa"');
  await fill(page, { 'Pengemudi (sektor angkutan)': '100', 'Pekerja lainnya': '250' }, 1);
  await page.getByText('100 pengemudi dan 250 pekerja lainnya.').waitFor();
  const [offer] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Buka penawaran untuk dicetak' }).click(),
  ]);
  const text = plain(await offer.locator('body').innerText());
  assert.match(text, /Bayar lewat Kitabisa/);
  assert.match(text, /Berlaku Harga per 23 November 2026/);
  assert.match(text, /Dasar hukum belum dicantumkan/);
  assert.doesNotMatch(text, /sebelum terbit/);
  const pdf = await offer.pdf({ preferCSSPageSize: true });
  assert.equal(pdf.toString('latin1').match(/\/Type \/Page\b/g).length, 1);
});

test('an offer of a monthly gift tells what is paid each month, and which month covers how many', async () => {
  const page = await opened('amount="20000" frequency="monthly" months="3" today="2026-11-23"');
  await fill(page, { 'Banyaknya pekerja': '1', 'Banyaknya bulan': '3' }, 0);
  await amount(page).fill('20000');
  await page.getByText(/^\s*1 pekerja terlindungi setiap bulan/).last().waitFor();
  const [offer] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Buka penawaran untuk dicetak' }).click(),
  ]);
  const text = plain(await offer.locator('body').innerText());
  // 20.000 − 2 × 8.400 = 3.200; 23.200 − 2 × 8.400 = 6.400; 26.400 − 1 × 16.800 = 9.600.
  for (const part of ['Nov 2026 – Des 2026 2 pekerja', 'Jan 2027 1 pekerja', 'Rp20.000 per bulan', 'Rp60.000']) {
    assert.ok(text.includes(part), `${part} in ${text}`);
  }
});

test('the offer is of the numbers that stand there, though nobody pressed the button', async () => {
  const page = await opened();
  await box(page, 'Banyaknya pekerja').fill('350');
  await box(page, 'Banyaknya bulan').focus();
  await reads(answerOf(page), '350 pekerja terlindungi selama 12 bulan');
});

// ---- In whose name

const sentence = (page) => page.getByRole('textbox', { name: 'Kalimat Anda' });

/** The campaign for trying, which takes dedications, with their fold open. */
async function remembering(channel) {
  const page = await stage.give(`campaign="sandbox" amount="500000" channel="${channel}"`);
  await page.getByText('Atas nama atau mengenang seseorang').click();
  await sentence(page).waitFor();
  return page;
}

/** The same with the sentence in. */
async function dedicated(channel, text = 'Mengenang Ibu Siti') {
  const page = await remembering(channel);
  await sentence(page).fill(text);
  await page.getByRole('button', { name: 'Sertakan' }).click();
  await page.getByRole('status').getByText(`Pemberian ini disertai: ${text}`).waitFor();
  return page;
}

test('a campaign that takes no dedication asks for none', async () => {
  const page = await opened();
  assert.equal(await sentence(page).count(), 0);
  await page.getByText('Nama Anda tidak diminta: pemberian ini dari hamba Allah.').waitFor();
});

test('a dedication is printed on the slip', async () => {
  const page = await dedicated('surat');
  await touch(page);
  await page.getByRole('button', { name: /^Lanjut ke Surat pos/ }).click();
  await page.getByText('Lembaga penerima ikut membaca: Mengenang Ibu Siti').waitFor();
  const [slip] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Buka slip untuk dicetak' }).click(),
  ]);
  await slip.getByText('Mengenang Ibu Siti').waitFor();
});

test('a channel that can’t pass a dedication on says so', async () => {
  const page = await dedicated('transfer');
  await touch(page);
  await page.getByText('Transfer bank tidak menyampaikannya.').waitFor();
  await page.getByRole('radio', { name: /^Surat pos/ }).check({ force: true });
  await page.getByText('Surat pos menyampaikannya kepada lembaga penerima.').waitFor();
  await page.getByRole('radio', { name: /^Transfer bank/ }).check({ force: true });
  await page.getByRole('button', { name: /^Lanjut ke Transfer bank/ }).click();
  await page.getByText('Saluran ini tidak menyampaikan “Mengenang Ibu Siti” kepada lembaga.').waitFor();
});

test('the partner’s server is sent the dedication', async () => {
  const page = await dedicated('petunjuk');
  const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().includes('/sandbox/pledges'));
  await touch(page);
  await page.getByRole('button', { name: /^Lanjut ke Petunjuk/ }).click();
  assert.equal((await asked).postDataJSON().dedication, 'Mengenang Ibu Siti');
  assert.equal((await (await asked).response()).status(), 201);
});

test('a dedication that is only written goes with the gift', async () => {
  const page = await remembering('surat');
  await touch(page);
  await sentence(page).fill('Mengenang Ibu Siti');
  await page.getByRole('button', { name: /^Lanjut ke Surat pos/ }).click();
  await page.getByText('Lembaga penerima ikut membaca: Mengenang Ibu Siti').waitFor();
});

test('a dedication is taken back by emptying it', async () => {
  const page = await dedicated('surat');
  await sentence(page).fill('');
  await page.getByRole('button', { name: 'Sertakan' }).click();
  await eventually(() => page.getByText(/^Pemberian ini disertai/).count(), 0);
  await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
});
