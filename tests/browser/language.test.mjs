// Both languages: equal keys, the toggle, plural forms, dates.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { answerOf, openStage } from './support/browser.mjs';
import { root } from './support/server.mjs';
import { reads } from './support/expect.mjs';

const stage = await openStage();
const wordsOf = async (folder) =>
  Promise.all(
    ['id', 'en'].map(async (lang) =>
      JSON.parse(await readFile(join(root, `assets/locales/${folder}${lang}.json`), 'utf8')),
    ),
  );
const [[id, en], [payId, payEn]] = await Promise.all([wordsOf(''), wordsOf('pay/')]);

for (const [stageName, one, other] of [
  ['first', id, en],
  ['second', payId, payEn],
]) {
  test(`both languages of the ${stageName} stage say the same things with the same values`, () => {
    assert.deepEqual(Object.keys(other), Object.keys(one));
    const values = (text) =>
      [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
    for (const key of Object.keys(one)) {
      assert.ok(one[key].trim() && other[key].trim(), key);
      assert.deepEqual(values(other[key]), values(one[key]), key);
    }
  });
}

test('no word stands in both stages', () => {
  assert.deepEqual(
    Object.keys(payId).filter((key) => key in id),
    [],
  );
});

test('every word is used', async () => {
  const { readdir } = await import('node:fs/promises');
  const codeOf = async (folder) => {
    const names = await readdir(join(root, folder), { recursive: true });
    const texts = names
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFile(join(root, folder, name), 'utf8'));
    return (await Promise.all(texts)).join('\n');
  };
  const [widget, pay] = await Promise.all(['web/widget', 'web/pay'].map(codeOf));
  const built =
    /^(fund|benefit|section|error|why)\.|^(jkk|jkm)(_about)?$|^(not_started|ended)$|^state_|^(redirect|wallet)_how$/;
  const unused = (words, code) =>
    Object.keys(words).filter((key) => !built.test(key) && !code.includes(`'${key}'`));
  assert.deepEqual(unused(id, widget), []);
  assert.deepEqual(unused(payId, pay), []);
});

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

test('every error a donor can meet has a sentence in both languages', () => {
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
  for (const code of codes) assert.ok(id[`error.${code}`] && en[`error.${code}`], code);
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
  for (const code of later) assert.ok(payId[`error.${code}`] && payEn[`error.${code}`], code);
});
