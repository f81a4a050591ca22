// The record of a pledge: the schema against the C++ reader.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutations } from './mutations.mjs';
import { readAll, readJson, validator } from './support.mjs';

const validate = validator('assets/schema/pledge-1.schema.json');
const records = readJson('tests/vectors/pledge-1.json').records;

// What must hold between members, of a reference's check symbol and of a code, the reader alone knows.
const onlyTheReaderKnows = new Set([
  'pledge_inconsistent', 'reference_check', 'qris_malformed', 'qris_missing', 'qris_length',
  'qris_nmid', 'qris_nmid_other', 'qris_order', 'endpoint_qr',
]);

const reasons = () =>
  validate.errors.map((error) => `${error.instancePath} ${error.message}`).join('; ');

test('every record ever released is valid', () => {
  for (const { name, record } of records) {
    assert.ok(validate(record), `${name}: ${validate.errors && reasons()}`);
  }
  assert.deepEqual(
    new Set(records.map(({ record }) => record.kind)),
    new Set(['link', 'form', 'endpoint', 'qris', 'transfer', 'items', 'slip', 'host']),
  );
});

test('the C++ reader takes them without a word', () => {
  for (const answer of readAll(records.map(({ record }) => record))) {
    assert.deepEqual(answer, { file: answer.file, valid: true, problems: [] });
  }
});

/** A long schedule shortened, so that its rows are not all tried. */
const short = (record) => ({
  ...record,
  quote: { ...record.quote, schedule: record.quote.schedule.slice(-1) },
});

for (const { name, record } of records) {
  test(`the schema and the C++ reader agree on every change to the record: ${name}`, () => {
    const changes = [...mutations(short(record), name.startsWith('endpoint'))];
    const answers = readAll(changes.map((change) => change.document));
    const disagreements = changes.flatMap(({ what, document }, i) => {
      const errors = answers[i].problems.filter(({ severity }) => severity === 'error');
      assert.equal(answers[i].valid, errors.length === 0, what);
      if (!validate(document)) {
        return errors.length > 0 ? [] : [`${what}: only the schema refuses it: ${reasons()}`];
      }
      const unknown = errors.map(({ code }) => code).filter((code) => !onlyTheReaderKnows.has(code));
      return unknown.length === 0 ? [] : [`${what}: only the reader refuses it: ${unknown}`];
    });
    assert.deepEqual(disagreements, []);
  });
}
