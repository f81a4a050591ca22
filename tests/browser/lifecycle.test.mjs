// A pledge's life through everything that may break it: the tab dies at each step, the partner's
// server misbehaves, two tabs press at once, the network, the storage or the clock is not as it
// should be. Afterwards there is one pledge, in a right state, and the donor can go on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heard, openStage, ready, touch } from './support/browser.mjs';
import { eventually, plain } from './support/expect.mjs';
import { kept, states, wayOn } from './support/paying.mjs';
import * as sandbox from './support/sandbox.mjs';
import { choose, noJitter, opened, panelOf, pledge, shop, thanks } from './support/sandbox.mjs';

const stage = await openStage([], sandbox.PREVIEW);
const provider = sandbox.sandboxOf(stage);

const PAGE = 'Halaman pembayaran';
const ENDPOINT = /\/sandbox\/pledges$/;
const STATUS = /\/sandbox\/pledges\/./;

const payAt = (panel) => panel.getByRole('link', { name: /^Bayar dengan/ });
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const references = async (page) => (await kept(page)).map(({ reference }) => reference);

/** A donor before the partner's page. */
async function donor(options) {
  const page = await stage.visit(options);
  await noJitter(page);
  return shop(stage, page);
}

/** The same donor comes back, in a new tab. */
async function back(page) {
  const tab = await stage.anotherTab(page.context());
  await noJitter(tab);
  return shop(stage, tab);
}

/** Finds the pledge in the list, and resumes it. */
async function resume(page, button = /^Lanjutkan/, name = PAGE) {
  await page.getByText('Janji Anda').click();
  await page.getByRole('button', { name: button }).click();
  return panelOf(page, name);
}

/** The same gift once more. */
const again = (page) => pledge(page, PAGE);

/** Pays at the provider's, in the tab that the panel leads to. */
async function payThere(panel) {
  await payAt(panel).waitFor();
  const tab = await opened(panel.page(), payAt(panel));
  await press(tab, 'Pay');
}

/** From now on nothing that this tab asks for leaves it. */
const mute = (page) =>
  page.evaluate(() => {
    window.fetch = () => {
      window.asked = true;
      return new Promise(() => {});
    };
  });

// ---- The tab dies

/** Ways to die, none of which lets the page say good-bye. */
const deaths = {
  closed: (tab) => tab.close(),
  async crashed(tab) {
    const session = await tab.context().newCDPSession(tab);
    const crashed = tab.waitForEvent('crash');
    session.send('Page.crash').catch(() => undefined);
    await crashed;
  },
};

/**
 * The steps of a pledge's life, in order. `reach` brings the donor there and gives the tabs that
 * die. Then the partner holds `atPartner` pledges and the browser one in the state `kept`, if any;
 * in the next tab it comes to `found`, and `goOn` ends it, if it does not end by itself.
 */
