// What a partner's page loads until a donor can use the widget: bytes, requests, and how deep.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { openStage, ready, touch } from '../browser/support/browser.mjs';
import { root, shipped } from '../browser/support/server.mjs';

const BYTES = 40 * 1024;
/** Of the second stage: what loads when the donor touches the widget. */
const LATER_BYTES = 70 * 1024;
/** Of the third stage: what loads when the donor opens what is folded. */
const FOLDED_BYTES = 12 * 1024;
const REQUESTS = 3;
const DEPTH = 2;

const stage = await openStage();

/** Bytes after brotli 11. */
const packed = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

/** Every request of the page from Chromium's log: { path, by }, `by` being the script that asked. */
async function requestsOf(page, url) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const found = [];
  session.on('Network.requestWillBeSent', ({ request, initiator }) => {
    const frames = initiator.stack?.callFrames ?? initiator.stack?.parent?.callFrames ?? [];
    found.push({
      path: new URL(request.url).pathname,
      by: initiator.url ?? frames.at(-1)?.url ?? '',
    });
  });
  await page.goto(url);
  await ready(page);
  await page.waitForLoadState('networkidle');
  return found;
}

test(`a partner's page loads at most ${BYTES} bytes in ${REQUESTS} requests, ${DEPTH} deep`, async () => {
  const page = await stage.visit();
  const all = await requestsOf(page, `${stage.address}/pages/partner.html`);
  // The widget's share: what comes from the folder that partners get.
  const ours = all.filter(({ path }) => path.startsWith('/dist/'));
  const depthOf = ({ by }) => {
    const asker = ours.find(({ path }) => by.endsWith(path));
    return asker ? depthOf(asker) + 1 : 1;
  };
  const rows = await Promise.all(
    ours.map(async (request) => {
      const bytes = await readFile(join(root, 'build', request.path));
      return {
        path: request.path,
        depth: depthOf(request),
        raw: bytes.length,
        brotli: packed(bytes),
      };
    }),
  );
  const sum = rows.reduce((total, { brotli }) => total + brotli, 0);
  const table = [
    ...rows,
    { path: 'together', depth: Math.max(...rows.map(({ depth }) => depth)), brotli: sum },
  ];
  console.table(table);

  assert.ok(sum <= BYTES, `${sum} bytes, ${sum - BYTES} too many`);
  assert.ok(rows.length <= REQUESTS, `${rows.length} requests`);
  assert.ok(
    rows.every(({ depth }) => depth <= DEPTH),
    'too deep',
  );
});

test(`the second stage is at most ${LATER_BYTES} bytes, and comes at the first touch`, async () => {
  const page = await stage.visit();
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${stage.address}/pages/partner.html`);
  await ready(page);
  await page.waitForLoadState('networkidle');
  const before = asked.length;
  await touch(page);
  await page.waitForLoadState('networkidle');
  const later = asked.slice(before);
  assert.deepEqual(later.map((path) => path.split('/').at(-1)).sort(), [
    'lindung-pay.js',
    'lindung-pay.wasm',
  ]);
  const rows = await Promise.all(
    later.map(async (path) => {
      const bytes = await readFile(join(root, 'build', path));
      return { path, raw: bytes.length, brotli: packed(bytes) };
    }),
  );
  const sum = rows.reduce((total, { brotli }) => total + brotli, 0);
  console.table([...rows, { path: 'together', brotli: sum }]);
  assert.ok(sum <= LATER_BYTES, `${sum} bytes, ${sum - LATER_BYTES} too many`);
});

test(`the third stage is at most ${FOLDED_BYTES} bytes, and comes when something is opened`, async () => {
  const page = await stage.visit();
  await page.goto(`${stage.address}/pages/partner.html`);
  await ready(page);
  await touch(page);
  await page.waitForLoadState('networkidle');
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.getByText('Rincian biaya').click();
  await page.getByText('Iuran untuk satu pekerja').waitFor();
  await page.getByText('Manfaat JKK lainnya').first().click();
  assert.deepEqual(asked.map((path) => path.split('/').at(-1)), ['lindung-more.js']);
  const brotli = packed(await readFile(join(root, 'build', asked[0])));
  console.table([{ path: asked[0], brotli }]);
  assert.ok(brotli <= FOLDED_BYTES, `${brotli} bytes`);
});

test('what is precompressed is what is served', async () => {
  const { brotliDecompressSync, gunzipSync } = await import('node:zlib');
  const wasm = await shipped('lindung-pay.wasm');
  for (const name of ['lindung.js', wasm, 'campaigns/baznas.json', 'embed.html']) {
    const file = join(root, 'build/dist', name);
    const bytes = await readFile(file);
    assert.ok(brotliDecompressSync(await readFile(`${file}.br`)).equals(bytes), name);
    assert.ok(gunzipSync(await readFile(`${file}.gz`)).equals(bytes), name);
  }
});
