// Both languages: equal keys, the toggle, plural forms, dates.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { answerOf, openStage } from './support/browser.mjs';
import { root } from './support/server.mjs';
import { reads } from './support/expect.mjs';

const stage = await openStage();
const readWords = async (folder, lang) =>
  JSON.parse(await readFile(join(root, 'assets/locales', folder, `${lang}.json`), 'utf8'));

/** The words of each stage by language, the Indonesian first, and the code that says them. */
const stages = await Promise.all(
  [
    ['first', '', 'web/widget'],
    ['second', 'pay', 'web/pay'],
    ['third', 'more', 'web/more'],
  ].map(async ([name, folder, code]) => {
    const files = await readdir(join(root, 'assets/locales', folder));
    const langs = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));
    const words = await Promise.all(langs.map(async (lang) => [lang, await readWords(folder, lang)]));
    return { name, code, words: Object.fromEntries(words) };
  }),
);
const [{ words: first }, { words: second }] = stages;

for (const { name, words } of stages) {
  for (const lang of Object.keys(words)) {
    test(`the ${name} stage says the same things with the same values in ${lang} as in id`, () => {
      const { id, [lang]: other } = words;
      assert.deepEqual(Object.keys(other), Object.keys(id));
      const values = (text) =>
        [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
      for (const key of Object.keys(id)) {
        assert.ok(other[key].trim(), key);
        assert.deepEqual(values(other[key]), values(id[key]), key);
      }
    });
  }
}

test('no word stands in two stages', () => {
  const keys = stages.flatMap(({ words }) => Object.keys(words.id));
  assert.deepEqual(
    keys.filter((key, i) => keys.indexOf(key) !== i),
    [],
  );
});

for (const { name, code, words } of stages) {
  test(`every word of the ${name} stage is used in it`, async () => {
    const names = await readdir(join(root, code), { recursive: true });
    const texts = names
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFile(join(root, code, file), 'utf8'));
    const source = (await Promise.all(texts)).join('\n');
    const built =
      /^(fund|benefit|section|error|why|tell)\.|^(jkk|jkm)$|^(not_started|ended)$|^state_|^(redirect|wallet)_how$/;
    const unused = Object.keys(words.id).filter(
      (key) => !built.test(key) && !source.includes(`'${key}'`),
    );
    assert.deepEqual(unused, []);
  });
}

test('English counts one worker and two workers', async () => {
  const page = await stage.give('lang="en" workers="1" months="1"');
  await reads(answerOf(page), '1 worker insured for 1 month');
  await page.getByRole('slider', { name: 'Number of workers' }).fill('2');
  await reads(answerOf(page), '2 workers insured for 1 month');
  await page.getByRole('radio', { name: '12 months' }).check({ force: true });
  await reads(answerOf(page), '2 workers insured for 12 months');
  await page.getByText('Nov 2026 – Oct 2027').first().waitFor();
  await page.getByRole('link', { name: 'Continue to BAZNAS website Rp369.600' }).waitFor();
});

test('the donor changes the language, and nothing else', async () => {
  const page = await stage.give('amount="500000" months="6"');
  await page.getByRole('radio', { name: 'Pengemudi ojek' }).check({ force: true });
  await page.getByRole('button', { name: 'English' }).click();
  await reads(answerOf(page), '8 workers insured for 6 months');
  assert.ok(await page.getByRole('radio', { name: 'Motorcycle-taxi driver' }).isChecked());
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  await reads(answerOf(page), '8 pekerja terlindungi selama 6 bulan');
});

test('the page may change the language too; without one, the page’s own is taken', async () => {
  const page = await stage.give('workers="1"', { lang: 'en' });
  await reads(answerOf(page), '1 worker insured for 12 months');
  await page.evaluate(() => document.querySelector('lindung-widget').setAttribute('lang', 'id'));
  await reads(answerOf(page), '1 pekerja terlindungi selama 12 bulan');
});

test('a campaign in one language is shown in it, without a toggle', async () => {
  const page = await stage.visit();
  await page.route('**/campaigns/baznas.json', async (route) => {
    const campaign = await (await route.fetch()).json();
    await route.fulfill({ json: { ...campaign, languages: ['id'] } });
  });
  const { document, widget, ready } = await import('./support/browser.mjs');
  await stage.show(document(widget('lang="en" workers="1"')), { page });
  await ready(page);
  await reads(answerOf(page), '1 pekerja terlindungi selama 12 bulan');
  assert.equal(await page.getByRole('button', { name: 'English' }).count(), 0);
});

test('every error a donor can meet has a sentence', () => {
  const codes = [
    ...['empty', 'unreadable', 'ambiguous', 'not_whole', 'negative', 'too_large'].map(
      (end) => `amount_${end}`,
    ),
    ...['gift_below_fee', 'workers_too_many', 'months_past_calendar', 'month_before_first_rule'],
    ...['core_unreachable', 'other'],
    ...['unreachable', 'not_found', 'http', 'too_slow', 'not_json', 'too_large', 'invalid'].map(
      (end) => `campaign_${end}`,
    ),
  ];
  for (const code of codes) assert.ok(first.id[`error.${code}`], code);
  const later = [
    ...['fund', 'minimum', 'maximum', 'step', 'closed', 'not_yet', 'over', 'region', 'language'].map(
      (end) => `channel_${end}`,
    ),
    ...['unreachable', 'busy', 'failed', 'refused', 'conflict', 'unknown', 'unreadable'].map(
      (end) => `endpoint_${end}`,
    ),
    ...['reference', 'answer', 'link', 'qr', 'amount', 'number', 'status', 'action'].map(
      (end) => `endpoint_${end}`,
    ),
    ...['items_none', 'transfer_no_account', 'qris_amount_range', 'offline', 'address'],
  ];
  for (const code of later) assert.ok(second.id[`error.${code}`], code);
});
