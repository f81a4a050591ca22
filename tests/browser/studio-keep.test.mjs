// What the studio keeps: unsaved work through a killed tab, versions, and storage that refuses.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { eventually } from './support/expect.mjs';
import { fileOf, kept, kill, openStudioStage, press, reads, sees, settled } from './support/studio.mjs';

const stage = await openStudioStage();

/** Begins a campaign that is not saved. */
async function begin(page, template = 'sandbox') {
  await page.evaluate((id) => window.studio.core.beginFrom(id), template);
  await page.evaluate(() => window.studio.screen.wake());
  await settled(page);
}

const offer = (page) => page.getByRole('dialog', { name: 'There is unsaved work' });

test('what was not saved is offered after a killed tab, and goes on', async () => {
  const page = await stage.studio();
  await begin(page);
  await eventually(() => kept(page, 'sessions'), ['sandbox.json']);
  await kill(page);

  const next = await stage.studio({ context: page.context() });
  // By the campaign's title, and by its file.
  await offer(next).getByText(/^Try the donation widget \(sandbox\.json\), last changed /).waitFor();
  await offer(next).getByRole('button', { name: 'Continue with it' }).click();
  await eventually(async () => (await fileOf(next)).id, 'sandbox');
  assert.equal(await next.evaluate(() => window.studio.core.state().isChanged), true);
  await eventually(() => kept(next, 'sessions'), ['sandbox.json']); // this tab's now
});

test('what goes on after a killed tab is compared with the file that was opened', async () => {
  const page = await stage.studio();
  const first = await page.evaluate(() => new TextDecoder().decode(window.studio.core.bytes()));
  const other = first.replace('"id": "campaign"', '"id": "lain"');
  await page.evaluate((text) => {
    const { core } = window.studio;
    const base = core.bytes();
    core.open(new TextEncoder().encode(text), 'a.json', false);
    core.goOnFrom(base);
    window.studio.screen.wake();
  }, other);
  await eventually(() => kept(page, 'sessions'), ['a.json']);
  const [left] = await kept(page, 'sessions', 'when');
  await kill(page);

  const next = await stage.studio({ context: page.context() });
  await offer(next).getByRole('button', { name: 'Continue with it' }).click();
  await sees(next, /Undo goes back only to here/);
  await eventually(() => kept(next, 'versions'), ['a.json']); // as it was opened, and when
  const [opened] = await kept(next, 'versions', 'when');
  assert.ok(opened <= left, `${opened} is after ${left}`);
  await press(next, 'Compare');
  await sees(next, /1 change since the file was opened/);
  await sees(next, /^campaign$/m);
});

/** Writes something else into the studio's file, as one step. */
const rewrite = (page, find, put) =>
  page.evaluate(
    ([find, put]) => {
      const { core } = window.studio;
      const text = new TextDecoder().decode(core.bytes()).replace(find, put);
      core.rewrite(new TextEncoder().encode(text), core.state().name, false);
      window.studio.screen.wake();
    },
    [find, put],
  );

/** What is kept of versions, newest first. */
const told = async (page) =>
  (await reads(page)).split('\n').filter((line) => / · (opened|saved|before it was replaced) · /.test(line));

test('versions stand in the order of time, by the name that the file had, after a killed tab too', async () => {
  const page = await stage.studio();
  await begin(page); // sandbox.json
  await rewrite(page, '"id": "sandbox"', '"id": "baru"'); // which it is called by from now on
  await eventually(() => kept(page, 'sessions'), ['baru.json']);
  const other = await stage.studio({ context: page.context() });
  await begin(other, 'baznas');
  await begin(other, 'baznas-2018'); // keeps the one before
  await eventually(() => kept(other, 'versions'), ['baznas.json']);
  await eventually(() => kept(other, 'sessions'), ['baru.json', 'baznas-2018.json']);
  await kill(other);
  await kill(page);

  const next = await stage.studio({ context: page.context() });
  await offer(next).filter({ hasText: 'baznas-2018.json' }).getByRole('button', { name: 'Later' }).click();
  await offer(next).filter({ hasText: 'baru.json' }).getByRole('button', { name: 'Continue with it' }).click();
  await eventually(() => kept(next, 'versions'), ['baznas.json', 'sandbox.json']);
  await press(next, 'Versions');
  const day = /^\d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d:\d\d · /; // as in the studio's window
  await eventually(
    async () => (await told(next)).map((line) => line.replace(day, '')),
    ['before it was replaced · baznas.json', 'opened · sandbox.json'],
  );
});

const PROPOSED = /^This day is only proposed\./m;