const steps = {
  'before the press': {
    reach: async (page) => {
      await choose(page, PAGE);
      return [page];
    },
    kept: [],
    atPartner: 0,
    found: [],
    goOn: (page) => again(page).then(payThere),
  },
  'stored, and not yet sent': {
    reach: async (page) => {
      await mute(page);
      await pledge(page, PAGE);
      await page.waitForFunction(() => window.asked);
      return [page];
    },
    kept: ['drafted'],
    atPartner: 0,
    found: ['handed_off'],
  },
  'sent, and no answer yet': {
    reach: async (page) => {
      await provider.behave({ next: ['hang'] });
      const panel = await pledge(page, PAGE);
      await panel.getByText('Sedang menyiapkan pembayaran Anda…').waitFor();
      await provider.rows('pledges');
      return [page];
    },
    kept: ['drafted'],
    atPartner: 1,
    found: ['handed_off'],
  },
  'answered, and the answer not yet read': {
    reach: async (page) => {
      const answers = [];
      await page.route(ENDPOINT, async (route) => void answers.push(await route.fetch()));
      await pledge(page, PAGE);
      await eventually(async () => answers.length, 1);
      return [page];
    },
    kept: ['drafted'],
    atPartner: 1,
    found: ['handed_off'],
  },
  answered: {
    reach: async (page) => {
      await payAt(await pledge(page, PAGE)).waitFor();
      return [page];
    },
    kept: ['handed_off'],
    atPartner: 1,
    found: ['handed_off'],
  },
  'handed off': {
    reach: async (page) => {
      const panel = await pledge(page, PAGE);
      // The provider's page does not come.
      await page.context().route(/\/sandbox\/pay\//, (route) => route.abort(), { times: 1 });
      const [tab] = await Promise.all([
        page.context().waitForEvent('page'),
        payAt(panel).click(),
      ]);
      await eventually(async () => (await heard(page, 'lindung-handoff')).length, 1);
      return [tab, page];
    },
    kept: ['handed_off'],
    atPartner: 1,
    found: ['handed_off'],
  },
  'at the provider': {
    reach: async (page) => {
      const tab = await opened(page, payAt(await pledge(page, PAGE)));
      await tab.getByRole('button', { name: 'Pay', exact: true }).waitFor();
      return [tab, page];
    },
    kept: ['handed_off'],
    atPartner: 1,
    found: ['handed_off'],
  },
  'returned, and nothing known': {
    reach: async (page) => {
      const tab = await opened(page, payAt(await pledge(page, PAGE)));
      await page.close();
      await tab.context().route(STATUS, () => {}, { times: 1 });
      await press(tab, 'Go back without paying');
      await panelOf(tab, PAGE).getByText('Anda sudah kembali.').waitFor();
      return [tab];
    },
    kept: ['returned_unknown'],
    atPartner: 1,
    found: ['returned_pending'],
  },
  'returned, and not paid': {
    reach: async (page) => {
      const tab = await opened(page, payAt(await pledge(page, PAGE)));
      await press(tab, 'Go back without paying');
      await panelOf(tab, PAGE).getByText('Menunggu pembayaran.').waitFor();
      return [tab, page];
    },
    kept: ['returned_pending'],
    atPartner: 1,
    found: ['returned_pending'],
  },
  'paid, and the partner not yet told': {
    reach: async (page) => {
      await provider.behave({ notify: 'never' });
      const tab = await opened(page, payAt(await pledge(page, PAGE)));
      await press(tab, 'Pay');
      await panelOf(tab, PAGE).getByText('Menunggu pembayaran.').waitFor();
      return [tab, page];
    },
    kept: ['returned_pending'],
    atPartner: 1,
    found: ['returned_pending'],
    goOn: async (page, record) => {
      await resume(page);
      await provider.tell(record);
    },
  },
  'paid, and this page not yet told': {
    reach: async (page) => {
      const panel = await pledge(page, PAGE);
      await payAt(panel).waitFor();
      await mute(page);
      const { reference } = await provider.oneOf(page);
      const tab = await stage.anotherTab(page.context());
      await tab.goto(provider.at(`pay/${reference}`));
      await tab.route(/lindung=/, (route) => route.fulfill({ body: 'not the widget' }));
      await press(tab, 'Pay');
      await eventually(async () => (await provider.ledger()).pledges[0].status, 'paid');
      return [tab, page];
    },
    kept: ['handed_off'],
    atPartner: 1,
    found: ['settled'],
    goOn: (page) => resume(page, /^Lihat/),
  },
  settled: {
    reach: async (page) => {
      await payThere(await pledge(page, PAGE));
      await thanks(page).waitFor();
      return page.context().pages();
    },
    kept: ['settled'],
    atPartner: 1,
    found: ['settled'],
    goOn: (page) => resume(page, /^Lihat/),
  },
};

/** By which the donor takes up again what the dead tab left. */
const waysOn = {
  closed: (page) => resume(page).then(payThere),
  crashed: (page) => again(page).then(payThere),
};

for (const [name, step] of Object.entries(steps)) {
  for (const [death, die] of Object.entries(deaths)) {
    test(`the tab is ${death}: ${name}`, async () => {
      await provider.renew();
      const first = await donor();
      const watcher = await stage.anotherTab(first.context());
      await watcher.goto(provider.at(''));
      const dying = (await step.reach(first)).filter((tab) => tab !== watcher);
      for (const tab of dying) await die(tab);

      await eventually(() => states(watcher), step.kept);
      const before = await references(watcher);
      assert.equal((await provider.ledger()).pledges.length, step.atPartner);

      const page = await back(watcher);
      await eventually(() => states(page), step.found);
      const [record] = step.found.length ? [await provider.oneOf(page)] : [];
      await (step.goOn ?? waysOn[death])(page, record);
      await thanks(page).getByText('Penerima menyatakan Rp500.000 sudah dibayar.').waitFor();
      const last = await provider.oneOf(page);
      assert.equal(last.state, 'settled');
      if (before.length) assert.deepEqual(before, [last.reference]);
      const { pledges, payments } = await provider.ledger();
      assert.deepEqual([pledges[0].status, payments.length], ['paid', 1]);
      assert.deepEqual(page.problems, []);
    });
  }
}

test('the tab is crashed: the answer read, and not yet stored', async () => {
  await provider.renew();
  const first = await donor();
  const watcher = await stage.anotherTab(first.context());
  await watcher.goto(provider.at(''));
  await first.evaluate(() => {
    const store = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (!JSON.parse(text).payment) store.call(this, key, text);
    };
  });
  await choose(first, PAGE);
  const answered = first.waitForResponse(ENDPOINT);
  await wayOn(first).click();
  await answered;
  await deaths.crashed(first);
  assert.deepEqual(await states(watcher), ['drafted']);
  const page = await back(watcher);
  await eventually(() => states(page), ['handed_off']);
  await waysOn.closed(page);
  await thanks(page).waitFor();
  await provider.oneOf(page);
});

