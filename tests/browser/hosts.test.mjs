// On any page: whatever its styles, its places and its scripts do, the widget works and looks the
// same, and leaves nothing behind.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, document, heard, openStage, ready, touch, widget } from './support/browser.mjs';
import { reads } from './support/expect.mjs';
import { look } from './support/look.mjs';

const stage = await openStage();

const GIFT = 'amount="500000"';
const TWO = '2 pekerja terlindungi selama 12 bulan';
const THREE = '3 pekerja terlindungi selama 12 bulan';
const WIDTH = 1280;

/** A page with a style sheet of its own, in a column of the same width everywhere. */
const page = (body, { css = '', head = '', lang } = {}) =>
  document(`<section class="column">${body}</section>`, {
    lang,
    script: `<script async src="/dist/lindung.js"></script>
      <style>.column { display: block !important; width: 900px !important }</style>
      <style>${css}</style>${head}`,
  });

const addOne = (shown) => shown.getByRole('button', { name: /^Tambah Rp54\.400/ }).click();

/** Uses it: the answer, another gift, the way on. */
async function use(shown) {
  await reads(answerOf(shown), TWO);
  await addOne(shown);
  await reads(answerOf(shown), THREE);
  await touch(shown);
  await shown.getByRole('link', { name: /^Lanjut ke/ }).waitFor();
  assert.deepEqual(shown.problems, []);
}

// ---- Styles

let plain;
const asOnAPlainPage = async () => {
  plain ??= await (async () => {
    const shown = await stage.show(page(widget(GIFT)), { width: WIDTH });
    await ready(shown);
    return look(shown);
  })();
  return plain;
};

const styles = {
  'all of everything unset': '* { all: unset }',
  'everything red and large': '* { color: red !important; font-size: 31px !important }',
  'a root of ten pixels': 'html { font-size: 62.5% }',
  'a reset': `*, *::before, *::after { margin: 0; padding: 0; border: 0; font: inherit; list-style: none;
    vertical-align: baseline; box-sizing: content-box; background: none; text-decoration: none }`,
  'slow transitions of everything': '* { transition: all 3s !important }',
  'loud text': `body { text-transform: uppercase; letter-spacing: .5em; word-spacing: 1em; line-height: 3;
    text-align: center; text-indent: 5em; white-space: nowrap; font-style: italic; cursor: none;
    direction: rtl; color: white; visibility: visible }`,
  'plain elements of its own': `div, p, input, button, fieldset, label, h2, h3 { display: none; width: 3px;
    position: fixed; opacity: 0 } .card, .halves, .go { display: none }`,
};

for (const [name, css] of Object.entries(styles)) {
  test(`a host with ${name}: the same look, and it works`, async () => {
    const wanted = await asOnAPlainPage();
    const shown = await stage.show(page(widget(GIFT), { css }), { width: WIDTH });
    await ready(shown);
    const seen = await look(shown);
    // One at a time: together they would fill pages.
    seen.forEach((one, i) => assert.equal(one, wanted[i]));
    assert.equal(seen.length, wanted.length);
    await use(shown);
  });
}

// ---- Places

/** `open` shows what is hidden at first. */
const places = {
  'in a form': { html: (it) => `<form action="/elsewhere">${it}</form>` },
  'in a table': { html: (it) => `<table><tr><td>${it}</td></tr></table>` },
  'in a list in a flexible row': { html: (it) => `<ul style="display:flex"><li>${it}</li></ul>` },
  'in a grid': { html: (it) => `<div style="display:grid;grid-template-columns:1fr">${it}</div>` },
  'from right to left': { html: (it) => `<div dir="rtl">${it}</div>` },
  'zoomed': { html: (it) => `<div style="zoom:1.5">${it}</div>` },
  'turned and shrunk': {
    html: (it) => `<div style="transform:rotate(2deg) scale(.7);transform-origin:0 0">${it}</div>`,
  },
  'in a narrow column': { html: (it) => `<div style="width:280px">${it}</div>` },
  'in a tab that is not shown': {
    html: (it) => `<div id="place" style="display:none">${it}</div>`,
    open: (place) => (place.style.display = ''),
  },
  'in a hidden part': {
    html: (it) => `<div id="place" hidden>${it}</div>`,
    open: (place) => (place.hidden = false),
  },
  'in a part that is rendered late': {
    html: (it) => `<div id="place" style="content-visibility:hidden">${it}</div>`,
    open: (place) => (place.style.contentVisibility = ''),
  },
  'in closed details': {
    html: (it) => `<details id="place"><summary>Donasi</summary>${it}</details>`,
    open: (place) => (place.open = true),
  },
  'in a dialog': {
    html: (it) => `<dialog id="place">${it}</dialog>`,
    open: (place) => place.showModal(),
  },
  'in a popover': {
    html: (it) => `<div id="place" popover style="max-height:90vh">${it}</div>`,
    open: (place) => place.showPopover(),
  },
  'in a shadow root': {
    html: (it) => `<div><template shadowrootmode="open">${it}</template></div>`,
    isInside: true,
  },
};

