// Files of the studio: opened and saved by the browser's pickers (on its own private disk, with real
// handles), by upload and download where there are none, and by dropping.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './support/server.mjs';
import { eventually } from './support/expect.mjs';
import { fileOf, kept, keys, kill, menu, openStudioStage, settled, textOf } from './support/studio.mjs';

const stage = await openStudioStage();

const shipped = await readFile(join(root, 'assets/campaigns/baznas.json'), 'utf8');
/** With a BOM, odd spaces and line breaks, and no line break at the end: nothing may be mended. */
const odd = `\ufeff${shipped}`.replace('"id": "baznas"', '"id":   "baznas"').replaceAll('\n', '\r\n').trimEnd();

const state = (page) =>
  page.evaluate(() => {
    const { name, isChanged } = window.studio.source().state();
    return { name, isChanged };
  });

/** Puts a file on the browser's private disk; pickers give its handle. */
async function onDisk(page, name, text) {
  await page.evaluate(
    async ([name, text]) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(name, { create: true });
      const file = await handle.createWritable();
      await file.write(text);
      await file.close();
      window.showOpenFilePicker = async () => [handle];
      window.showSaveFilePicker = async ({ suggestedName }) =>
        folder.getFileHandle(suggestedName, { create: true });
    },
    [name, text],
  );
}

/** What the file holds. While it is being replaced a read may fail, and is tried again. */
const diskText = (page, name) =>
  page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    for (let tries = 1; ; ++tries) {
      try {
        const file = await (await folder.getFileHandle(name)).getFile();
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
      } catch (error) {
        if (tries === 50 || !['NotReadableError', 'NotFoundError'].includes(error.name)) throw error;
        await new Promise(requestAnimationFrame);
      }
    }
  }, name);

/** Opens a file from the disk by the keyboard. */
async function openFromDisk(page, name, text) {
  await onDisk(page, name, text);
  await keys(page, 'Control+o');
  await eventually(async () => (await state(page)).name, name);
  await settled(page);
}


test('what was opened and not changed is saved to the byte', async () => {
  const page = await stage.studio();
  await openFromDisk(page, 'odd.json', odd);
  await page.evaluate(() => {
    window.showSaveFilePicker = async () =>
      (await navigator.storage.getDirectory()).getFileHandle('copy.json', { create: true });
  });
  await keys(page, 'Control+Shift+S');
  await eventually(async () => (await state(page)).name, 'copy.json');
  assert.equal(await diskText(page, 'copy.json'), odd);
});

const text = (page) => page.getByRole('textbox', { name: /^Text of the file/ });

const toText = (page) => page.evaluate(() => document.querySelector('#to-plain').click());

async function toWindow(page) {
  await page.getByRole('button', { name: "To the studio's window" }).click();
  await text(page).waitFor({ state: 'detached' });
  await settled(page);
}

/** Another id in the file. */
const edit = async (page, id) =>
  text(page).fill((await text(page).inputValue()).replace('"id": "baznas"', `"id": "${id}"`));

test('a change is saved to where the file came from', async () => {
  const page = await stage.studio();
  await openFromDisk(page, 'a.json', shipped);
  await toText(page);
  await edit(page, 'ours');
  await toWindow(page);
  assert.deepEqual(await state(page), { name: 'a.json', isChanged: true });
  await keys(page, 'Control+s');
  await eventually(() => state(page), { name: 'a.json', isChanged: false });
  assert.equal(JSON.parse(await diskText(page, 'a.json')).id, 'ours');
});

test('a file that was opened in the text way keeps its place through every way', async () => {
  const page = await stage.studio();
  await toText(page);
  await onDisk(page, 'a.json', shipped);
  await text(page).press('Control+o');
  await eventually(async () => (await state(page)).name, 'a.json');
  await toWindow(page);
  await toText(page);
  await edit(page, 'ours');
  await page.evaluate(() => (window.showSaveFilePicker = undefined)); // it would be a download
  await text(page).press('Control+s');
  await eventually(async () => JSON.parse(await diskText(page, 'a.json')).id, 'ours');
});

