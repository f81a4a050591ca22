// The text way: the whole of the studio for those who can't see its window, and where there are no
// graphics. And the page around both, held against axe.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { eventually, reads } from './support/expect.mjs';
import { fileOf, fill, kept, kill, menu, openStudioStage, press, settled, widgetOf } from './support/studio.mjs';

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

const text = (page) => page.getByRole('textbox', { name: /^(Text of the file|Isi berkas)/ });
const summary = (page) => page.locator('#plain-summary');
const state = (page) => page.locator('#plain-state');
/** Of a template that is not rewritten yet. */
const TO_LOOK = /^No errors\. [1-9]\d* things to look at\.$/;

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
  await reads(summary(page), TO_LOOK);
  await replace(page, '"from"', '"form"');
  await reads(summary(page), /^Errors: 1\. Warnings: 1\. To look at: [1-9]\d*\.$/);
  // By the name of its field in the forms, too.
  const item = page.getByRole('listitem').filter({ hasText: '(Period › form) warning: ' });
  const link = item.getByRole('link', { name: /^Line \d+, column \d+$/ });
  const [line, column] = (await link.textContent()).match(/\d+/g).map(Number);
  await link.click();
  const [place, lines] = await text(page).evaluate((field) => [
    field.selectionStart,
    field.value.slice(0, field.selectionStart).split('\n'),
  ]);
  assert.deepEqual([lines.length, lines.at(-1).length + 1], [line, column]);
  assert.match((await text(page).inputValue()).slice(place), /^"2026-11-23"/); // of "form"
});

