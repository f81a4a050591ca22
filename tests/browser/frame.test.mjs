// The widget in an iframe on a page of another origin: its height, what both say, where it leads.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, document, openStage } from './support/browser.mjs';
import { eventually, reads } from './support/expect.mjs';
import { channels } from './support/paying.mjs';
import { shipped } from './support/server.mjs';

// Pages that a test serves count as the internet's, which may not reach this machine by itself.
const stage = await openStage(['--disable-features=LocalNetworkAccessChecks']);
/** The same server by another name is another site. */
const HOST = stage.address.replace('127.0.0.1', 'localhost');
const HELPER = `<script async src="${stage.address}/dist/lindung-frame.js"></script>`;
const RESERVED = 700;

const frame = (attributes = '', query = '') => `<iframe title="Donasi" width="100%"
  height="${RESERVED}" src="${stage.address}/dist/embed.html?campaign=baznas&today=2026-11-23${query}"
  ${attributes}></iframe>`;

/** Shows a page of the host. */
async function host(body, { script = HELPER, headers = {}, path = '/', page, ...options } = {}) {
  const visitor = page ?? (await stage.visit(options));
  visitor.setDefaultTimeout(8000);
  await visitor.route(`${HOST}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', headers, body: document(body, { script }) }),
  );
  await visitor.goto(HOST + path);
  return visitor;
}

const inside = (page) => page.frameLocator('iframe').first();
const element = (page) => page.locator('iframe').first();
const isShown = (page) => inside(page).getByRole('heading', { level: 3 }).first().waitFor();

/** Height of the iframe, of what is in it, and whether that scrolls. */
async function measured(page) {
  const outer = await element(page).evaluate(({ clientHeight }) => clientHeight);
  const [inner, bar] = await inside(page)
    .locator('html')
    .evaluate((html) => [html.getBoundingClientRect().height, innerWidth - html.clientWidth]);
  return { outer, inner: Math.ceil(inner), bar };
}

const fits = (page) =>
  eventually(async () => {
    const { outer, inner, bar } = await measured(page);
    return [outer - inner, bar, outer > RESERVED];
  }, [0, 0, true]);

for (const width of [360, 1280]) {
  test(`the iframe is as high as what it shows, ${width} wide`, async () => {
    const page = await host(frame(), { width });
    await isShown(page);
    await fits(page);
    const before = (await measured(page)).outer;
    await inside(page).getByText('Rincian biaya').click();
    await eventually(async () => (await measured(page)).outer !== before, true);
    await fits(page);
    await page.setViewportSize({ width: width + 200, height: 800 });
    await fits(page);
  });
}

test('until there is something to show, the page around does not move', async () => {
  const page = await stage.visit();
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  await page.route('**/campaigns/baznas.json', async (route) => {
    await opened;
    await route.continue();
  });
  await host(`${frame()}<p>Di bawahnya</p>`, { page });
  await inside(page).getByRole('status').getByText('Memuat').waitFor();
  assert.equal((await measured(page)).outer, RESERVED);
  open();
  await isShown(page);
  await fits(page);
});

test('a failure is shown in full as well', async () => {
  const page = await stage.visit();
  await page.route('**/campaigns/baznas.json', (route) => route.abort());
  await host(frame(), { page });
  await inside(page).getByRole('alert').waitFor();
  await eventually(async () => (await measured(page)).outer < RESERVED, true);
});

test('without the script of the page around, the iframe scrolls', async () => {
  const page = await host(frame(), { script: '' });
  await isShown(page);
  const overflow = () =>
    inside(page).locator('html').evaluate((html) => getComputedStyle(html).overflowY);
  await eventually(overflow, 'auto');
  assert.equal((await measured(page)).outer, RESERVED);
  await page.addScriptTag({ url: `${stage.address}/dist/lindung-frame.js` });
  await fits(page);
});

test('an iframe that comes later, and one that is moved, are fitted as well', async () => {
  const page = await host('<div></div><aside></aside>');
  await page.evaluate((html) => (document.querySelector('div').innerHTML = html), frame());
  await isShown(page);
  await fits(page);
  await page.evaluate(() => {
    const moved = document.querySelector('iframe');
    moved.style.height = '';
    document.querySelector('aside').append(moved);
  });
  await isShown(page);
  await fits(page);
});

test('where the page lets everything glide, it is fitted at once all the same', async () => {
  const page = await host(`<link rel="stylesheet" href="data:text/css,*{transition:all 60s}">${frame()}`);
  await isShown(page);
  await fits(page);
});

test('an iframe that is still empty is not spoken to, and the console stays clean', async () => {
  const page = await stage.visit();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  await page.route('**/embed.html*', async (route) => {
    await opened;
    await route.continue();
  });
  const arrived = page.waitForResponse('**/lindung-frame.js');
  const shown = host(`${frame()}${HELPER}`, { page, script: '' });
  await arrived;
  open();
  await shown;
  await isShown(page);
  await fits(page);
  assert.deepEqual(said, []);
});

test('pinned by its hash, the script finds the iframe all the same', async () => {
  const path = await shipped('lindung-frame.js');
  const { files } = await (await fetch(`${stage.address}/dist/integrity.json`)).json();
  const script = `<script async src="${stage.address}/dist/${path}" integrity="${files[path]}"
    crossorigin></script>`;
  const page = await host(frame(), { script });
  await isShown(page);
  await fits(page);
});

test('hidden at first, it is fitted when it is shown', async () => {
  const page = await host(`<div hidden>${frame()}</div>`);
  await page.waitForResponse('**/campaigns/baznas.json');
  await page.evaluate(() => (document.querySelector('div').hidden = false));
  await isShown(page);
  await fits(page);
});

test('the events of the widget are events of the iframe', async () => {
  const page = await host(frame('', '&amount=500000'));
  await isShown(page);
  await inside(page).getByRole('button', { name: /^Tambah Rp54\.400/ }).click();
  await eventually(
    () =>
      page.evaluate(() =>
        window.heard
          .filter(({ name }) => name === 'lindung-change')
          .map(({ detail }) => [detail.workers, detail.gross]),
      ),
    [[3, 554_400]],
  );
});

test('the page around sets attributes, and no campaign of others', async () => {
  const page = await host(frame());
  await isShown(page);
  const say = (attributes) =>
    element(page).evaluate(
      ({ contentWindow, src }, given) =>
        contentWindow.postMessage(
          { lindung: 1, type: 'attributes', attributes: given },
          new URL(src).origin,
        ),
      attributes,
    );
  await say({ amount: '500000', lang: 'en', campaign: 'https://evil.example/c.json', onclick: '1' });
  await reads(answerOf(inside(page)), '2 workers insured for 12 months');
  const widget = inside(page).locator('lindung-widget');
  assert.equal(await widget.getAttribute('campaign'), 'baznas');
  assert.equal(await widget.getAttribute('onclick'), null);
  assert.equal(await inside(page).locator('html').getAttribute('lang'), 'en');
  await say({ amount: null });
  await reads(answerOf(inside(page)), '1 worker insured for 12 months');
});

/** Another version, another protocol, no object, no height, an event of others, a type to come. */
const lies = [
  { lindung: 2, type: 'height', height: 9 },
  { type: 'height', height: 9 },
  'height',
  null,
  { lindung: 1, type: 'height', height: 'auto' },
  { lindung: 1, type: 'event', name: 'submit' },
  { lindung: 1, type: 'later' },
];
test('what is not of this protocol is passed over on both sides', async () => {
  const page = await host(frame());
  await isShown(page);
  await fits(page);
  const { outer } = await measured(page);
  await page.evaluate(() =>
    document.addEventListener('submit', () => {
      throw new Error('an event of others was fired');
    }),
  );
  for (const message of lies) {
    await inside(page).locator('html').evaluate((_, said) => parent.postMessage(said, '*'), message);
    await element(page).evaluate(({ contentWindow }, said) => contentWindow.postMessage(said, '*'), message);
  }
  await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal((await measured(page)).outer, outer);
  assert.deepEqual(page.problems, []);
});

test('an iframe of others can neither set the height nor the attributes', async () => {
  const page = await stage.visit();
  await page.route('http://evil.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script>
        const say = (to, said) => to.postMessage({ lindung: 1, ...said }, '*');
        say(parent, { type: 'hello' });
        say(parent, { type: 'height', height: 9 });
        say(parent, { type: 'event', name: 'lindung-settle' });
        say(parent[0], { type: 'hello', page: 'http://evil.example/' });
        say(parent[0], { type: 'attributes', attributes: { amount: '1' } });
      </script>`,
    }),
  );
  await host(`${frame('', '&amount=500000')}<div></div>`, { page });
  await isShown(page);
  await fits(page);
  const { outer } = await measured(page);
  await page.evaluate(() => {
    const other = document.createElement('iframe');
    other.src = 'http://evil.example/';
    document.querySelector('div').append(other);
    return new Promise((resolve) => (other.onload = resolve));
  });
  await reads(answerOf(inside(page)), '2 pekerja terlindungi selama 12 bulan');
  assert.equal((await measured(page)).outer, outer);
  assert.ok(!(await page.evaluate(() => window.heard.some(({ name }) => /settle/.test(name)))));
  assert.equal(await inside(page).locator('html').getAttribute('data-lindung-page'), `${HOST}/`);
});