test('work that is recovered is told of to other tabs with its file', async () => {
  const page = await stage.studio();
  await openFromDisk(page, 'a.json', shipped);
  await toText(page);
  await edit(page, 'ours');
  await eventually(() => kept(page, 'sessions'), ['a.json']);
  await kill(page);
  const next = await stage.studio({ context: page.context() });
  await next.getByRole('button', { name: 'Continue with it' }).click();
  await eventually(async () => (await state(next)).name, 'a.json');
  const other = await stage.studio({ context: page.context() });
  await openFromDisk(other, 'a.json', shipped);
  await next.getByText('This file is open in another tab, too.').waitFor();
});

/** Drops a file of this text onto the page, whatever is shown. */
const dropText = (page, name, text) =>
  page.evaluate(
    ([name, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data }));
    },
    [name, text],
  );

test('no file takes the place of another while it is asked where that one goes', async () => {
  const page = await stage.studio();
  await openFromDisk(page, 'a.json', shipped);
  await onDisk(page, 'a.json', '{"theirs": true}');
  await keys(page, 'Control+s');
  const dialog = page.getByRole('dialog', { name: 'The file has changed on disk' });
  await dialog.waitFor();
  await dropText(page, 'b.json', shipped.replace('"id": "baznas"', '"id": "other"'));
  await dialog.getByRole('button', { name: 'Overwrite' }).click();
  await eventually(() => diskText(page, 'a.json'), shipped);
  assert.equal((await state(page)).name, 'a.json');
});

test('a file that took the place of another is not saved to where that one was to go', async () => {
  const page = await stage.studio();
  await openFromDisk(page, 'a.json', shipped);
  await page.evaluate(() => {
    window.showSaveFilePicker = () => new Promise((resolve) => (window.choose = resolve));
  });
  await keys(page, 'Control+Shift+S');
  await dropText(page, 'b.json', shipped.replace('"id": "baznas"', '"id": "other"'));
  await eventually(async () => (await state(page)).name, 'b.json');
  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    window.choose(await folder.getFileHandle('copy.json', { create: true }));
  });
  await keys(page, 'Control+Shift+S'); // asks again once the first is over
  assert.equal(await diskText(page, 'copy.json'), '');
  assert.equal((await state(page)).name, 'b.json');
});

test('what was begun here is saved to where the person says', async () => {
  const page = await stage.studio();
  await openFromDisk(page, 'a.json', shipped);
  await page.evaluate(() => window.studio.core.beginFrom('sandbox'));
  await settled(page);
  assert.deepEqual(await state(page), { name: 'sandbox.json', isChanged: true });
  assert.equal(await diskText(page, 'a.json'), shipped);
  await keys(page, 'Control+s'); // begun here, so it goes to where the person says
  await eventually(() => state(page), { name: 'sandbox.json', isChanged: false });
  assert.equal(JSON.parse(await diskText(page, 'sandbox.json')).id, 'sandbox');
  assert.equal(await diskText(page, 'a.json'), shipped);
});

test('a file that somebody else changed meanwhile is overwritten only when that is chosen', async () => {
  const page = await stage.studio();
  await openFromDisk(page, 'a.json', shipped);
  await onDisk(page, 'a.json', '{"theirs": true}');
  await keys(page, 'Control+s');
  const dialog = page.getByRole('dialog', { name: 'The file has changed on disk' });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.equal(await diskText(page, 'a.json'), '{"theirs": true}');
  await keys(page, 'Control+s');
  await dialog.getByRole('button', { name: 'Overwrite' }).click();
  await eventually(() => diskText(page, 'a.json'), shipped);
  await onDisk(page, 'a.json', shipped.replace('"id": "baznas"', '"id": "theirs"'));
  await keys(page, 'Control+s');
  await dialog.getByRole('button', { name: 'Open what is on disk' }).click();
  await eventually(async () => (await fileOf(page)).id, 'theirs');
});

test('what could not be written is not called saved, and can be downloaded', async () => {
  const page = await stage.studio();
  await openFromDisk(page, 'a.json', shipped);
  await page.evaluate(() => window.studio.core.beginFrom('sandbox'));
  await page.evaluate(() => {
    FileSystemFileHandle.prototype.createWritable = async () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
  });
  await settled(page);
  await keys(page, 'Control+s');
  await page.getByRole('alert').getByText('sandbox.json was not written: No room.').waitFor();
  assert.equal((await state(page)).isChanged, true);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download now' }).click(),
  ]);
  assert.equal(JSON.parse(await readFile(await download.path(), 'utf8')).id, 'sandbox');
});

