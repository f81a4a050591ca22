// How every state looks: the page of all states against the pictures in tests/browser/pictures.
// After a wanted change: PICTURES=update node --test tests/browser/pictures.test.mjs, then look at
// them and commit them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStage } from './support/browser.mjs';
import { compare } from './support/pictures.mjs';

const stage = await openStage(['--font-render-hinting=none', '--force-color-profile=srgb']);

/** Pixels of a widget's top that are looked at. */
const TOP = 1000;

/** The page of all states, still, and an empty page to compare in. */
async function states(options = {}) {
  const page = await stage.visit({ width: 360, height: 1100, reducedMotion: 'reduce', ...options });
  await page.goto(`${stage.address}/pages/states.html`);
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll('lindung-widget')].map((one) => one.shadowRoot);
    return all.every((root) => root?.querySelector('[part=answer], [part=error]'));
  });
  await page.locator('[data-open]').getByText('Iuran untuk satu pekerja').waitFor();
  await page.locator('[data-touch]').getByText('Tidak menerima jenis dana ini.').waitFor();
  await page.locator('[data-type]').getByText('Nominal ini tidak terbaca').first().waitFor();
  for (const panel of await page.locator('[data-go]').all()) {
    await panel.getByRole('region', { name: /^Bayar lewat/ }).waitFor();
  }
  await page.getByText('عمال تحت الحماية').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const lab = await stage.show('<!doctype html><title>lab</title>');
  return { page, lab };
}

/** The top of the widget in the section `id`, alone on the page; of one that pays, its panel. */
async function shoot(page, id) {
  await page.evaluate((wanted) => {
    for (const section of document.querySelectorAll('section')) {
      section.hidden = section.getAttribute('aria-labelledby') !== wanted;
    }
    document.activeElement?.blur();
    window.scrollTo(0, 0);
  }, id);
  const widget = page.locator('section:not([hidden]) lindung-widget');
  const panel = widget.getByRole('region', { name: /^Bayar lewat/ });
  const box = await ((await panel.count()) ? panel : widget).boundingBox();
  const [x, y, width, height] = [box.x, box.y, box.width, Math.min(box.height, TOP)].map(Math.round);
  return page.screenshot({ fullPage: true, clip: { x, y, width, height } });
}

/** What is another each time: the reference, and the code that holds it. */
const HIDE = `[role=img] { visibility: hidden }
  dd b { visibility: hidden; display: inline-block; inline-size: 4em; block-size: 1em; overflow: hidden }`;

const ids = [
  ...['begin', 'gift', 'few', 'many', 'monthly', 'driver', 'zakat', 'unread', 'misfit', 'code'],
  ...['slip', 'english', 'arabic', 'ended', '2018', 'early', 'failed'],
];

async function hide(page) {
  await page.evaluate((css) => {
    for (const { shadowRoot } of document.querySelectorAll('lindung-widget')) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
    }
  }, HIDE);
}

test('every state looks as it did', async () => {
  const { page, lab } = await states();
  await hide(page);
  const off = [];
  for (const id of ids) {
    const { share, isSame } = await compare(lab, id, await shoot(page, id));
    if (!isSame) off.push(`${id}: ${(share * 100).toFixed(2)}% of it`);
  }
  assert.deepEqual(off, []);
});

const changes = {
  'another colour': '.card { --accent: #0a5066 }',
  'a gap twice as wide': 'section { gap: 1.5em }',
  'a part that is gone': '.people { visibility: hidden }',
  'text that is smaller': 'h3 { font-size: 1em !important }',
  'corners that are square': 'button, input, .answer { border-radius: 0 !important }',
};
for (const [name, css] of Object.entries(changes)) {
  test(`a real change is seen: ${name}`, async () => {
    const { page, lab } = await states();
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      const { shadowRoot } = document.querySelector('lindung-widget');
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
    }, css);
    const { isSame, share } = await compare(lab, 'begin', await shoot(page, 'begin'));
    assert.equal(isSame, false, String(share));
  });
}
