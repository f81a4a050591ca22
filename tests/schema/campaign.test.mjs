import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutations } from './mutations.mjs';
import { allJson, readAll, readJson, validator } from './support.mjs';

const schemaFile = 'assets/schema/campaign-1.schema.json';
const validate = validator(schemaFile);

// What must hold between fields, or of the tariffs there are, the reader alone knows.
const onlyTheReaderKnows = new Set([
  'id_twice', 'tariff_unknown', 'source_unknown', 'period_backwards', 'targets_not_rising',
  'months_not_rising', 'month_not_offered', 'channel_limits', 'channel_period', 'channel_hours',
  'transfer_no_account', 'qris_malformed', 'qris_nmid_other',
]);

const reasons = () =>
  validate.errors.map((error) => `${error.instancePath} ${error.message}`).join('; ');

test('every shipped campaign is valid', () => {
  for (const [name, campaign] of allJson('assets/campaigns')) {
    assert.ok(validate(campaign), `${name}: ${validate.errors && reasons()}`);
  }
});

test('the C++ reader takes every shipped campaign without a word', () => {
  for (const answer of readAll(allJson('assets/campaigns').map(([, campaign]) => campaign))) {
    assert.deepEqual(answer.problems, []);
    assert.equal(answer.valid, true);
  }
});

/** Where the schema and the reader part, as lines to read. */
function disagreements(document, closely) {
  const changes = [...mutations(document, closely)];
  const answers = readAll(changes.map((change) => change.document));
  assert.equal(answers.length, changes.length);
  return changes.flatMap(({ what, document: changed }, i) => {
    const errors = answers[i].problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
    assert.equal(answers[i].valid, errors.length === 0, what);
    if (!validate(changed)) {
      return errors.length > 0 ? [] : [`${what}: only the schema refuses it: ${reasons()}`];
    }
    const unknown = errors.filter((code) => !onlyTheReaderKnows.has(code));
    return unknown.length === 0 ? [] : [`${what}: only the reader refuses it: ${unknown}`];
  });
}

test('the schema and the C++ reader agree on every change to a campaign that uses every field', () => {
  assert.deepEqual(disagreements(readJson('tests/support/small-campaign.json'), true), []);
});

test('the schema and the C++ reader agree on every change to the shipped campaigns', () => {
  for (const [, campaign] of allJson('assets/campaigns')) {
    assert.deepEqual(disagreements(campaign, false), []);
  }
});

test('the reader and the schema differ only where a text is in a language not listed', () => {
  const campaign = readJson('tests/support/small-campaign.json');
  const [alone, besides] = readAll([
    { ...campaign, name: { fr: 'Protéger' } },
    { ...campaign, name: { ...campaign.name, fr: 5 } },
  ]);
  assert.equal(alone.valid, false);
  assert.ok(validate({ ...campaign, name: { fr: 'Protéger' } }));
  assert.equal(besides.valid, true);
  assert.ok(!validate({ ...campaign, name: { ...campaign.name, fr: 5 } }));
});

test('the reader counts bytes where the schema counts characters', () => {
  const campaign = readJson('tests/support/small-campaign.json');
  const name = { id: 'é'.repeat(1001), en: 'x' };
  assert.ok(validate({ ...campaign, name }));
  assert.deepEqual(readAll([{ ...campaign, name }])[0].problems.map(({ code }) => code), [
    'text_length',
  ]);
});
