// The golden vectors through the wasm core, and that screens and hand-offs agree with quotes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCampaign, readJson, TODAY } from './core.mjs';

const vectors = await readJson('tests/vectors/quote.json');
const tariff = await readJson('assets/tariffs/bpjs-bpu.json');
const { core, campaign } = await openCampaign();

/** The parts of `found` that `wanted` has. */
function partOf(found, wanted) {
  if (Array.isArray(wanted)) return wanted.map((one, i) => partOf(found?.[i], one));
  if (wanted === null || typeof wanted !== 'object') return found;
  return Object.fromEntries(
    Object.keys(wanted).map((key) => [key, partOf(found?.[key], wanted[key])]),
  );
}

for (const [name, list] of Object.entries(vectors)) {
  test(`${list.length} golden vectors: ${name}`, () => {
    for (const { request, answer } of list) {
      const found = core.screen(campaign, request, TODAY);
      assert.deepEqual(partOf(found.quote ?? found, answer), answer, JSON.stringify(request));
    }
  });
}

test('the lines of a screen sum up to the cost of one worker', () => {
  for (const { request } of vectors.once) {
    const screen = core.screen(campaign, request, TODAY);
    const sum = screen.lines.reduce((total, line) => total + line.sum, 0);
    assert.equal(sum, screen.quote.cost_per_worker);
    assert.equal(
      screen.lines.reduce((total, line) => total + line.months, 0),
      request.months,
    );
    const known = tariff.sources.map(({ id }) => id);
    for (const { rule } of screen.lines) assert.ok(known.includes(rule), rule);
    for (const { source } of screen.benefits) assert.ok(known.includes(source), source);
  }
});

test('every preset costs what asking for it costs', () => {
  const base = { gift: 500_000, months: 12, channel: 'kitabisa' };
  for (const frequency of ['once', 'monthly']) {
    const { presets } = core.screen(campaign, { ...base, frequency }, TODAY);
    for (const { workers, months, gift } of presets) {
      const { quote } = core.screen(
        campaign,
        { gift, months, channel: 'kitabisa', frequency },
        TODAY,
      );
      assert.equal(quote.workers, workers);
      const { quote: less } = core.screen(
        campaign,
        { gift: gift - 1, months, channel: 'kitabisa', frequency },
        TODAY,
      );
      assert.equal(less.workers, workers - 1);
    }
  }
});

test('no month count under three is told the full death benefit', () => {
  for (const months of [1, 2]) {
    const { benefits } = core.screen(campaign, { workers: 1, months }, TODAY);
    const death = benefits.find(({ id }) => id === 'jkm_death');
    assert.equal(death.reached, false);
    assert.equal(death.before, 10_000_000);
  }
  const { benefits } = core.screen(campaign, { workers: 1, months: 3 }, TODAY);
  assert.equal(benefits.find(({ id }) => id === 'jkm_death').reached, true);
});

test('amounts are written, read and put into words', async () => {
  assert.equal(core.rupiah(16_800), 'Rp16.800');
  assert.equal(core.words(201_600), 'dua ratus satu ribu enam ratus rupiah');
  for (const amount of [0, 1, 999, 1000, 16_800, 1_500_000, 1e15]) {
    assert.equal(core.readAmount(core.rupiah(amount), false).amount, amount);
  }
});

test('the day is the written one, or the one in Jakarta', () => {
  const at = (iso) => core.today('', Date.parse(iso) / 1000);
  assert.equal(at('2026-12-31T16:59:59Z'), '2026-12-31');
  assert.equal(at('2026-12-31T17:00:00Z'), '2027-01-01');
  assert.equal(core.today('2018-08-13', 0), '2018-08-13');
  assert.equal(core.today('13-08-2018', 0), '');
});
