import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, askBatch, assertHolds, readJson, run } from './support.mjs';

const vectors = readJson('tests/vectors/quote.json');
const question = ['--months', '12', '--start', '2026-11'];

/** The options that pose a JSON request. */
function optionsOf(request) {
  return Object.entries(request).flatMap(([field, value]) => {
    const option = `--${field.replaceAll('_', '-')}`;
    if (value === true) return [option];
    if (field !== 'mix') return [option, String(value)];
    return [
      option,
      Object.entries(value)
        .map((part) => part.join('='))
        .join(','),
    ];
  });
}

for (const [kind, entries] of Object.entries(vectors)) {
  test(`the batch gives every golden answer: ${kind}`, async () => {
    const answers = await askBatch(entries.map(({ request }) => request));
    assert.equal(answers.length, entries.length);
    entries.forEach(({ request, answer }, i) =>
      assertHolds(answers[i], answer, JSON.stringify(request)),
    );
  });
}

test('options pose the same question as a line of the batch', async () => {
  const requests = [
    vectors.once[6],
    vectors.once[9],
    vectors.mix[0],
    vectors.mix[1],
    vectors.monthly[0],
  ]
    .map(({ request }) => request)
    .concat({
      workers: 3,
      months: 6,
      start: '2027-01',
      fund: 'zakat',
      channel: 'kitabisa',
      cover_fees: true,
    });
  const answers = await askBatch(requests);
  for (const [i, request] of requests.entries()) {
    const options = optionsOf(request);
    assert.deepEqual(await ask(['quote', ...options]), answers[i], options.join(' '));
  }
});

test('the answer has the fields of the contract, in their order', async () => {
  const answer = await ask(['quote', '--gift', '500000', ...question]);
  assert.deepEqual(Object.keys(answer), [
    'workers',
    'months',
    'start',
    'end',
    'cost_per_worker',
    'cost',
    'gross',
    'channel_fee',
    'amil',
    'net',
    'leftover',
    'to_next_worker',
    'schedule',
  ]);
  assert.equal(answer.schedule.length, 12);
  assert.deepEqual(Object.keys(answer.schedule[0]), ['month', 'jkk', 'jkm', 'rule', 'projected']);
  assertHolds(answer, {
    workers: 2,
    start: '2026-11',
    end: '2027-10',
    cost_per_worker: 184800,
    cost: 369600,
    gross: 500000,
    leftover: 130400,
    to_next_worker: 54400,
  });
});

test('a number is read as JSON reads it', async () => {
  const { gross } = await ask(['quote', '--gift', '1e3', ...question]);
  assert.equal(gross, 1000);
});

test('today decides the first month', async () => {
  const { start } = await ask(['quote', '--gift', '1', '--months', '1', '--today', '2026-05-31']);
  assert.equal(start, '2026-05');
  const [answer] = await askBatch([{ gift: 1, months: 1 }], ['--today', '2026-06-01']);
  assert.equal(answer.start, '2026-06');
});

test('without --today the clock in Jakarta decides', async () => {
  const jakarta = () =>
    new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Jakarta' }).format(new Date()).slice(0, 7);
  const before = jakarta();
  const { start } = await ask(['quote', '--gift', '1', '--months', '1']);
  assert.ok([before, jakarta()].includes(start), start);
});

