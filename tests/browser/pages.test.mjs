// The pages of the preview: each shows its widget, and breaks nothing of its own policy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, openStage, ready } from './support/browser.mjs';
import { reads } from './support/expect.mjs';

const stage = await openStage();

for (const [path, answer] of [
  ['pages/partner.html', '1 pekerja terlindungi selama 12 bulan'],
  ['pages/english.html', '1 worker insured for 12 months'],
  ['pages/dark.html', '1 pekerja terlindungi selama 12 bulan'],
  ['pages/2018.html', '1 pekerja terlindungi selama 12 bulan'],
  ['pages/sandbox.html', '1 pekerja terlindungi selama 12 bulan'],
]) {
  test(path, async () => {
    const page = await stage.visit();
    await page.goto(`${stage.address}/${path}`);
    await ready(page);
    await reads(answerOf(page), answer);
    assert.deepEqual(page.problems, []);
    assert.deepEqual(await page.evaluate(() => window.violations), []);
  });
}

test('the pinned scripts of the index are those that the studio gives out', async () => {
  const page = await stage.visit();
  await page.goto(`${stage.address}/`);
  const pinned = await page.getByText('integrity="sha256-').textContent();
  await page.goto(`${stage.address}/studio/?record`);
  await page.waitForFunction(() => window.studio?.core.place().widget);
  const out = await page.evaluate(() => {
    const { core } = window.studio;
    return core.publication(core.bytes(), 'id');
  });
  assert.deepEqual([out.script, out.frame].map((html) => html.split('\n')[0]), pinned.split('\n'));
});

test('the index leads to every page, and shows the widget in a frame', async () => {
  const page = await stage.visit({ width: 1280 });
  await page.goto(`${stage.address}/`);
  const frame = page.frameLocator('iframe');
  await page.getByTitle('Donation widget').scrollIntoViewIfNeeded();
  await frame.getByRole('button', { name: /^Continue to/ }).waitFor();
  await page.getByText(`${stage.address}/dist/lindung.js`).waitFor();
  const links = await page.getByRole('listitem').getByRole('link').all();
  assert.equal(links.length, 10);
  for (const link of links) {
    const answer = await page.request.get(await link.evaluate(({ href }) => href));
    assert.equal(answer.status(), 200, await link.textContent());
  }
  assert.deepEqual(page.problems, []);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
});

test('the reference lists what the element says of itself, under its own policy', async () => {
  const page = await stage.visit({ width: 1280 });
  await page.goto(`${stage.address}/reference.html`);
  for (const text of ['campaign', 'frequency', 'lindung-pledge', 'reload()', '::part(card)']) {
    await page.getByRole('cell', { name: text, exact: true }).waitFor();
  }
  assert.deepEqual(page.problems, []);
});

test('in the playground attributes, tag and events follow each other', async () => {
  const page = await stage.visit({ width: 1280 });
  await page.goto(`${stage.address}/playground.html`);
  await ready(page);
  await page.getByLabel('today').fill('2026-11-23');
  await page.getByLabel('amount').fill('500000');
  await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
  await page.getByText('amount="500000" today="2026-11-23"').waitFor();
  await page.getByRole('list', { name: 'Events' }).getByText(/^lindung-change .*"workers":2/).waitFor();
  assert.deepEqual(page.problems, []);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
});
