// A page to share, as those embed it who get only its address: they look for its answer (oEmbed 1.0),
// ask for it, and put its HTML into their own page.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { answerOf, openStage, ready } from '../browser/support/browser.mjs';
import { reads } from '../browser/support/expect.mjs';
import { distribution } from '../../web/build.mjs';
import { hostOf } from '../../web/share.mjs';
import { startNginx } from './nginx.mjs';

const stage = await openStage(['--disable-features=LocalNetworkAccessChecks']);
const nginx = await startNginx();
after(() => nginx.close());
const FOLDER = `${nginx.address}/lindung/`;
const ids = ['baznas', 'baznas-2018', 'sandbox'];

let outputs;
before(async () => {
  outputs = await distribution(FOLDER);
  for (const [name, contents] of outputs) {
    const path = join(nginx.folder, 'lindung', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
});

/** What section 2.3.4 of the standard says of an answer of the type `rich`. */
const rich = addFormats(new Ajv()).compile({
  type: 'object',
  required: ['type', 'version', 'html', 'width', 'height'],
  properties: {
    type: { const: 'rich' },
    version: { const: '1.0' },
    html: { type: 'string', pattern: '^<iframe ' },
    width: { type: 'integer', minimum: 1 },
    height: { type: 'integer', minimum: 1 },
    title: { type: 'string', minLength: 1 },
    author_name: { type: 'string', minLength: 1 },
    author_url: { type: 'string', format: 'uri' },
    provider_name: { type: 'string', minLength: 1 },
    provider_url: { type: 'string', format: 'uri' },
    cache_age: { type: 'integer', minimum: 0 },
  },
  additionalProperties: false,
});

/** As a consumer does: the page, the link in it, what it answers. */
async function discover(id) {
  const url = `${FOLDER}give/${id}.html`;
  const html = await (await fetch(url)).text();
  const [link] = /<link [^>]*type="application\/json\+oembed"[^>]*>/.exec(html) ?? [''];
  assert.match(link, /rel="alternate"/);
  const asked = new URL(/href="([^"]+)"/.exec(link)[1].replaceAll('&amp;', '&'));
  for (const [name, value] of Object.entries({ url, format: 'json', maxwidth: '400' })) {
    asked.searchParams.set(name, value);
  }
  return fetch(asked);
}

describe('a page to share', () => {
  for (const id of ids) {
    it(`of ${id} leads to an answer as the standard has it, that others may read`, async () => {
      const response = await discover(id);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type'), /^application\/json\b/);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      const answer = await response.json();
      assert.ok(rich(answer), JSON.stringify(rich.errors));
      assert.ok(answer.width <= 400);
    });
  }

  // The strictest is what WordPress makes of it.
  for (const sandbox of ['', 'sandbox="allow-scripts"']) {
    it(`stands in a page of others by the HTML of its answer, ${sandbox || 'free'}`, async () => {
      const { html, title } = await (await discover('baznas')).json();
      const page = await stage.visit({ width: 1280 });
      const body = `<!doctype html><meta charset="utf-8">${html.replace('<iframe', `<iframe ${sandbox}`)}`;
      await page.route('https://blog.example/', (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.context().route(`${nginx.address}/**`, (route) => route.continue());
      await page.goto('https://blog.example/');
      const inside = page.frameLocator('iframe');
      await reads(answerOf(inside), '1 pekerja terlindungi selama 12 bulan');
      assert.equal(await page.locator('iframe').getAttribute('title'), title);
    });
  }

  it('shows the widget itself, under its own policy', async () => {
    const page = await stage.visit({ width: 1280 });
    await page.context().route(`${nginx.address}/**`, (route) => route.continue());
    await page.goto(`${FOLDER}give/baznas.html`);
    await ready(page);
    await reads(answerOf(page), '1 pekerja terlindungi selama 12 bulan');
    assert.deepEqual(await page.evaluate(() => window.violations), []);
    assert.deepEqual(page.problems, []);
  });

  it('is listed with the other files, and not there while nobody said where it is hosted', async () => {
    const { files } = JSON.parse(outputs.get('integrity.json'));
    for (const id of ids) assert.ok(files[`give/${id}.json`]);
    const names = [...(await distribution()).keys()];
    assert.deepEqual(names.filter((name) => name.startsWith('give/')), []);
  });

  for (const wrong of ['https://your.site/lindung', 'ftp://your.site/lindung/', 'https://your.site/?a=b']) {
    it(`is not made for ${wrong}`, () => assert.throws(() => hostOf(wrong), /no address of a folder/));
  }
});
