// `lindung qris`, and that a scanner reads the pictures it makes.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import { ask, newFolder, readJson, run } from './support.mjs';

const { valid, dynamic_from_static_baznas: dynamic } = readJson('tests/vectors/qris.json');
const [baznas, gureum, starbucks] = valid.map(({ payload }) => payload);
const nmid = 'ID2019002291555';

/** The arguments that make a code for one payment. */
const paying = (amount, ...more) =>
  ['qris', '--static', baznas, '--amount', String(amount), ...more];

/** CRC-16/CCITT-FALSE, written down once more. */
function crc(text) {
  let value = 0xffff;
  for (const byte of Buffer.from(text)) {
    value ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) value = (value << 1) ^ (value & 0x8000 ? 0x11021 : 0);
  }
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** The vectors' payload, changed, under the right CRC. */
function changed(from, to, payload = baznas) {
  const body = payload.slice(0, -4).replace(from, to);
  assert.notEqual(body, payload.slice(0, -4));
  return body + crc(body);
}

const scanned = async (file) =>
  (await promisify(execFile)('zbarimg', ['--raw', '-q', file])).stdout.replace(/\n$/, '');

test('the CRC of these tests is the right one', () => {
  assert.equal(crc('123456789'), '29B1');
  for (const { payload } of valid) assert.equal(crc(payload.slice(0, -4)), payload.slice(-4));
});

test('qris makes the code for one payment', async () => {
  assert.equal(dynamic.length, 4);
  for (const { amount, reference, crc: digits } of dynamic) {
    const { status, stdout, stderr } = await run(
      paying(amount, ...(reference ? ['--reference', reference] : [])),
    );
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, new RegExp(`^[^\\n]+6304${digits}\\n$`));
    assert.match(stdout, /^000201010212/);
    assert.match(stdout, new RegExp(`5303360540?${String(amount).length}${amount}5802ID`));
  }
});

test('qris tells in JSON whom the code pays', async () => {
  const [, , , { amount, reference }] = dynamic;
  const answer = await ask(paying(amount, '--reference', reference, '--nmid', nmid));
  const { payload, ...rest } = answer;
  assert.equal(payload, (await run(paying(amount, '--reference', reference))).stdout.trimEnd());
  assert.deepEqual(rest, {
    merchant: 'Baznas',
    city: 'Jakarta Pusat',
    postal_code: '10340',
    mcc: '8398',
    nmid,
    amount,
    reference,
    dynamic: true,
  });
});

test('an amount is read as people write it', async () => {
  const { stdout } = await run(paying(16800));
  for (const amount of ['16.800', 'Rp16.800', 'Rp 16.800,00']) {
    assert.equal((await run(paying(amount))).stdout, stdout, amount);
  }
});

test('a scanner reads the picture', async (t) => {
  const file = join(newFolder(t), 'code.png');
  for (const { amount, reference } of dynamic) {
    const { stdout, stderr } = await run(
      paying(amount, '--png', file, ...(reference ? ['--reference', reference] : [])),
    );
    assert.equal(stderr, '');
    assert.equal(await scanned(file), stdout.trimEnd());
  }
});

test('a scanner reads the smallest and the largest payment', async (t) => {
  const file = join(newFolder(t), 'code.png');
  for (const amount of [1, 10_000_000]) {
    const { stdout } = await run(
      paying(amount, '--png', file, '--reference', '1234567890123456789012345'),
    );
    assert.equal(await scanned(file), stdout.trimEnd());
  }
});

test('the pictures show the same', async (t) => {
  const folder = newFolder(t);
  const [png, svg] = ['code.png', 'code.svg'].map((name) => join(folder, name));
  await run(paying(16800, '--png', png));
  await run(paying(16800, '--svg', svg));

  const bytes = readFileSync(png);
  const edge = bytes.readUInt32BE(16);
  const begin = bytes.indexOf('IDAT');
  const data = bytes.subarray(begin + 4, begin + 4 + bytes.readUInt32BE(begin - 4));
  const rows = inflateSync(data);
  const row = 1 + Math.ceil(edge / 8);
  assert.equal(rows.length, row * edge);
  const isDark = (x, y) => ((rows[y * row + 1 + (x >> 3)] >> (7 - (x & 7))) & 1) === 0;

  const text = readFileSync(svg, 'utf8');
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(text)[1]);
  const scale = edge / size;
  assert.ok(Number.isInteger(scale) && scale > 1);
  const dark = new Set();
  for (const [, x, y, length] of text.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let i = 0; i < length; i++) dark.add(`${Number(x) + i} ${y}`);
  }
  assert.ok(dark.size > 500);
  for (let y = 0; y < edge; y++) {
    for (let x = 0; x < edge; x++) {
      const module = `${Math.floor(x / scale)} ${Math.floor(y / scale)}`;
      if (dark.has(module) !== isDark(x, y)) assert.fail(`${x} ${y}`);
    }
  }
});

test('a picture that can not be written is an error', async (t) => {
  const folder = newFolder(t);
  for (const option of ['--svg', '--png']) {
    for (const file of [folder, join(folder, 'none/code')]) {
      assert.equal((await ask(paying(1, option, file), 2)).error.code, 'file_unwritable');
    }
  }
});

test('no picture is written of what is refused', async (t) => {
  const file = join(newFolder(t), 'code.png');
  assert.equal((await ask(paying(0, '--png', file), 2)).error.code, 'qris_amount_range');
  assert.ok(!existsSync(file));
});

