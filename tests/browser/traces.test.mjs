// What a gift leaves behind, from the browser's network log and its storage: page, script, campaign
// and endpoint each on a site of its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { document, openStage, ready, touch, widget } from './support/browser.mjs';
import { eventually } from './support/expect.mjs';
import { channels, kept, wayOn } from './support/paying.mjs';

// Pages that a test serves count as the internet's, which may not reach this machine by itself.
const stage = await openStage(['--disable-features=LocalNetworkAccessChecks']);
const PAGE = 'https://host.example';
const PATH = '/orders/17?customer=siti';
const CAMPAIGN = 'https://partner.example';
const SCRIPT = `<script async src="${stage.address}/dist/lindung.js"></script>`;

/** What the README says that such a page must allow, and nothing more. */
const POLICY = `default-src 'none'; script-src ${stage.address} 'wasm-unsafe-eval';
  connect-src ${stage.address} ${CAMPAIGN}; require-trusted-types-for 'script';
  trusted-types lit-html`.replace(/\s+/g, ' ');

/** Everything that the browser keeps. */
const stored = (page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
  }));

const nothing = { local: [], session: [], databases: 0, caches: 0, workers: 0, cookie: '' };

test('requests to the script’s, the campaign’s and the endpoint’s site alone, without cookies', async () => {
  const page = await stage.visit();
  const context = page.context();
  const log = [];
  context.on('request', (request) => log.push(request));
  const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
  await context.route(`${PAGE}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': POLICY },
      body: document(widget(`campaign="${CAMPAIGN}/c.json" amount="500000"`), { script: SCRIPT }),
    }),
  );
  await context.route(`${CAMPAIGN}/c.json`, async (route) => {
    const file = await (await fetch(`${stage.address}/dist/campaigns/baznas.json`)).json();
    const name = { id: 'Server', en: 'Server' };
    const channel = { id: 'server', name, ...channels.code };
    await route.fulfill({ headers, json: { ...file, channels: [channel] } });
  });
  await context.route(`${CAMPAIGN}/sandbox/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const answer = await route.fetch({ url: stage.address + pathname });
    const body = (await answer.text()).replaceAll(stage.address, CAMPAIGN);
    await route.fulfill({ response: answer, headers: { ...answer.headers(), ...headers }, body });
  });
  await context.addCookies(
    [CAMPAIGN, stage.address].map((url) => ({ name: 'who', value: 'siti', url })),
  );

  await page.goto(PAGE + PATH);
  await ready(page);
  await touch(page);
  await page.getByRole('button', { name: /^Tambah/ }).click();
  assert.deepEqual(await stored(page), nothing);

  await wayOn(page).click();
  await eventually(async () => (await kept(page)).map(({ state }) => state), ['handed_off']);
  const { local, ...rest } = await stored(page);
  assert.deepEqual({ ...rest, local: [] }, nothing);
  for (const key of local) assert.match(key, /^lindung:/);

  const asked = log.map((request) => new URL(request.url()));
  const allowed = [
    (url) => url.href === PAGE + PATH,
    (url) => url.origin === stage.address && url.pathname.startsWith('/dist/'),
    (url) => url.origin === CAMPAIGN && /^\/(c\.json$|sandbox\/pledges)/.test(url.pathname),
  ];
  assert.deepEqual(
    asked.filter((url) => !allowed.some((may) => may(url))).map(({ href }) => href),
    [],
  );
  for (const is of allowed) assert.ok(asked.some(is), String(is));
  for (const request of log.filter((one) => !one.url().startsWith(PAGE))) {
    const sent = await request.allHeaders();
    assert.equal(sent['cookie'], undefined, request.url());
    assert.ok([undefined, `${PAGE}/`].includes(sent['referer']), `${request.url()}: ${sent['referer']}`);
  }
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  const set = (await context.cookies()).map(({ name }) => name);
  assert.deepEqual([...new Set(set)], ['who']);
});
