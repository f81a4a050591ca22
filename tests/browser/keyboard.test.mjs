// The whole way with the keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, openStage } from './support/browser.mjs';
import { eventually, reads } from './support/expect.mjs';

const stage = await openStage();

/** Accessible name and role of what has the focus, inside the widget. */
const focused = (page) =>
  page.evaluate(() => {
    const found = document.querySelector('lindung-widget')?.shadowRoot?.activeElement;
    if (!found) return '';
    const { type, id, tagName } = found;
    const label = found.closest('label') ?? found.getRootNode().querySelector(`label[for="${id}"]`);
    const text = (label ?? found).textContent.replace(/\s+/g, ' ').trim();
    return `${type && tagName === 'INPUT' ? type : tagName.toLowerCase()}: ${text}`;
  });

test('every control is reached in reading order, and shows its focus', async () => {
  const page = await stage.give('amount="500000" channel="kitabisa"');
  const stops = [];
  for (let i = 0; i < 40; ++i) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop) break;
    stops.push(stop);
    const outline = await page.evaluate(() => {
      const found = document.querySelector('lindung-widget').shadowRoot.activeElement;
      const shown = found.type === 'radio' ? found.nextElementSibling : found;
      return getComputedStyle(shown).outlineStyle;
    });
    assert.equal(outline, 'solid', stop);
  }
  assert.deepEqual(stops, [
    'button: English',
    'text: Nominal',
    'button: Tambah Rp83.579 menjadi 3 pekerja',
    'button: Rp35.369 1 pekerja 3 bulan',
    'button: Rp194.527 1 pekerja 12 bulan',
    'button: Rp972.632 5 pekerja 12 bulan',
    'button: Rp1.945.264 10 pekerja 12 bulan',
    'range: Jumlah pekerja',
    'radio: 12 bulan',
    'radio: Buruh harian',
    'radio: Infak',
    'radio: Sekali',
    'summary: Jumlah sendiri, juga untuk perusahaan',
    'radio: Kitabisa biaya Rp25.000',
    'a: Lanjut ke Kitabisa Rp500.000',
    'summary: Rincian biaya perkiraan Rp184.800 per pekerja, sisa Rp105.400',
    'summary: Manfaat JKK lainnya',
    'summary: Manfaat JKM lainnya',
    'a: Badan Amil Zakat Nasional (BAZNAS)',
    'a: UU 23/2011 tentang Pengelolaan Zakat; nomor izin PUB belum dicantumkan',
    'summary: Sumber',
  ]);
});

test('a gift is typed, changed with arrows and handed off without a mouse', async () => {
  const page = await stage.give('workers="1"');
  await page.getByRole('textbox', { name: 'Nominal' }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1,5 juta');
  await page.keyboard.press('Enter');
  await reads(answerOf(page), '8 pekerja terlindungi selama 12 bulan');

  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await reads(answerOf(page), '9 pekerja terlindungi selama 12 bulan');

  await page.getByRole('radio', { name: '12 bulan' }).focus();
  await page.keyboard.press('ArrowLeft');
  await reads(answerOf(page), /terlindungi selama 6 bulan/);

  await page.getByRole('link', { name: /^Lanjut ke Situs BAZNAS/ }).focus();
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('Enter');
  assert.match((await opened).url(), /^https:\/\/baznas\.go\.id\/bayarzakat/);
});

test('the step that takes fewer months leaves the focus beside it', async () => {
  const page = await stage.give('amount="50000"');
  await page.getByRole('button', { name: 'Pilih 3 bulan untuk 1 pekerja' }).press('Enter');
  await reads(answerOf(page), '1 pekerja terlindungi selama 3 bulan');
  await eventually(() => focused(page), /^button: Tambah Rp/);
});

test('the answer is read out once, after a pause, with amounts in words', async () => {
  const page = await stage.give('workers="1"');
  const status = page.getByRole('status');
  assert.equal(await status.textContent(), '');
  const said = await status.evaluateHandle((node) => {
    const list = [];
    new MutationObserver(() => list.push(node.textContent)).observe(node, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return list;
  });
  await page.getByRole('slider').focus();
  for (let i = 0; i < 4; ++i) await page.keyboard.press('ArrowRight');
  await eventually(
    () => said.jsonValue().then((list) => list.map((text) => text.replace(/\s+/g, ' '))),
    [
      '5 pekerja terlindungi, Nov 2026 sampai Okt 2027, dengan sembilan ratus dua puluh empat ribu rupiah.',
    ],
  );
});
