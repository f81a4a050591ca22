// What every cell of the matrix must do: show an answer, take an amount as people write it, hand the
// gift over; and be a good guest on the way.
import assert from 'node:assert/strict';
import { eventually } from '../browser/support/expect.mjs';
import { PATIENCE } from '../engines/tab.mjs';
import { hasWasm } from './table.mjs';

export const SIZE = { width: 1000, height: 900 };

// ---- Said in the page

/** What a page has of its own, by which a guest that leaves something behind is seen. */
function state() {
  const style = getComputedStyle(document.querySelector('h1'));
  // Not its sizes: a page that got longer has a scroll bar.
  const looks = /^(color|direction|display|font|letter|line-height|list|margin|opacity|text|visib|word)/;
  return [
    ...Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)),
    document.documentElement.cloneNode(false).outerHTML,
    document.body.cloneNode(false).outerHTML.replace(/\d+/g, '#'), // WordPress counts its posts
    ...[...document.head.querySelectorAll('style, meta')].map(({ outerHTML }) => outerHTML),
    `${document.adoptedStyleSheets.length} sheets`,
    ...[...style].filter((name) => looks.test(name)).map((name) => `${name}: ${style.getPropertyValue(name)}`),
  ];
}

/** Everything that a browser keeps for a page. */
async function kept() {
  const found = [document.cookie];
  const places = [
    () => Object.keys(localStorage),
    () => Object.keys(sessionStorage),
    async () => (await indexedDB.databases()).map(({ name }) => name),
    async () => (await globalThis.caches?.keys()) ?? [],
  ];
  for (const read of places) {
    try {
      found.push(...(await read()));
    } catch (reason) {
      // In an iframe of another site a browser may forbid it: then nothing is kept.
      if (!['SecurityError', 'UnknownError'].includes(reason.name)) throw reason;
    }
  }
  return found.filter((name) => name !== '');
}

/** The answer's heading. */
const answer = () => {
  const heading = document.querySelector('lindung-widget')?.shadowRoot?.querySelector('h3');
  return (heading?.textContent ?? '').replace(/\s+/g, ' ').trim();
};

/** Higher than what was kept for it. */
const isFitted = () => document.querySelector('iframe')?.clientHeight > 1500;

const isThere = () => document.readyState === 'complete' && document.querySelector('h1') !== null;

// ---- Asked from outside

/** What went wrong: in the page, and where the protocol tells what the console shows, in the frame. */
const problemsOf = async (tab) => [
  ...(await tab.call(() => window.problems)),
  ...((await tab.said?.()) ?? []),
];

/** But for a site's icon, for which a browser asks of itself, and at any time. */
const askedBy = async (tab) =>
  (await tab.asked()).filter((url) => /^http/.test(url) && new URL(url).pathname !== '/favicon.ico');

/** The page without the widget: { state, problems, asked }. */
export async function look(engine, address) {
  const tab = await engine.tab(SIZE);
  await tab.goto(address);
  await tab.reads(isThere, true);
  const seen = {
    state: await tab.call(state),
    problems: await problemsOf(tab),
    asked: await askedBy(tab),
  };
  await tab.leave();
  return seen;
}

/** What is told though nothing is wrong. */
const toldAnyway = (way, policy) => [
  // The one try that finds out.
  ...(hasWasm(way, policy) ? [] : [/wasm-eval|wasm-unsafe-eval/]),
  // Chromium on Linux can't share, and says so of the iframe's `allow`.
  ...(way === 'iframe' ? [/Unrecognized feature: 'web-share'/] : []),
];

/** The iframe is as high as what it shows, and has no scroll bar. */
async function fits(page, inside) {
  const outer = () => document.querySelector('iframe').clientHeight;
  const inner = () => Math.ceil(document.documentElement.getBoundingClientRect().height);
  const bar = () => innerWidth - document.documentElement.clientWidth;
  await eventually(
    async () => (await page.call(outer)) - (await inside.call(inner)) + (await inside.call(bar)),
    0,
    PATIENCE,
  );
}

/** `bare` is what `look` saw of the host; `widgets` the origin of the widget's files. */
export async function travel(tab, { way, policy, host, address, bare, widgets }) {
  await tab.goto(address);
  assert.equal(await tab.call(() => self.crossOriginIsolated === true), policy === 'isolated');
  const isFramed = way === 'iframe';
  if (isFramed) await tab.reads(isFitted, true);
  const inside = isFramed ? await tab.inside() : tab;
  await inside.reads(answer, /^[12] pekerja terlindungi selama 12 bulan$/);
  if (isFramed) await fits(tab, inside);
  await inside.fill('Nominal', '1 juta');
  await inside.reads(answer, '5 pekerja terlindungi selama 12 bulan');
  if (isFramed) await fits(tab, inside);

  assert.deepEqual(await inside.call(kept), [], 'kept before the pledge');
  const own = new Set(bare.asked);
  const asked = new Set([...(await askedBy(tab)), ...(await askedBy(inside))]);
  const bundled = way === 'npm' ? [`${host.home}/package/`, `${host.home}/assets/`] : [];
  const places = [`${widgets}/lindung/`, ...bundled];
  const stray = [...asked].filter(
    (url) => url !== address && !own.has(url) && !places.some((place) => url.startsWith(place)),
  );
  assert.deepEqual(stray, [], 'asked for elsewhere');
  const isLoaded = (ending) => [...asked].some((url) => ending.test(url));
  assert.equal(isLoaded(/\.wasm$/), hasWasm(way, policy), 'WebAssembly');
  const now = await tab.call(state);
  const without = (some, others) => some.filter((one) => !others.includes(one));
  assert.deepEqual(without(now, bare.state), [], 'left in the page');
  assert.deepEqual(without(bare.state, now), [], 'taken from the page');
  const expected = [...toldAnyway(way, policy), ...(host.told ?? [])];
  const problems = (await problemsOf(tab)).filter(
    (one) => !bare.problems.includes(one) && !expected.some((pattern) => pattern.test(one)),
  );
  assert.deepEqual(problems, []);

  const there = await inside.opened(() => inside.press('link', 'Lanjut ke Tautan Rp1.000.000 (tab baru)'));
  await there.reads(() => location.pathname, '/sandbox/link');
  assert.equal(await there.call(() => new URL(location.href).searchParams.get('amount')), '1000000');
}
