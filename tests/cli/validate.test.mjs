import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ask, newFolder, readJson, root, run } from './support.mjs';

const campaigns = ['baznas', 'baznas-2018'].map((id) =>
  join(root, 'assets/campaigns', `${id}.json`),
);

/** Writes a campaign, changed from the shipped one, and gives the file's name. */
function write(t, change) {
  const file = join(newFolder(t), 'campaign.json');
  const campaign = readJson('assets/campaigns/baznas.json');
  const text = typeof change === 'function' ? change(campaign) : change;
  writeFileSync(
    file,
    Buffer.isBuffer(text) || typeof text === 'string' ? text : JSON.stringify(campaign, null, 2),
  );
  return file;
}

test('the shipped campaigns are sound', async () => {
  assert.deepEqual(await ask(['validate', campaigns[0]]), { valid: true, problems: [] });
  const { status, stdout } = await run(['validate', ...campaigns]);
  assert.equal(status, 0);
  assert.equal(stdout, campaigns.map((file) => `${file}: can be used.\n`).join(''));
});

const wrong = {
  'a wrong type': [(c) => void (c.income = '1000000'), [['wrong_type', '/income']]],
  'a fraction': [(c) => void (c.income = 1.5), [['wrong_type', '/income']]],
  'a list for an object': [(c) => void (c.collector = []), [['wrong_type', '/collector']]],
  'a missing part': [(c) => void delete c.channels, [['missing', '/channels']]],
  'several at once': [
    (c) => {
      delete c.id;
      c.tariff = 'none';
      c.funds[0].amil_bps = 9999;
    },
    [
      ['amil_above_cap', '/funds/0/amil_bps'],
      ['missing', '/id'],
      ['tariff_unknown', '/tariff'],
    ],
  ],
  'a newer version': [
    (c) => void (c.schema_version = 99),
    [['schema_version_newer', '/schema_version']],
  ],
  'a link to elsewhere': [
    (c) => void (c.channels[0].url = 'javascript:alert(1)'),
    [['link_not_https', '/channels/0/url']],
  ],
  'a repeated key': [() => '{"id": "a", "id": "b"}', [['duplicate_key', '/id']], 'among others'],
  'deep nesting': ['['.repeat(20_000), [['too_deep', '']]],
  'a cut file': ['{"id": "a"', [['not_json', '']]],
  'an empty file': ['', [['not_json', '']]],
  'no object': ['[]', [['wrong_type', '']]],
  'bytes that are no UTF-8': [Buffer.from([0x22, 0xff, 0x22]), [['not_json', '']]],
  'half of a surrogate pair': ['"\\ud800"', [['not_json', '']]],
};

for (const [name, [change, expected, others]] of Object.entries(wrong)) {
  test(`an unsound campaign ends with 1: ${name}`, async (t) => {
    const { valid, problems } = await ask(['validate', write(t, change)], 1);
    assert.equal(valid, false);
    const errors = problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code, path }) => [code, path])
      .sort();
    if (others) {
      assert.deepEqual(
        errors.filter(([code]) => code === expected[0][0]),
        expected,
      );
    } else {
      assert.deepEqual(errors, expected);
    }
    for (const problem of problems) {
      assert.deepEqual(Object.keys(problem), [
        'severity',
        'code',
        'path',
        'line',
        'column',
        'message',
      ]);
    }
  });
}

test('each problem stands with its line and column, by place', async (t) => {
  const file = write(t, '{\n  "id": 7,\n  "names": 1,\n  "é": "x", "income": "y"\n}\n');
  const { status, stdout } = await run(['validate', file]);
  assert.equal(status, 1);
  const lines = stdout.trimEnd().split('\n');
  const verdict = lines.pop();
  assert.match(verdict, /: can't be used: \d+ errors, 2 warnings\.$/);
  const known = [
    '2:9: error wrong_type /id',
    '3:12: warning unknown_key /names',
    '4:8: warning unknown_key /é',
    '4:23: error wrong_type /income',
  ];
  for (const problem of known) {
    assert.ok(
      lines.some((line) => line.startsWith(`${file}:${problem}: `)),
      `${problem} in:\n${stdout}`,
    );
  }
  const places = lines.map((line) =>
    line
      .slice(file.length + 1)
      .split(':')
      .map(Number),
  );
  assert.deepEqual(
    places,
    places.toSorted(([a, b], [c, d]) => a - c || b - d),
  );
});

test('a file can not write to the terminal what it likes', async (t) => {
  const file = write(t, (c) => void (c['\u001b]0;title\u0007\u202e'] = 1));
  const { stdout } = await run(['validate', file]);
  assert.match(stdout, /\/\\u001b\]0;title\\u0007\\u202e: /);
});

test('warnings alone end with 0', async (t) => {
  const file = write(t, (c) => void (c.colour = 'green'));
  const { valid, problems } = await ask(['validate', file]);
  assert.equal(valid, true);
  assert.deepEqual(
    problems.map(({ severity, code, path }) => [severity, code, path]),
    [['warning', 'unknown_key', '/colour']],
  );
  const { status, stdout } = await run(['validate', file]);
  assert.equal(status, 0);
  assert.match(stdout, /: can be used: 1 warning\.\n$/);
});

test('what is no readable file ends with 2', async (t) => {
  const folder = newFolder(t);
  const large = join(folder, 'large.json');
  writeFileSync(large, `"${'x'.repeat(5_000_000)}"`);
  mkdirSync(join(folder, 'folder'));
  const files = {
    'missing.json': 'file_missing',
    folder: 'file_is_folder',
    'large.json': 'file_too_large',
  };
  for (const [name, code] of Object.entries(files)) {
    const { error } = await ask(['validate', join(folder, name)], 2);
    assert.equal(error.code, code);
    const { status, stderr } = await run(['validate', join(folder, name)]);
    assert.equal(status, 2);
    assert.match(stderr, /^lindung validate: .+\.\n$/);
  }
});

test('of several files each is told, and the worst decides', async (t) => {
  const broken = write(t, '{');
  const missing = join(newFolder(t), 'missing.json');
  const answers = await ask(['validate', campaigns[0], broken, missing], 2);
  assert.deepEqual(
    answers.map(({ file }) => file),
    [campaigns[0], broken, missing],
  );
  assert.deepEqual(
    answers.map(({ valid }) => valid),
    [true, false, undefined],
  );
  assert.equal(answers[2].error.code, 'file_missing');
  await ask(['validate', broken, campaigns[0]], 1);
});

test('another command refuses an unsound campaign with 1 and its first error', async (t) => {
  const file = write(t, (c) => void (c.income = 'x'));
  for (const command of ['quote', 'handoff']) {
    const { error } = await ask([command, '--gift', '1', '--months', '1', '--campaign', file], 1);
    assert.equal(error.code, 'campaign_invalid');
    assert.match(error.message, /error wrong_type \/income: .+ See all with: lindung validate /);
  }
});
