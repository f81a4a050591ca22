// Accessibility: axe in every state, narrow and zoomed pages, target sizes.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { answerOf, document, openStage, ready, touch, widget } from './support/browser.mjs';
import { eventually, reads } from './support/expect.mjs';

const stage = await openStage();
const large = await openStage(['--blink-settings=defaultFontSize=32']);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function check(page, rules = {}) {
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate(
    (some) =>
      window.axe.run(document, {
        rules: some,
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
    rules,
  );
  assert.deepEqual(
    found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
  );
}

/** Opens all that is folded, and waits until it is there. */
const openAll = async (page) => {
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('lindung-widget');
    for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
  });
  await page.getByRole('link', { name: 'PP 44/2015' }).last().waitFor();
};

for (const colorScheme of ['light', 'dark']) {
  for (const lang of ['id', 'en']) {
    test(`axe finds nothing: ready, ${lang}, ${colorScheme}`, async () => {
      const page = await stage.give(`lang="${lang}" amount="500000" channel="kitabisa"`, {
        colorScheme,
        lang,
      });
      await openAll(page);
      await check(page);
    });
  }
  const states = {
    'an unfit channel': 'fund="zakat" channel="gn-lingkaran"',
    'nobody covered': 'amount="1000"',
    'each month': 'workers="30" frequency="monthly"',
    'progress and its end': 'campaign="baznas-2018"',
    2018: 'campaign="baznas-2018" today="2018-08-13"',
  };
  for (const [name, attributes] of Object.entries(states)) {
    test(`axe finds nothing: ${name}, ${colorScheme}`, async () => {
      const page = await stage.give(attributes, { colorScheme });
      await touch(page);
      await openAll(page);
      await check(page);
    });
  }
  test(`axe finds nothing: an unreadable amount, ${colorScheme}`, async () => {
    const page = await stage.give('', { colorScheme });
    await page.getByRole('textbox').fill('abc');
    await page.getByRole('textbox').blur();
    await check(page);
  });
  test(`axe finds nothing: loading, ${colorScheme}`, async () => {
    const page = await stage.visit({ colorScheme });
    await page.route(/\.wasm/, () => undefined);
    await stage.show(document(widget()), { page });
    await page.getByRole('status').getByText('Sedang memuat…').waitFor();
    await check(page);
  });
  test(`axe finds nothing: an error, ${colorScheme}`, async () => {
    const page = await stage.visit({ colorScheme });
    await stage.show(document(widget('campaign="none"')), { page });
    await page.getByRole('alert').waitFor();
    await check(page);
  });
}

for (const forcedColors of ['none', 'active']) {
  test(`axe finds nothing on the page of all states, forced colours ${forcedColors}`, async () => {
    const page = await stage.visit({ forcedColors, bypassCSP: true });
    await page.goto(`${stage.address}/pages/states.html`);
    await ready(page, 16);
    await page.locator('[data-open]').getByText('Iuran untuk satu pekerja').waitFor();
    await page.getByRole('region', { name: 'Bayar lewat GoPay' }).waitFor();
    await page.getByRole('region', { name: /^Bayar lewat Surat/ }).waitFor();
    await page.getByText('عمال تحت الحماية').first().waitFor();
    // Forced colours are the system's to choose.
    await check(page, { 'color-contrast': { enabled: forcedColors === 'none' } });
  });
}

test('with forced colours the stairs, their thumb and what is chosen can still be told apart', async () => {
  const page = await stage.give('workers="5"', { forcedColors: 'active' });
  const looks = await page.evaluate(() => {
    const root = document.querySelector('lindung-widget').shadowRoot;
    const of = (selector) => getComputedStyle(root.querySelector(selector));
    return {
      covered: of('.stairs .covered').fill,
      stairs: of('.stairs svg').fill,
      thumb: of('[type=range]').forcedColorAdjust, // its line and knob are pictures
      chosen: of('[name=months]:checked + span').outlineStyle,
      other: of('[name=months]:not(:checked) + span').outlineStyle,
    };
  });
  assert.notEqual(looks.covered, looks.stairs);
  assert.equal(looks.thumb, 'none');
  assert.deepEqual([looks.chosen, looks.other], ['solid', 'none']);
});