test('texts that are still the template’s are told, and are no problems', async () => {
  const page = await open();
  const left = page.getByRole('listitem').filter({ hasText: '(Name › English) look: ' });
  await reads(left, / look: This text is still the template's\.$/);
  await replace(page, '"Lindungi pekerja rentan"', '"Judul kami"');
  await reads(left, / look: Only the other language was rewritten/);
  await reads(summary(page), TO_LOOK);
});

test('a text that is no JSON can be mended, with the widget beside it', async () => {
  const page = await open();
  await replace(page, '"Protect vulnerable workers"', '"Our campaign"');
  await page.getByLabel("Giver's language").selectOption('English');
  await reads(widgetOf(page).getByRole('heading', { level: 2 }).first(), 'Our campaign');
  await replace(page, '{', '');
  await reads(summary(page), /^Errors: [1-9]/);
  await page.getByRole('button', { name: 'To the studio’s window'.replace('’', "'") }).click();
  await page.getByRole('alert').getByText(/^This text can't be opened/).waitFor();
  await text(page).fill(`{${await text(page).inputValue()}`);
  await page.getByRole('alert').waitFor({ state: 'detached' }); // it was said of another text
  await reads(summary(page), TO_LOOK);
  await page.getByRole('button', { name: "To the studio's window" }).click();
  await text(page).waitFor({ state: 'detached' });
  await settled(page);
  assert.equal(
    await page.evaluate(() => JSON.parse(new TextDecoder().decode(window.studio.core.bytes())).name.en),
    'Our campaign',
  );
});

test('what was edited as text is one step, before which the history goes on', async () => {
  const page = await stage.studio();
  const title = async () => (await fileOf(page)).name.en;
  await page.evaluate(() => window.studio.core.beginFrom('sandbox'));
  await settled(page);
  await fill(page, 'Name (en)', 'By the form');
  await page.keyboard.press('Escape');
  await eventually(title, 'By the form');

  await page.evaluate(() => document.querySelector('#to-plain').click());
  await replace(page, '"By the form"', '"As text"');
  await page.getByRole('button', { name: "To the studio's window" }).click();
  await text(page).waitFor({ state: 'detached' });
  await eventually(title, 'As text');
  await page.keyboard.press('Control+z');
  await eventually(title, 'By the form');
  await page.keyboard.press('Control+z');
  await eventually(title, 'Try the donation widget');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await eventually(title, 'As text');
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
  await reads(state(page), /^Downloaded at \d\d:\d\d$/);
});

const versions = (page) => page.getByRole('group').filter({ hasText: /^Versions/ }).getByRole('listitem');

test('a template takes the place of unsaved text only when that is wanted, and the text is kept', async () => {
  const page = await open();
  await reads(state(page), 'Saved');
  await replace(page, '"Protect vulnerable workers"', '"Ours"');
  await reads(state(page), 'Not saved');
  const mine = await text(page).inputValue();
  const asked = page.getByRole('dialog', { name: 'Replace the text that is not saved?' });
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await asked.getByRole('button', { name: 'Stay here' }).click();
  assert.equal(await text(page).inputValue(), mine);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await asked.getByRole('button', { name: 'Replace it' }).click();
  await eventually(async () => (await text(page).inputValue()) === mine, false);

  // It is among the versions, told apart by its headline, time and reason.
  await page.getByText('Versions', { exact: true }).click();
  await reads(versions(page).first(), /^Ours · .*\d:\d\d:\d\d.* · before it was replaced · campaign\.json/);
  await replace(page, '"Protect vulnerable workers"', '"Theirs"');
  await versions(page).first().getByRole('button', { name: 'Go back to this' }).click();
  await asked.getByRole('button', { name: 'Replace it' }).click();
  await eventually(() => text(page).inputValue(), mine);
  await reads(versions(page).first(), /^Theirs/);
  assert.equal(await versions(page).count(), 2); // and nothing that was in neither
});

test('what is typed is taken back and done again by buttons, too', async () => {
  const page = await open();
  const before = await text(page).inputValue();
  await text(page).press('Control+End');
  await page.keyboard.insertText('xyz');
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(() => text(page).inputValue(), before);
  await page.getByRole('button', { name: 'Redo' }).click();
  await eventually(() => text(page).inputValue(), `${before}xyz`);
});

test('the text way counts what the studio’s window counts', async () => {
  const page = await stage.studio();
  for (const [place, value] of [['id', 'X Y'], ['entah', 1], ['languages', ['id', 'en', 'ar']]]) {
    const bytes = await page.evaluate(
      ([place, value]) => {
        const file = JSON.parse(new TextDecoder().decode(window.studio.core.bytes()));
        file[place] = value;
        const bytes = new TextEncoder().encode(JSON.stringify(file));
        window.studio.core.open(bytes, 'a.json', true);
        return window.studio.core.state();
      },
      [place, value],
    );
    await page.evaluate(() => document.querySelector('#to-plain').click());
    const counted = new RegExp(`^Errors: ${bytes.errors}\\. Warnings: ${bytes.warnings}\\. `);
    await reads(summary(page), bytes.errors > 0 ? counted : TO_LOOK);
    const warnings = page.getByRole('listitem').filter({ hasText: ' warning: ' });
    await eventually(() => warnings.count(), bytes.warnings);
    await page.getByRole('button', { name: "To the studio's window" }).click();
    await text(page).waitFor({ state: 'detached' });
  }
});

test('the file is published from the text way, once its check-list allows it', async () => {
  const page = await open();
  await page.getByText('Publish', { exact: true }).click();
  const download = page.getByRole('button', { name: 'Download campaign file' });
  // Every place is a link that leads there.
  const payees = page.getByRole('listitem').filter({ hasText: /^Fix: \d+ parts are not confirmed/ });
  const place = (name) => payees.getByRole('listitem').filter({ hasText: name });
  await reads(place('marked as a demonstration: Channels'), /Channels › Our website: https:\/\/contoh/);
  const example = place('still an example: Channels › Our website › Link: https://contoh.example/');
  await example.getByRole('link', { name: /^Line \d+, column \d+$/ }).click();
  assert.match(
    await text(page).evaluate((field) => field.value.slice(field.selectionStart)),
    /^"https:\/\/contoh\.example\/donasi/,
  );
  assert.equal(await download.isDisabled(), true);
  await check(page);

  // That the marks are off is not enough while the payee is an example.
  await text(page).fill(
    (await text(page).inputValue()).replaceAll('"demonstration": true', '"demonstration": false'),
  );
  await eventually(() => place('marked as a demonstration').count(), 0);
  assert.equal(await download.isDisabled(), true);
  await text(page).fill(
    (await text(page).inputValue())
      .replaceAll('https://contoh.example/', 'https://yayasan-depok.or.id/')
      .replace('"Nama lembaga"', '"Yayasan Depok"')
      .replace('"Name of the body"', '"Depok Foundation"')
      .replace('"Nomor izin diisi sebelum terbit"', '"Izin PUB 12/2026"')
      .replace('"The permit number is filled in before publishing"', '"PUB permit 12/2026"'),
  );
  await eventually(() => page.getByText('Fix: ').count(), 0);
  await page.getByLabel("Address of the widget's folder").fill('https://amil.example/lindung');
  await page.getByLabel('Address of the campaign file').fill('https://amil.example/k/');
  await page.keyboard.press('Tab');
  const frame = page.getByLabel("Code for the partner's page, in an iframe");
  await eventually(() => frame.inputValue(), /src="https:\/\/amil\.example\/lindung\/embed\.html\?/);
  await download.click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Download campaign file' }).click(),
  ]);
  assert.equal(await readFile(await file.path(), 'utf8'), await text(page).inputValue());
  await reads(state(page), /^Downloaded at \d\d:\d\d$/);
});

test('a text that is no JSON survives a killed tab, too', async () => {
  const page = await open();
  await replace(page, '{', 'unfinished {');
  await reads(summary(page), /^Errors: [1-9]/);
  await eventually(() => kept(page, 'sessions'), ['campaign.json']);
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
  await page.getByRole('dialog').getByRole('button', { name: 'Replace it' }).click();
  await eventually(() => kept(page, 'versions'), ['campaign.json']);
  await page.getByRole('button', { name: "To the studio's window" }).click();
  await text(page).waitFor({ state: 'detached' });
  await settled(page);
  await press(page, 'Versions');
  await press(page, 'Go back to this');
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
  await page.getByText('Peramban ini tidak mendukung WebGL 2').waitFor();
  await text(page).waitFor();
  await reads(summary(page), /^Tidak ada kesalahan\. Ada [1-9]\d* hal untuk dilihat\.$/);
  assert.equal(await page.getByRole('button', { name: 'Ke tampilan studio' }).count(), 0);
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
  await menu(page, 'Help', 'Edit as text (for screen readers)');
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
      await reads(summary(page), /: 1\./);
      await check(page);
    });
  }
}
