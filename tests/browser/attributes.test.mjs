// What a partner's page says to the widget, and what the widget says back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, document, heard, openStage, ready, touch, widget } from './support/browser.mjs';
import { eventually, reads } from './support/expect.mjs';

const stage = await openStage();

const set = (page, name, value) =>
  page.evaluate(
    ([key, text]) => {
      const found = document.querySelector('lindung-widget');
      if (text === null) found.removeAttribute(key);
      else found.setAttribute(key, text);
    },
    [name, value],
  );

test('attributes are the starting state', async () => {
  const page = await stage.give(
    'workers="3" months="6" sector="transport" fund="zakat" frequency="monthly" channel="kitabisa"',
  );
  await reads(answerOf(page), '3 pekerja terlindungi setiap bulan selama 6 bulan');
  for (const name of ['6 bulan', 'Pengemudi ojek', 'Zakat', 'Setiap bulan', /^Kitabisa/]) {
    assert.ok(await page.getByRole('radio', { name }).isChecked(), String(name));
  }
});

test('attributes may change later, and leave the rest alone', async () => {
  const page = await stage.give('amount="50rb" months="3"');
  await page.getByRole('radio', { name: 'Sedekah' }).check({ force: true });
  await set(page, 'amount', '1 juta');
  await reads(answerOf(page), '29 pekerja terlindungi selama 3 bulan');
  assert.ok(await page.getByRole('radio', { name: 'Sedekah' }).isChecked());
  await set(page, 'workers', '4');
  await reads(answerOf(page), '4 pekerja terlindungi selama 3 bulan');
  await set(page, 'months', null);
  await reads(answerOf(page), '4 pekerja terlindungi selama 12 bulan');
  await set(page, 'today', '2027-01-05');
  await page.getByText('Jan 2027 – Des 2027').first().waitFor();
});

test('months that the campaign does not offer are offered once they are asked for', async () => {
  const page = await stage.give('workers="1" months="18"');
  assert.ok(await page.getByRole('radio', { name: '18 bulan' }).isChecked());
});

const wrong = [
  ['amount="banyak"', 'amount_unreadable', '/amount'],
  ['workers="1.5"', 'workers_not_whole', '/workers'],
  ['workers="x"', 'workers_not_whole', '/workers'],
  ['months="0"', 'months_out_of_range', '/months'],
  ['months="61"', 'months_out_of_range', '/months'],
  ['sector="sea"', 'sector_unknown', '/sector'],
  ['fund="bitcoin"', 'fund_unknown', '/fund'],
  ['channel="nowhere"', 'channel_unknown', '/channel'],
  ['frequency="daily"', 'frequency_unknown', '/frequency'],
  ['today="yesterday"', 'today_unreadable', '/today'],
];
for (const [attribute, code, path] of wrong) {
  test(`${attribute} is told to the page and left out`, async () => {
    const page = await stage.give(attribute);
    await reads(answerOf(page), /^1 pekerja terlindungi selama 12 bulan/);
    assert.deepEqual(
      (await heard(page, 'lindung-error')).map((error) => [error.code, error.path]),
      [[code, path]],
    );
  });
}

test('events bubble out with the quote and the pledge', async () => {
  const page = await stage.give('amount="500000"');
  const [first] = await heard(page, 'lindung-ready');
  assert.equal(first.workers, 2);
  assert.deepEqual(await heard(page, 'lindung-change'), []);
  await page.getByRole('button', { name: /^Tambah Rp54\.400/ }).click();
  await eventually(
    () =>
      heard(page, 'lindung-change').then((list) =>
        list.map(({ workers, gross }) => [workers, gross]),
      ),
    [[3, 554400]],
  );
  await page.getByRole('link', { name: /^Lanjut ke/ }).click();
  const [pledge] = await heard(page, 'lindung-pledge');
  assert.equal(pledge.quote.workers, 3);
  assert.equal(pledge.handoff.channel, 'baznas');
  assert.equal(pledge.handoff.amount, 554400);
  assert.equal((await heard(page, 'lindung-handoff')).length, 1);
});

test('preventDefault keeps the hand-off for the page', async () => {
  const page = await stage.give('amount="500000"');
  await page.evaluate(() =>
    document.addEventListener('lindung-pledge', (event) => event.preventDefault()),
  );
  await touch(page);
  await page.getByRole('link', { name: /^Lanjut ke/ }).click();
  await eventually(() => heard(page, 'lindung-pledge').then((list) => list.length), 1);
  assert.deepEqual(await heard(page, 'lindung-handoff'), []);
  assert.equal(page.context().pages().length, 1);
});

