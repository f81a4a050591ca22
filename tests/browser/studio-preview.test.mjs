// The widget beside the studio: what is changed is seen at once, on every screen, day and network.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, plain, reads } from './support/expect.mjs';
import { keys, menu, openStudioStage, press, widgetOf } from './support/studio.mjs';

const stage = await openStudioStage();

const answer = (page) => widgetOf(page).getByRole('heading', { level: 3 }).first();
const title = (page) => widgetOf(page).getByRole('heading', { level: 2 }).first();
const status = (page) => page.locator('#preview').getByRole('status');

async function shown(page) {
  await answer(page).waitFor();
  await eventually(async () => plain(await status(page).textContent()), '');
}

/** The studio with another text in its file, as an edit leaves it. */
const change = (page, find, put) =>
  page.evaluate(
    ([find, put]) => {
      const { core, screen } = window.studio;
      const text = new TextDecoder().decode(core.bytes());
      core.open(text.replace(find, put), 'kampanye.json', false);
      screen.wake();
    },
    [find, put],
  );

test('a change is in the widget within six frames: a tenth of a second', async () => {
  const page = await stage.studio();
  await shown(page);
  const counts = await page.evaluate(async () => {
    const { core, screen } = window.studio;
    const first = new TextDecoder().decode(core.bytes());
    const counts = [];
    for (let i = 0; i < 12; ++i) {
      let frames = 0;
      let isDone = false;
      const done = new Promise((resolve) =>
        addEventListener('message', ({ data }) => data.what === 'shown' && resolve(), { once: true }),
      ).then(() => (isDone = true));
      core.open(first.replace('Protect vulnerable workers', `Campaign ${i}`), 'a.json', false);
      screen.wake();
      while (!isDone) {
        await new Promise(requestAnimationFrame);
        ++frames;
      }
      await done;
      counts.push(frames);
    }
    return counts;
  });
  await page.getByLabel("Giver's language").selectOption('English');
  await reads(title(page), 'Campaign 11');
  const middle = counts.sort((a, b) => a - b)[6];
  assert.ok(middle <= 6, `${counts}`);
});

test('a file with errors leaves the last good state in the widget, and the pane says so', async () => {
  const page = await stage.studio({ lang: 'id' });
  await shown(page);
  await change(page, '"from"', '"form"');
  await reads(status(page), /^Berkas ini punya \d+ kesalahan\./);
  await reads(title(page), 'Lindungi pekerja rentan');
  await change(page, '"form"', '"from"');
  await eventually(async () => plain(await status(page).textContent()), '');
});

test('every day can be looked at: the price of January 2027', async () => {
  const page = await stage.studio();
  const preset = (amount) => widgetOf(page).getByRole('button', { name: new RegExp(`^${amount}`) });
  await shown(page);
  await preset('Rp184.800').waitFor();
  await page.getByLabel('Day').fill('2027-01-01');
  await preset('Rp201.600').waitFor();
  assert.equal(await page.evaluate(() => window.studio.core.state().today), '2027-01-01');
  await page.getByRole('button', { name: 'Today' }).click();
  await preset('Rp184.800').waitFor();
});

test('the giver’s language is chosen beside the studio’s own', async () => {
  const page = await stage.studio({ lang: 'id' });
  await shown(page);
  await page.getByLabel('Bahasa donatur').selectOption('Inggris');
  await reads(title(page), 'Protect vulnerable workers');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'id');
});

test('light and dark are chosen', async () => {
  const page = await stage.studio();
  await shown(page);
  const paper = () =>
    widgetOf(page)
      .getByRole('group')
      .first()
      .evaluate((card) => getComputedStyle(card).backgroundColor);
  const light = await paper();
  await page.getByLabel('Light or dark').selectOption('Dark');
  await eventually(async () => (await paper()) === light, false);
});

