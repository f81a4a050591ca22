// Through the partner's endpoint, against the sandbox of `lindung preview`: what is answered, what
// goes wrong, and that no pledge is lost or doubled.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { document, heard, openStage, ready, touch, widget } from './support/browser.mjs';
import { eventually } from './support/expect.mjs';
import { kept, offer, open, panelOf, states, wayOn } from './support/paying.mjs';

const stage = await openStage();

const at = (path) => `${stage.address}/sandbox/${path}`;
const ledger = async () => (await fetch(at('ledger.json'))).json();
/** The sandbox as new, and what its next answers do. */
async function behave(next = [], more = {}) {
  await fetch(at('reset'), { method: 'POST' });
  const answer = await fetch(at('behaviour'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ next, ...more }),
  });
  assert.equal(answer.status, 200, await answer.text());
}
/** What the donor presses on the provider's page: pay, fail or expire. */
const press = (reference, button = 'pay') =>
  fetch(at(`pay/${reference}`), {
    method: 'POST',
    body: new URLSearchParams({ do: button }),
    redirect: 'manual',
  });
const settled = (page) => page.getByRole('region', { name: 'Terima kasih' });

/** The ledger holds this one pledge. */
async function oneOf(page) {
  const [record, ...others] = await kept(page);
  assert.deepEqual(others, []);
  const { pledges } = await ledger();
  assert.deepEqual(
    pledges.map(({ reference }) => reference),
    [record.reference],
  );
  return record;
}

test('a page to pay on: the order arrives, the donor goes there by a link', async () => {
  await behave();
  const page = await offer(stage, ['endpoint']);
  const posted = page.waitForRequest((request) => request.method() === 'POST');
  await wayOn(page).click();
  const request = await posted;
  const headers = await request.allHeaders();
  const order = request.postDataJSON();
  const link = panelOf(page, 'endpoint').getByRole('link', { name: /^Bayar dengan/ });
  await link.waitFor();
  const record = await oneOf(page);
  assert.equal(headers['idempotency-key'], record.reference);
  assert.equal(headers['content-type'], 'application/json');
  assert.equal(headers['cookie'], undefined);
  assert.equal(order.reference, record.reference);
  assert.equal(order.amount, 500_000);
  assert.equal(new URL(order.return_url).searchParams.get('lindung'), record.reference);
  assert.equal(record.state, 'handed_off');
  const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  assert.ok(tab.url().startsWith(`${stage.address}/sandbox/`));
  assert.equal((await heard(page, 'lindung-handoff')).length, 1);
});

test('it settles by the endpoint’s word, while the page is open', async () => {
  await behave();
  const { page } = await open(stage, 'endpoint');
  await page.getByRole('link', { name: /^Bayar dengan/ }).waitFor();
  const { reference } = await oneOf(page);
  await press(reference);
  await settled(page).waitFor();
  const [record] = await heard(page, 'lindung-settle');
  assert.equal(record.reference, reference);
  assert.deepEqual(await states(page), ['settled']);
});

test('a return is believed only once the endpoint says so', async () => {
  await behave();
  const { page } = await open(stage, 'endpoint');
  await page.getByRole('link', { name: /^Bayar dengan/ }).waitFor();
  const { reference } = await oneOf(page);
  const back = `${page.url()}?status=paid&lindung=${reference}`;
  await page.route(/test\.html\?/, (route) =>
    route.fulfill({ contentType: 'text/html', body: document(widget('amount="500000"')) }),
  );
  await page.goto(back);
  await ready(page);
  await panelOf(page, 'endpoint').getByText('Menunggu pembayaran.').waitFor();
  await eventually(() => states(page), ['returned_pending']);
  await press(reference);
  await settled(page).waitFor();
  await oneOf(page);
});

test('a virtual account: number and expiry, to be copied', async () => {
  await behave();
  const { page, panel } = await open(stage, 'account', undefined, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await panel.getByRole('button', { name: 'Salin Nomor virtual account' }).click();
  const { payment } = await oneOf(page);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), payment.action.number);
  await panel.getByText(/WIB$/).waitFor();
});

test('a QR code is shown as a picture', async () => {
  await behave();
  const { page, panel } = await open(stage, 'code');
  await panel.getByRole('img', { name: 'Kode QRIS untuk Rp500.000' }).waitFor();
  await oneOf(page);
});