const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups ' +
  'allow-popups-to-escape-sandbox';
for (const [name, attributes] of [
  ['free', ''],
  ['sandboxed', `sandbox="${SANDBOX}"`],
]) {
  test(`the hand-off of a ${name} iframe opens a tab of its own`, async () => {
    const page = await host(frame(attributes, '&amount=500000'), { width: 1280 });
    await isShown(page);
    await fits(page);
    await inside(page).locator('lindung-widget').hover();
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      inside(page).getByRole('link', { name: /^Lanjut ke/ }).click(),
    ]);
    await tab.waitForURL(/^https:\/\/baznas\.go\.id\/.*jumlah=500\.000/);
    assert.equal(await tab.evaluate(() => self.origin), 'https://baznas.go.id');
    assert.equal(page.url(), `${HOST}/`);
    await isShown(page);
  });
}

test('a payment page leads back to the page around', async () => {
  const page = await stage.visit();
  await page.context().route('**/campaigns/baznas.json', async (route) => {
    const campaign = await (await route.fetch()).json();
    const name = { id: 'Server', en: 'Server' };
    const channel = { id: 'server', kind: 'endpoint', name, ...channels.endpoint };
    await route.fulfill({ json: { ...campaign, channels: [channel] } });
  });
  await host(frame('', '&amount=500000'), { page, path: '/donasi?a=b#c' });
  await isShown(page);
  await inside(page).locator('lindung-widget').hover();
  const [order] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST' && /pledges$/.test(request.url())),
    inside(page).getByRole('button', { name: /^Lanjut ke/ }).click(),
  ]);
  const { reference, return_url: back } = order.postDataJSON();
  assert.equal(back, `${HOST}/donasi?a=b&lindung=${reference}`);
});

test('a host that allows nothing but the iframe and its script has nothing to report', async () => {
  const policy = `default-src 'none'; frame-src ${stage.address}; script-src ${stage.address};
    require-trusted-types-for 'script'; trusted-types 'none'`.replace(/\s+/g, ' ');
  const page = await host(frame(), { headers: { 'content-security-policy': policy } });
  await isShown(page);
  await fits(page);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  assert.deepEqual(page.problems, []);
});