test('where motion is unwanted, nothing moves', async () => {
  const page = await stage.visit({ reducedMotion: 'reduce' });
  await page.route(/\.wasm/, () => undefined);
  await stage.show(document(widget()), { page });
  await page.getByRole('status').getByText('Sedang memuat…').waitFor();
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
});

/** Roles and names, in the order in which the accessibility tree tells them. */
async function toldBy(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told = [];
  const walk = (node) => {
    if (!node) return;
    if (!node.ignored) {
      told.push({
        role: node.role?.value,
        name: (node.name?.value ?? '').replace(/\s+/g, ' ').trim(),
        id: node.backendDOMNodeId,
      });
    }
    for (const child of node.childIds ?? []) walk(byId.get(child));
  };
  walk(nodes[0]);
  return { told, session };
}

test('the accessibility tree alone leads from the answer to the hand-off', async () => {
  const page = await stage.give('amount="500000"');
  await touch(page);
  await page.getByRole('link', { name: /^Lanjut ke Situs BAZNAS/ }).waitFor();
  const { told, session } = await toldBy(page);
  const controls = told.filter(({ role }) =>
    ['button', 'link', 'textbox', 'slider', 'radio', 'DisclosureTriangle'].includes(role),
  );
  assert.deepEqual(
    controls.filter(({ name }) => !name),
    [],
  );
  const at = (role, name) =>
    told.findIndex((node) => node.role === role && node.name.startsWith(name));
  const order = [
    at('heading', 'Lindungi pekerja rentan'),
    at('heading', '2 pekerja terlindungi'),
    at('textbox', 'Nominal'),
    at('slider', 'Jumlah pekerja'),
    at('radio', '12 bulan'),
    at('radio', 'Situs BAZNAS'),
    at('link', 'Lanjut ke Situs BAZNAS'),
    at('heading', 'Yang didapat pekerja'),
  ];
  assert.ok(!order.includes(-1), order.join(' '));
  assert.deepEqual(
    [...order].sort((one, other) => one - other),
    order,
  );
  const act = async (role, name) => {
    const { object } = await session.send('DOM.resolveNode', {
      backendNodeId: told[at(role, name)].id,
    });
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: 'function () { this.click(); }',
    });
  };
  await act('radio', '6 bulan');
  await reads(answerOf(page), '5 pekerja terlindungi selama 6 bulan');
  const opened = page.context().waitForEvent('page');
  await act('link', 'Lanjut ke Situs BAZNAS');
  assert.match((await opened).url(), /jumlah=500\.000$/);
});

for (const [place, size, width] of [
  ...[280, 320, 360, 768, 1280].map((pixels) => [stage, '', pixels]),
  ...[320, 360, 768, 1280].map((pixels) => [large, ' with text twice as large', pixels]),
]) {
  for (const lang of ['id', 'en']) {
    test(`nothing scrolls sideways at ${width} pixels${size}, ${lang}`, async () => {
      const page = await place.give(`lang="${lang}" amount="1000000000000000" months="60"`, {
        width,
      });
      await page.addStyleTag({ content: 'body { margin: 0 }' });
      await openAll(page);
      const over = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('lindung-widget');
        const edge = shadowRoot.firstElementChild.getBoundingClientRect().right;
        return [...shadowRoot.querySelectorAll('*')]
          .filter(
            (node) =>
              !node.closest('.hidden, svg') && node.getBoundingClientRect().right > edge + 0.5,
          )
          .map((node) => node.outerHTML.slice(0, 120));
      });
      assert.deepEqual(over, []);
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      );
    });
  }
}

for (const width of [320, 768]) {
  test(`a dedication and its sentence stay inside at ${width} pixels with text twice as large`, async () => {
    const page = await large.give('campaign="sandbox" amount="50000000"', { width });
    await openAll(page);
    await page.getByRole('textbox', { name: 'Kalimat Anda' }).fill('W'.repeat(60));
    await page.getByRole('button', { name: 'Sertakan' }).click();
    await page.getByText(/^Pemberian ini disertai/).waitFor();
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    );
  });
}

test('printed, the dark widget is dark on light', async () => {
  const page = await stage.give('amount="500000" theme="dark"');
  const ink = () =>
    page.evaluate(() => {
      const card = document.querySelector('lindung-widget').shadowRoot.querySelector('[part=card]');
      return getComputedStyle(card).color;
    });
  assert.equal(await ink(), 'rgb(237, 240, 234)');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await ink(), 'rgb(30, 43, 39)');
});