test('a payment that failed is told, and the donor starts over', async () => {
  await behave();
  const { page, panel } = await open(stage, 'endpoint');
  await panel.getByRole('link', { name: /^Bayar dengan/ }).waitFor();
  const { reference } = await oneOf(page);
  await press(reference, 'fail');
  await panel.getByText('Pembayarannya belum berhasil.').waitFor();
  await panel.getByRole('button', { name: 'Mulai dari awal' }).click();
  await wayOn(page).click();
  await panel.getByRole('link', { name: /^Bayar dengan/ }).waitFor();
  assert.deepEqual((await states(page)).sort(), ['cancelled', 'handed_off']);
});

// ---- What goes wrong for a while: the same key again, one pledge

for (const trick of ['500', '503', '429', 'html', 'nothing', 'big', 'unreadable', 'twice', 'drop', 'redirect_http', 'other_reference', 'no_action', 'not_https']) {
  test(`${trick}: asked again, and one pledge`, async () => {
    await behave([trick], { for: 'post' });
    const { page, panel } = await open(stage, 'endpoint');
    await panel.getByRole('link', { name: /^Bayar dengan/ }).waitFor({ timeout: 20_000 });
    const record = await oneOf(page);
    assert.ok(record.attempts >= 2);
    assert.equal(record.state, 'handed_off');
  });
}

for (const trick of ['bad_qr', 'other_nmid']) {
  test(`${trick}: is not shown`, async () => {
    await behave([trick, trick], { for: 'post', times: 10 });
    const { panel } = await open(stage, 'code');
    await panel.getByRole('alert').waitFor({ timeout: 60_000 });
    assert.equal(await panel.getByRole('img').count(), 0);
  });
}

for (const [trick, sentence] of [
  ['400', 'Penerima menolak janji ini.'],
  ['422', 'Penerima menolak janji ini.'],
  ['409', 'Penerima sudah mencatat janji lain dengan nomor ini.'],
]) {
  test(`${trick}: said at once, kept, and tried again by the donor`, async () => {
    await behave([trick], { for: 'post' });
    const { page, panel } = await open(stage, 'endpoint');
    await panel.getByRole('alert').getByText(sentence).waitFor();
    assert.deepEqual(await states(page), ['drafted']);
    await panel.getByRole('button', { name: 'Coba lagi' }).click();
    await panel.getByRole('link', { name: /^Bayar dengan/ }).waitFor();
    await oneOf(page);
  });
}

test('offline: kept in the outbox, and sent once there is a network', async () => {
  await behave();
  const page = await offer(stage, ['endpoint']);
  await page.context().setOffline(true);
  await wayOn(page).click();
  const panel = panelOf(page, 'endpoint');
  await panel.getByRole('alert').getByText('Anda sedang luring.').waitFor();
  assert.deepEqual(await states(page), ['drafted']);
  await page.context().setOffline(false);
  await panel.getByRole('link', { name: /^Bayar dengan/ }).waitFor();
  await oneOf(page);
});

test('a tab that dies while the endpoint answers: the next visit sends the same pledge', async () => {
  await behave(['hang'], { for: 'post' });
  const page = await offer(stage, ['endpoint']);
  const posted = page.waitForRequest((request) => request.method() === 'POST');
  await wayOn(page).click();
  const { reference } = (await posted).postDataJSON();
  assert.deepEqual(await states(page), ['drafted']);
  const again = page.waitForRequest((request) => request.method() === 'POST');
  await page.reload();
  assert.equal((await again).postDataJSON().reference, reference);
  await eventually(() => states(page), ['handed_off']);
  await oneOf(page);
});

test('two tabs that press at once make one pledge', async () => {
  await behave();
  const page = await offer(stage, ['endpoint']);
  const other = await page.context().newPage();
  await other.addInitScript(() => {
    window.heard = [];
    document.addEventListener('lindung-ready', () => window.heard.push({ name: 'lindung-ready' }));
  });
  await offer(stage, ['endpoint'], undefined, { page: other });
  await touch(page);
  await Promise.all(
    [page, other].map((tab) =>
      tab.evaluate(() =>
        document.querySelector('lindung-widget').shadowRoot.querySelector('[part=go]').click(),
      ),
    ),
  );
  for (const tab of [page, other]) {
    await panelOf(tab, 'endpoint').getByRole('link', { name: /^Bayar dengan/ }).waitFor();
  }
  await oneOf(page);
});

test('an endpoint that forgot is sent the same pledge again', async () => {
  await behave(['forget'], { for: 'post' });
  const { page, panel } = await open(stage, 'endpoint');
  await panel.getByRole('alert').getByText('Penerima belum mengenal janji ini.').waitFor();
  const [{ reference }] = await kept(page);
  await panel.getByRole('button', { name: 'Coba lagi' }).click();
  await eventually(async () => (await ledger()).pledges.length, 1);
  await press(reference);
  await settled(page).waitFor();
  await oneOf(page);
});