test('days that are only proposed are still told of after a killed tab, and a saving', async () => {
  const page = await stage.studio();
  await begin(page);
  await press(page, 'Period');
  await sees(page, PROPOSED);
  await eventually(() => kept(page, 'sessions'), ['sandbox.json']);
  await kill(page);

  const next = await stage.studio({ context: page.context() });
  await offer(next).getByRole('button', { name: 'Continue with it' }).click();
  await press(next, 'Period');
  await sees(next, PROPOSED);
  await eventually(() => kept(next, 'versions', 'why'), ['opened']);
  const download = next.waitForEvent('download');
  await next.evaluate(() => (window.showSaveFilePicker = undefined));
  await next.keyboard.press('Control+s');
  const saved = await readFile(await (await download).path(), 'utf8');
  await eventually(() => kept(next, 'versions', 'why'), ['saved']); // which the one that was opened is, too
  await begin(next, 'baznas');

  const again = await stage.studio({ context: next.context() });
  await again.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'sandbox.json'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data }));
  }, saved);
  await eventually(() => again.evaluate(() => window.studio.core.state().name), 'sandbox.json');
  await settled(again);
  await press(again, 'Period');
  await sees(again, PROPOSED);
});

test('a studio that stops by a fault of its own says so, and goes on after loading again', async () => {
  const page = await stage.studio();
  await begin(page);
  await eventually(() => kept(page, 'sessions'), ['sandbox.json']);
  await page.evaluate(() => {
    window.studio.core.frame = () => {
      throw new WebAssembly.RuntimeError('unreachable');
    };
    window.studio.screen.wake();
  });
  const alert = page.getByRole('alert').filter({ hasText: 'The studio stopped' });
  page.on('dialog', (dialog) => dialog.accept());
  await alert.getByRole('button', { name: 'Load again' }).click();
  await offer(page).getByRole('button', { name: 'Continue with it' }).click();
  await eventually(async () => (await fileOf(page)).id, 'sandbox');
});

test('what is not taken later can be found among the versions', async () => {
  const page = await stage.studio();
  await begin(page);
  await eventually(() => kept(page, 'sessions'), ['sandbox.json']);
  await kill(page);

  const later = await stage.studio({ context: page.context() });
  await offer(later).getByRole('button', { name: 'Later' }).click();
  const again = await stage.studio({ context: page.context() });
  await offer(again).getByRole('button', { name: 'Move it to Versions' }).click();
  await eventually(() => kept(again, 'versions'), ['sandbox.json']);
  await eventually(() => kept(again, 'sessions'), []);
});

test('a tab that lives keeps its work to itself', async () => {
  const page = await stage.studio();
  await begin(page);
  await eventually(() => kept(page, 'sessions'), ['sandbox.json']);
  const other = await stage.studio({ context: page.context() });
  await begin(other, 'baznas-2018');
  await eventually(() => kept(other, 'sessions'), ['baznas-2018.json', 'sandbox.json']);
  assert.equal(await offer(other).count(), 0);
});

test('a closed tab asks first when its work is not saved', async () => {
  const page = await stage.studio();
  await page.locator('canvas').click(); // a page that nobody touched may not ask
  await begin(page);
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  assert.equal(dialog.type(), 'beforeunload');
  await dialog.accept();
});

test('a studio that never rests is kept, too', async () => {
  const page = await stage.studio();
  await page.evaluate(() => {
    const draw = () => {
      window.studio.screen.wake();
      requestAnimationFrame(draw);
    };
    draw();
    window.studio.core.beginFrom('sandbox');
  });
  await eventually(() => kept(page, 'sessions'), ['sandbox.json']);
});

test('work that can be shown in no way is given as a file, and stays kept', async () => {
  const page = await stage.studio();
  await begin(page);
  await eventually(() => kept(page, 'sessions'), ['sandbox.json']);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('lindung-studio').onsuccess = ({ target: { result: database } }) => {
          const bytes = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13);
          const session = { id: 'gone', name: 'a.json', bytes, when: 0 };
          const store = database.transaction('sessions', 'readwrite').objectStore('sessions');
          store.clear();
          store.put(session).onsuccess = resolve;
        };
      }),
  );
  await kill(page);
  const next = await stage.studio({ context: page.context() });
  await offer(next).getByRole('button', { name: 'Continue with it' }).click();
  const alert = next.getByRole('alert').filter({ hasText: 'a.json was not opened' });
  const [download] = await Promise.all([
    next.waitForEvent('download'),
    alert.getByRole('button', { name: 'Download now' }).click(),
  ]);
  assert.equal((await readFile(await download.path())).length, 12);
  assert.deepEqual(await kept(next, 'sessions'), ['a.json']);
  assert.equal(await next.evaluate(() => window.studio.core.state().name), 'campaign.json');
});