test('qris tells the fields of a code', async () => {
  assert.deepEqual(await ask(['qris', '--read', baznas]), {
    fields: {
      '00': '01',
      '01': '11',
      26: { '00': 'ID.CO.SHOPEE.WWW', '01': '936009180000000018', '02': '18', '03': 'UBE' },
      51: { '00': 'ID.CO.QRIS.WWW', '02': nmid, '03': 'UBE' },
      52: '8398',
      53: '360',
      58: 'ID',
      59: 'Baznas',
      60: 'Jakarta Pusat',
      61: '10340',
      62: { '07': 'A01' },
      63: 'A402',
    },
    crc_ok: true,
    merchant: 'Baznas',
    city: 'Jakarta Pusat',
    postal_code: '10340',
    mcc: '8398',
    nmid,
    dynamic: false,
  });
  const other = await ask(['qris', '--read', starbucks]);
  assert.equal(other.merchant, 'Starbucks ');
  assert.equal(other.fields[54], '39000.00');
  assert.equal(other.amount, 39000);
  assert.equal(other.dynamic, true);
  const { status, stdout, stderr } = await run(['qris', '--read', gureum]);
  assert.deepEqual([status, stderr], [0, '']);
  assert.equal(JSON.parse(stdout).merchant, 'GUREUM SHOP');
});

test('qris reads what it made', async () => {
  const { stdout } = await run(paying(201600, '--reference', 'JKKM202611230001'));
  const answer = await ask(['qris', '--read', stdout.trimEnd()]);
  assert.deepEqual(
    [answer.amount, answer.reference, answer.dynamic, answer.crc_ok],
    [201600, 'JKKM202611230001', true, true],
  );
});

test('a code that is not sound shows its fields and what is wrong, not what they would mean', async () => {
  const bad = `${baznas.slice(0, -1)}3`;
  const answer = await ask(['qris', '--read', bad], 2);
  assert.deepEqual(Object.keys(answer), ['fields', 'crc_ok', 'error']);
  assert.equal(answer.fields[63], 'A403');
  assert.equal(answer.crc_ok, false);
  assert.deepEqual([answer.error.code, answer.error.path], ['qris_crc', '/read']);
  const { status, stdout, stderr } = await run(['qris', '--read', bad]);
  assert.equal(status, 2);
  assert.equal(JSON.parse(stdout).crc_ok, false);
  assert.match(stderr, /^lindung qris: --read: .+\n$/);
});

test('qris refuses codes that are not sound', async () => {
  const codes = {
    qris_empty: '',
    qris_malformed: baznas.slice(0, -1),
    qris_order: `${baznas}6401x`,
    qris_missing: changed('52048398', ''),
    qris_crc: `${baznas.slice(0, -4)}a402`,
    qris_currency: changed('5303360', '5303840'),
    qris_country: changed('5802ID', '5802MY'),
    qris_length: changed('5906Baznas', '5926Baznas Baznas Baznas Baznas'.slice(0, 30)),
    qris_amount: changed('5802ID', '540616.8005802ID'),
    qris_nmid: changed('ID2019002291555', 'IX2019002291555'),
    qris_duplicate: changed('5802ID', '5802ID5802ID'),
  };
  for (const [code, payload] of Object.entries(codes)) {
    const { error } = await ask(['qris', '--static', payload, '--amount', '1'], 2);
    assert.deepEqual([error.code, error.path], [code, '/static']);
    const read = await ask(['qris', '--read', payload], 2);
    assert.deepEqual([read.error.code, read.error.path], [code, '/read']);
  }
});

test('qris refuses payments that can not be', async () => {
  const cases = [
    ['qris_amount_range', '/amount', paying(0)],
    ['qris_amount_range', '/amount', paying(10_000_001)],
    ['amount_negative', '/amount', paying(-1)],
    ['amount_not_whole', '/amount', paying('1,5')],
    ['amount_unreadable', '/amount', paying('ten')],
    ['qris_reference', '/reference', paying(1, '--reference', '')],
    ['qris_reference', '/reference', paying(1, '--reference', 'x'.repeat(26))],
    ['qris_reference', '/reference', paying(1, '--reference', 'café')],
    ['qris_nmid_other', '/nmid', paying(1, '--nmid', 'ID1020039293482')],
    ['qris_nmid_other', '/nmid', paying(1, '--nmid', '')],
    ['qris_nmid_other', '/nmid', ['qris', '--read', baznas, '--nmid', 'ID1020039293482']],
    ['qris_has_amount', '/static', ['qris', '--static', starbucks, '--amount', '1']],
  ];
  for (const [code, path, args] of cases) {
    const { error } = await ask(args, 2);
    assert.deepEqual([error.code, error.path], [code, path], args.join(' '));
  }
});

test('qris is told what to do, once', async () => {
  for (const args of [
    [],
    ['--static', baznas],
    ['--amount', '1'],
    ['--read', baznas, '--amount', '1'],
    ['--read', baznas, '--png', 'x.png'],
    ['--read', baznas, '--static', baznas],
    ['--nmid', nmid],
    ['--static', baznas, '--amount', '1', '--svg', 'x.svg', '--png', 'x.png'],
    ['--static'],
    [baznas],
  ]) {
    assert.equal((await ask(['qris', ...args], 2)).error.code, 'usage', args.join(' '));
  }
});
