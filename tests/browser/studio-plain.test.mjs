// The text way: the whole of the studio for those who can't see its window, and where there are no
// graphics. And the page around both, held against axe.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { eventually, reads } from './support/expect.mjs';
import { kept, kill, menu, openStudioStage, press, settled, widgetOf } from './support/studio.mjs';

const stage = await openStudioStage();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function check(page) {
  await page.evaluate(axe); // not as a script of the page, which its policy refuses
  const found = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  assert.deepEqual(
    found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
  );
}

const text = (page) => page.getByRole('textbox', { name: /^(Text of the file|Teks berkas)/ });
const summary = (page) => page.locator('#plain-summary');

/** The text way, reached by its link, which is the first in the page. */
async function open(options) {
  const page = await stage.studio(options);
  await page.locator('#to-plain').focus();
  await page.keyboard.press('Enter');
  await text(page).waitFor();
  return page;
}

async function replace(page, find, put) {
  await text(page).fill((await text(page).inputValue()).replace(find, put));
}

test('the link to the text way is the first thing in the page', async () => {
  const page = await stage.studio();
  const first = await page.evaluate(
    () => document.querySelector('a, button, input, select, textarea, [tabindex="0"]').textContent,
  );
  assert.equal(first, 'Edit as text (for screen readers)');
});

test('every problem is a link that leads to its place', async () => {
  const page = await open();
  await reads(summary(page), 'No problems.');
  await replace(page, '"from"', '"form"');
  await reads(summary(page), /^1 errors, 1 warnings\.$/);
  const link = page.getByRole('link', { name: /^Line \d+, column \d+$/ }).last();
  const [line, column] = (await link.textContent()).match(/\d+/g).map(Number);
  await link.click();
  const [place, lines] = await text(page).evaluate((field) => [
    field.selectionStart,
    field.value.slice(0, field.selectionStart).split('\n'),
  ]);
  assert.deepEqual([lines.length, lines.at(-1).length + 1], [line, column]);
  assert.match((await text(page).inputValue()).slice(place), /^"2026-11-23"/); // of "form"
});

test('a text that is no JSON can be mended, with the widget beside it', async () => {
  const page = await open();
  await replace(page, '"Protect vulnerable workers"', '"Our campaign"');
  await page.getByLabel("Giver's language").selectOption('English');
  await reads(widgetOf(page).getByRole('heading', { level: 2 }).first(), 'Our campaign');
  await replace(page, '{', '');
  await reads(summary(page), /^[1-9]\d* errors/);
  await page.getByRole('button', { name: 'To the studio’s window'.replace('’', "'") }).click();
  await page.getByRole('alert').getByText(/^This text can't be opened/).waitFor();
  await text(page).fill(`{${await text(page).inputValue()}`);
  await reads(summary(page), 'No problems.');
  await page.getByRole('button', { name: "To the studio's window" }).click();
  await text(page).waitFor({ state: 'detached' });
  await settled(page);
  assert.equal(
    await page.evaluate(() => JSON.parse(new TextDecoder().decode(window.studio.core.bytes())).name.en),
    'Our campaign',
  );
});

test('a campaign is begun from a template, and saved by the keyboard', async () => {
  const page = await open();
  await page.evaluate(() => delete window.showSaveFilePicker);
  await page.getByLabel('Begin from').selectOption('sandbox');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await eventually(() => page.title(), '• sandbox.json – Lindung Studio');
  await text(page).focus();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Control+s'),
  ]);
  assert.equal(JSON.parse(await readFile(await download.path(), 'utf8')).id, 'sandbox');
  await eventually(() => page.title(), 'sandbox.json – Lindung Studio');
});

test('a text that is no JSON survives a killed tab, too', async () => {
  const page = await open();
  await replace(page, '{', 'unfinished {');
  await reads(summary(page), /^[1-9]\d* errors/);
  await eventually(() => kept(page, 'sessions'), ['kampanye.json']);
  await kill(page);
  const next = await stage.studio({ context: page.context() });
  await next.getByRole('button', { name: 'Continue with it' }).click();
  await eventually(() => text(next).inputValue(), /^unfinished \{/);
  await next.getByRole('button', { name: "To the studio's window" }).click();
  await next.getByRole('alert').getByText(/^This text can't be opened/).waitFor();
  await eventually(() => text(next).inputValue(), /^unfinished \{/);
});

test('a version that is no JSON is restored as text', async () => {
  const page = await open();
  await replace(page, '{', 'unfinished {');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await eventually(() => kept(page, 'versions'), ['kampanye.json']);
  await page.getByRole('button', { name: "To the studio's window" }).click();
  await text(page).waitFor({ state: 'detached' });
  await settled(page);
  await press(page, 'Versions');
  await press(page, 'Restore');
  await eventually(() => text(page).inputValue(), /^unfinished \{/);
});

test('the studio’s window is drawn again on the way back from the text way', async () => {
  const page = await stage.studio();
  const before = await page.locator('canvas').screenshot();
  await page.evaluate(() => document.querySelector('#to-plain').click());
  await text(page).waitFor();
  await settled(page);
  await page.getByRole('button', { name: "To the studio's window" }).click();
  await text(page).waitFor({ state: 'detached' });
  await page.mouse.move(0, 0);
  await settled(page);
  assert.ok(before.equals(await page.locator('canvas').screenshot()));
});

test('without WebGL 2 the text way is there by itself', async () => {
  const page = await stage.visit({ width: 1280, height: 900, locale: 'id-ID' });
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(`${stage.address}/studio/`);
  await page.getByText('Peramban ini tidak punya WebGL 2').waitFor();
  await text(page).waitFor();
  await reads(summary(page), 'Tidak ada masalah.');
  assert.equal(await page.getByRole('button', { name: 'Ke jendela studio' }).count(), 0);
  await check(page);
});

test('graphics that do not come back leave the text way', async () => {
  const page = await stage.studio();
  await page.evaluate(() => {
    const context = document.querySelector('canvas').getContext('webgl2');
    window.lost = context.getExtension('WEBGL_lose_context');
    window.lost.loseContext();
  });
  await page.getByText('The picture did not come back').waitFor();
  await text(page).waitFor();
  assert.equal(await page.getByRole('button', { name: "To the studio's window" }).count(), 0);
  await page.evaluate(() => window.lost.restoreContext());
  await page.getByText('The picture did not come back').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: "To the studio's window" }).click();
  await text(page).waitFor({ state: 'detached' });
});

test('the studio’s menu leads to the text way', async () => {
  const page = await stage.studio();
  await menu(page, 'Edit', 'As text, without graphics');
  await text(page).waitFor();
});

for (const lang of ['id', 'en']) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing: the studio, ${lang}, ${colorScheme}`, async () => {
      const page = await stage.studio({ lang, colorScheme });
      await widgetOf(page).getByRole('heading', { level: 3 }).first().waitFor();
      await check(page);
    });
    test(`axe finds nothing: the text way with problems, ${lang}, ${colorScheme}`, async () => {
      const page = await open({ lang, colorScheme });
      await replace(page, '"from"', '"form"');
      await reads(summary(page), /^1 /);
      await check(page);
    });
  }
}