/** Kinds without a partner's server: nobody tells, so the pledge waits, and is taken up again. */
for (const [name, started] of Object.entries({
  Formulir: 'drafted',
  'Transfer bank': 'handed_off',
  'QRIS tetap': 'handed_off',
  Toko: 'drafted',
  'Surat pos': 'drafted',
  'Halaman ini sendiri': 'handed_off',
})) {
  test(`the tab is closed while it shows ${name}: the same pledge is taken up again`, async () => {
    await provider.renew();
    const first = await donor();
    const watcher = await stage.anotherTab(first.context());
    await watcher.goto(provider.at(''));
    await pledge(first, name);
    await eventually(() => states(first), [started]);
    const before = await references(first);
    await deaths.closed(first);
    const page = await back(watcher);
    await pledge(page, name);
    assert.deepEqual(await references(page), before);
    await panelOf(page, name).getByText(before[0]).first().waitFor();
    await panelOf(page, name).getByRole('button', { name: 'Kembali' }).click();
    if (started === 'handed_off') {
      await (await resume(page, /^Lanjutkan/, name)).waitFor();
      assert.deepEqual(await references(page), before);
    } else {
      await eventually(() => states(page), []); // the donor left what went nowhere
    }
  });
}

// ---- The partner's server misbehaves

/** So often it asks before it gives up. */
const MANY = 6;

const NAMES = { page: PAGE, code: 'QRIS dari server' };
const shown = { page: payAt, code: (panel) => panel.getByRole('img', { name: /^Kode QRIS/ }) };

/** What the donor reads, by what the endpoint answers; `asks`: how often that is asked for. */
const tricks = {
  400: ['Penerima menolak janji ini.', { asks: 1 }],
  409: ['Penerima sudah mencatat janji lain dengan nomor ini.', { asks: 1 }],
  422: ['Penerima menolak janji ini.', { asks: 1 }],
  429: ['Server penerima sedang sibuk.', {}],
  500: ['Server penerima sedang bermasalah.', {}],
  503: ['Server penerima sedang sibuk.', {}],
  html: ['Jawaban penerima tidak terbaca.', {}],
  nothing: ['Jawaban penerima tidak terbaca.', {}],
  big: ['Jawaban penerima tidak terbaca.', {}],
  unreadable: ['Jawaban penerima tidak terbaca.', {}],
  twice: ['Jawaban penerima tidak terbaca.', {}],
  drop: ['Server penerima belum terjangkau.', {}],
  redirect_http: ['Server penerima belum terjangkau.', {}],
  other_reference: ['Penerima menjawab untuk janji lain, jadi jawabannya tidak dipakai.', {}],
  unknown_status: ['Jawaban penerima tidak lengkap, jadi tidak dipakai.', {}],
  no_action: ['Penerima tidak menjawab cara membayarnya.', {}],
  not_https: ['Penerima menjawab dengan alamat yang tidak aman, jadi tidak dibuka.', {}],
  bad_qr: ['Kode QR dari penerima tidak sah, jadi tidak ditampilkan.', { by: 'code' }],
  other_nmid: ['Kode QR dari penerima bernominal lain, jadi tidak ditampilkan.', { by: 'code' }],
};

