import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { askBatch, lindung, run } from './support.mjs';

const good = { gift: 500000, months: 12, start: '2026-11' };
const largest = 1_048_576;

const wrong = [
  ['{"gift":1.5,"months":12}', 'gift_not_whole', '/gift'],
  ['{"gift":1e-3,"months":12}', 'gift_not_whole', '/gift'],
  ['{"gift":1e400,"months":12}', 'not_json', ''],
  ['{"gift":-1,"months":12}', 'gift_negative', '/gift'],
  ['{"gift":1000000000000001,"months":12}', 'gift_too_large', '/gift'],
  ['{"gift":18446744073709551616,"months":12}', 'gift_too_large', '/gift'],
  ['{"gift":"500000","months":12}', 'gift_not_number', '/gift'],
  ['{"gift":null,"months":12}', 'gift_not_number', '/gift'],
  ['{"gift":true,"months":12}', 'gift_not_number', '/gift'],
  ['{"gift":NaN,"months":12}', 'not_json', ''],
  ['{"gift":1,"months":0}', 'months_out_of_range', '/months'],
  ['{"gift":1,"months":61}', 'months_out_of_range', '/months'],
  ['{"gift":1,"months":"12"}', 'months_not_number', '/months'],
  ['{"gift":1,"months":1,"start":"2015-06"}', 'month_before_first_rule', '/start'],
  ['{"gift":1,"months":1,"sector":"farm"}', 'sector_unknown', '/sector'],
  ['{"gift":1,"months":1,"gifts":1}', 'field_unknown', '/gifts'],
  ['{"gift":1,"workers":1,"months":1}', 'gift_or_workers', '/workers'],
  ['{"gift":1,"gift":2,"months":1}', 'duplicate_key', '/gift'],
  ['{"gift":1000,"months":1,"channel_fee_flat":2000}', 'gift_below_fee', '/gift'],
  ['{"gift":1,"months":1', 'not_json', ''],
  ['{"gift":1,"months":1} {}', 'not_json', ''],
  ['', 'not_json', ''],
  ['   ', 'not_json', ''],
  ['[]', 'not_an_object', ''],
  ['"\\ud800"', 'not_json', ''],
  ['['.repeat(20_000), 'too_deep', ''],
  [`{"gift":1,"months":1,"note":"${'x'.repeat(largest)}"}`, 'line_too_long', ''],
  ['x'.repeat(3 * largest), 'line_too_long', ''],
];

test('a bad line gets an error answer and ends nothing', async () => {
  const answers = await askBatch(wrong.flatMap(([line]) => [line, good]).concat(good));
  assert.equal(answers.length, 2 * wrong.length + 1);
  wrong.forEach(([line, code, path], i) => {
    const { error } = answers[2 * i];
    assert.deepEqual([error?.code, error?.path], [code, path], line.slice(0, 80));
    assert.notEqual(error.message, '');
    assert.equal(answers[2 * i + 1].workers, 2);
  });
  assert.equal(answers.at(-1).workers, 2);
});

test('a line that is no JSON is told with its column', async () => {
  const [answer] = await askBatch(['{"gift":NaN}']);
  assert.match(answer.error.message, /\(Column 9\.\)$/);
});

test('a line may end in CR LF, and the last one without a line break', async () => {
  const line = JSON.stringify(good);
  const { stdout } = await run(['quote', '--batch'], `${line}\r\n${line}`);
  const answers = stdout.trimEnd().split('\n');
  assert.equal(answers.length, 2);
  for (const answer of answers) assert.equal(JSON.parse(answer).workers, 2);
});

test('no line, no answer', async () => {
  assert.deepEqual(await run(['quote', '--batch']), { status: 0, stdout: '', stderr: '' });
});

test('bytes that are no UTF-8 get an error answer', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"gift":1,"months":1,"start":"'),
    Buffer.of(0xff),
    Buffer.from('"}\n'),
  ]);
  const { status, stdout } = await run(['quote', '--batch'], bytes);
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).error.code, 'not_json');
});

test('answers stay in order over many lines', async () => {
  const requests = Array.from({ length: 5_000 }, (_, i) => ({ ...good, gift: i * 1_000 }));
  const answers = await askBatch(requests);
  assert.deepEqual(
    answers.map(({ gross }) => gross),
    requests.map(({ gift }) => gift),
  );
});

test('an answer comes before the next question is asked', async () => {
  const child = spawn(lindung, ['quote', '--batch']);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const gift of [184_800, 369_600, 554_400]) {
    child.stdin.write(JSON.stringify({ ...good, gift }) + '\n');
    const { value } = await lines.next();
    assert.equal(JSON.parse(value).workers, gift / 184_800);
  }
  child.stdin.end();
  const [status] = await once(child, 'close');
  assert.equal(status, 0);
});

test('it ends quietly when nobody reads the answers', async () => {
  const child = spawn(lindung, ['quote', '--batch']);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  child.stdin.on('error', () => {});
  child.stdout.destroy();
  const line = JSON.stringify(good) + '\n';
  child.stdin.end(line.repeat(20_000));
  const [status] = await once(child, 'close');
  assert.deepEqual([status, stderr], [0, '']);
});

test('a full disk is told', { skip: process.platform !== 'linux' }, async () => {
  const { open } = await import('node:fs/promises');
  const full = await open('/dev/full', 'w');
  const child = spawn(lindung, ['words', '1'], { stdio: ['ignore', full.fd, 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const [status] = await once(child, 'close');
  await full.close();
  assert.equal(status, 2);
  assert.match(stderr, /^lindung: The output could not be written/);
});
