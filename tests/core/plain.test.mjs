// The core as plain JavaScript, for pages that forbid WebAssembly: the same bytes as the wasm.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openCampaign, openPay, openPlain, openPlainPay, readJson, root, shipped, TODAY } from './core.mjs';

const REQUESTS = 100_000;

const [wasm, plain, wasmPay, plainPay] = await Promise.all(
  [openCampaign, openPlain, openPay, openPlainPay].map((open) => open()),
);
const vectors = await readJson('tests/vectors/quote.json');
const records = (await readJson('tests/vectors/pledge-1.json')).records.map(({ record }) => record);
const codes = (await readJson('tests/vectors/qris.json')).valid.map(({ payload }) => payload);

/** Calls both with what `ask` asks; the answer. */
function same([one, other], ask, about) {
  const [wanted, found] = [ask(one), ask(other)];
  assert.equal(JSON.stringify(found), JSON.stringify(wanted), about);
  return wanted;
}
const giving = (ask, about) => same([wasm, plain], ask, about);
const paying = (ask, about) => same([wasmPay, plainPay], ask, about);

/** Mulberry32: numbers in [0, 1) that every run draws again. */
function chance(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let bits = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
const next = chance(20181123);
const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
const one = (list) => list[whole(0, list.length - 1)];
/** Of every size up to 10^15: small amounts are as likely as large ones. */
const amount = () => Math.floor(10 ** (next() * 15));
const now = () => `2026-${String(whole(1, 12)).padStart(2, '0')}-${whole(10, 28)}T0${whole(0, 9)}:00:00Z`;
const channels = (await readJson('assets/campaigns/baznas.json')).channels.map(({ id }) => id);

/** What a page may ask, and at times what it may not. */
function anyRequest() {
  const request = next() < 0.7 ? { gift: amount() } : { workers: whole(0, 10 ** whole(0, 9)) };
  request.months = whole(1, one([3, 3, 6, 12, 12, 12, 24, 65]));
  const start = `${whole(2015, 2030)}-${String(whole(1, 12)).padStart(2, '0')}`;
  const more = {
    start: () => start,
    sector: () => one(['general', 'transport', 'sea']),
    mix: () => ({ general: whole(0, 99), transport: whole(0, 99) }),
    income: () => amount(),
    fund: () => one(['infak', 'zakat', 'sedekah', 'wakaf']),
    channel: () => one(channels),
    cover_fees: () => next() < 0.5,
    frequency: () => one(['once', 'monthly']),
    channel_fee_bps: () => whole(0, 1000),
    channel_fee_flat: () => amount(),
    amil_bps: () => whole(0, 2500),
  };
  for (const [key, make] of Object.entries(more)) if (next() < 0.3) request[key] = make();
  return request;
}

test('every golden vector', () => {
  for (const list of Object.values(vectors)) {
    assert.notEqual(list.length, 0);
    for (const { request } of list) {
      const about = JSON.stringify(request);
      giving(({ core, campaign }) => core.screen(campaign, request, TODAY), about);
      for (const channel of channels) {
        const asked = { ...request, channel };
        paying(({ core, campaign }) => core.pay(campaign, asked, 'id', `${TODAY}T04:00:00Z`), about);
      }
    }
  }
});

test(`${REQUESTS} random requests`, () => {
  let good = 0;
  for (let i = 0; i < REQUESTS; ++i) {
    const request = anyRequest();
    const answer = giving(
      ({ core, campaign }) => core.screen(campaign, request, TODAY),
      JSON.stringify(request),
    );
    if (!answer.error) ++good;
  }
  assert.ok(good > REQUESTS / 10, `only ${good} of them had an answer`);
});

test('what a widget shows, in both languages', () => {
  for (let i = 0; i < 2_000; ++i) {
    const request = anyRequest();
    const about = JSON.stringify(request);
    giving(({ core, campaign }) => core.screen(campaign, request, TODAY), about);
    const text = one(['Rp', '', '-']) + one([amount(), `${whole(1, 99)},${whole(0, 9)} juta`, 'rb']);
    const number = amount() / one([1, 1, 3]);
    for (const english of [true, false]) giving(({ core }) => core.readAmount(text, english), text);
    giving(({ core }) => [core.rupiah(number), core.words(number)], String(number));
  }
  for (const lang of ['id', 'en']) giving(({ core, campaign }) => core.view(campaign, lang, TODAY));
});

test('pledges, from the draft to the end', () => {
  const states = ['handed_off', 'returned_unknown', 'settled', 'expired', 'cancelled', 'nowhere'];
  for (let i = 0; i < 300; ++i) {
    const bytes = Array.from({ length: 16 }, () => whole(0, 255));
    const reference = paying(({ core }) => core.reference(bytes));
    const request = { ...anyRequest(), channel: one(channels), reference };
    const [at, lang, about] = [now(), one(['id', 'en']), JSON.stringify(request)];
    paying(({ core, campaign }) => core.pay(campaign, request, lang, at), about);
    const record = paying(({ core, campaign }) => core.draft(campaign, request, lang, at), about);
    if (record.error) continue;
    const [state, later] = [one(states), now()];
    paying(({ core }) => core.step(record, state, later), about);
    paying(({ core }) => core.match(records, record), about);
    paying(({ core }) => core.reminders(record, { title: 'a', description: 'b' }, at), about);
  }
});

test('records and codes of the vectors', () => {
  for (const record of records) {
    for (const name of ['readRecord', 'attempt', 'refresh', 'order']) {
      paying(({ core }) => core[name](record, 'https://partner.example/?a=b'), record.reference);
    }
  }
  for (const payload of codes) paying(({ core }) => core.qr(payload), payload);
});

test('numbers at the edges of a double', () => {
  const edges = [0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 1e15, 2 ** 53 - 1];
  for (const gift of edges.flatMap((edge) => [edge, -edge, edge + 0.5])) {
    giving(({ core, campaign }) => core.screen(campaign, { gift, months: 12 }, TODAY), String(gift));
    giving(({ core }) => core.words(gift), String(gift));
  }
});

test('it evaluates no text, and needs no WebAssembly', async () => {
  for (const name of ['lindung-plain.js', 'lindung-pay-plain.js']) {
    const text = await readFile(join(root, 'build/dist', await shipped(name)), 'utf8');
    assert.doesNotMatch(text, /\beval\(|\bnew Function\b|\bFunction\(|globalThis\.WebAssembly/);
  }
});