for (const [trick, [sentence, { asks = MANY, by = 'page' }]] of Object.entries(tricks)) {
  test(`the endpoint answers ${trick}: said, kept, and another try makes no second`, async () => {
    await provider.renew({ next: Array(50).fill(trick) });
    const page = await donor({ permissions: ['clipboard-read', 'clipboard-write'] });
    const posts = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request));
    const panel = await pledge(page, NAMES[by]);
    await panel.getByRole('alert').getByText(sentence).waitFor({ timeout: 20_000 });
    assert.equal(posts.length, asks);
    const [record, ...others] = await kept(page);
    assert.deepEqual([record.state, others], ['drafted', []]);
    for (const request of posts) {
      assert.equal(await request.headerValue('idempotency-key'), record.reference);
    }
    assert.equal(await shown[by](panel).count(), 0);
    const errors = await heard(page, 'lindung-error');
    assert.ok(plain(errors.at(-1).message).startsWith(sentence));
    // Ways on: the reference to copy, another channel, the next try.
    await panel.getByText('Janji Anda tetap tersimpan dan tidak akan tercatat dua kali.').waitFor();
    await panel.getByRole('button', { name: 'Salin Nomor rujukan' }).click();
    await panel.getByRole('button', { name: 'Tersalin Nomor rujukan' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), record.reference);
    await provider.behave({ next: [] });
    if (asks === 1) {
      await press(panel, 'Coba lagi');
    } else {
      await panel.getByRole('button', { name: 'Kembali' }).click();
      await page.getByRole('radio', { name: /^Transfer bank/ }).waitFor();
      await wayOn(page).click();
    }
    await shown[by](panel).waitFor();
    assert.equal((await provider.oneOf(page)).reference, record.reference);
    assert.deepEqual(await states(page), ['handed_off']);
    assert.deepEqual(page.problems, []);
  });
}

test('the endpoint answers with the code of a merchant that the campaign does not name', async () => {
  await provider.renew({ next: Array(50).fill('other_nmid') });
  const page = await stage.visit();
  await noJitter(page);
  await page.route('**/campaigns/sandbox.json', async (route) => {
    const campaign = await (await route.fetch()).json();
    const pinned = (channel) =>
      channel.id === 'qris-server' ? { ...channel, nmid: 'ID0000000000000' } : channel;
    await route.fulfill({ json: { ...campaign, channels: campaign.channels.map(pinned) } });
  });
  await shop(stage, page);
  const panel = await pledge(page, NAMES.code, '16.800'); // what that code asks for
  await panel.getByRole('alert').getByText('Kode QR dari penerima tidak sah').waitFor();
  assert.equal(await shown.code(panel).count(), 0);
  await provider.behave({ next: [] });
  await press(panel, 'Coba lagi');
  await shown.code(panel).waitFor();
  await provider.oneOf(page);
});

test('the endpoint is slow: it says so, and waits', async () => {
  await provider.renew({ next: ['slow'], ms: 1500 });
  const page = await donor();
  const panel = await pledge(page, PAGE);
  await panel.getByText('Sedang menyiapkan pembayaran Anda…').waitFor();
  await payAt(panel).waitFor();
  assert.equal((await provider.oneOf(page)).attempts, 1);
});

test('the endpoint hangs: after its time it is asked again, at last given up, and taken up again', async () => {
  await provider.renew({ next: Array(MANY).fill('hang') });
  const page = await stage.visit();
  await noJitter(page);
  await page.clock.install();
  await shop(stage, page);
  const posts = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request));
  const panel = await pledge(page, PAGE);
  for (let i = 1; i <= MANY; ++i) {
    await eventually(async () => posts.length, i);
    await page.clock.fastForward(10_000);
  }
  await panel.getByRole('alert').getByText('Server penerima belum terjangkau.').waitFor();
  await press(panel, 'Coba lagi');
  await payAt(panel).waitFor();
  await provider.oneOf(page);
});

test('the endpoint forgets: it is sent the same pledge again', async () => {
  await provider.renew({ next: ['forget'] });
  const page = await donor();
  const panel = await pledge(page, PAGE);
  await panel.getByRole('alert').getByText('Penerima belum mengenal janji ini.').waitFor();
  const [reference] = await references(page);
  assert.deepEqual((await provider.ledger()).pledges, []);
  await press(panel, 'Coba lagi');
  await provider.rows('pledges');
  await payThere(panel);
  await thanks(page).waitFor();
  assert.equal((await provider.oneOf(page)).reference, reference);
});