for (const [name, { html, open, isInside }] of Object.entries(places)) {
  test(`${name} it works`, async () => {
    const shown = await stage.show(page(html(widget(GIFT))), { width: WIDTH });
    await ready(shown);
    if (open) await shown.locator('#place').evaluate(open);
    if (isInside) {
      await addOne(shown);
      await reads(answerOf(shown), THREE);
    } else {
      await use(shown);
    }
    const [needed, given] = await shown
      .locator('lindung-widget')
      .evaluate((it) => [it.shadowRoot.firstElementChild.scrollWidth, it.offsetWidth]);
    assert.ok(given >= 280 && needed <= given, `${needed} of ${given} pixels`);
  });
}

test('in a form, nothing of it is sent, and Enter sends nothing', async () => {
  const shown = await stage.show(page(`<form><input name="q" value="a">${widget(GIFT)}</form>`));
  await ready(shown);
  await shown.getByRole('textbox', { name: 'Nominal' }).fill('1 juta');
  await shown.getByRole('textbox', { name: 'Nominal' }).press('Enter');
  const sent = await shown.locator('form').evaluate((form) => [...new FormData(form).keys()]);
  assert.deepEqual(sent, ['q']);
  assert.ok(shown.url().endsWith('/pages/test.html'));
});

// ---- Scripts

const scripts = {
  'freezes what all objects share': () => {
    for (const shared of [Object, Array, Function, Map, Set, Promise, Error, RegExp, String]) {
      Object.freeze(shared.prototype);
      Object.freeze(shared);
    }
  },
  'adds to what all objects share': () => {
    Object.prototype.extra = 1;
    Array.prototype.more = () => 1;
    String.prototype.title = () => 1;
  },
  'wraps fetch': () => {
    const real = window.fetch;
    window.fetch = (...given) => real(...given);
  },
  'replaces fetch with one that knows no streams': () => {
    const real = window.fetch;
    window.fetch = async (...given) => {
      const answer = await real(...given);
      const bytes = await answer.arrayBuffer();
      return new Response(bytes, { status: answer.status });
    };
  },
  'measures every listener': () => {
    const real = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (name, listener, ...more) {
      return real.call(this, name, listener, ...more);
    };
  },
  'takes names that scripts like': () => {
    Object.assign(window, { lit: 1, html: 1, Module: 1, define: () => 1, require: () => 1 });
    Object.assign(window, { exports: {}, module: { exports: {} }, process: { env: {} } });
    window.define.amd = {};
  },
};

for (const [name, script] of Object.entries(scripts)) {
  test(`a host whose script ${name}`, async () => {
    const visitor = await stage.visit({ width: WIDTH });
    await visitor.addInitScript(script);
    await stage.show(page(widget(GIFT)), { page: visitor });
    await ready(visitor);
    await use(visitor);
  });
}

test('nothing of it is left in the page but its name', async () => {
  const shown = await stage.show(page('<h1 id="own">Judul</h1><p>Isi</p>'));
  const state = () =>
    shown.evaluate((own = getComputedStyle(document.getElementById('own'))) => ({
      globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)).sort(),
      html: document.documentElement.cloneNode(false).outerHTML,
      head: document.head.innerHTML,
      body: document.body.cloneNode(false).outerHTML,
      sheets: document.adoptedStyleSheets.length,
      own: [...own].map((name) => `${name}: ${own.getPropertyValue(name)}`),
    }));
  await shown.waitForFunction(() => customElements.get('lindung-widget'));
  const before = await state();
  await shown.evaluate((html) => {
    const made = document.createElement('div');
    made.innerHTML = html;
    document.querySelector('section').append(made);
  }, widget(GIFT));
  await ready(shown);
  await use(shown);
  await shown.evaluate(() => document.querySelector('section > div').remove());
  assert.deepEqual(await state(), before);
});

// ---- Its life

const typed = (shown) => shown.getByRole('textbox', { name: 'Nominal' });

test('taken out of the page for a while, it keeps what the donor typed', async () => {
  const shown = await stage.show(page(widget(GIFT)));
  await ready(shown);
  await typed(shown).fill('3 jut');
  await shown.evaluate(() => {
    window.kept = document.querySelector('lindung-widget');
    window.kept.remove();
  });
  await shown.evaluate(() => new Promise(requestAnimationFrame));
  await shown.evaluate(() => document.querySelector('section').append(window.kept));
  assert.equal(await typed(shown).inputValue(), '3 jut');
  assert.equal((await heard(shown, 'lindung-ready')).length, 1);
  await typed(shown).fill('1 juta');
  await reads(answerOf(shown), '5 pekerja terlindungi selama 12 bulan');
});

