// The sandbox of payment providers, as the donor, its tester and the provider use it.
import assert from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';
import { ready, touch } from './browser.mjs';
import { eventually } from './expect.mjs';
import { kept, wayOn } from './paying.mjs';

/** What the preview is started with, so that a test can sign notifications, too. */
export const SECRET = 'only for this test';
export const PREVIEW = ['--secret', SECRET];

export function sandboxOf(stage) {
  const at = (path) => `${stage.address}/sandbox/${path}`;
  const postJson = (path, value, headers = {}) =>
    fetch(at(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(value),
    });
  const ledger = async () => (await fetch(at('ledger.json'))).json();

  /** What the next answers do, besides what is set. */
  async function behave(wanted) {
    const answer = await postJson('behaviour', wanted);
    assert.equal(answer.status, 200, await answer.text());
  }

  /** The sandbox as new, then behaving like this. */
  async function renew(...wanted) {
    await fetch(at('reset'), { method: 'POST', redirect: 'manual' });
    for (const one of wanted) await behave(one);
  }

  /** Tells the partner that it is paid, with the provider's signature. */
  async function tell({ reference, amount }) {
    const body = {
      id: `evt_${randomUUID()}`,
      type: 'payment.paid',
      reference,
      status: 'paid',
      amount,
      at: `${new Date().toISOString().slice(0, 19)}Z`,
    };
    const time = Math.floor(Date.now() / 1000);
    const v1 = createHmac('sha256', SECRET).update(`${time}.${JSON.stringify(body)}`).digest('hex');
    const answer = await postJson('notify', body, { 'Lindung-Signature': `t=${time},v1=${v1}` });
    assert.equal(answer.status, 200, await answer.text());
  }

  /** The ledger's rows of `table`, once there are so many. */
  async function rows(table, count = 1) {
    await eventually(async () => (await ledger())[table].length, count);
    return (await ledger())[table];
  }

  /** The partner holds this browser's one pledge, and no other. */
  async function oneOf(page) {
    const [record, ...others] = await kept(page);
    assert.deepEqual(others, []);
    const { pledges } = await ledger();
    assert.deepEqual(
      pledges.map(({ reference, amount }) => [reference, amount]),
      [[record.reference, record.amount]],
    );
    return record;
  }

  return { at, ledger, behave, renew, tell, rows, oneOf };
}

/** As if all waits between two tries were the shortest. */
export const noJitter = (page) =>
  page.addInitScript(() => {
    const random = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = (array) =>
      array instanceof Uint32Array ? array.fill(0) : random(array);
  });

/** Shows the partner's page with all of the sandbox's channels. */
export async function shop(stage, page) {
  await page.goto(`${stage.address}/pages/sandbox.html`);
  await ready(page);
  await touch(page);
  return page;
}

export const panelOf = (page, name) => page.getByRole('region', { name: `Bayar lewat ${name}` });

/** Writes the gift and chooses the channel of that name: by a key, which finds a channel that does not
 * take the gift, too, and one that has moved meanwhile. */
export async function choose(page, name, gift = '500 ribu') {
  const amount = page.getByRole('textbox', { name: 'Nominal' });
  await amount.fill(gift);
  await amount.blur();
  await page.getByRole('radio', { name: new RegExp(`^${name}( |$)`) }).press(' ');
}

/** The same, and presses the way on; gives the panel that comes. */
export async function pledge(page, name, gift) {
  await choose(page, name, gift);
  await wayOn(page).click();
  const panel = panelOf(page, name);
  await panel.waitFor();
  return panel;
}

export const thanks = (page) => page.getByRole('region', { name: 'Terima kasih' });

/** The tab that a press opens, once its page is there. */
export async function opened(page, pressed) {
  const [tab] = await Promise.all([page.context().waitForEvent('page'), pressed.click()]);
  await tab.waitForLoadState();
  return tab;
}
