// The studio as campaign staff meet it: what is drawn is read off the screen that the studio itself
// records, and pointed at with a real mouse.
import { openStage, TODAY } from './browser.mjs';
import { eventually } from './expect.mjs';

/** Chromium draws WebGL without a graphics card. */
export const GRAPHICS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** A stage whose studio() opens the studio. */
export async function openStudioStage() {
  const stage = await openStage(GRAPHICS);

  /** The studio of a new visitor, in another tab of `context`, or in a `page`; `before` runs in the
   * page before it. */
  async function studio({ context, page: given, before, query = '', lang = 'en', ...options } = {}) {
    const size = { width: 1280, height: 900, ...options };
    const page =
      given ??
      (context
        ? await stage.anotherTab(context)
        : await stage.visit({ ...size, locale: lang === 'en' ? 'en-US' : 'id-ID' }));
    if (before) await page.addInitScript(before);
    await page.goto(`${stage.address}/studio/?record&today=${TODAY}${query}`);
    await page.waitForFunction(() => window.studio?.screen.frames > 0);
    await settled(page);
    return page;
  }

  return { ...stage, studio };
}

/** Waits until the studio draws no more. */
export async function settled(page) {
  await page.evaluate(async () => {
    let before;
    do {
      before = window.studio.screen.frames;
      for (let i = 0; i < 3; ++i) await new Promise(requestAnimationFrame);
    } while (window.studio.screen.frames !== before);
  });
}

/** Everything on the screen. */
export const seen = (page) => page.evaluate(() => window.studio.core.screen());

/** All that can be read, line by line. */
export const reads = async (page) => (await seen(page)).map(({ name }) => name).join('\n');

/** Waits until a text can be read. */
export const sees = (page, text) => eventually(() => reads(page), text);

const bytesOf = (page) =>
  page.evaluate(() => new TextDecoder().decode(window.studio.source().bytes()));

/** The file as it would be saved. */
export const fileOf = async (page) => JSON.parse(await bytesOf(page));
export const textOf = bytesOf;

/** The control of this name, scrolled into view if it is further down. */
export async function control(page, name, which = 0) {
  const look = async () =>
    (await seen(page)).filter((one) => one.isControl && one.name === name)[which];
  let found = await look();
  if (found) return found;
  const { width, height } = await page.locator('canvas').boundingBox();
  await page.mouse.move(width * 0.7, height * 0.5);
  await page.mouse.wheel(0, -100_000);
  for (let i = 0; i < 40; ++i) {
    await settled(page);
    found = await look();
    if (found) return found;
    await page.mouse.wheel(0, 400);
  }
  throw new Error(`There is no control ${name} (${which}) on the screen:\n${await reads(page)}`);
}

/** Presses the control of this name with the mouse. */
export async function press(page, name, which = 0) {
  const { x, y, width, height } = await control(page, name, which);
  const canvas = await page.locator('canvas').boundingBox();
  await page.mouse.move(canvas.x + x + width / 2, canvas.y + y + height / 2);
  await page.mouse.down();
  await page.mouse.up();
  await settled(page);
}

/** Chooses from the studio's menu. */
export async function menu(page, name, item) {
  await press(page, name);
  await press(page, item);
}

export async function keys(page, ...chords) {
  for (const chord of chords) await page.keyboard.press(chord);
  await settled(page);
}

/** Clicks a field and replaces what it holds. */
export async function fill(page, name, text, which = 0) {
  await press(page, name, which);
  await keys(page, 'ControlOrMeta+a');
  await page.keyboard.insertText(text);
  await keys(page, 'Enter');
}

/** The widget beside the studio. */
export const widgetOf = (page) => page.frameLocator('#preview iframe').locator('lindung-widget');

/** Names of what the browser keeps, of unsaved work (sessions) or of versions; or something else of
 * it: `when`. */
export const kept = (page, store, what = 'name') =>
  page.evaluate(
    ([store, what]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('lindung-studio');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map((one) => one[what]).sort());
          };
        };
      }),
    [store, what],
  );

/** Ends a tab as a crash does: nothing of the page runs any more. */
export async function kill(page) {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}