/** The same for how it stands: what can't be used changes nothing, and the truth comes through. */
for (const [trick, sentence] of Object.entries({
  404: 'Penerima belum mengenal janji ini.',
  500: 'Server penerima sedang bermasalah.',
  503: 'Server penerima sedang sibuk.',
  html: 'Jawaban penerima tidak terbaca.',
  nothing: 'Jawaban penerima tidak terbaca.',
  big: 'Jawaban penerima tidak terbaca.',
  unreadable: 'Jawaban penerima tidak terbaca.',
  twice: 'Jawaban penerima tidak terbaca.',
  drop: 'Server penerima belum terjangkau.',
  redirect_http: 'Server penerima belum terjangkau.',
  other_reference: 'Penerima menjawab untuk janji lain, jadi jawabannya tidak dipakai.',
  unknown_status: 'Jawaban penerima tidak lengkap, jadi tidak dipakai.',
})) {
  test(`the status is answered by ${trick}: nothing is believed, then the truth`, async () => {
    await provider.renew();
    const page = await donor();
    const panel = await pledge(page, PAGE);
    await payAt(panel).waitFor();
    await provider.behave({ next: Array(50).fill(trick), for: 'status' });
    await press(panel, 'Periksa sekarang');
    await panel.getByRole('alert').getByText(sentence).waitFor();
    assert.deepEqual(await states(page), ['handed_off']);
    await payAt(panel).waitFor(); // the way to pay is still there
    const { reference } = await provider.oneOf(page);
    await provider.behave({ next: [], for: 'status' });
    await fetch(provider.at(`pay/${reference}`), {
      method: 'POST',
      body: new URLSearchParams({ do: 'pay' }),
      redirect: 'manual',
    });
    await thanks(page).waitFor();
    assert.equal((await provider.oneOf(page)).reference, reference);
  });
}

test('the status names another sum: the page says what the recipient says', async () => {
  await provider.renew();
  const page = await donor();
  const panel = await pledge(page, PAGE);
  await payAt(panel).waitFor();
  await provider.behave({ next: Array(50).fill('other_amount'), for: 'status' });
  await payThere(panel);
  await thanks(page).getByText('Penerima menyatakan Rp500.001 sudah dibayar.').waitFor();
  await provider.oneOf(page);
});

test('told twice: paid once', async () => {
  await provider.renew({ notify: 'twice' });
  const page = await donor();
  await payThere(await pledge(page, PAGE));
  await thanks(page).waitFor();
  await provider.oneOf(page);
});

test('told late: it waits, and settles by itself', async () => {
  await provider.renew({ notify: 'late', ms: 2000 });
  const page = await donor();
  const panel = await pledge(page, PAGE);
  await payThere(panel);
  await panel.getByText('Menunggu pembayaran.').waitFor();
  assert.equal(await thanks(page).count(), 0);
  await thanks(page).waitFor();
  assert.deepEqual(await states(page), ['settled']);
});

// ---- More than one press

for (const name of [PAGE, 'Tautan', 'Formulir', 'QRIS tetap', 'Transfer bank', 'Toko', 'Surat pos']) {
  test(`a double click is one pledge: ${name}`, async () => {
    await provider.renew();
    const page = await donor();
    await choose(page, name);
    await wayOn(page).dblclick();
    await page.getByRole('region').first().waitFor();
    if (name === PAGE) await payAt(panelOf(page, name)).waitFor();
    assert.equal((await kept(page)).length, 1);
    const { pledges, links } = await provider.ledger();
    assert.equal(pledges.length, name === PAGE ? 1 : 0);
    const asked = links.map(({ fields }) => fields.find((one) => one.name === 'ref')?.value);
    assert.ok(new Set(asked).size <= 1, 'every tab that opened has the same reference');
  });
}

/** Presses the way on in all tabs in the same millisecond. */
async function pressTogether(tabs) {
  const at = Date.now() + 250;
  await Promise.all(
    tabs.map((page) =>
      wayOn(page).evaluate(
        (node, when) =>
          new Promise((resolve) => {
            const timer = setInterval(() => {
              if (Date.now() < when) return;
              clearInterval(timer);
              node.click();
              resolve();
            });
          }),
        at,
      ),
    ),
  );
}