const wrong = [
  ['gift_not_whole', '/gift', ['--gift', '1.5', ...question]],
  ['gift_not_whole', '/gift', ['--gift', '16.800', ...question]],
  ['gift_not_number', '/gift', ['--gift', 'NaN', ...question]],
  ['gift_not_number', '/gift', ['--gift', 'abc', ...question]],
  ['gift_not_number', '/gift', ['--gift', '', ...question]],
  ['gift_not_number', '/gift', ['--gift', '"500000"', ...question]],
  ['gift_not_number', '/gift', ['--gift', 'null', ...question]],
  ['gift_not_number', '/gift', ['--gift', '[1]', ...question]],
  ['gift_not_number', '/gift', ['--gift', '0x10', ...question]],
  ['gift_negative', '/gift', ['--gift', '-5', ...question]],
  ['gift_too_large', '/gift', ['--gift', '1000000000000001', ...question]],
  ['gift_missing', '/gift', question],
  ['gift_or_workers', '/workers', ['--gift', '1', '--workers', '1', ...question]],
  ['months_missing', '/months', ['--gift', '1']],
  ['months_out_of_range', '/months', ['--gift', '1', '--months', '0']],
  ['months_out_of_range', '/months', ['--gift', '1', '--months', '61']],
  ['month_before_first_rule', '/start', ['--gift', '1', '--months', '1', '--start', '2015-06']],
  ['start_unreadable', '/start', ['--gift', '1', '--months', '1', '--start', '2026-13']],
  ['sector_unknown', '/sector', ['--gift', '1', '--sector', 'farm', ...question]],
  ['field_unknown', '/mix/farm', ['--gift', '1', '--mix', 'farm=1', ...question]],
  [
    'sector_or_mix',
    '/mix',
    ['--gift', '1', '--sector', 'general', '--mix', 'general=1', ...question],
  ],
  ['mix_unreadable', '/mix', ['--gift', '1', '--mix', 'transport', ...question]],
  ['mix_unreadable', '/mix', ['--gift', '1', '--mix', 'general=1,general=2', ...question]],
  ['mix_empty', '/mix', ['--gift', '1', '--mix', 'general=0', ...question]],
  ['channel_unknown', '/channel', ['--gift', '1', '--channel', 'nowhere', ...question]],
  ['fund_unknown', '/fund', ['--gift', '1', '--fund', 'wakaf', ...question]],
  ['frequency_unknown', '/frequency', ['--gift', '1', '--frequency', 'daily', ...question]],
  ['today_unreadable', '/today', ['--gift', '1', '--months', '1', '--today', '2026-02-30']],
  ['file_missing', '', ['--gift', '1', '--campaign', 'nowhere.json', ...question]],
  ['usage', '', ['--gift']],
  ['usage', '', ['--gift', '1', '--gift', '2', ...question]],
  ['usage', '', ['--gift', '1', '--gifts', '2', ...question]],
  ['usage', '', ['--batch', '--gift', '1']],
];

test('bad input ends with 2, in JSON with its code and place', async () => {
  for (const [code, path, args] of wrong) {
    const { error } = await ask(['quote', ...args], 2);
    assert.deepEqual([error.code, error.path], [code, path], args.join(' '));
    assert.match(error.message, /^.+[.)]$|--help$/);
  }
});

test('without --json the error is one sentence on stderr that names the option', async () => {
  const { status, stdout, stderr } = await run(['quote', '--gift', '1.5', ...question]);
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^lindung quote: --gift: .+\.\n$/);
});

test('an error can not write to the terminal what it likes', async () => {
  const { stderr } = await run([
    'quote',
    '--campaign',
    '\u001b[2Jx\u202e',
    '--gift',
    '1',
    ...question,
  ]);
  assert.match(stderr, /\\u001b\[2Jx\\u202e/);
});

test('a person reads the answer in a few lines', async () => {
  const { status, stdout } = await run(['quote', '--gift', '500000', ...question]);
  assert.equal(status, 0);
  assert.equal(
    stdout,
    `Rp500.000 covers 2 workers for 12 months, Nov 2026 to Oct 2027.

  Nov 2026 to Dec 2026  2 months x  Rp8.400 =  Rp16.800 PP 50/2025
  Jan 2027 to Oct 2027 10 months x Rp16.800 = Rp168.000 PP 44/2015, projected

One worker costs Rp184.800.

Rp130.400 is left over. Rp54.400 more covers one worker more.
Projected: by the rules known on 2026-09-24; a later rule may change it.
`,
  );
});

test('a person reads of fees, of a mix and of every month', async () => {
  const fees = await run(['quote', '--gift', '500000', '--channel', 'kitabisa', ...question]);
  assert.match(fees.stdout, /^Of Rp500\.000 the channel keeps Rp25\.000; Rp475\.000 is left/m);
  const mix = await run([
    'quote',
    '--gift',
    '5000000',
    '--mix',
    'transport=60,general=40',
    ...question,
  ]);
  assert.match(mix.stdout, /^Rp5\.000\.000 covers 29 workers \(12 general, 17 transport\)/);
  const monthly = await run(['quote', '--gift', '50000', '--frequency', 'monthly', ...question]);
  assert.match(monthly.stdout, /^Rp50\.000 a month covers 3 workers in each of 12 months/);
  assert.match(monthly.stdout, /^ {2}Dec 2026 6 workers +Rp7\.600 left$/m);
  const none = await run(['quote', '--gift', '1', '--months', '1', '--start', '2026-11']);
  assert.match(none.stdout, /^Rp1 covers no worker for 1 month, Nov 2026\./);
});

test('a campaign is a file, or the id of a shipped one', async () => {
  const args = ['quote', '--gift', '500000', ...question];
  const shipped = await ask([...args, '--campaign', 'baznas']);
  assert.deepEqual(await ask(args), shipped);
  const file = new URL('../../assets/campaigns/baznas.json', import.meta.url).pathname;
  assert.deepEqual(await ask([...args, '--campaign', file]), shipped);
  const { error } = await ask([...args, '--campaign', 'baznas-2018', '--fund', 'zakat'], 2);
  assert.equal(error.code, 'fund_not_offered');
});
