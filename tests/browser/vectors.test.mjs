// The golden vectors: through the core as Chromium runs it, and through what a donor sees.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { answerOf, heard, openStage, vectors } from './support/browser.mjs';
import { root, shipped } from './support/server.mjs';
import { reads } from './support/expect.mjs';

const stage = await openStage();
const glue = await readFile(join(root, 'build/wasm/lindung-core.js'));
const number = (value) => value.toLocaleString('id');
const rupiah = (value) => `Rp${number(value)}`;

/** The parts of `found` that `wanted` has. */
function partOf(found, wanted) {
  if (Array.isArray(wanted)) return wanted.map((one, i) => partOf(found?.[i], one));
  if (typeof wanted !== 'object') return found;
  return Object.fromEntries(
    Object.keys(wanted).map((key) => [key, partOf(found?.[key], wanted[key])]),
  );
}

test('every vector, in the page’s core', async () => {
  const page = await stage.give();
  await page.route('**/core.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: glue }),
  );
  const requests = Object.values(vectors).flatMap((list) => list.map(({ request }) => request));
  const found = await page.evaluate(async ([wasm, list]) => {
    const { default: factory } = await import('/core.js');
    const core = await factory({
      instantiateWasm(imports, done) {
        WebAssembly.instantiateStreaming(fetch(wasm), imports).then(
          ({ instance }) => done(instance),
        );
        return {};
      },
    });
    const file = await (await fetch('/dist/campaigns/baznas.json')).json();
    const { campaign } = core.load(file);
    return list.map((request) => core.screen(campaign, request, '2026-11-23'));
  }, [`/dist/${await shipped('lindung.wasm')}`, requests]);
  const wanted = Object.values(vectors).flatMap((list) => list.map(({ answer }) => answer));
  wanted.forEach((answer, i) => {
    assert.deepEqual(partOf(found[i].quote ?? found[i], answer), answer, JSON.stringify(requests[i]));
  });
});

// The widget itself asks for the campaign's income, and starts in the month of today.
const shown = [...vectors.once, ...vectors.monthly].filter(
  ({ request }) => (request.income ?? 1_000_000) === 1_000_000 && request.start >= '2025-10',
);

test('enough vectors are shown', () => assert.ok(shown.length >= 10, String(shown.length)));

for (const { request, answer } of shown) {
  const { gift, months, start, sector, frequency = 'once' } = request;
  test(`${rupiah(gift)} for ${months} months of ${sector} from ${start}, ${frequency}, as shown`, async () => {
    const page = await stage.give(
      `amount="${gift}" months="${months}" sector="${sector}" frequency="${frequency}" today="${start}-15"`,
    );
    const every = frequency === 'monthly' ? ' setiap bulan' : '';
    await reads(
      answerOf(page),
      answer.workers
        ? `${number(answer.workers)} pekerja terlindungi${every} selama ${months} bulan`
        : `Belum cukup untuk 1 pekerja selama ${months} bulan`,
    );
    if (answer.to_next_worker) {
      const more = rupiah(answer.to_next_worker);
      await page
        .getByRole('button', { name: `Tambah ${more} menjadi ${number(answer.workers + 1)} pekerja` })
        .waitFor();
    }
    const [quote] = await heard(page, 'lindung-ready');
    assert.deepEqual(partOf(quote, answer), answer);
  });
}