test('what the donor chose survives a move in the page', async () => {
  const page = await stage.give('workers="1"');
  await page.getByRole('textbox', { name: 'Nominal' }).fill('2 juta');
  await page.evaluate(() => {
    const found = document.querySelector('lindung-widget');
    found.remove();
    document.body.append(document.createElement('aside'));
    document.querySelector('aside').append(found);
  });
  await reads(answerOf(page), '10 pekerja terlindungi selama 12 bulan');
  assert.equal((await heard(page, 'lindung-ready')).length, 1);
});

test('reload() reads the campaign again and keeps what the donor typed', async () => {
  const page = await stage.give('workers="1"');
  await page.getByRole('textbox', { name: 'Nominal' }).fill('2 juta');
  await page.route('**/campaigns/baznas.json', async (route) => {
    const answer = await route.fetch();
    const campaign = await answer.json();
    campaign.name.id = 'Nama baru';
    await route.fulfill({ json: campaign });
  });
  await page.evaluate(() => document.querySelector('lindung-widget').reload());
  await page.getByRole('heading', { name: 'Nama baru' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Nominal' }).inputValue(), '2 juta');
  await reads(answerOf(page), '10 pekerja terlindungi selama 12 bulan');
});

test('under the preview a changed campaign is shown at once', async () => {
  const page = await stage.visit();
  let change;
  const changed = new Promise((resolve) => (change = resolve));
  await page.route('**/events', async (route) => {
    await changed;
    await route.fulfill({
      contentType: 'text/event-stream',
      body: 'event: campaign\ndata: {"id":"baznas"}\n\n',
    });
  });
  await page.goto(`${stage.address}/pages/partner.html`);
  await ready(page);
  change();
  await ready(page, 2);
});

test('two widgets, three sorts of loading: one core, one campaign', async () => {
  const script = '<script src="/dist/lindung.js"></script>';
  const page = await stage.show(
    document(
      `${widget('amount="500000" lang="id"')}${widget('workers="4" lang="en"')}
       <script async src="/dist/lindung.js?again"></script>
       <script type="module" src="/dist/lindung.js?module"></script>`,
      { script },
    ),
  );
  await ready(page, 2);
  await page.getByRole('heading', { name: '2 pekerja terlindungi selama 12 bulan' }).waitFor();
  await page.getByRole('heading', { name: '4 workers insured for 12 months' }).waitFor();
  await page.waitForLoadState('networkidle');
  const asked = (name) => page.requests.filter((url) => url.includes(name)).length;
  assert.equal(asked('lindung.wasm'), 1);
  assert.equal(asked('baznas.json'), 1);
  assert.deepEqual(page.problems, []);
});

test('as a module alone it finds what lies beside it', async () => {
  const page = await stage.give('workers="1"', {
    script: '<script type="module" src="/dist/lindung.js"></script>',
  });
  await reads(answerOf(page), '1 pekerja terlindungi selama 12 bulan');
});

test('a widget made by a script works like one in the page', async () => {
  const page = await stage.show(document(''));
  await page.evaluate(() => {
    const made = document.createElement('lindung-widget');
    made.setAttribute('campaign', 'baznas');
    made.setAttribute('today', '2026-11-23');
    made.setAttribute('amount', '500000');
    document.body.append(made);
  });
  await ready(page);
  await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
});

test('the day is that of Jakarta, wherever the donor is', async () => {
  const page = await stage.visit();
  await page.clock.setFixedTime(new Date('2026-12-31T17:30:00Z'));
  await stage.show(document('<lindung-widget campaign="baznas" workers="1"></lindung-widget>'), {
    page,
  });
  await ready(page);
  await page.getByText('Jan 2027 – Des 2027').first().waitFor();
});

test('the embedded page takes the attributes of its address, and no campaign of others', async () => {
  const page = await stage.visit();
  await page.goto(
    `${stage.address}/dist/embed.html?campaign=baznas&lang=en&amount=500000&today=2026-11-23`,
  );
  await ready(page);
  await reads(answerOf(page), '2 workers insured for 12 months');
  await page.goto(`${stage.address}/dist/embed.html?campaign=https://example.org/c.json`);
  await page.getByRole('alert').waitFor();
  assert.ok(!page.requests.some((url) => url.startsWith('https://example.org/')));
  assert.deepEqual(await page.evaluate(() => window.violations), []);
});
