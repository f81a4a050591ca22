// Nothing that a page, a donor or a campaign file can send breaks the core or is rounded in silence.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCampaign, readJson, TODAY } from './core.mjs';

const { core, campaign } = await openCampaign();
const codeOf = (request) => core.screen(campaign, request, TODAY).error?.code;

const good = { gift: 500_000, months: 12 };
const requests = [
  [{ ...good, gift: NaN }, 'gift_not_whole'],
  [{ ...good, gift: Infinity }, 'gift_not_whole'],
  [{ ...good, gift: 0.5 }, 'gift_not_whole'],
  [{ ...good, gift: 2 ** 53 }, 'gift_too_large'],
  [{ ...good, gift: '500000' }, 'gift_not_number'],
  [{ ...good, gift: null }, 'gift_not_number'],
  [{ ...good, gift: [1] }, 'gift_not_number'],
  [{ ...good, gift: true }, 'gift_not_number'],
  [{ ...good, gift: -1 }, 'gift_negative'],
  [{ ...good, gift: 1e15 + 1 }, 'gift_too_large'],
  [{ ...good, workers: 1 }, 'gift_or_workers'],
  [{ months: 12 }, 'gift_missing'],
  [{ workers: 1.5, months: 12 }, 'workers_not_whole'],
  [{ workers: -1, months: 12 }, 'workers_negative'],
  [{ workers: 1e15, months: 12 }, 'workers_too_many'],
  [{ gift: 1 }, 'months_missing'],
  [{ ...good, months: 0 }, 'months_out_of_range'],
  [{ ...good, months: 61 }, 'months_out_of_range'],
  [{ ...good, months: 3.5 }, 'months_not_whole'],
  [{ ...good, start: '2026-13' }, 'start_unreadable'],
  [{ ...good, start: 202611 }, 'start_not_text'],
  [{ ...good, start: '2015-06' }, 'month_before_first_rule'],
  [{ ...good, sector: 'sea' }, 'sector_unknown'],
  [{ ...good, sector: 'general', mix: { general: 1 } }, 'sector_or_mix'],
  [{ ...good, mix: { general: 0 } }, 'mix_empty'],
  [{ ...good, mix: { sea: 1 } }, 'field_unknown'],
  [{ ...good, mix: [] }, 'mix_not_object'],
  [{ ...good, mix: { general: 1 }, frequency: 'monthly' }, 'mix_monthly'],
  [{ ...good, fund: 'wakaf' }, 'fund_unknown'],
  [{ ...good, channel: 'shop' }, 'channel_unknown'],
  [{ ...good, frequency: 'daily' }, 'frequency_unknown'],
  [{ ...good, cover_fees: 'yes' }, 'cover_fees_not_flag'],
  [{ ...good, channel_fee_flat: 500_001 }, 'gift_below_fee'],
  [{ ...good, channel_fee_bps: 10_000 }, 'channel_fee_bps_out_of_range'],
  [{ ...good, gifts: 1 }, 'field_unknown'],
  [null, 'not_an_object'],
  [undefined, 'not_an_object'],
  [[], 'not_an_object'],
  ['{}', 'not_an_object'],
];
for (const [request, code] of requests) {
  test(`${code}: ${JSON.stringify(request) ?? 'undefined'}`, () => {
    assert.equal(codeOf(request), code);
    const error = core.screen(campaign, request, TODAY).error;
    assert.equal(error.code, code);
    assert.equal(typeof error.path, 'string');
  });
}

test('fields that are absent as undefined are absent', () => {
  const found = core.screen(campaign, { ...good, sector: undefined }, TODAY);
  assert.ok(found.quote?.workers === 2 || found.error, JSON.stringify(found.error));
});

test('campaigns and days that do not exist are errors', () => {
  for (const id of [-1, 99, 1e9]) {
    assert.equal(core.screen(id, good, TODAY).error.code, 'campaign_unknown');
    assert.equal(core.view(id, 'id', TODAY).error.code, 'campaign_unknown');
  }
  assert.equal(core.screen(campaign, good, '2026-02-30').error.code, 'today_unreadable');
});

test('what is no amount has no words', () => {
  for (const amount of [NaN, Infinity, -0.5, 1.5, 2 ** 53]) {
    assert.equal(core.rupiah(amount), '');
    assert.equal(core.words(amount), '');
  }
});

const texts = [
  ['', 'amount_empty'],
  ['   ', 'amount_empty'],
  ['abc', 'amount_unreadable'],
  ['1.5.0', 'amount_unreadable'],
  ['1,500', 'amount_ambiguous'],
  ['-1', 'amount_negative'],
  ['10,5', 'amount_not_whole'],
  ['9'.repeat(400), 'amount_too_large'],
  ['\u0000', 'amount_unreadable'],
  ['\ud800', 'amount_unreadable'],
  ['🙂', 'amount_unreadable'],
];
for (const [text, code] of texts) {
  test(`${code}: ${JSON.stringify(text).slice(0, 40)}`, () => {
    assert.equal(core.readAmount(text, false).error?.code, code);
  });
}

test('a campaign file of any shape is refused with reasons, and the core lives on', async () => {
  const shipped = await readJson('assets/campaigns/baznas.json');
  const nested = (depth) => (depth ? [nested(depth - 1)] : []);
  const files = [
    null,
    undefined,
    1,
    'x',
    [],
    {},
    nested(5_000),
    { ...shipped, schema_version: 2 },
    { ...shipped, id: 5 },
    { ...shipped, funds: [] },
    { ...shipped, channels: {} },
    { ...shipped, channels: [{ kind: 'link' }] },
    { ...shipped, targets: [{ workers: 1.5, by: 'soon' }] },
    { ...shipped, tariff: 'none' },
    { ...shipped, surprise: true },
    { ...shipped, name: { id: 'x'.repeat(100_000) } },
  ];
  for (const [i, file] of files.entries()) {
    const { campaign: id, problems } = core.load(file);
    const name = `file ${i}`;
    const errors = problems.filter(({ severity }) => severity === 'error');
    assert.equal(id === undefined, errors.length > 0, name);
    if (file?.surprise === undefined) assert.equal(id, undefined, name);
  }
  assert.equal(core.screen(campaign, good, TODAY).quote.workers, 2);
});

test('ten thousand answers leave nothing behind', () => {
  const grown = () => core.HEAP8?.length ?? 0;
  for (let i = 0; i < 1_000; ++i) core.screen(campaign, good, TODAY);
  const before = grown();
  for (let i = 0; i < 9_000; ++i) core.screen(campaign, { ...good, gift: i * 1000 }, TODAY);
  assert.equal(grown(), before);
});