// A link is followed by the press itself and can't wait its turn.
const UNLOCKED = 'a link is followed at once, and two tabs see each other too late';

for (const [name, options] of Object.entries({
  [PAGE]: {},
  GoPay: {},
  Tautan: { todo: UNLOCKED },
  Formulir: {},
  'Transfer bank': {},
})) {
  test(`two tabs that press at once are one pledge: ${name}`, options, async () => {
    await provider.renew();
    const one = await donor();
    const two = await back(one);
    for (const page of [one, two]) await choose(page, name);
    await pressTogether([one, two]);
    for (const page of [one, two]) await page.getByRole('region').first().waitFor();
    const isSent = [PAGE, 'GoPay'].includes(name);
    if (isSent) for (const page of [one, two]) await payAt(panelOf(page, name)).waitFor();
    assert.equal((await kept(one)).length, 1);
    assert.equal((await provider.ledger()).pledges.length, isSent ? 1 : 0);
  });
}

test('two tabs that press at once are one pledge, though what one stores comes late to the other', async () => {
  await provider.renew();
  const one = await donor();
  const two = await stage.anotherTab(one.context());
  // The next so many looks of this tab find what it had before.
  await two.addInitScript(() => {
    const real = window.localStorage;
    window.late = 0;
    const setItem = (...entry) => real.setItem(...entry);
    Object.defineProperty(window, 'localStorage', {
      get: () => (window.late-- > 0 ? { setItem } : real),
    });
  });
  await noJitter(two);
  await shop(stage, two);
  for (const page of [one, two]) await choose(page, 'GoPay');
  await wayOn(one).evaluate((node) => node.click());
  await wayOn(two).evaluate((node) => {
    window.late = 20;
    node.click();
  });
  for (const page of [one, two]) await payAt(panelOf(page, 'GoPay')).waitFor();
  assert.equal((await kept(one)).length, 1);
  assert.equal((await provider.ledger()).pledges.length, 1);
});

test('two tabs show one pledge: paid in one, both say thanks', async () => {
  await provider.renew();
  const one = await donor();
  const panel = await pledge(one, PAGE);
  const two = await back(one);
  await pledge(two, PAGE);
  await payThere(panel);
  for (const page of [one, two]) await thanks(page).waitFor();
  await provider.oneOf(one);
  // The third is the provider's, which led back.
  const told = await Promise.all(
    one.context().pages().map(async (page) => (await heard(page, 'lindung-settle')).length),
  );
  assert.ok(Math.max(...told) === 1, `told by ${told}`);
});

test('cancelled in one tab: the other does not send it', async () => {
  await provider.renew({ next: ['422'] });
  const one = await donor();
  await (await pledge(one, PAGE)).getByRole('alert').waitFor();
  const two = await stage.anotherTab(one.context());
  await two.route(ENDPOINT, () => {});
  await shop(stage, two);
  await two.getByText('Janji Anda').click();
  await two.getByRole('button', { name: /^Batalkan/ }).click();
  await press(two, 'Ya, batalkan');
  await one.getByRole('region', { name: 'Dibatalkan' }).waitFor();
  await press(one, 'Buat janji baru');
  await payAt(await pledge(one, PAGE)).waitFor();
  assert.deepEqual((await states(one)).sort(), ['cancelled', 'handed_off']);
  const { pledges } = await provider.ledger();
  const [open] = (await kept(one)).filter(({ state }) => state === 'handed_off');
  assert.deepEqual(pledges.map(({ reference }) => reference), [open.reference]);
});

// ---- The network

test('offline: said, kept, and sent once there is a network', async () => {
  await provider.renew();
  const page = await donor();
  await page.context().setOffline(true);
  const panel = await pledge(page, PAGE);
  await panel.getByRole('alert').getByText('Anda sedang luring.').waitFor();
  assert.deepEqual(await states(page), ['drafted']);
  await page.context().setOffline(false);
  await payThere(panel);
  await thanks(page).waitFor();
  await provider.oneOf(page);
});

test('offline, and the tab dies: the next visit sends it', async () => {
  await provider.renew();
  const first = await donor();
  const context = first.context();
  await context.setOffline(true);
  await (await pledge(first, PAGE)).getByRole('alert').waitFor();
  const [reference] = await references(first);
  await deaths.closed(first);
  await context.setOffline(false);
  const page = await back({ context: () => context });
  await eventually(() => states(page), ['handed_off']);
  assert.equal((await provider.oneOf(page)).reference, reference);
});

