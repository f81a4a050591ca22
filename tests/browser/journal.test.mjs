// What this browser keeps of the donor's pledges: nothing before the donor acts, one of each, and
// whatever storage does, the way on stays open.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStage, ready, touch } from './support/browser.mjs';
import { eventually } from './support/expect.mjs';
import { kept, nameOf, offer, open, panelOf, states, wayOn } from './support/paying.mjs';

const stage = await openStage();

const list = (page) => page.getByRole('group').filter({ hasText: 'Janji Anda' }).last();
const openList = async (page) => {
  await page.getByText('Janji Anda').click();
  return list(page);
};
const reload = async (page) => {
  await page.reload();
  await ready(page);
};

test('nothing is stored before the donor acts', async () => {
  const page = await offer(stage, ['link', 'transfer']);
  await page.getByRole('slider').fill('3');
  await page.getByRole('radio', { name: nameOf('transfer') }).check({ force: true });
  await page.waitForLoadState('networkidle');
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

test('a panel that is closed again leaves nothing', async () => {
  const { page, panel } = await open(stage, 'typed');
  assert.deepEqual(await states(page), ['drafted']);
  await panel.getByRole('button', { name: 'Kembali' }).click();
  await wayOn(page).waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

test('a panel that was closed opens again at the next press, and waits for nothing', async () => {
  const { page, panel } = await open(stage, 'typed');
  await panel.getByRole('button', { name: 'Kembali' }).click();
  await wayOn(page).waitFor();
  await page.evaluate(() => (window.setTimeout = () => 0)); // no time passes any more
  await wayOn(page).click();
  await panel.waitFor();
});

test('where locks are refused, a press opens its panel all the same', async () => {
  const page = await stage.visit();
  await page.addInitScript(() => {
    navigator.locks.request = () => Promise.reject(new DOMException('', 'SecurityError'));
  });
  const { panel } = await open(stage, 'transfer', undefined, { page });
  await panel.waitFor();
});

test('an entry is named by its reference', async () => {
  const { page } = await open(stage, 'transfer');
  const [key] = await page.evaluate(() => Object.keys(localStorage));
  const [record] = await kept(page);
  assert.equal(key, `lindung:pledge:${record.reference}`);
  assert.equal(record.schema_version, 1);
});

test('after a reload the second stage comes at once, and the pledge is found and resumed', async () => {
  const { page } = await open(stage, 'transfer');
  const [{ reference, handoff }] = await kept(page);
  await reload(page);
  const pledges = await openList(page);
  await pledges.getByText(reference).waitFor();
  await pledges.getByRole('button', { name: /^Lanjutkan/ }).click();
  const panel = panelOf(page, 'transfer');
  await panel.getByText(reference).waitFor();
  await panel.getByText(`Rp${handoff.amount.toLocaleString('id')}`).waitFor();
  assert.equal((await kept(page)).length, 1);
});

for (const id of ['link', 'typed', 'form', 'qris', 'transfer', 'items', 'letter', 'host']) {
  test(`the same gift once more is the same pledge: ${id}`, async () => {
    const page = await offer(stage, [id]);
    const references = [];
    for (let i = 0; i < 2; ++i) {
      await wayOn(page).click();
      await page.getByRole('region').waitFor();
      references.push(...(await kept(page)).map(({ reference }) => reference));
      await reload(page);
      await touch(page);
    }
    assert.equal(references.length, 2);
    assert.equal(references[0], references[1]);
  });
}

test('the next day an open pledge stands before the answer, and says how to go on', async () => {
  const { page, panel } = await open(stage, 'transfer');
  await panel.getByRole('button', { name: 'Kembali' }).click();
  await page.reload();
  await ready(page);
  const pledges = page.getByText('1 belum selesai. Buka untuk melanjutkan.');
  await pledges.waitFor();
  const answer = page.getByRole('heading', { name: /pekerja terlindungi/ });
  const [above, below] = await Promise.all([pledges.boundingBox(), answer.boundingBox()]);
  assert.ok(above.y + above.height <= below.y);
});

test('Back from the channel’s page in the same tab brings the gift and its panel back', async () => {
  const page = await offer(stage, ['typed', 'transfer'], 'amount="700000" months="6" today=""');
  await page.getByRole('radio', { name: nameOf('typed') }).check({ force: true });
  await page.getByRole('textbox', { name: 'Nominal' }).fill('300rb');
  await wayOn(page).filter({ hasText: 'Rp300.000' }).click();
  const panel = panelOf(page, 'typed');
  await panel.getByRole('link', { name: /^Buka/ }).evaluate((link) => {
    link.target = '_self';
    link.click();
  });
  await page.waitForURL('https://recipient.example/**');
  await page.goBack();
  await panel.waitFor();
  await eventually(
    () => page.getByRole('textbox', { name: 'Nominal' }).inputValue(),
    'Rp300.000',
  );
  assert.equal((await kept(page)).length, 1);
});

test('another gift is another pledge', async () => {
  const { page, panel } = await open(stage, 'transfer');
  await panel.getByRole('button', { name: 'Kembali' }).click();
  await page.getByRole('slider').fill('1');
  await wayOn(page).filter({ hasText: /Rp18[45]\./ }).click();
  await panel.getByText(/^Rp18[45]\./).first().waitFor();
  const amounts = (await kept(page)).map(({ amount }) => amount);
  assert.deepEqual(
    amounts.sort((a, b) => a - b),
    [184_800, 500_000],
  );
});

test('two tabs: what one does the other shows; the same gift is one pledge', async () => {
  const { page, panel } = await open(stage, 'transfer');
  const other = await page.context().newPage();
  other.requests = [];
  other.problems = [];
  await other.addInitScript(() => {
    window.heard = [];
    document.addEventListener('lindung-ready', () => window.heard.push({ name: 'lindung-ready' }));
  });
  await offer(stage, ['transfer'], undefined, { page: other });
  await wayOn(other).click();
  await panelOf(other, 'transfer').waitFor();
  assert.equal((await kept(other)).length, 1);
  await panelOf(other, 'transfer').getByRole('button', { name: 'Kembali' }).click();
  const pledges = await openList(other);
  await pledges.getByRole('button', { name: /^Batalkan/ }).click();
  await pledges.getByRole('button', { name: 'Ya, batalkan' }).click();
  await page.getByRole('region', { name: 'Dibatalkan' }).waitFor();
  assert.equal(await panel.count(), 0);
  assert.deepEqual(await states(page), ['cancelled']);
});

test('a tab that nobody touched shows what another pledged', async () => {
  const page = await stage.visit();
  const other = await stage.anotherTab(page.context());
  for (const tab of [page, other]) await offer(stage, ['transfer'], undefined, { page: tab, isTouched: false });
  await wayOn(other).click();
  await panelOf(other, 'transfer').waitFor();
  await page.getByText('1 belum selesai.').waitFor();
});

test('a cancelled pledge is not resumed', async () => {
  const { page, panel } = await open(stage, 'transfer');
  const [{ reference }] = await kept(page);
  await panel.getByRole('button', { name: 'Kembali' }).click();
  const pledges = await openList(page);
  await pledges.getByRole('button', { name: /^Batalkan/ }).click();
  await pledges.getByText('Batalkan janji ini?').waitFor();
  await pledges.getByRole('button', { name: 'Ya, batalkan' }).click();
  await eventually(() => states(page), ['cancelled']);
  await wayOn(page).click();
  await panel.waitFor();
  const records = await kept(page);
  assert.equal(records.length, 2);
  assert.ok(records.some((record) => record.reference !== reference && record.state === 'handed_off'));
});

const focused = (page) =>
  page.evaluate(() => {
    const { activeElement } = document.querySelector('lindung-widget').shadowRoot;
    return activeElement?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  });

test('the question before a pledge is cancelled takes the focus, and gives it back', async () => {
  const { page, panel } = await open(stage, 'transfer');
  await panel.getByRole('button', { name: 'Kembali' }).click();
  const pledges = await openList(page);
  const cancel = pledges.getByRole('button', { name: /^Batalkan/ });
  const asks = pledges.getByRole('group', { name: 'Batalkan janji ini?' });
  await cancel.press('Enter');
  await asks.waitFor();
  await eventually(() => focused(page), 'Tidak'); // a key that is held cancels nothing
  await asks.getByRole('button', { name: 'Tidak' }).press('Enter');
  await eventually(() => focused(page).then((text) => text.startsWith('Batalkan Saluran transfer Rp')), true);
  await cancel.press('Enter');
  await asks.getByRole('button', { name: 'Ya, batalkan' }).press('Enter');
  await eventually(() => focused(page).then((text) => text.startsWith('Lanjut ke')), true);
});

test('forgetting asks first, and leaves nothing', async () => {
  const { page, panel } = await open(stage, 'transfer');
  await panel.getByRole('button', { name: 'Kembali' }).click();
  const pledges = await openList(page);
  await pledges.getByRole('button', { name: 'Hapus semua janji dari peramban ini' }).click();
  assert.equal((await kept(page)).length, 1);
  await pledges.getByRole('button', { name: 'Tidak' }).click();
  await pledges.getByRole('button', { name: 'Hapus semua janji dari peramban ini' }).click();
  await pledges.getByRole('button', { name: 'Ya, hapus semua' }).click();
  await page.getByRole('status').getByText('Semua janji sudah dihapus').waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.equal(await page.getByText('Janji Anda').count(), 0);
});

test('what cannot be read is left alone, and is no pledge', async () => {
  const page = await offer(stage, ['transfer']);
  const strange = {
    'lindung:pledge:1': 'no JSON',
    'lindung:pledge:2': '{"schema_version":99}',
    'lindung:pledge:3': '[]',
    'another:key': 'of the page',
  };
  await page.evaluate((entries) => {
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, strange);
  await reload(page);
  await touch(page);
  assert.equal(await page.getByText('Janji Anda').count(), 0);
  await wayOn(page).click();
  await panelOf(page, 'transfer').waitFor();
  const left = await page.evaluate(() => ({ ...localStorage }));
  for (const [key, text] of Object.entries(strange)) assert.equal(left[key], text);
  assert.deepEqual(page.problems, []);
});

for (const [name, breakStorage] of Object.entries({
  blocked: () =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    }),
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
})) {
  test(`storage ${name}: it works, and says what it can't keep`, async () => {
    const page = await stage.visit();
    await page.addInitScript(breakStorage);
    await offer(stage, ['transfer'], undefined, { page });
    await wayOn(page).click();
    const panel = panelOf(page, 'transfer');
    const note = panel.getByText(/^Peramban ini tidak bisa menyimpan janji Anda\. Catat/);
    await note.waitFor();
    const reference = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec((await note.textContent()) ?? '')?.[0];
    assert.ok(reference);
    await panel.getByRole('button', { name: 'Kembali' }).click();
    const pledges = await openList(page);
    await pledges.getByText('daftar ini hilang bila halaman ditutup').waitFor();
    await wayOn(page).click();
    await panel.getByText(reference).first().waitFor();
    assert.deepEqual(page.problems, []);
  });
}

test('a gift that is said to be paid waits for word, and its code comes back only when asked for', async () => {
  const { page, panel } = await open(stage, 'qris');
  await panel.getByRole('button', { name: 'Sudah saya bayar' }).click();
  const thanks = page.getByRole('region', { name: 'Terima kasih' });
  await thanks.getByText('Anda menyatakan sudah membayar. Halaman ini tidak bisa memeriksanya.').waitFor();
  await reload(page);
  const pledges = await openList(page);
  await pledges.getByText('1 tersimpan').waitFor();
  await pledges.getByText(/^Anda menyatakan sudah membayar/).waitFor();
  await pledges.getByRole('button', { name: /^Lihat/ }).click();
  await thanks.waitFor();
  assert.equal(await page.getByRole('img', { name: /^Kode QRIS/ }).count(), 0);
  await thanks.getByRole('button', { name: 'Belum jadi bayar?' }).click();
  await page.getByRole('img', { name: /^Kode QRIS/ }).waitFor();
  assert.deepEqual(await states(page), ['returned_pending']);
});

test('who was sent to another page says that it is paid, and is not sent there again', async () => {
  const page = await offer(stage, ['link']);
  await wayOn(page).click();
  const thanks = page.getByRole('region', { name: 'Terima kasih' });
  await thanks.getByText('Selesaikan pembayaran di Saluran link.').waitFor();
  await thanks.getByRole('link', { name: 'Buka Saluran link sekali lagi (tab baru)' }).waitFor();
  await thanks.getByRole('button', { name: 'Sudah saya bayar' }).click();
  await thanks.getByText(/^Anda menyatakan sudah membayar/).waitFor();
  assert.deepEqual(await states(page), ['returned_paid']);
  assert.equal(await thanks.getByText('Selesaikan pembayaran').count(), 0);
  assert.equal(await thanks.getByRole('link').count(), 0);
});

test('a pledge of a month that has passed says for when it was reckoned', async () => {
  const gift = 'amount="60000" months="3"'; // one worker, by December's price and by January's
  const page = await offer(stage, ['transfer'], `${gift} today="2026-12-30"`);
  await wayOn(page).click();
  const panel = panelOf(page, 'transfer');
  await panel.waitFor();
  const late = page.getByText(/^Janji ini dihitung untuk Des\s2026\./);
  assert.equal(await late.count(), 0);
  await offer(stage, ['transfer'], `${gift} today="2027-01-04"`, { page });
  const pledges = await openList(page);
  await pledges.getByRole('button', { name: /^Lanjutkan/ }).click();
  await late.waitFor();
  await panel.getByRole('button', { name: 'Kembali' }).click();
  await wayOn(page).click();
  await panel.waitFor();
  await eventually(() => late.count(), 0);
  assert.deepEqual((await kept(page)).map(({ quote }) => quote.start).sort(), ['2026-12', '2027-01']);
});

test('a monthly gift says which month is paid, and is never all completed', async () => {
  const { page, panel } = await open(stage, 'transfer', 'amount="500000" frequency="monthly"');
  await panel.getByText('bulan 1 dari 12').waitFor();
  const [{ handoff }] = await kept(page);
  await panel.getByRole('button', { name: 'Sudah saya bayar' }).click();
  const thanks = page.getByRole('region', { name: 'Terima kasih' });
  // The digits that tell this transfer from others are of this month alone.
  const sum = `Rp${handoff.amount.toLocaleString('id')}`;
  await thanks.getByText(sum, { exact: true }).waitFor();
  await thanks.getByRole('button', { name: 'Selesai' }).click();
  const pledges = await openList(page);
  await pledges.getByText('1 tersimpan').waitFor();
  assert.equal(await pledges.getByText(`${sum} per bulan`).count(), 0);
});

test('on paper the open hand-off stands alone, and the record tells how it stands', async () => {
  const { page, panel } = await open(stage, 'transfer');
  await page.emulateMedia({ media: 'print' });
  await panel.getByRole('term').filter({ hasText: 'Nomor rekening' }).waitFor();
  for (const gone of ['Rincian biaya', 'Manfaat JKK lainnya', 'Sumber']) {
    assert.equal(await page.getByText(gone, { exact: true }).first().isVisible(), false, gone);
  }
  await page.emulateMedia({ media: 'screen' });
  await panel.getByRole('button', { name: 'Sudah saya bayar' }).click();
  const [slip] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Cetak', exact: true }).click(),
  ]);
  await slip.getByText('Anda menyatakan sudah membayar. Halaman ini tidak bisa memeriksanya.').waitFor();
});
