// Paying, through the wasm of the second stage.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCampaign, openPay, readJson, TODAY } from './core.mjs';

const giving = await openCampaign();
const { core, campaign } = await openPay();
const pay = (request, lang = 'id') => core.pay(campaign, request, lang, TODAY);

test('both stages load every shipped campaign', async () => {
  for (const id of ['baznas', 'baznas-2018', 'sandbox']) {
    for (const { core: one } of [giving, { core }]) {
      const { campaign: number, problems } = one.load(await readJson(`assets/campaigns/${id}.json`));
      assert.equal(typeof number, 'number', JSON.stringify(problems));
    }
  }
});

test('the hand-off asks for what the quote says', () => {
  const request = { workers: 3, months: 12, channel: 'baznas' };
  const { gross } = giving.core.screen(giving.campaign, request, TODAY).quote;
  const { handoff } = pay(request);
  assert.equal(handoff.amount, gross);
  assert.equal(handoff.amount_prefilled, true);
  assert.ok(handoff.url.endsWith(`jumlah=${gross.toLocaleString('id')}`));
});

test('every channel of the campaign is listed, in its order and language', () => {
  const view = giving.core.view(giving.campaign, 'en', TODAY);
  const { channels } = pay({ gift: 500_000, months: 12 }, 'en');
  assert.deepEqual(
    channels.map(({ id, name }) => [id, name]),
    view.channels.map(({ id, name }) => [id, name]),
  );
});

test('a channel that takes the gift hands off, and one that does not says why', () => {
  for (const fund of ['infak', 'zakat', 'sedekah']) {
    for (const gift of [1, 16_800, 500_000, 10_000_001, 1e12]) {
      const { channels } = pay({ gift, months: 12, fund });
      for (const { id, fits, error, nearest } of channels) {
        const found = pay({ gift, months: 12, fund, channel: id });
        assert.equal(fits, !error, id);
        if (found.error?.code === 'gift_below_fee') continue;
        assert.equal(!!found.handoff, fits, `${id} ${gift} ${fund} ${found.error?.code}`);
        if (nearest) assert.ok(pay({ gift: nearest, months: 12, fund, channel: id }).handoff, id);
      }
    }
  }
});

test('campaigns, days and requests that are wrong are errors', () => {
  assert.equal(core.pay(99, {}, 'id', TODAY).error.code, 'campaign_unknown');
  assert.equal(core.pay(campaign, {}, 'id', 'soon').error.code, 'now_unreadable');
  for (const request of [null, undefined, [], '', 1, { gift: '1', months: 12 }]) {
    assert.ok(pay(request).error, JSON.stringify(request));
  }
});

test('a QR code is a square of modules, as a path and as a PNG', () => {
  const { size, path, png } = core.qr('lindung');
  assert.equal(size, 29);
  assert.match(path, /^(M\d+ \d+h\d+v1h-\d+z)+$/);
  assert.deepEqual([...Buffer.from(png, 'base64').subarray(1, 4)], [...Buffer.from('PNG')]);
  assert.equal(core.qr('x'.repeat(3_000)).error.code, 'qr_too_long');
});

test('ten thousand hand-offs leave nothing behind', () => {
  const request = { gift: 500_000, months: 12, channel: 'baznas' };
  const grown = () => core.HEAPU8?.length ?? 0;
  for (let i = 0; i < 1_000; ++i) pay(request);
  const before = grown();
  for (let i = 0; i < 9_000; ++i) pay({ ...request, gift: i * 1000 });
  assert.equal(grown(), before);
});