test('offline while it waits for the payment: told once the network is back', async () => {
  await provider.renew();
  const page = await donor();
  const panel = await pledge(page, PAGE);
  await payAt(panel).waitFor();
  const { reference } = await provider.oneOf(page);
  await page.context().setOffline(true);
  await press(panel, 'Periksa sekarang');
  await panel.getByRole('alert').getByText('Anda sedang luring.').waitFor();
  await fetch(provider.at(`pay/${reference}`), {
    method: 'POST',
    body: new URLSearchParams({ do: 'pay' }),
    redirect: 'manual',
  });
  await page.context().setOffline(false);
  await thanks(page).waitFor({ timeout: 20_000 });
});

// ---- The storage

const blocked = () =>
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('blocked', 'SecurityError');
    },
  });

/** Fills what the browser gives this origin, to the last character. */
const fill = (page) =>
  page.evaluate(() => {
    let size = 2 ** 22;
    for (let i = 0; size >= 1; ++i) {
      try {
        localStorage.setItem(`page:${i}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });

const UNKEPT = /^Peramban ini tidak bisa menyimpan janji Anda\. Catat nomor rujukannya: /;

for (const [name, spoil] of Object.entries({
  blocked: async (page) => {
    await page.addInitScript(blocked);
    await shop(stage, page);
  },
  full: async (page) => {
    await shop(stage, page);
    await fill(page);
  },
})) {
  test(`storage ${name}: it pays all the same, and says what it can't keep`, async () => {
    await provider.renew();
    const page = await stage.visit();
    await noJitter(page);
    await spoil(page);
    const panel = await pledge(page, PAGE);
    const note = plain((await panel.getByText(UNKEPT).textContent()) ?? '');
    await payAt(panel).waitFor();
    const [{ reference }] = await provider.rows('pledges');
    assert.ok(note.includes(reference));
    // Back and on again is no second pledge.
    await panel.getByRole('button', { name: 'Kembali' }).click();
    await wayOn(page).click();
    await payThere(panel);
    await thanks(page).waitFor();
    const { pledges } = await provider.ledger();
    assert.deepEqual(pledges.map((row) => [row.reference, row.status]), [[reference, 'paid']]);
    assert.deepEqual(page.problems, []);
  });
}

test('storage fills up on the way: what is new is not kept, and the next visit mends it', async () => {
  await provider.renew({ next: ['slow'], ms: 1500 });
  const page = await donor();
  const panel = await pledge(page, PAGE);
  await eventually(() => states(page), ['drafted']);
  await fill(page);
  await payAt(panel).waitFor();
  await panel.getByText(UNKEPT).waitFor();
  assert.deepEqual(await states(page), ['drafted']);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('page:')) localStorage.removeItem(key);
    }
  });
  const next = await back(page);
  await eventually(() => states(next), ['handed_off']);
  await provider.oneOf(next);
});

// ---- The clock

const YEAR = 365.25 * 86_400_000;

/** The donor's clock is wrong by so many years. */
const shift = (page, years) =>
  page.addInitScript((by) => {
    const Real = Date;
    window.Date = class extends Real {
      constructor(...when) {
        if (when.length) super(...when);
        else super(Real.now() + by);
      }
      static now() {
        return Real.now() + by;
      }
    };
  }, years * YEAR);

async function donorIn(years) {
  const page = await stage.visit();
  await noJitter(page);
  await shift(page, years);
  return shop(stage, page);
}

for (const [name, years] of [
  ['far behind', -8],
  ['a little behind', -1 / 365],
  ['a little ahead', 1 / 3650],
]) {
  test(`a clock ${name}: paid, and one pledge`, async () => {
    await provider.renew();
    const page = await donorIn(years);
    const panel = await pledge(page, PAGE);
    await payThere(panel);
    await thanks(page).waitFor();
    const { history, created, updated } = await provider.oneOf(page);
    const times = [created, ...history.map(({ at }) => at), updated];
    assert.deepEqual(times, [...times].sort(), 'times never go backwards');
  });
}

