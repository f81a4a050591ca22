// The README's recipes for those who build pages, as they stand there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, document, openStage, ready, touch, widget } from '../browser/support/browser.mjs';
import { eventually, reads } from '../browser/support/expect.mjs';
import { recipes } from './readme.mjs';

const stage = await openStage();

/** A page of this address that runs the recipes behind its widget. */
async function open(query) {
  const page = await stage.visit({ width: 1280 });
  await page.addInitScript(() => {
    window.counted = [];
    window.count = (...said) => window.counted.push(said);
  });
  const body = `${widget()}<script type="module">${recipes}</script>`;
  await page.route(
    ({ pathname }) => pathname === '/pages/test.html',
    (route) => route.fulfill({ contentType: 'text/html', body: document(body) }),
  );
  await page.goto(`${stage.address}/pages/test.html?${query}`);
  await ready(page);
  return page;
}

test('a page starts with what its address says, by an allow-list', async () => {
  const page = await open('amount=500000&months=6&campaign=https://evil.example/c.json&onclick=1');
  // Rp84.000 for six months from November 2026: domain.md.
  await reads(answerOf(page), '5 pekerja terlindungi selama 6 bulan');
  assert.equal(await page.locator('lindung-widget').getAttribute('campaign'), 'baznas');
  assert.equal(await page.locator('lindung-widget').getAttribute('onclick'), null);
  assert.deepEqual(page.requests.filter((url) => url.startsWith('https://evil.example/')), []);
});

test('a page counts pledges, and learns nothing of the giver', async () => {
  const page = await open('amount=500000');
  await touch(page);
  await page.getByRole('link', { name: /^Lanjut ke/ }).click();
  await eventually(() => page.evaluate(() => window.counted), [['pledge', 'baznas']]);
});
