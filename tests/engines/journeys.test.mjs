// What a donor does, in the engines besides Chromium: Firefox and WebKitGTK, on a partner's page of
// another origin than the widget's.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TODAY } from '../browser/support/browser.mjs';
import { startServer } from '../browser/support/server.mjs';
import { startFirefox } from './firefox.mjs';
import { startSite } from './site.mjs';
import { startWebKit } from './webkit.mjs';

const server = await startServer();
after(() => server.close());

const WIDGETS = server.address;
const RESERVED = 300;

const STRICT = [
  "default-src 'none'",
  `script-src 'self' ${WIDGETS}`,
  `connect-src ${WIDGETS}`,
  `form-action ${WIDGETS}`,
  'img-src data:',
  "base-uri 'none'",
].join('; ');
const WITH_WASM = STRICT.replace('script-src', "script-src 'wasm-unsafe-eval'");

const page = (site, policy = WITH_WASM) =>
  site.show(
    `<script async src="${WIDGETS}/dist/lindung.js"></script>
    <lindung-widget campaign="sandbox" amount="500000" today="${TODAY}">
      <a href="https://baznas.go.id/">Donasi lewat BAZNAS</a></lindung-widget>`,
    { 'content-security-policy': policy },
  );

const framed = (site) =>
  site.show(`<script async src="${WIDGETS}/dist/lindung-frame.js"></script>
    <iframe title="Donasi" width="100%" height="${RESERVED}"
      src="${WIDGETS}/dist/embed.html?campaign=sandbox&amp;amount=500000&amp;today=${TODAY}"></iframe>`);

const ONE_MORE = 'Tambah Rp54.400 menjadi 3 pekerja';
const wayOn = (channel, gift) => `Lanjut ke ${channel} ${gift} (tab baru)`;
const covers = (tab, workers) => tab.find('heading', `${workers} pekerja terlindungi selama 12 bulan`);
const problemsOf = (tab) => tab.call(() => window.problems);
const loaded = (tab) =>
  tab.call(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)));

/** `go` gives the problems that it has seen, where it leaves the page. */
const journeys = {
  'a gift of Rp500.000 insures two workers': {
    async go(tab) {
      await covers(tab, 2);
      assert.ok((await loaded(tab)).includes('lindung.wasm'));
    },
  },

  'the button insures one more': {
    async go(tab) {
      await covers(tab, 2);
      await tab.press('button', ONE_MORE);
      await covers(tab, 3);
    },
  },

  'an amount is typed as people write it': {
    async go(tab) {
      await tab.fill('Nominal', '1 juta');
      await covers(tab, 5);
    },
  },

  'the language is changed': {
    async go(tab) {
      await tab.press('button', 'English');
      await tab.find('heading', '2 workers insured for 12 months');
    },
  },

  'the payment page gets the gift': {
    async go(tab) {
      await tab.press('button', ONE_MORE);
      await covers(tab, 3);
      const problems = await problemsOf(tab);
      const there = await tab.opened(() => tab.press('link', wayOn('Tautan', 'Rp554.400')));
      await there.reads(() => new URL(location.href).searchParams.get('amount'), '554400');
      await there.reads(() => location.pathname, '/sandbox/link');
      return problems;
    },
  },

  'another way to pay is chosen': {
    async go(tab) {
      await tab.press('radio', 'GoPay');
      await tab.find('button', 'Lanjut ke GoPay Rp500.000');
    },
  },

  'without WebAssembly the answers are the same': {
    at: (site) => page(site, STRICT),
    // Firefox tells that it refused what was tried.
    expected: ['script-src wasm-eval'],
    async go(tab) {
      await covers(tab, 2);
      await tab.press('button', ONE_MORE);
      await covers(tab, 3);
      await tab.find('link', wayOn('Tautan', 'Rp554.400'));
      assert.ok((await loaded(tab)).includes('lindung-plain.js'));
    },
  },

  'an iframe is as high as what it shows': {
    at: framed,
    async go(tab) {
      await tab.reads(() => document.querySelector('iframe').clientHeight > 1000, true);
      const problems = await problemsOf(tab);
      const inside = await tab.inside();
      await covers(inside, 2);
      await inside.reads(() => document.documentElement.scrollHeight - innerHeight, 0);
      return problems;
    },
  },
};

for (const [name, start] of Object.entries({ Firefox: startFirefox, WebKitGTK: startWebKit })) {
  describe(name, () => {
    let engine;
    before(async () => (engine = await start()));
    after(() => engine?.close());

    for (const [journey, { go, at = page, expected = [] }] of Object.entries(journeys)) {
      it(journey, async (t) => {
        // An origin of its own: nothing of other journeys is kept there.
        const site = await startSite();
        t.after(() => site.close());
        const tab = await engine.tab({ width: 600, height: 1000 });
        await tab.goto(at(site));
        const found = await go(tab);
        const problems = found ?? (await problemsOf(tab));
        assert.deepEqual(problems.filter((one) => !expected.includes(one)), []);
      });
    }
  });
}
