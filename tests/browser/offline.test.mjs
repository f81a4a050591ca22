// After the first visit, without a network: the answer and the pledge.
import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import { after, test } from 'node:test';
import { answerOf, document, openStage, ready, touch, widget } from './support/browser.mjs';
import { reads } from './support/expect.mjs';

const stage = await openStage();
const HOST = document(widget('amount="500000"'));

// The partner's page and the script are there without a network, as by a service worker of the
// partner's; all else is as a network leaves it: nothing comes.
let isCut = false;
const IMMUTABLE = 'public, max-age=31536000, immutable';
const server = createServer(({ url }, response) => {
  if (url === '/donasi') return response.setHeader('content-type', 'text/html').end(HOST);
  if (isCut && url !== '/dist/lindung.js') return response.destroy();
  request(stage.address + url, (found) => {
    const isHashed = /^\/dist\/[0-9a-f]{16}\//.test(url);
    const cached = isHashed ? IMMUTABLE : 'public, max-age=0';
    response.writeHead(found.statusCode, { ...found.headers, 'cache-control': cached });
    found.pipe(response);
  }).end();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
after(() => server.close());
const address = `http://127.0.0.1:${server.address().port}`;

/** The page as at a first visit, with the way to pay loaded, and then once more with the line cut. */
async function twice() {
  isCut = false;
  const page = await stage.visit();
  await page.context().unrouteAll(); // routes would keep the browser from its cache
  await page.goto(`${address}/donasi`);
  await ready(page);
  await touch(page);
  isCut = true;
  await page.reload();
  await ready(page);
  return page;
}

test('the answer is computed from what the browser kept, and that is said', async () => {
  const page = await twice();
  await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
  await page.getByRole('textbox', { name: 'Nominal' }).fill('1 juta');
  await reads(answerOf(page), '5 pekerja terlindungi selama 12 bulan');
  await page.getByText('Tanpa jaringan: data dari kunjungan Anda sebelumnya.').waitFor();
});

test('the gift is pledged and kept', async () => {
  const page = await twice();
  await touch(page);
  await page.getByRole('radio', { name: /^Transfer bank/ }).check({ force: true });
  await page.getByRole('button', { name: /^Lanjut ke Transfer bank/ }).click();
  await page.getByRole('term').filter({ hasText: 'Nomor rekening' }).waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 1);
});

test('once there is a network the campaign is read again', async () => {
  const page = await twice();
  const old = page.getByText('Tanpa jaringan: data dari kunjungan Anda sebelumnya.');
  await old.waitFor();
  isCut = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await old.waitFor({ state: 'detached' });
  await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
});

test('without an earlier visit the link stays, with a sentence', async () => {
  isCut = true;
  const page = await stage.visit();
  await page.context().unrouteAll();
  await page.goto(`${address}/donasi`);
  await page.getByText('Periksa sambungan internet.').first().waitFor();
  await page.getByRole('link', { name: 'Donasi lewat BAZNAS' }).waitFor();
});