test('without the pickers a file is uploaded, and saved as a download, to the byte', async () => {
  const page = await stage.studio();
  await page.evaluate(() => {
    delete window.showOpenFilePicker;
    delete window.showSaveFilePicker;
  });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    menu(page, 'File', 'Open…'),
  ]);
  await chooser.setFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from(odd) });
  await eventually(async () => (await state(page)).name, 'odd.json');
  const [download] = await Promise.all([page.waitForEvent('download'), keys(page, 'Control+s')]);
  assert.equal(download.suggestedFilename(), 'odd.json');
  assert.equal(await readFile(await download.path(), 'utf8'), odd);
});

/** Drops a file made in the page onto it. */
async function drop(page, name, make) {
  const data = await page.evaluateHandle(
    ([name, make]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Function(`return ${make}`)()], name));
      return data;
    },
    [name, make],
  );
  await page.dispatchEvent('#desk', 'dragenter', { dataTransfer: data });
  await page.getByText('Drop the campaign file here').waitFor();
  await page.dispatchEvent('.cover', 'drop', { dataTransfer: data });
}

const PNG = 'Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13)';
for (const [what, make, sentence] of [
  ['a picture', PNG, /picture|text/i],
  ['fifty megabytes', '"[" + "1,".repeat(25_000_000) + "1]"', /large/i],
  ['half a file', JSON.stringify(shipped.slice(0, 2000)), /end|cut|complete/i],
  ['a newer version', JSON.stringify(shipped.replace('"schema_version": 1', '"schema_version": 99')), /newer/i],
  ['nothing', '""', /empty/i],
  ['a list', '"[1, 2]"', /campaign|object/i],
]) {
  test(`${what} is refused with a sentence, and the work stays`, async () => {
    const page = await stage.studio();
    const before = await textOf(page);
    await drop(page, 'bad.json', make);
    const alert = page.getByRole('alert');
    await alert.getByText('bad.json was not opened:').waitFor();
    assert.match(await alert.textContent(), sentence);
    assert.equal(await textOf(page), before);
    await alert.getByRole('button', { name: 'Close' }).click();
    await alert.waitFor({ state: 'hidden' });
    await drop(page, 'good.json', JSON.stringify(shipped));
    await eventually(() => state(page), { name: 'good.json', isChanged: false });
    assert.deepEqual(page.problems, []);
  });
}

test('hostile texts in a file stay texts', async () => {
  const page = await stage.studio();
  const hostile = '<img src=x onerror="window.hacked=1">{name}%s%n&lt;</script>';
  const file = JSON.parse(shipped);
  file.name.id = file.name.en = hostile;
  file.collector.name = { id: hostile, en: hostile };
  const name = '<b>%s.json';
  await drop(page, name, JSON.stringify(JSON.stringify(file)));
  await eventually(() => state(page), { name, isChanged: false });
  await page
    .frameLocator('#preview iframe')
    .locator('lindung-widget')
    .getByText('onerror=', { exact: false })
    .first()
    .waitFor();
  await page.locator('#to-plain').focus();
  await page.keyboard.press('Enter');
  assert.equal((await fileOf(page)).name.id, hostile);
  for (const frame of page.frames()) {
    assert.equal(await frame.evaluate(() => window.hacked), undefined, frame.url());
  }
  assert.deepEqual(page.problems, []);
});

test('two tabs with one file are both told, until one has another', async () => {
  const one = await stage.studio();
  await openFromDisk(one, 'a.json', shipped);
  const two = await stage.studio({ context: one.context() });
  await openFromDisk(two, 'a.json', shipped);
  const told = (page) => page.getByText('This file is open in another tab, too.');
  await told(one).waitFor();
  await told(two).waitFor();
  await openFromDisk(two, 'b.json', shipped);
  await told(one).waitFor({ state: 'hidden' });
  await told(two).waitFor({ state: 'hidden' });
});
