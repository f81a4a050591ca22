import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ask, readJson, root, run } from './support.mjs';

const commands = ['quote', 'validate', 'handoff', 'qris', 'words', 'schema', 'preview'];
const gift = ['--gift', '500000', '--months', '12', '--start', '2026-11'];

test('every command tells its use', async () => {
  const all = await run(['--help']);
  assert.equal(all.status, 0);
  for (const command of commands) {
    assert.match(all.stdout, new RegExp(`^ {2}${command} `, 'm'));
    const { status, stdout, stderr } = await run([command, '--help']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /--json/);
  }
});

test('the version is that of the package', async () => {
  const { stdout } = await run(['--version']);
  assert.equal(stdout, `lindung ${readJson('package.json').version}\n`);
});

test('bad usage ends with 2 and a sentence', async () => {
  for (const args of [
    [],
    ['sell'],
    ['words'],
    ['words', '1', '2'],
    ['validate'],
    ['schema', 'tax'],
    ['quote', '--x'],
  ]) {
    const { status, stdout, stderr } = await run(args);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, /^lindung.*: .+ See: lindung.* --help\n$/);
    assert.equal((await ask(args, 2)).error.code, 'usage');
  }
});

test('words writes an amount in Indonesian words', async () => {
  const cases = {
    201600: 'dua ratus satu ribu enam ratus rupiah',
    0: 'nol rupiah',
    1000: 'seribu rupiah',
    11: 'sebelas rupiah',
    '16.800': 'enam belas ribu delapan ratus rupiah',
    'Rp1.000.000': 'satu juta rupiah',
    '50rb': 'lima puluh ribu rupiah',
  };
  for (const [amount, words] of Object.entries(cases)) {
    assert.deepEqual(await run(['words', amount]), { status: 0, stdout: `${words}\n`, stderr: '' });
  }
  assert.deepEqual(await ask(['words', '201600']), { amount: 201600, words: cases[201600] });
});

test('words refuses what is no amount', async () => {
  const cases = {
    abc: 'amount_unreadable',
    '16,800': 'amount_ambiguous',
    '1,5': 'amount_not_whole',
    '50.00': 'amount_ambiguous',
    '-1': 'amount_negative',
    '': 'amount_empty',
    9007199254740992: 'amount_too_large',
  };
  for (const [amount, code] of Object.entries(cases)) {
    assert.equal((await ask(['words', amount], 2)).error.code, code, amount);
  }
});

test('handoff tells where to pay through a channel', async () => {
  const handoff = await ask(['handoff', '--channel', 'baznas', ...gift]);
  assert.deepEqual(Object.keys(handoff), [
    'channel',
    'kind',
    'amount',
    'url',
    'amount_prefilled',
  ]);
  assert.equal(handoff.kind, 'link');
  assert.equal(handoff.amount, 500000);
  assert.equal(new URL(handoff.url).searchParams.get('jumlah'), '500.000');
  const { stdout } = await run(['handoff', '--channel', 'baznas', ...gift]);
  assert.deepEqual(JSON.parse(stdout), handoff);
});

const campaigns = { baznas: '2026-11-23', 'baznas-2018': '2018-11-23', sandbox: '2026-11-23' };
/** What a page needs to know of each kind. */
const handed = {
  link: ['url', 'amount_prefilled'],
  form: ['url', 'fields'],
  endpoint: ['url', 'method'],
  qris: ['payload', 'merchant', 'city', 'nmid'],
  transfer: ['bank', 'number', 'holder'],
  items: ['items', 'surplus'],
  slip: ['form', 'words'],
  host: [],
};

for (const [campaign, today] of Object.entries(campaigns)) {
  test(`handoff --all tells of every channel of ${campaign}, with the error where one does not fit`, async () => {
    const { channels, funds } = readJson(`assets/campaigns/${campaign}.json`);
    for (const { id: fund } of funds) {
      const args = ['--campaign', campaign, '--today', today, '--fund', fund, ...gift];
      const all = await ask(['handoff', '--all', ...args]);
      assert.deepEqual(
        all.map(({ channel }) => channel),
        channels.map(({ id }) => id),
      );
      for (const { id, kind, funds: taken } of channels) {
        const own = all.find(({ channel }) => channel === id);
        if (taken && !taken.includes(fund)) {
          assert.equal(own.error.code, 'channel_fund');
          continue;
        }
        assert.equal(own.kind, kind);
        assert.ok(own.amount >= 500000, id);
        for (const field of handed[kind]) assert.notEqual(own[field], undefined, `${id} ${field}`);
        assert.deepEqual(await ask(['handoff', '--channel', id, ...args]), own);
      }
    }
  });
}

test('both campaigns of the programme have its twelve channels', () => {
  const twelve = [
    'baznas',
    'kitabisa',
    'gn-lingkaran',
    'gopay',
    'ovo',
    'bank',
    'tokopedia',
    'blibli',
    'shopee',
    'lazada',
    'surat',
    'kantor',
  ];
  for (const campaign of ['baznas', 'baznas-2018']) {
    const ids = readJson(`assets/campaigns/${campaign}.json`).channels.map(({ id }) => id);
    assert.deepEqual(ids.sort(), [...twelve].sort(), campaign);
  }
});

test('handoff refuses what no channel could take', async () => {
  const cases = {
    channel_missing: gift,
    channel_unknown: ['--channel', 'nowhere', ...gift],
    gift_negative: ['--all', '--gift', '-1', '--months', '1'],
    months_missing: ['--all', '--gift', '1'],
    month_before_first_rule: ['--all', '--gift', '1', '--months', '1', '--start', '2000-01'],
    usage: ['--all', '--channel', 'baznas', ...gift],
  };
  for (const [code, args] of Object.entries(cases)) {
    assert.equal((await ask(['handoff', ...args], 2)).error.code, code);
  }
});

test('schema prints the schema of a file, byte for byte', async () => {
  for (const [args, name] of [
    [[], 'campaign-1.schema'],
    [['campaign'], 'campaign-1.schema'],
    [['tariff'], 'tariff-1.schema'],
    [['pledge'], 'pledge-1.schema'],
    [['endpoint'], 'pledge-endpoint-1.openapi'],
  ]) {
    const { status, stdout } = await run(['schema', ...args]);
    assert.equal(status, 0);
    assert.equal(stdout, readFileSync(join(root, `assets/schema/${name}.json`), 'utf8'));
  }
});
