import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allJson, readJson, validator } from './support.mjs';

const validate = validator('assets/schema/tariff-1.schema.json');
const tariff = readJson('assets/tariffs/bpjs-bpu.json');

test('every shipped tariff is valid', () => {
  for (const [name, one] of allJson('assets/tariffs')) {
    assert.ok(validate(one), `${name}: ${JSON.stringify(validate.errors)}`);
  }
});

const broken = {
  'a key nobody knows': (one) => (one.jkm[0].untill = '2030-01'),
  'a version of tomorrow': (one) => (one.schema_version = 2),
  'no day of checking': (one) => delete one.checked,
  'a month without its zero': (one) => (one.jkk[0].from = '2015-7'),
  'a month 13': (one) => (one.verified[0].until = '2026-13'),
  'a reduction without an end': (one) => delete one.reductions[0].until,
  'a reduction of all': (one) => (one.reductions[0].off_bps = 10000),
  'a part of a rupiah': (one) => (one.jkm[0].amount = 6800.5),
  'a price as text': (one) => (one.jkm[0].amount = '6800'),
  'a rule without brackets': (one) => (one.jkk[0].brackets = []),
  'an unknown sector': (one) => (one.reductions[0].sector = 'ojek'),
  'a sum without a value': (one) => delete one.benefits.at(-1).value,
  'a value of what is unlimited': (one) => (one.benefits[0].value = 1),
  'a condition without a source': (one) => delete one.benefits.at(-1).condition.source,
  'a source without an address': (one) => delete one.sources[0].url,
  'an address that is not https': (one) => (one.sources[0].url = 'http://a.example/'),
};

for (const [what, change] of Object.entries(broken)) {
  test(`the schema refuses a tariff with ${what}`, () => {
    const one = structuredClone(tariff);
    change(one);
    assert.equal(validate(one), false);
  });
}

test('every rule cites a source that is listed, and every source is cited', () => {
  const cited = [tariff.jkk, tariff.jkm, tariff.reductions, tariff.benefits]
    .flat()
    .flatMap((rule) => [rule.source, rule.condition?.source ?? rule.source]);
  assert.deepEqual(
    [...new Set(cited)].sort(),
    tariff.sources.map(({ id }) => id).sort(),
  );
});

test('contributions are those of PP 44/2015', () => {
  const [jkk] = tariff.jkk;
  assert.equal(jkk.from, '2015-07');
  assert.equal(jkk.rate_bps, 100);
  assert.equal(jkk.brackets.length, 33);
  // The base is the middle of the printed bracket, which ends Rp1.000 below the next but for a hole.
  jkk.brackets.slice(1, -1).forEach(({ income_from: from, base }, i) => {
    assert.equal(base, (from + jkk.brackets[i + 2].income_from) / 2, `from ${from}`);
  });
  assert.deepEqual(tariff.jkm, [{ from: '2015-07', amount: 6800, source: 'pp-44-2015' }]);
  assert.equal(jkk.brackets[0].base / 100 + tariff.jkm[0].amount, 16800);
});

test('PP 50/2025 halves contributions for its months and no others', () => {
  const halves = tariff.reductions.map(({ sector, from, until, off_bps }) => [sector, from, until, off_bps]);
  assert.deepEqual(halves.sort(), [
    ['general', '2026-04', '2026-12', 5000],
    ['transport', '2026-01', '2027-03', 5000],
  ]);
});

const benefit = (id, from) => tariff.benefits.find((one) => one.id === id && one.from === from);

test('death cover is what the law adds up to, before and since December 2019', () => {
  const before = benefit('jkm_death', '2015-07');
  assert.equal(before.value, 16_200_000 + 4_800_000 + 3_000_000);
  assert.equal(before.until, '2019-11');
  const since = benefit('jkm_death', '2019-12');
  assert.equal(since.value, 20_000_000 + 12_000_000 + 10_000_000);
  assert.equal(since.until, undefined);
  assert.deepEqual(since.condition, { paid_months: 3, before: 10_000_000, source: 'bpjstk-5-2021' });
});

test('accident cover is 48 and 56 times the base', () => {
  for (const [id, value] of [['jkk_death', 48], ['jkk_disability', 56]]) {
    assert.equal(benefit(id, '2019-12').kind, 'multiple_of_base');
    assert.equal(benefit(id, '2019-12').value, value);
  }
  assert.equal(benefit('jkk_burial', '2019-12').value, 10_000_000);
});

test('campaigns confirm only sources that need confirming', () => {
  const confirmable = tariff.sources.filter(({ confirm }) => confirm).map(({ id }) => id);
  for (const [name, campaign] of allJson('assets/campaigns')) {
    for (const id of campaign.confirmed ?? []) assert.ok(confirmable.includes(id), `${name}: ${id}`);
  }
});