test('every screen has its width, and fits the pane', async () => {
  const page = await stage.studio();
  await shown(page);
  for (const [name, width] of [
    ['Desktop, 1200', 1200],
    ['Tablet, 768', 768],
    ['Phone, 360', 360],
  ]) {
    await page.getByLabel('Screen', { exact: true }).selectOption(name);
    const frame = page.locator('#preview iframe');
    assert.equal(await frame.evaluate((one) => one.contentWindow.innerWidth), width);
    const box = await frame.boundingBox();
    const pane = await page.locator('#pane').boundingBox();
    assert.ok(box.x >= pane.x - 1 && box.x + box.width <= pane.x + pane.width + 1, name);
    assert.ok(box.y + box.height <= 901, name);
  }
});

test('a slow network is slow, a cut one shows what a giver then sees', async () => {
  const page = await stage.studio();
  await shown(page);
  const network = page.getByLabel('Network');
  await network.selectOption('Slow');
  await reads(status(page), 'The widget is loading…');
  // What it does not slow down it does not hide.
  await reads(status(page), /^Only loading the widget is slowed down/, 10_000);
  await network.selectOption('Offline');
  await reads(status(page), 'Offline: this is what a giver sees.');
  await widgetOf(page).getByRole('link', { name: /^Donate through / }).waitFor();
  await network.selectOption('Normal');
  await shown(page);
});

test('a frame that does not load leaves the work alone, and is loaded again', async () => {
  const page = await stage.visit({ width: 1280, height: 900 });
  await page.route('**/studio/frame.js', (route) => route.abort());
  await stage.studio({ page });
  await reads(status(page), /^The widget did not load\. Your work in the studio is safe\./);
  await page.unroute('**/studio/frame.js');
  await page.getByRole('button', { name: 'Load again' }).click();
  await shown(page);
});

test('a frame that goes elsewhere is told of, and comes back', async () => {
  const page = await stage.studio();
  await shown(page);
  await page.locator('#preview iframe').evaluate((frame) => (frame.contentWindow.location = '/'));
  await reads(status(page), /^The widget did not load/);
  await page.getByRole('button', { name: 'Load again' }).click();
  await shown(page);
});

test('the frame is made anew before its core holds too many campaigns', async () => {
  const page = await stage.studio();
  await shown(page);
  await page.evaluate(async () => {
    const { core, screen } = window.studio;
    const first = new TextDecoder().decode(core.bytes()) + ' '.repeat(900_000);
    window.loads = 0;
    document.querySelector('#preview iframe').addEventListener('load', () => ++window.loads);
    for (let i = 0; i < 12; ++i) {
      core.open(first.replace('Protect vulnerable workers', `Campaign ${i}`), 'a.json', false);
      screen.wake();
      await new Promise(requestAnimationFrame);
    }
  });
  await page.getByLabel("Giver's language").selectOption('English');
  await reads(title(page), 'Campaign 11');
  assert.equal(await page.evaluate(() => window.loads), 1);
});

test('a channel that is chosen in the studio is brought into sight in the widget', async () => {
  const page = await stage.studio();
  await menu(page, 'File', 'New or open');
  await press(page, 'Begin');
  await shown(page);
  await keys(page, 'Alt+4');
  await press(page, 'Choose in the preview');
  const radio = widgetOf(page).getByRole('radio', { name: /^Our website/ });
  await eventually(() => radio.isChecked(), true);
  await eventually(
    () => radio.evaluate((it) => {
      const { top, bottom } = it.parentElement.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
    true,
  );
});

test('a colour that is taken out of the campaign leaves the widget, too', async () => {
  const page = await stage.studio();
  await shown(page);
  const colour = () =>
    widgetOf(page)
      .getByRole('button', { name: 'Bahasa Indonesia' })
      .evaluate((button) => getComputedStyle(button).color);
  const own = await colour();
  await change(page, '"id":', '"look": {"accent": "#1b4f9c"}, "id":');
  await eventually(colour, 'rgb(27, 79, 156)');
  await change(page, '"look": {"accent": "#1b4f9c"}, "id":', '"id":');
  await eventually(colour, own);
});
