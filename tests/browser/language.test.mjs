// Both languages: equal keys, the toggle, plural forms, dates.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { answerOf, document, heard, openStage, ready, touch, widget } from './support/browser.mjs';
import { root } from './support/server.mjs';
import { eventually, reads } from './support/expect.mjs';

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
    const langs = files.filter((file) => /^[a-z]{2}\.json$/.test(file)).map((file) => file.slice(0, -5));
    const words = await Promise.all(langs.map(async (lang) => [lang, await readWords(folder, lang)]));
    return { name, code, words: Object.fromEntries(words) };
  }),
);
const languages = await readWords('', 'languages');
const sayable = Object.assign({}, ...stages.map(({ words }) => words.id));

for (const { name, words } of stages) {
  for (const lang of Object.keys(words)) {
    test(`the ${name} stage says the same things with the same values in ${lang} as in id`, () => {
      const { id, [lang]: other } = words;
      // A draft may lack words: they are then said in English.
      const wanted = Object.keys(id).filter((key) => !languages[lang].draft || key in other);
      assert.deepEqual(Object.keys(other), wanted);
      const values = (text) =>
        [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
      for (const key of wanted) {
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

for (const lang of Object.keys(languages)) {
  test(`every plural of ${lang} has the forms that its rules ask for`, () => {
    const { pluralCategories } = new Intl.PluralRules(languages[lang].tag).resolvedOptions();
    for (const { words } of stages) {
      for (const [key, text] of Object.entries(words[lang])) {
        for (const [, forms] of text.matchAll(/\{\w+:([^}]+)\}/g)) {
          assert.equal(forms.split('|').length, pluralCategories.length, key);
        }
      }
    }
  });
}

// ---- Plain words

/** Sentences of four words and more, as lists of words: plural forms by their first, values as 5. */
function sentencesOf(lang) {
  return stages
    .flatMap(({ words }) => Object.values(words[lang]))
    .map((text) => text.replace(/\{\w+:([^|}]*)[^}]*\}/g, '$1').replace(/\{\w+\}/g, '5'))
    .flatMap((text) => text.split(/(?<=[.!?:;])\s+/))
    .map((sentence) => sentence.match(/[\p{L}\d’'-]+/gu) ?? [])
    .filter((words) => words.length > 3);
}

for (const lang of ['id', 'en']) {
  test(`no sentence of ${lang} has more than twenty words`, () => {
    const long = sentencesOf(lang).filter((words) => words.length > 20);
    assert.deepEqual(long, []);
  });
}

test('Indonesian is easy to read: Björnsson’s LIX is below 40', () => {
  const sentences = sentencesOf('id');
  const words = sentences.flat();
  const long = words.filter((word) => word.length > 6).length;
  const lix = words.length / sentences.length + (100 * long) / words.length;
  assert.ok(lix < 40, String(lix));
});

test('English is easy to read: Flesch’s reading ease is above 70', () => {
  const sentences = sentencesOf('en');
  const words = sentences.flat();
  const syllables = words
    .map((word) => word.toLowerCase().replace(/e$/, '').match(/[aeiouy]+/g)?.length ?? 1)
    .reduce((sum, count) => sum + count, 0);
  const ease = 206.835 - (1.015 * words.length) / sentences.length - (84.6 * syllables) / words.length;
  assert.ok(ease > 70, String(ease));
});

// ---- A third language, of data alone, written from right to left

/** A campaign that speaks Arabic, too; its own texts stay in Indonesian where it lacks them. */
async function arabic(options = {}) {
  const page = await stage.visit(options);
  await page.route('**/campaigns/baznas.json', async (route) => {
    const campaign = await (await route.fetch()).json();
    campaign.languages = ['id', 'en', 'ar'];
    campaign.name.ar = 'احمِ العمال الضعفاء';
    await route.fulfill({ json: campaign });
  });
  return page;
}

test('Arabic is asked for when it is wanted, runs from right to left, and is marked as a draft', async () => {
  const page = await arabic();
  await stage.show(document(widget('lang="ar" workers="3"'), { lang: 'ar' }), { page });
  await ready(page);
  await reads(answerOf(page), '3 عمال تحت الحماية لمدة 12 شهرًا');
  await page.getByText('هذه الترجمة مسودة لم تُراجَع بعد.').waitFor();
  await page.getByRole('heading', { name: 'احمِ العمال الضعفاء' }).waitFor();
  const direction = await page
    .getByRole('group', { name: 'احمِ العمال الضعفاء' })
    .evaluate((card) => getComputedStyle(card).direction);
  assert.equal(direction, 'rtl');
  assert.equal(page.requests.filter((url) => url.includes('/words/')).length, 1);
  assert.deepEqual(page.problems, []);
});

test('Arabic counts by its own rules', async () => {
  const page = await arabic();
  await stage.show(document(widget('lang="ar" workers="1"')), { page });
  await ready(page);
  const slider = page.getByRole('slider', { name: 'عدد العمال' });
  for (const [workers, noun] of [
    [2, 'عاملان'],
    [5, 'عمال'],
    [11, 'عاملًا'],
  ]) {
    await slider.fill(String(workers));
    await reads(answerOf(page), `${workers} ${noun} تحت الحماية لمدة 12 شهرًا`);
  }
});

test('in Arabic the stairs rise to the left, and so do the keys', async () => {
  const page = await arabic();
  await stage.show(document(widget('lang="ar" workers="5"')), { page });
  await ready(page);
  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowLeft');
  await reads(answerOf(page), /^6 /);
});

test('no other page asks for words of a third language, and the toggle offers all three', async () => {
  const page = await arabic();
  await stage.show(document(widget('workers="3"')), { page });
  await ready(page);
  assert.equal(page.requests.filter((url) => url.includes('/words/')).length, 0);
  await page.getByRole('button', { name: 'العربية' }).click();
  await reads(answerOf(page), /^3 عمال/);
  await page.getByRole('button', { name: 'English' }).click();
  await reads(answerOf(page), '3 workers insured for 12 months');
});

test('words that do not load leave the widget in Indonesian, and tell the page', async () => {
  const page = await arabic();
  await page.route('**/words/**', (route) => route.abort());
  await stage.show(document(widget('lang="ar" workers="3"')), { page });
  await ready(page);
  await reads(answerOf(page), '3 pekerja terlindungi selama 12 bulan');
  await page.waitForFunction(() => window.heard.some(({ name }) => name === 'lindung-error'));
  assert.equal((await heard(page, 'lindung-error'))[0].code, 'language_unreachable');
});

test('what a draft lacks is said in English', async () => {
  const page = await arabic();
  await page.route('**/words/**', async (route) => {
    const { items_how: _, ...words } = await (await route.fetch()).json();
    await route.fulfill({ json: words });
  });
  await stage.show(document(widget('lang="ar" amount="500000" channel="tokopedia"')), { page });
  await ready(page);
  await touch(page);
  await page.getByRole('button', { name: /Tokopedia/ }).click();
  await page.getByText('Buy these at Tokopedia.').waitFor();
});

test('in Arabic the gift is paid in Arabic, too', async () => {
  const page = await arabic();
  await stage.show(document(widget('lang="ar" amount="500000" channel="tokopedia"')), { page });
  await ready(page);
  await touch(page);
  await page.getByRole('button', { name: /Tokopedia/ }).click();
  await page.getByText('اشترِ هذه من Tokopedia').waitFor();
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

test('the language is changed by the keyboard, and the focus stays at the languages', async () => {
  const page = await stage.give();
  await page.getByRole('button', { name: 'English' }).press('Enter');
  const back = page.getByRole('button', { name: 'Bahasa Indonesia' });
  await eventually(() => back.evaluate((button) => button.matches(':focus')), true);
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
  for (const code of codes) assert.ok(sayable[`error.${code}`], code);
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
  for (const code of later) assert.ok(sayable[`error.${code}`], code);
});
