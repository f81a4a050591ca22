// The staircase: workers against the gift, dragged, pressed, and what each month costs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, openStage } from './support/browser.mjs';
import { eventually, plain, reads } from './support/expect.mjs';

const stage = await openStage();

const slider = (page) => page.getByRole('slider', { name: 'Jumlah pekerja' });

/** The middle of the thumb, and a place as far along the stairs as `share` says. */
async function places(page, share) {
  await slider(page).scrollIntoViewIfNeeded();
  const { x, y, width, height } = await slider(page).boundingBox();
  const thumb = 24;
  const at = (part) => x + thumb / 2 + (width - thumb) * part;
  const [value, max] = await slider(page).evaluate((node) => [node.valueAsNumber, Number(node.max)]);
  return { from: at(value / max), to: at(share), y: y + height / 2 };
}

test('the stairs are dragged with a mouse, and end where they did until it lets go', async () => {
  const page = await stage.give('workers="2"');
  await page.getByText('sampai 20').waitFor();
  const { from, to, y } = await places(page, 0.5);
  await page.mouse.move(from, y);
  await page.mouse.down();
  await page.mouse.move(to, y, { steps: 5 });
  await reads(answerOf(page), '10 pekerja terlindungi selama 12 bulan');
  const end = await places(page, 1);
  await page.mouse.move(end.to + 30, y, { steps: 5 });
  await reads(answerOf(page), '20 pekerja terlindungi selama 12 bulan');
  await page.getByText('sampai 20').waitFor();
  await page.mouse.up();
  await page.getByText('sampai 50').waitFor();
  await reads(answerOf(page), '20 pekerja terlindungi selama 12 bulan');
});

test('a finger puts the gift anywhere on the stairs', async () => {
  const page = await stage.give('workers="2"', { hasTouch: true });
  const { to, y } = await places(page, 0.75);
  await page.touchscreen.tap(to, y);
  await reads(answerOf(page), '15 pekerja terlindungi selama 12 bulan');
});

const presses = [
  ['ArrowRight', 6],
  ['ArrowLeft', 4],
  ['ArrowUp', 6],
  ['End', 20],
  ['Home', 1],
];
for (const [key, workers] of presses) {
  test(`${key} on the stairs leads from 5 workers to ${workers}`, async () => {
    const page = await stage.give('workers="5"');
    await slider(page).focus();
    await page.keyboard.press(key);
    await reads(answerOf(page), `${workers} pekerja terlindungi selama 12 bulan`);
    const text = plain(await slider(page).getAttribute('aria-valuetext'));
    assert.match(text, new RegExp(`^${workers} pekerja, Rp[\\d.]+$`));
  });
}

test('the keys lead beyond the end of the stairs, which grow', async () => {
  const page = await stage.give('workers="19"');
  await slider(page).focus();
  for (let i = 0; i < 3; ++i) await page.keyboard.press('ArrowRight');
  await reads(answerOf(page), '22 pekerja terlindungi selama 12 bulan');
  await page.getByText('sampai 50').waitFor();
});

test('the stairs reach as far as the gift, and come back with it', async () => {
  const page = await stage.give('workers="700"');
  await page.getByText('sampai 1.000').waitFor();
  await page.getByRole('button', { name: /1 pekerja 12 bulan/ }).click();
  await page.getByText('sampai 20').waitFor();
});

test('where people would be too many to draw, it says how many each stands for', async () => {
  const page = await stage.give('workers="50"');
  await page.getByText('Satu gambar mewakili 5 pekerja.').waitFor();
  const few = await stage.give('workers="10"');
  await reads(answerOf(few), /^10 pekerja/);
  assert.equal(await few.getByText(/mewakili/).count(), 0);
});

test('the months say when the discount ends and what a month costs then', async () => {
  const page = await stage.give('workers="2"');
  const list = page.getByRole('list').filter({ hasText: 'sebulan' });
  await eventually(
    async () => (await list.getByRole('listitem').allTextContents()).map(plain),
    ['Nov 2026 – Des 2026: Rp8.400 sebulan', 'Jan 2027 – Okt 2027: Rp16.800 sebulan perkiraan'],
  );
  await page
    .getByText('Mulai Jan 2027 potongan iuran berakhir: dari Rp8.400 menjadi Rp16.800 sebulan.')
    .waitFor();
  await page.getByRole('radio', { name: 'Pengemudi ojek' }).check({ force: true });
  await page.getByText('Mulai Apr 2027 potongan iuran berakhir').waitFor();
});

test('where no discount ends, none is said to', async () => {
  const page = await stage.give('workers="2" today="2028-01-10"');
  await page.getByText('Rp16.800 sebulan').waitFor();
  assert.equal(await page.getByText(/potongan iuran berakhir/).count(), 0);
});

test('what a family gets stands in a sentence each, with its condition', async () => {
  const page = await stage.give('workers="2"');
  await page.getByText('Celaka saat bekerja: biaya berobat ditanggung tanpa batas.').waitFor();
  await page
    .getByText('Bila meninggal karena kecelakaan kerja, keluarganya mendapat Rp48.000.000.')
    .waitFor();
  await page.getByText('Meninggal karena sebab lain: keluarganya mendapat Rp42.000.000.').waitFor();
  await page
    .getByText('Penuh setelah 3 bulan iuran berturut-turut; sebelum itu Rp10.000.000.')
    .waitFor();
});

test('under three months the family is told what it gets then', async () => {
  const page = await stage.give('workers="2" months="2"');
  await page.getByText('Meninggal karena sebab lain: keluarganya mendapat Rp10.000.000.').waitFor();
  await page.getByText('Santunan penuh perlu 3 bulan iuran berturut-turut.').waitFor();
});
