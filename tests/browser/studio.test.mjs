// The studio's window in the browser: it draws, takes mouse and keyboard, rests, and has the real
// widget beside it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { control, keys, openStudioStage, press, sees, settled, widgetOf } from './support/studio.mjs';

const stage = await openStudioStage();

const frames = (page) => page.evaluate(() => window.studio.screen.frames);

test('the studio is on the screen, in the person’s language', async () => {
  await sees(await stage.studio({ lang: 'id' }), /Penghimpun/);
  await sees(await stage.studio({ lang: 'en' }), /Collecting body/);
});

test('a mouse presses what is drawn', async () => {
  const page = await stage.studio();
  await sees(page, /\nNew or open\nNew or open\n/); // where it is, and its title
  await press(page, 'Period');
  await sees(page, /\nFirst day\n/);
});

test('a finger taps what is drawn, and scrolls', async () => {
  const page = await stage.studio({ hasTouch: true, height: 500 });
  const session = await page.context().newCDPSession(page);
  const touch = (type, ...touchPoints) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const { x, y, width, height } = await control(page, 'Period');
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await sees(page, /\nFirst day\n/);
  await settled(page);
  await touch('touchStart', { x: 80, y: 400 });
  for (let at = 390; at >= 40; at -= 10) await touch('touchMove', { x: 80, y: at });
  await touch('touchEnd');
  await sees(page, /\nPublish\n/);
});

test('the keyboard’s commands are the studio’s, not the browser’s', async () => {
  const page = await stage.studio();
  await keys(page, 'Control+f');
  await sees(page, /Look for a text, a number or the name of a field/);
  await keys(page, 'F1');
  await sees(page, /Ctrl\+S/);
  await keys(page, 'Escape');
  await keys(page, 'Alt+l');
  await sees(page, /Penghimpun/);
});

test('the page speaks the studio’s language', async () => {
  const page = await stage.studio();
  await page.getByRole('toolbar', { name: 'How the preview is seen' }).waitFor();
  await keys(page, 'Alt+l');
  await page.getByRole('toolbar', { name: 'Cara pratinjau ditampilkan' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'id');
});

test('F6 leaves the studio for the preview, and comes back', async () => {
  const page = await stage.studio();
  await keys(page, 'Tab', 'Tab', 'F6');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'width');
  await keys(page, 'F6');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'typing');
});

test('nothing is drawn while nothing happens', async () => {
  const page = await stage.studio();
  await widgetOf(page).getByRole('heading', { level: 3 }).first().waitFor();
  await settled(page);
  const before = await frames(page);
  // As long as 120 frames of a page that draws.
  await page.evaluate(async () => {
    for (let i = 0; i < 120; ++i) await new Promise(requestAnimationFrame);
  });
  assert.equal(await frames(page), before);
});

test('lines are as sharp as the screen', async () => {
  for (const deviceScaleFactor of [1, 1.5, 2]) {
    const page = await stage.studio({ deviceScaleFactor });
    const [drawn, box] = await page.evaluate(() => {
      const canvas = document.querySelector('canvas');
      return [canvas.width, canvas.getBoundingClientRect().width];
    });
    assert.ok(Math.abs(drawn - box * deviceScaleFactor) < 1, `${drawn} of ${box}`);
  }
});

test('a lost context comes back with everything on it', async () => {
  const page = await stage.studio();
  const before = await page.locator('canvas').screenshot();
  await page.evaluate(() => {
    const context = document.querySelector('canvas').getContext('webgl2');
    window.lost = context.getExtension('WEBGL_lose_context');
    window.lost.loseContext();
  });
  await page.getByText('The picture stopped.').waitFor();
  await page.evaluate(() => window.lost.restoreContext());
  await page.getByText('The picture stopped.').waitFor({ state: 'hidden' });
  await settled(page);
  assert.ok(before.equals(await page.locator('canvas').screenshot()));
});

test('the line between studio and preview is moved by keyboard and mouse', async () => {
  const page = await stage.studio();
  const line = page.getByRole('separator', { name: 'Width of the studio’s window'.replace('’', "'") });
  const before = Number(await line.getAttribute('aria-valuenow'));
  await line.focus();
  await page.keyboard.press('ArrowLeft');
  assert.ok(Number(await line.getAttribute('aria-valuenow')) < before);
  const { x, y } = await line.boundingBox();
  await page.mouse.move(x + 3, y + 50);
  await page.mouse.down();
  await page.mouse.move(640, y + 50);
  await page.mouse.up();
  assert.equal(await line.getAttribute('aria-valuenow'), '50');
});

test('the page asks only its own server, and breaks nothing of its policy', async () => {
  const page = await stage.studio();
  await widgetOf(page).getByRole('heading', { level: 3 }).first().waitFor();
  assert.deepEqual(page.problems, []);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  for (const url of page.requests) assert.equal(new URL(url).origin, stage.address, url);
});

test('F6 leads back from every control of the preview, and from the widget in it', async () => {
  const page = await stage.studio();
  const isInWindow = () => page.evaluate(() => document.activeElement?.id === 'typing');
  for (const control of [
    page.getByLabel("Giver's language"),
    page.getByRole('button', { name: 'Today' }),
    widgetOf(page).getByRole('textbox', { name: 'Amount' }),
  ]) {
    await control.focus();
    await page.keyboard.press('F6');
    assert.equal(await isInWindow(), true);
  }
});

test('the language that somebody chose is there the next time', async () => {
  const page = await stage.studio();
  await keys(page, 'Alt+l');
  await page.reload();
  await page.waitForFunction(() => window.studio?.screen.frames > 0);
  await sees(page, /Saluran/);
});