test('a clock before the campaign: it says when that begins', async () => {
  const page = await stage.visit();
  await page.clock.setFixedTime('2018-08-13T05:00:00Z');
  await page.goto(`${stage.address}/pages/partner.html`);
  await page.getByText('Penggalangan ini dimulai 19 September 2025.').waitFor();
  assert.equal(await wayOn(page).count(), 0);
});

test('a clock before the first tariff: a sentence, and the way around', async () => {
  const page = await stage.visit();
  await page.clock.setFixedTime('1999-12-31T23:59:59Z');
  await page.goto(`${stage.address}/pages/partner.html`);
  await page.getByText('Belum ada tarif untuk bulan itu.').waitFor();
  await page.getByRole('link', { name: 'Donasi lewat BAZNAS' }).waitFor();
});

for (const years of [1, 20]) {
  test(`a clock ${years} years ahead: paid, and one pledge`, async () => {
    await provider.renew();
    const page = await donorIn(years);
    const panel = await pledge(page, PAGE);
    await payThere(panel);
    await thanks(page).waitFor();
    await provider.oneOf(page);
  });

  test(`a clock ${years} years ahead: the same press again is no second pledge`, async () => {
    await provider.renew();
    const page = await donorIn(years);
    const panel = await pledge(page, PAGE);
    await payAt(panel).waitFor();
    await panel.getByRole('button', { name: 'Kembali' }).click();
    await wayOn(page).click();
    await payAt(panel).waitFor();
    await provider.oneOf(page);
  });

  test(`a clock ${years} years ahead: paid while the page was closed, told at the next visit`, async () => {
    await provider.renew();
    const first = await donorIn(years);
    await payAt(await pledge(first, PAGE)).waitFor();
    const { reference } = await provider.oneOf(first);
    await first.goto('about:blank');
    await fetch(provider.at(`pay/${reference}`), {
      method: 'POST',
      body: new URLSearchParams({ do: 'pay' }),
      redirect: 'manual',
    });
    await shop(stage, first);
    await eventually(() => states(first), ['settled']);
  });
}

test('a clock set back while the pledge is open: its times do not go backwards', async () => {
  await provider.renew();
  const first = await donor();
  await payAt(await pledge(first, PAGE)).waitFor();
  const page = await stage.anotherTab(first.context());
  await noJitter(page);
  await shift(page, -2);
  await shop(stage, page);
  await payThere(await resume(page));
  await thanks(page).waitFor();
  const { history, created, updated } = await provider.oneOf(page);
  const times = [created, ...history.map(({ at }) => at), updated];
  assert.deepEqual(times, [...times].sort());
});

// ---- The reference in the address

/** Two neighbours that differ, swapped. */
const swapped = (text) => text.replace(/^(.*?)(.)(?!\2)([^-])/, '$1$3$2');
const nextOf = (symbol) => (symbol === '2' ? '3' : '2');

for (const [name, bend, isKnown] of [
  ['as it is', (text) => text, true],
  ['in small letters', (text) => text.toLowerCase(), true],
  ['without hyphens', (text) => text.replaceAll('-', ''), true],
  ['with spaces', (text) => text.replaceAll('-', ' '), true],
  ['with a wrong symbol', (text) => nextOf(text[0]) + text.slice(1), false],
  ['with neighbours swapped', swapped, false],
  ['cut short', (text) => text.slice(0, -1), false],
  ['with a symbol that never occurs', (text) => `0${text.slice(1)}`, false],
  ['of another pledge', () => '2222-2222-2222', false],
  ['as markup', () => '<img src=x onerror=alert(1)>', false],
]) {
  test(`coming back with the reference ${name}: ${isKnown ? 'known' : 'nothing is lost'}`, async () => {
    await provider.renew();
    const page = await donor();
    await payAt(await pledge(page, PAGE)).waitFor();
    const { reference } = await provider.oneOf(page);
    const url = new URL(page.url());
    url.searchParams.set('lindung', bend(reference));
    await page.goto(url.href);
    await ready(page);
    await touch(page);
    if (isKnown) await panelOf(page, PAGE).getByText('Menunggu pembayaran.').waitFor();
    else await page.getByText('Janji Anda').waitFor();
    await eventually(() => states(page), [isKnown ? 'returned_pending' : 'handed_off']);
    assert.equal((await provider.oneOf(page)).reference, reference);
    assert.deepEqual(page.problems, []);
    if (!isKnown) await resume(page);
    await payThere(panelOf(page, PAGE));
    await thanks(page).waitFor();
  });
}
