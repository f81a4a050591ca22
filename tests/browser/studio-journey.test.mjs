// From nothing to a gift: campaign staff make a campaign with mouse and keyboard, publish it, and a
// giver gives to it on a partner's page.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { document, ready, touch } from './support/browser.mjs';
import { eventually, reads } from './support/expect.mjs';
import { wayOn } from './support/paying.mjs';
import { root, shipped } from './support/server.mjs';
import {
  control,
  fileOf,
  kept,
  keys,
  openStudioStage,
  press,
  seen,
  sees,
  settled,
  widgetOf,
} from './support/studio.mjs';

const stage = await openStudioStage();

/** Replaces what a field holds, and goes on to the next. */
async function write(page, name, text) {
  await press(page, name);
  await keys(page, 'Control+a');
  await page.keyboard.insertText(text);
  await keys(page, 'Tab');
}

test('a campaign is made, published, and given to', async () => {
  const page = await stage.studio({ lang: 'id' });

  // Begun, and named.
  await press(page, 'Mulai');
  await press(page, 'Umum');
  await write(page, 'Kode kampanye', 'ojek-depok');
  await write(page, 'Judul (id)', 'Lindungi ojek Depok');
  await reads(
    widgetOf(page).getByRole('heading', { level: 2 }).first(),
    'Lindungi ojek Depok',
  );

  // Who collects, and where gifts go, is written.
  await press(page, 'Penghimpun');
  await write(page, 'Nama lembaga (id)', 'Yayasan Depok');
  await write(page, 'Nama lembaga (en)', 'Depok Foundation');
  await write(page, 'Situs lembaga', 'https://yayasan-depok.or.id/');
  await write(page, 'Izin (id)', 'Izin PUB 12/2026');
  await write(page, 'Izin (en)', 'PUB permit 12/2026');

  // Not published, nor confirmed, while gifts go to an example.
  await press(page, 'Terbitkan');
  await press(page, 'Sudah benar', 0); // who collects
  await press(page, 'Sudah benar', 1);
  assert.deepEqual((await fileOf(page)).channels.map(({ demonstration }) => demonstration), [true]);
  await press(page, 'Tautan: https://contoh.example/donasi?jumlah={amount}');
  await write(page, 'Tautan', 'https://yayasan-depok.or.id/donasi?jumlah={amount}');

  // Published.
  await press(page, 'Terbitkan');
  await press(page, 'Sudah benar');
  await press(page, 'Sudah saya periksa', 0); // texts of the template
  await press(page, 'Sudah saya periksa', 1); // dates that the studio proposed
  await press(page, 'Sudah saya periksa', 2); // prices past the last verified month
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page, 'Unduh berkas kampanye'),
  ]);
  assert.equal(download.suggestedFilename(), 'ojek-depok.json');
  const published = await readFile(await download.path(), 'utf8');
  assert.deepEqual(JSON.parse(published), await fileOf(page));
  assert.equal(JSON.parse(published).collector.name.id, 'Yayasan Depok');

  // Which saved it: nothing is left to be lost, and the version is kept.
  await sees(page, /Diunduh pukul \d\d\.\d\d/);
  assert.equal(await page.evaluate(() => window.studio.core.state().isChanged), false);
  await eventually(() => kept(page, 'versions'), ['ojek-depok.json']);
  await eventually(() => kept(page, 'sessions'), []);

  // The code for partners.
  await control(page, 'Salin kode');
  const snippet = (await seen(page)).find(({ name }) => name.includes('<lindung-widget')).name;
  const pinned = await shipped('lindung.js');
  const script = await readFile(join(root, 'build/dist', pinned));
  const hash = createHash('sha256').update(script).digest('base64');
  assert.ok(snippet.includes(`${pinned}" integrity="sha256-${hash}"`), snippet);

  // Its address is another tomorrow, and is remembered.
  const address = 'https://amil.example/lindung/';
  await write(page, 'Alamat folder widget', address);
  await eventually(async () => (await seen(page)).some(({ name }) => name.includes(`src="${address}`)), true);
  const tomorrow = await stage.studio({ lang: 'id', context: page.context() });
  await eventually(() => tomorrow.evaluate(() => window.studio.core.place().widget), address);

  // Given to, on the page of a partner who pasted the snippet.
  const partner = await stage.visit();
  await partner.route('**/dist/campaigns/ojek-depok.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: published }),
  );
  await stage.show(document(snippet, { script: '' }), { page: partner });
  await ready(partner);
  await reads(partner.getByRole('heading', { level: 2 }).first(), 'Lindungi ojek Depok');
  await touch(partner);
  const [tab] = await Promise.all([partner.waitForEvent('popup'), wayOn(partner).click()]);
  await eventually(() => tab.url(), /^https:\/\/yayasan-depok\.or\.id\/donasi\?jumlah=\d+/);
});

test('a template is begun by keyboard alone', async () => {
  const page = await stage.studio({ lang: 'en' });
  await keys(page, 'Alt+n');
  const isThere = async () =>
    (await seen(page)).some(({ name, isFocused }) => isFocused && name === 'Begin');
  for (let i = 0; i < 60 && !(await isThere()); ++i) await keys(page, 'Tab');
  assert.ok(await isThere());
  await keys(page, 'Space');
  await settled(page);
  assert.equal(await page.evaluate(() => window.studio.core.state().isChanged), true);
});