test('attributes that change while the donor types leave the text and the caret', async () => {
  const shown = await stage.show(page(widget(GIFT)));
  await ready(shown);
  await typed(shown).fill('');
  await typed(shown).pressSequentially('750');
  await shown.evaluate(() => {
    const it = document.querySelector('lindung-widget');
    it.setAttribute('theme', 'dark');
    it.setAttribute('months', '6');
    it.setAttribute('class', 'host');
  });
  await shown.keyboard.type('000');
  assert.equal((await typed(shown).inputValue()).replace(/\D/g, ''), '750000');
  await reads(answerOf(shown), '8 pekerja terlindungi selama 6 bulan');
});

test('two versions of the script: the first one stays, and all widgets are its', async () => {
  const visitor = await stage.visit();
  const script = await (await fetch(`${stage.address}/dist/lindung.js`)).text();
  await visitor.route('**/older/lindung.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `window.older = 1;${script}` }),
  );
  const both = `<script src="/dist/lindung.js"></script><script src="/older/lindung.js"></script>`;
  await stage.show(document(widget(GIFT) + widget('workers="1"'), { script: both }), { page: visitor });
  await ready(visitor, 2);
  assert.ok(await visitor.evaluate(() => window.older));
  assert.deepEqual(visitor.problems, []);
  assert.deepEqual(visitor.requests.filter((url) => url.includes('/older/')).length, 1);
});

for (const [name, script, late] of [
  ['before the element, at once', '<script src="/dist/lindung.js"></script>'],
  ['deferred', '<script defer src="/dist/lindung.js"></script>'],
  ['after the element', '', '<script src="/dist/lindung.js"></script>'],
]) {
  test(`the script ${name}`, async () => {
    const shown = await stage.show(document(widget(GIFT) + (late ?? ''), { script }));
    await ready(shown);
    await reads(answerOf(shown), TWO);
  });
}

test('what a page says before the script is there holds when it comes', async () => {
  const shown = await stage.show(document(widget(), { script: '' }));
  await shown.evaluate(() => {
    const it = document.querySelector('lindung-widget');
    it.setAttribute('amount', '500000');
    window.waiting = customElements.whenDefined('lindung-widget').then(() => it.reload());
    const script = document.createElement('script');
    script.src = '/dist/lindung.js';
    document.head.append(script);
  });
  await ready(shown);
  await shown.evaluate(() => window.waiting);
  await reads(answerOf(shown), TWO);
});

test('a page rendered beforehand, saved and served as HTML: it works', async () => {
  const first = await stage.show(page(widget(GIFT)));
  await ready(first);
  await addOne(first);
  const saved = await first.content();
  const served = await stage.show(saved, { width: WIDTH });
  await ready(served);
  await use(served); // from the gift that the page says, with nothing of the other visitor's
});

test('fifty widgets, campaigns and languages side by side: one core, each file once', async () => {
  const kinds = [
    ['campaign="baznas" lang="id" workers="3"', '3 pekerja terlindungi selama 12 bulan'],
    ['campaign="baznas" lang="en" workers="3"', '3 workers insured for 12 months'],
    ['campaign="baznas-2018" lang="id" workers="2" months="6"', /^2 pekerja terlindungi selama 6 bulan/],
  ];
  const visitor = await stage.visit();
  await visitor.addInitScript(() => {
    window.instances = 0;
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = (...given) => {
      ++window.instances;
      return instantiate.apply(WebAssembly, given);
    };
  });
  const all = Array.from({ length: 50 }, (_, i) => widget(kinds[i % kinds.length][0])).join('');
  await stage.show(document(all), { page: visitor });
  await ready(visitor, 50);
  const answers = await visitor.evaluate(() =>
    [...document.querySelectorAll('lindung-widget')].map(
      ({ shadowRoot }) => shadowRoot.querySelector('h3').textContent,
    ),
  );
  answers.forEach((text, i) => {
    const [, wanted] = kinds[i % kinds.length];
    const seen = text.replace(/\s+/g, ' ').trim();
    if (wanted instanceof RegExp) assert.match(seen, wanted);
    else assert.equal(seen, wanted);
  });
  assert.equal(await visitor.evaluate(() => window.instances), 1);
  const asked = visitor.requests.filter((url) => /\/dist\//.test(url));
  assert.deepEqual(asked.map((url) => url.split('/').at(-1)).sort(), [
    'baznas-2018.json',
    'baznas.json',
    'lindung.js',
    'lindung.wasm',
  ]);
});
