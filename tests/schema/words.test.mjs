// Amounts in words, held against two packages that others wrote.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCardinal } from 'n2words/id-ID';
import { ToWords } from 'to-words';
import { run } from './support.mjs';

const toWords = new ToWords({ localeCode: 'id-ID' });

/** Numbers that differ from run to run in nothing: a linear congruential generator. */
function* numbers(count) {
  let state = 2018n;
  for (let i = 0; i < count; ++i) {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
    const digits = 10n ** BigInt(1 + (i % 15));
    yield Number((state >> 8n) % digits);
  }
}

const powers = Array.from({ length: 16 }, (_, i) => 10 ** i);
const edges = [
  0, 11, 12, 19, 21, 99, 101, 110, 111, 119, 199, 200, 1001, 1100, 1111, 11000, 16800, 21000, 101000,
  100001, 201600, 1001000, 1011000, 1000001, 11000000, 100000000, 111111111111111, 999999999999999,
];
const amounts = [
  ...new Set([...powers, ...powers.slice(1).map((power) => power - 1), ...edges, ...numbers(150)]),
];

test('amounts in words are those of n2words and of to-words', () => {
  for (const amount of amounts) {
    const { status, stdout } = run(['words', String(amount)]);
    assert.equal(status, 0);
    assert.equal(stdout, `${toCardinal(amount)} rupiah\n`);
    assert.equal(stdout, `${toWords.convert(amount).toLowerCase()} rupiah\n`);
  }
});