/** The notice that nothing is kept; its button gives the work. */
async function tells(page, sentence) {
  const alert = page.getByRole('alert').filter({ hasText: sentence });
  await alert.waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    alert.getByRole('button', { name: 'Download now' }).click(),
  ]);
  assert.equal(JSON.parse(await readFile(await download.path(), 'utf8')).id, 'sandbox');
  assert.equal((await fileOf(page)).id, 'sandbox');
  assert.deepEqual(page.problems, []);
}

/** Gives the studio's storage so many bytes, or as many as ever. */
async function quotaOf(page) {
  const session = await page.context().newCDPSession(page);
  return (quotaSize) =>
    session.send('Storage.overrideQuotaForOrigin', { origin: stage.address, quotaSize });
}

test('full storage is told of until there is room again, and work goes on', async () => {
  const page = await stage.studio();
  const quota = await quotaOf(page);
  await quota(1);
  await begin(page);
  await tells(page, "The browser's storage is full");
  await quota(undefined);
  await begin(page, 'baznas');
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await eventually(() => kept(page, 'sessions'), ['baznas.json']);
});

test('a version that the storage refused is given as a file, and is kept once there is room', async () => {
  const page = await stage.studio();
  const quota = await quotaOf(page);
  await quota(1);
  await begin(page);
  await begin(page, 'baznas');
  const alert = page.getByRole('alert').filter({ hasText: "The browser's storage is full" });
  await alert.waitFor();
  const names = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await eventually(async () => {
    names.length = 0;
    await alert.getByRole('button', { name: 'Download now' }).click();
    await settled(page);
    return [...new Set(names)].sort();
  }, ['baznas.json', 'sandbox.json']);
  await quota(undefined);
  await begin(page, 'baznas-2018');
  await eventually(() => kept(page, 'versions'), ['baznas.json', 'sandbox.json']);
  await alert.waitFor({ state: 'detached' });
});

test('work that did not get among the versions stays unsaved work', async () => {
  const page = await stage.studio();
  await begin(page);
  await eventually(() => kept(page, 'sessions'), ['sandbox.json']);
  await kill(page);
  const next = await stage.studio({ context: page.context() });
  await next.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (value) {
      const request = add.call(this, value);
      this.transaction.abort();
      return request;
    };
  });
  await offer(next).getByRole('button', { name: 'Move it to Versions' }).click();
  await next.getByRole('alert').filter({ hasText: 'The browser does not allow storage' }).waitFor();
  assert.deepEqual(await kept(next, 'sessions'), ['sandbox.json']);
});

test('blocked storage is told of, and work goes on', async () => {
  const page = await stage.studio({
    before: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Blocked.', 'SecurityError');
      };
    },
  });
  await begin(page);
  await tells(page, 'The browser does not allow storage');
});

test('versions are kept when a file is opened, and go back to any of them', async () => {
  const page = await stage.studio();
  const drop = (name, text, times = 1) =>
    page.evaluate(
      ([name, text, times]) => {
        for (let i = 0; i < times; ++i) {
          const data = new DataTransfer();
          data.items.add(new File([text], name));
          window.dispatchEvent(new DragEvent('drop', { dataTransfer: data }));
        }
      },
      [name, text, times],
    );
  const first = await page.evaluate(() => new TextDecoder().decode(window.studio.core.bytes()));
  await drop('a.json', first.replace('"id": "campaign"', '"id": "satu"'));
  await eventually(() => kept(page, 'versions'), ['a.json']);
  // The same is no new one, not even at once.
  const two = first.replace('"id": "campaign"', '"id": "dua"');
  await drop('a.json', two, 3);
  await eventually(() => kept(page, 'versions'), ['a.json', 'a.json']);
  await drop('a.json', two);
  await eventually(async () => (await fileOf(page)).id, 'dua');
  assert.deepEqual(await kept(page, 'versions'), ['a.json', 'a.json']);

  await press(page, 'Versions');
  await press(page, 'Go back to this', 1);
  await sees(page, /Back to the version of/);
  assert.equal((await fileOf(page)).id, 'satu');
  assert.equal(await page.evaluate(() => window.studio.core.state().isChanged), true);
  // Compared with the file that was opened, still.
  await press(page, 'Compare');
  await sees(page, /1 change since the file was opened/);
});