test('printed, nothing is left to press, and of the choices those that were made', async () => {
  const page = await stage.give('amount="500000"');
  await page.emulateMedia({ media: 'print' });
  const shown = (locator) => locator.filter({ visible: true }).count();
  assert.equal(await shown(page.getByRole('button')), 0);
  assert.equal(await shown(page.getByRole('slider')), 0);
  const text = await page.evaluate(
    () => document.querySelector('lindung-widget').shadowRoot.querySelector('[part=card]').innerText,
  );
  assert.ok(text.includes('Buruh harian'));
  assert.ok(!text.includes('Pedagang kaki lima'));
  assert.ok(!text.includes('Dompet digital'));
});

test('every target is at least 44 pixels high', async () => {
  const page = await stage.give('amount="500000" channel="kitabisa"');
  await page.getByRole('button', { name: /5 pekerja 12 bulan/ }).click(); // now it can be undone
  await openAll(page);
  const small = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('lindung-widget');
    return [...shadowRoot.querySelectorAll('button, input, summary, a.go, fieldset label')]
      .filter((node) => node.getBoundingClientRect().height < 44)
      .map((node) => node.outerHTML.slice(0, 120));
  });
  assert.deepEqual(small, []);
});

test('the looks of the page stay outside', async () => {
  const page = await stage.show(
    document(`<style>
      * { color: red; font: italic 40px serif; letter-spacing: 9px; text-align: right; text-transform: uppercase }
      lindung-widget { color: red; line-height: 5; visibility: visible }
    </style>${widget()}`),
  );
  await ready(page);
  const looks = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('lindung-widget');
    const card = shadowRoot.querySelector('[part=card]');
    const { color, fontStyle, letterSpacing, textAlign, textTransform } = getComputedStyle(card);
    return { color, fontStyle, letterSpacing, textAlign, textTransform };
  });
  assert.deepEqual(looks, {
    color: 'rgb(30, 43, 39)',
    fontStyle: 'normal',
    letterSpacing: 'normal',
    textAlign: 'start',
    textTransform: 'none',
  });
});

test('a hidden widget is hidden', async () => {
  const page = await stage.show(
    document(`<div style="visibility:hidden">${widget()}</div>${widget('hidden')}`),
  );
  await ready(page, 2);
  assert.equal(await page.getByRole('textbox').count(), 0);
});

/** A page with a widget whose campaign has this colour. */
async function inColour(accent, theme) {
  const page = await stage.visit();
  await page.route('**/campaigns/baznas.json', async (route) => {
    const campaign = await (await route.fetch()).json();
    await route.fulfill({ json: { ...campaign, look: { accent } } });
  });
  await stage.show(document(widget(`theme="${theme}"`)), { page });
  await ready(page);
  const [r, g, b] = accent.match(/[^#]{2}/g).map((hex) => parseInt(hex, 16));
  const isTaken = () =>
    page
      .getByRole('button', { name: /^Lanjut ke/ })
      .evaluate((link, colour) => getComputedStyle(link).backgroundColor === colour, `rgb(${r}, ${g}, ${b})`);
  return { page, isTaken };
}

test('the campaign’s colour is taken where it can be read, and left where it cannot', async () => {
  for (const [accent, theme, expected] of [
    ['#8a1c4a', 'light', true],
    ['#ffd75e', 'light', false],
    ['#ffd75e', 'dark', true],
    ['#8a1c4a', 'dark', false],
  ]) {
    const { isTaken } = await inColour(accent, theme);
    assert.equal(await isTaken(), expected, `${accent} ${theme}`);
  }
});

test('the campaign’s colour is weighed again when the theme or the page’s paper changes', async () => {
  const { page, isTaken } = await inColour('#8a1c4a', 'light');
  const element = page.locator('lindung-widget');
  await element.evaluate((one) => one.setAttribute('theme', 'dark'));
  await eventually(isTaken, false);
  await element.evaluate((one) => one.style.setProperty('--lindung-paper', '#ffffff'));
  await page.getByRole('textbox', { name: 'Nominal' }).fill('600000');
  await eventually(isTaken, true);
});
