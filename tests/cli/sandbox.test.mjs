// The sandbox of payment providers in `lindung preview`, over HTTP as pages and providers use it.
import assert from 'node:assert/strict';
import { createHmac, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { ask, newFolder, newSite, startPreview } from './support.mjs';

const symbols = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const secret = 'only for this test';
const formType = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** A reference that nothing else has, with a right check symbol. */
function newReference() {
  const values = Array.from({ length: 11 }, () => randomInt(31));
  const sum = values.reduce((total, value) => (total + value) * 3, 0);
  values.push((31 - (sum % 31)) % 31);
  return values.map((value) => symbols[value]).join('').replace(/(.{4})(?=.)/g, '$1-');
}

const newOrder = (changes = {}) => ({
  schema_version: 1,
  reference: newReference(),
  campaign: 'baznas',
  channel: 'gopay',
  method: 'gopay',
  fund: 'infak',
  amount: 201_600,
  currency: 'IDR',
  frequency: 'once',
  months: 12,
  workers: 1,
  lang: 'id',
  created: '2026-11-23T10:00:00Z',
  return_url: 'https://partner.example/give?lindung=x',
  quote: { workers: 1, cost: 201_600 },
  ...changes,
});

async function start(t, args = []) {
  const { port, child, ended } = await startPreview(t, newSite(t), ['--secret', secret, ...args]);
  const home = `http://127.0.0.1:${port}`;
  const at = (path) => `${home}/sandbox/${path}`;
  const send = (path, init) => fetch(at(path), { redirect: 'manual', ...init });
  const json = async (path, init) => (await send(path, init)).json();
  const postJson = (path, value, headers = {}) =>
    send(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof value === 'string' ? value : JSON.stringify(value),
    });
  const sandbox = {
    port,
    home,
    child,
    ended,
    at,
    send,
    json,
    postJson,
    post: (order, headers = {}) =>
      postJson('pledges', order, { 'Idempotency-Key': order.reference, ...headers }),
    form: (path, fields, headers = {}) =>
      send(path, { method: 'POST', headers, body: new URLSearchParams(fields) }),
    behave: async (value) => {
      const answer = await postJson('behaviour', value);
      assert.equal(answer.status, 200, JSON.stringify(value));
    },
    status: (order) => json(`pledges/${order.reference}`),
    ledger: () => json('ledger.json'),
    /** Asks for the ledger until it is as wanted. */
    until: async (isWanted) => {
      for (;;) {
        const ledger = await sandbox.ledger();
        if (isWanted(ledger)) return ledger;
      }
    },
    /** Tells the partner what a provider would. */
    notify: async (notice, { at: t0 = Math.floor(Date.now() / 1000), key = secret, header } = {}) => {
      const body = typeof notice === 'string' ? notice : JSON.stringify(notice);
      const v1 = createHmac('sha256', key).update(`${t0}.${body}`).digest('hex');
      return postJson('notify', body, { 'Lindung-Signature': header ?? `t=${t0},v1=${v1}` });
    },
  };
  return sandbox;
}

const newNotice = (order, changes = {}) => ({
  id: `evt_${newReference()}`,
  type: 'payment.paid',
  reference: order.reference,
  status: 'paid',
  amount: order.amount,
  at: '2026-11-23T10:05:00Z',
  ...changes,
});

const received = ({ notifications }) =>
  notifications.filter(({ direction }) => direction === 'received');

async function assertProblem(response, status, code) {
  const body = await response.json();
  assert.deepEqual([response.status, body.code], [status, code], body.detail);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.deepEqual(Object.keys(body), ['type', 'title', 'status', 'detail', 'code']);
  assert.equal(body.status, status);
}

// ---- The partner's endpoint

test('an order is answered as the contract says', async (t) => {
  const { post, home, status } = await start(t);
  const order = newOrder();
  const response = await post(order);
  assert.equal(response.status, 201);
  assert.equal(response.headers.get('content-type'), 'application/json');
  const { expires, ...answer } = await response.json();
  assert.match(expires, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  assert.deepEqual(answer, {
    reference: order.reference,
    status: 'pending',
    status_url: `${home}/sandbox/pledges/${order.reference}`,
    action: { type: 'wallet', url: `${home}/sandbox/wallet/${order.reference}` },
  });
  assert.deepEqual(await status(order), {
    reference: order.reference,
    status: 'pending',
    amount: 201_600,
    expires,
  });
});

test('the method chooses the action', async (t) => {
  const { post, home } = await start(t);
  const types = {
    redirect: ['baznas', 'kitabisa', 'gn-lingkaran', 'card', 'x'],
    wallet: ['gopay', 'ovo', 'dana', 'shopeepay', 'linkaja'],
    virtual_account: ['bca_va', 'mandiri_va', '_va'],
    qr: ['qris'],
    instructions: ['instructions'],
  };
  for (const [type, methods] of Object.entries(types)) {
    for (const method of methods) {
      const order = newOrder({ method });
      const { action } = await (await post(order)).json();
      assert.equal(action.type, type, method);
      if (type === 'redirect' || type === 'instructions') {
        assert.equal(action.url, `${home}/sandbox/pay/${order.reference}`);
      }
      if (type === 'instructions') assert.ok(action.steps.length > 1);
      if (method === 'bca_va') {
        assert.equal(action.bank, 'BCA');
        assert.match(action.number, /^8800\d{12}$/);
      }
    }
  }
});

test('its QR code is a sound one, of a merchant that can not be', async (t) => {
  const { post } = await start(t);
  const order = newOrder({ method: 'qris' });
  const { action } = await (await post(order)).json();
  const code = await ask(['qris', '--read', action.payload]);
  assert.deepEqual(
    [code.crc_ok, code.nmid, code.amount, code.reference, code.dynamic],
    [true, 'ID0000000000000', 201_600, order.reference, true],
  );
  await assertProblem(
    await post(newOrder({ method: 'qris', amount: 10_000_001 })),
    422,
    'qris_amount_range',
  );
});

test('the same order again is the same pledge, another one is a conflict', async (t) => {
  const { post, postJson, ledger } = await start(t);
  const order = newOrder({ method: 'bni_va' });
  const first = await post(order);
  const second = await post(order);
  assert.deepEqual([first.status, second.status], [201, 201]);
  const text = await first.text();
  assert.equal(await second.text(), text);
  // The order of members is no content, neither are spaces.
  const turned = JSON.stringify(Object.fromEntries(Object.entries(order).reverse()), null, 1);
  const third = await postJson('pledges', turned, { 'Idempotency-Key': order.reference });
  assert.equal(await third.text(), text);
  // A pledge may be taken up again from another page.
  const moved = await post({ ...order, return_url: 'https://partner.example/other' });
  assert.equal(await moved.text(), text);
  for (const change of [{ amount: 1 }, { fund: 'zakat' }, { quote: {} }]) {
    await assertProblem(await post({ ...order, ...change }), 409, 'idempotency_conflict');
  }
  assert.equal((await ledger()).pledges.length, 1);
});

test('many at once are one pledge', async (t) => {
  const { post, ledger } = await start(t);
  const order = newOrder({ method: 'bca_va' });
  const answers = await Promise.all(
    Array.from({ length: 12 }, async () => (await post(order)).text()),
  );
  assert.equal(new Set(answers).size, 1);
  const { pledges, payments } = await ledger();
  assert.deepEqual([pledges.length, payments.length], [1, 1]);
});

test('what is no order is refused, with the reason', async (t) => {
  const { post, postJson, send, ledger } = await start(t);
  const order = newOrder();
  const key = { 'Idempotency-Key': order.reference };
  const cases = [
    [{ amount: 0 }, 'amount_out_of_range'],
    [{ amount: '201600' }, 'amount_not_number'],
    [{ amount: 1.5 }, 'amount_not_whole'],
    [{ amount: undefined }, 'amount_missing'],
    [{ currency: 'USD' }, 'currency_unknown'],
    [{ fund: 'tax' }, 'fund_unknown'],
    [{ schema_version: 2 }, 'schema_version_out_of_range'],
    [{ created: 'yesterday' }, 'created_unreadable'],
    [{ created: '2026-11-31T10:00:00Z' }, 'created_unreadable'],
    [{ quote: [] }, 'quote_not_object'],
    [{ name: 'Siti' }, 'field_unknown'],
    [{ return_url: 'http://partner.example/' }, 'return_url_unreadable'],
    [{ return_url: 'javascript:alert(1)' }, 'return_url_unreadable'],
    [{ return_url: 'http://127.0.0.1.evil.example/' }, 'return_url_unreadable'],
    [{ return_url: 'http://localhost@evil.example/' }, 'return_url_unreadable'],
    [{ return_url: "https://a'; script-src *; x/" }, 'return_url_unreadable'],
  ];
  for (const [change, code] of cases) {
    await assertProblem(await post({ ...order, ...change }), 422, code);
  }
  for (const reference of ['7K3M-Q9XT', '7K3MQ9XT4BWC', '0000-0000-0000', '<b>M-Q9XT-4BWC']) {
    await assertProblem(await post({ ...order, reference }), 422, 'reference_unreadable');
  }
  await assertProblem(await postJson('pledges', '{', key), 400, 'not_json');
  await assertProblem(await postJson('pledges', '', key), 400, 'not_json');
  await assertProblem(await postJson('pledges', '[]', key), 422, 'not_an_object');
  await assertProblem(await postJson('pledges', '{"a":1,"a":1}', key), 400, 'duplicate_key');
  const deep = '['.repeat(20_000);
  await assertProblem(await postJson('pledges', deep, key), 400, 'too_deep');
  await assertProblem(await postJson('pledges', order), 400, 'idempotency_key_missing');
  const other = { 'Idempotency-Key': newReference() };
  await assertProblem(await postJson('pledges', order, other), 400, 'idempotency_key_other');
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
    const headers = { ...key, 'Content-Type': type };
    await assertProblem(await postJson('pledges', order, headers), 415, 'content_type');
  }
  assert.deepEqual((await ledger()).pledges, []);
  const headers = { 'Content-Type': 'Application/JSON; charset=utf-8' };
  assert.equal((await post(order, headers)).status, 201);
  await assertProblem(await send(`pledges/${newReference()}`), 404, 'pledge_unknown');
});

test('pages on this machine may be returned to without https', async (t) => {
  const { post } = await start(t);
  for (const host of ['127.0.0.1:8080', 'localhost', 'localhost:1']) {
    const order = newOrder({ return_url: `http://${host}/?lindung=1#give` });
    assert.equal((await post(order)).status, 201, host);
  }
});

// ---- Who may ask

test('pages of all origins may use the endpoint, and nothing else', async (t) => {
  const { send, post, at } = await start(t);
  const preflight = await send('pledges', {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://partner.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type,idempotency-key',
    },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
  assert.match(preflight.headers.get('access-control-allow-methods'), /POST/);
  for (const name of ['content-type', 'idempotency-key', 'accept']) {
    assert.ok(preflight.headers.get('access-control-allow-headers').split(', ').includes(name));
  }
  assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
  const order = newOrder();
  const answers = [
    await post(order, { Origin: 'https://partner.example' }),
    await post({ ...order, amount: 1 }),
    await send(`pledges/${order.reference}`),
    await send('pledges/none'),
    await send('pledges', { method: 'DELETE' }),
  ];
  for (const { headers } of answers) {
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.match(headers.get('access-control-expose-headers'), /Retry-After/);
  }
  for (const path of ['', 'ledger.json', 'va', `pay/${order.reference}`, 'link']) {
    const { headers } = await send(path);
    assert.equal(headers.get('access-control-allow-origin'), null, path);
  }
  const refused = await fetch(at('behaviour'), { method: 'OPTIONS' });
  assert.equal(refused.status, 405);
});

test('only pages of the sandbox may change it', async (t) => {
  const { form, post, ledger, home, port } = await start(t);
  const order = newOrder();
  await post(order);
  const paths = ['behaviour', 'reset', 'va', 'qr', `pay/${order.reference}`];
  const others = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: `http://localhost:${port}` },
    { Origin: `${home}.evil.example` },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ];
  for (const path of paths) {
    for (const headers of others) {
      await assertProblem(await form(path, { do: 'pay' }, headers), 403, 'other_origin');
    }
  }
  const { payments, pledges } = await ledger();
  assert.deepEqual([payments[0].state, pledges.length], ['open', 1]);
  const own = { Origin: home, 'Sec-Fetch-Site': 'same-origin' };
  assert.equal((await form(`pay/${order.reference}`, { do: 'pay' }, own)).status, 303);
  assert.equal((await form('form', { a: 1 }, { Origin: 'https://partner.example' })).status, 200);
});

test('requests that name another host are refused', async (t) => {
  const { port, ledger } = await start(t);
  const order = newOrder();
  for (const [method, path] of [['POST', 'pledges'], ['GET', ''], ['OPTIONS', 'pledges']]) {
    const sent = request({
      host: '127.0.0.1',
      port,
      method,
      path: `/sandbox/${path}`,
      agent: false,
      headers: {
        Host: 'evil.example',
        'Content-Type': 'application/json',
        'Idempotency-Key': order.reference,
      },
    });
    sent.end(method === 'POST' ? JSON.stringify(order) : undefined);
    const [response] = await once(sent, 'response');
    response.resume();
    assert.equal(response.statusCode, 403, method + path);
  }
  assert.deepEqual((await ledger()).pledges, []);
});

test('every address says what it takes', async (t) => {
  const { send } = await start(t);
  const cases = [
    ['PUT', 'pledges', 'POST, OPTIONS'],
    ['GET', 'pledges', 'POST, OPTIONS'],
    ['DELETE', 'pledges/x', 'GET, HEAD, OPTIONS'],
    ['POST', 'pledges/x', 'GET, HEAD, OPTIONS'],
    ['GET', 'form', 'POST'],
    ['POST', 'link', 'GET, HEAD'],
    ['GET', 'reset', 'POST'],
    ['PATCH', 'ledger.json', 'GET, HEAD'],
    ['POST', '', 'GET, HEAD'],
  ];
  for (const [method, path, allowed] of cases) {
    const response = await send(path, { method });
    assert.equal(response.headers.get('allow'), allowed, `${method} ${path}`);
    await assertProblem(response, 405, 'method_not_allowed');
  }
  for (const path of ['nothing', 'pay/', 'pledges/', 'a/b/c', 'style.css/x']) {
    await assertProblem(await send(path), 404, 'not_found');
    await assertProblem(await send(path, { method: 'POST' }), 404, 'not_found');
  }
});

// ---- Misbehaving

test('it answers as it is told, once each', async (t) => {
  const { behave, post, ledger } = await start(t);
  const refusals = { 400: 400, 409: 409, 422: 422, 429: 429, 500: 500, 503: 503 };
  for (const [name, status] of Object.entries(refusals)) {
    await behave({ next: [name] });
    const order = newOrder();
    const response = await post(order);
    const hasWait = response.headers.has('retry-after');
    assert.equal(hasWait, status === 429 || status === 503, name);
    await assertProblem(response, status, `sandbox_${name}`);
    assert.ok(!(await ledger()).pledges.some(({ reference }) => reference === order.reference));
    assert.equal((await post(order)).status, 201, name);
  }
});

test('it answers what is no answer', async (t) => {
  const { behave, post, send, ledger, status, port } = await start(t);
  const answered = async (name) => {
    await behave({ next: [name] });
    const order = newOrder();
    const response = await post(order);
    const text = await response.text();
    const again = await (await post(order)).json();
    assert.equal(again.action.type, 'wallet', `${name}: the next answer is a right one`);
    return { order, response, text };
  };

  const html = await answered('html');
  assert.match(html.response.headers.get('content-type'), /^text\/html/);
  const nothing = await answered('nothing');
  assert.deepEqual([nothing.response.status, nothing.text], [200, '']);
  const big = await answered('big');
  assert.ok(big.text.length > 5_000_000 && JSON.parse(big.text).reference);
  const unreadable = await answered('unreadable');
  assert.throws(() => JSON.parse(unreadable.text), SyntaxError);
  const twice = await answered('twice');
  const half = twice.text.slice(0, twice.text.length / 2);
  assert.equal(half + half, twice.text);
  assert.equal(JSON.parse(half).reference, twice.order.reference);
  const other = await answered('other_reference');
  assert.notEqual(JSON.parse(other.text).reference, other.order.reference);
  assert.equal(JSON.parse((await answered('unknown_status')).text).status, 'perhaps');
  assert.equal(JSON.parse((await answered('no_action')).text).action, undefined);
  assert.match(JSON.parse((await answered('not_https')).text).action.url, /^http:\/\/sandbox/);

  const badQr = JSON.parse((await answered('bad_qr')).text).action.payload;
  assert.equal((await ask(['qris', '--read', badQr], 2)).error.code, 'qris_crc');
  const otherNmid = JSON.parse((await answered('other_nmid')).text).action.payload;
  assert.equal((await ask(['qris', '--read', otherNmid])).nmid, 'ID1111111111111');

  const redirect = await answered('redirect_http');
  assert.equal(redirect.response.status, 307);
  const { order } = redirect;
  const lie = await send(redirect.response.headers.get('location').replace('/sandbox/', ''), {
    method: 'POST',
  });
  assert.deepEqual(await lie.json(), { reference: order.reference, status: 'paid' });
  assert.equal((await status(order)).status, 'pending');

  await behave({ next: ['forget'] });
  const forgotten = newOrder();
  assert.equal((await post(forgotten)).status, 201);
  await assertProblem(await send(`pledges/${forgotten.reference}`), 404, 'pledge_unknown');

  await behave({ next: ['drop'] });
  const dropped = newOrder();
  const body = JSON.stringify(dropped);
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  let said = '';
  socket.on('data', (text) => (said += text));
  socket.write(
    `POST /sandbox/pledges HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
      `Idempotency-Key: ${dropped.reference}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  await once(socket, 'close');
  assert.equal(said, '');
  assert.equal((await status(dropped)).status, 'pending');
  const before = (await ledger()).pledges.length;
  assert.equal((await post(dropped)).headers.get('idempotent-replayed'), 'true');
  assert.equal((await ledger()).pledges.length, before);
});

test('it is slow, or says nothing for ever, and holds nobody else up', async (t) => {
  const { behave, post, status, at } = await start(t);
  await behave({ next: ['slow', 'hang'], ms: 1 });
  assert.equal((await post(newOrder())).status, 201);
  const order = newOrder();
  const given = new AbortController();
  const hanging = fetch(at('pledges'), {
    method: 'POST',
    signal: given.signal,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': order.reference },
    body: JSON.stringify(order),
  });
  while ((await status(order)).status !== 'pending');
  given.abort();
  await assert.rejects(hanging, { name: 'AbortError' });
  assert.equal((await post(order)).status, 201);
});

test('the status misbehaves by itself', async (t) => {
  const { behave, post, status, send } = await start(t);
  const order = newOrder();
  await post(order);
  await behave({ for: 'status', next: ['404', '500', 'other_reference', 'other_amount', 'forget'] });
  assert.equal((await post(order)).status, 201);
  const path = `pledges/${order.reference}`;
  await assertProblem(await send(path), 404, 'sandbox_404');
  await assertProblem(await send(path), 500, 'sandbox_500');
  assert.notEqual((await status(order)).reference, order.reference);
  assert.equal((await status(order)).amount, order.amount + 1);
  await assertProblem(await send(path), 404, 'pledge_unknown');
  assert.equal((await status(order)).status, 'pending');
});

test('behaviours are repeated, replaced, shown and checked', async (t) => {
  const { behave, postJson, form, post, ledger, send } = await start(t);
  await behave({ next: ['500', 'ok'], times: 2, notify: 'late', ms: 5 });
  assert.deepEqual((await ledger()).behaviour, {
    post: ['500', 'ok', '500', 'ok'],
    status: [],
    notify: 'late',
    ms: 5,
  });
  const statuses = [];
  for (let i = 0; i < 5; ++i) statuses.push((await post(newOrder())).status);
  assert.deepEqual(statuses, [500, 201, 500, 201, 201]);
  await behave({ next: ['500'] });
  await behave({ next: [] });
  const cases = [
    [{ next: ['explode'] }, 'next_unknown'],
    [{ next: ['not_https'], for: 'status' }, 'behaviour_not_for'],
    [{ next: ['other_amount'] }, 'behaviour_not_for'],
    [{ next: ['500'], times: 101 }, 'times_out_of_range'],
    [{ ms: 60_001 }, 'ms_out_of_range'],
    [{ notify: 'maybe' }, 'notify_unknown'],
    [{ what: 1 }, 'field_unknown'],
  ];
  for (const [value, code] of cases) {
    const response = await postJson('behaviour', value);
    assert.equal(response.status, 422);
    assert.match((await response.json()).code, new RegExp(code.replace('next_', '')));
  }
  assert.deepEqual((await ledger()).behaviour.post, []);
  const set = await form('behaviour', { next: '503', times: '2', for: 'status', notify: 'never' });
  assert.deepEqual([set.status, set.headers.get('location')], [303, '/sandbox/']);
  const { behaviour } = await ledger();
  assert.deepEqual([behaviour.status, behaviour.notify], [['503', '503'], 'never']);
  assert.equal((await form('behaviour', { times: 'many' })).status, 422);
  assert.equal((await send('reset', { method: 'POST' })).status, 303);
  assert.equal((await ledger()).behaviour.notify, 'ok');
});

// ---- The provider

test('a payment is told to the partner, and only that settles the pledge', async (t) => {
  const { post, form, status, until, behave, ledger } = await start(t);
  const results = { pay: 'paid', fail: 'failed', expire: 'expired' };
  for (const [button, result] of Object.entries(results)) {
    const order = newOrder({ method: 'card' });
    await post(order);
    const back = await form(`pay/${order.reference}`, { do: button });
    assert.deepEqual([back.status, back.headers.get('location')], [303, order.return_url]);
    const told = await until((all) =>
      received(all).some(({ reference }) => reference === order.reference),
    );
    assert.equal(received(told)[0].verdict, 'accepted');
    const answer = await status(order);
    assert.equal(answer.status, result);
    assert.equal('paid_at' in answer, result === 'paid');
  }
  await behave({ notify: 'never' });
  const order = newOrder();
  await post(order);
  await form(`wallet/${order.reference}`, { do: 'pay' });
  const { payments, notifications } = await ledger();
  assert.deepEqual([payments[0].state, notifications[0].verdict], ['paid', 'held back']);
  assert.equal((await status(order)).status, 'pending');
});

test('going back without paying changes nothing', async (t) => {
  const { post, form, ledger, status } = await start(t);
  const order = newOrder();
  await post(order);
  const back = await form(`pay/${order.reference}`, { do: 'back' });
  assert.deepEqual([back.status, back.headers.get('location')], [303, order.return_url]);
  const { payments, notifications } = await ledger();
  assert.deepEqual([payments[0].state, notifications], ['open', []]);
  assert.equal((await status(order)).status, 'pending');
  const lost = newOrder({ return_url: undefined });
  await post(lost);
  const here = await form(`pay/${lost.reference}`, { do: 'back' });
  assert.equal(here.headers.get('location'), `/sandbox/pay/${lost.reference}`);
});

test('what is paid stays paid, what expired can be paid late', async (t) => {
  const { post, form, status, until, ledger } = await start(t);
  const order = newOrder();
  await post(order);
  const path = `pay/${order.reference}`;
  await form(path, { do: 'expire' });
  await until((all) => received(all).length === 1);
  assert.equal((await status(order)).status, 'expired');
  await Promise.all([form(path, { do: 'pay' }), form(path, { do: 'pay' })]);
  await until((all) => received(all).length === 2);
  await form(path, { do: 'fail' });
  await form(path, { do: 'expire' });
  assert.equal((await ledger()).payments[0].state, 'paid');
  assert.equal((await ledger()).notifications.length, 4);
  assert.equal((await status(order)).status, 'paid');
});

test('the provider notifies as it is told', async (t) => {
  const { behave, post, form, until, status } = await start(t);
  const cases = {
    ok: ['answered 200', ['accepted'], 'paid'],
    late: ['answered 200', ['accepted'], 'paid'],
    twice: ['answered 200, answered 409', ['replayed', 'accepted'], 'paid'],
    bad_signature: ['answered 401', ['signature_wrong'], 'pending'],
    old: ['answered 401', ['signature_old'], 'pending'],
  };
  let before = 0;
  for (const [notify, [answer, verdicts, result]] of Object.entries(cases)) {
    await behave({ notify, ms: 20 });
    const order = newOrder();
    await post(order);
    await form(`pay/${order.reference}`, { do: 'pay' });
    const all = await until(({ notifications }) =>
      notifications.some(
        ({ direction, reference, verdict }) =>
          direction === 'sent' && reference === order.reference && verdict !== 'waiting',
      ),
    );
    const sent = all.notifications.find(({ direction }) => direction === 'sent');
    assert.equal(sent.verdict, answer, notify);
    const fresh = received(all).slice(0, received(all).length - before);
    assert.deepEqual(fresh.map(({ verdict }) => verdict), verdicts, notify);
    before += fresh.length;
    assert.equal((await status(order)).status, result, notify);
  }
});

test('a notification is believed when signed, new and about this pledge', async (t) => {
  const { post, notify, status, ledger } = await start(t);
  const order = newOrder();
  await post(order);
  const now = Math.floor(Date.now() / 1000);
  const notice = newNotice(order);
  const refused = [
    [{ key: 'another secret' }, 401, 'signature_wrong'],
    [{ at: now - 400 }, 401, 'signature_old'],
    [{ at: now + 400 }, 401, 'signature_old'],
    [{ header: '' }, 401, 'signature_unreadable'],
    [{ header: `t=${now}` }, 401, 'signature_unreadable'],
    [{ header: `t=${now},v1=${'0'.repeat(63)}` }, 401, 'signature_unreadable'],
    [{ header: `t=${now},v1=${'0'.repeat(64)}` }, 401, 'signature_wrong'],
    [{ header: `t=-1,v1=${'0'.repeat(64)}` }, 401, 'signature_unreadable'],
    [{ header: `t=${'9'.repeat(30)},v1=${'0'.repeat(64)}` }, 401, 'signature_unreadable'],
  ];
  for (const [options, code, verdict] of refused) {
    await assertProblem(await notify(notice, options), code, verdict);
  }
  const wrong = [
    ['{', 400, 'unreadable'],
    [{ ...notice, type: 'payment.failed' }, 400, 'unreadable'],
    [{ ...notice, status: 'settled', type: 'payment.settled' }, 400, 'unreadable'],
    [newNotice({ ...order, amount: 1 }), 422, 'other_amount'],
    [newNotice(newOrder()), 404, 'unknown_reference'],
  ];
  for (const [value, code, verdict] of wrong) {
    await assertProblem(await notify(value), code, verdict);
  }
  assert.equal((await status(order)).status, 'pending');
  // A refused one uses up no id.
  assert.equal((await notify(notice, { at: now - 200 })).status, 200);
  assert.equal((await status(order)).status, 'paid');
  await assertProblem(await notify(notice), 409, 'replayed');
  const later = newNotice(order, { type: 'payment.failed', status: 'failed' });
  assert.deepEqual(await (await notify(later)).json(), { verdict: 'already_paid' });
  assert.equal((await status(order)).status, 'paid');
  const { notifications } = await ledger();
  assert.equal(notifications.length, refused.length + wrong.length + 3);
});

test('a virtual account takes its exact amount, once', async (t) => {
  const { post, form, send, until, status } = await start(t);
  const order = newOrder({ method: 'bca_va' });
  const { action } = await (await post(order)).json();
  assert.match(await (await send('va')).text(), /<form method="post" action="\/sandbox\/va">/);
  const pay = async (fields) => {
    const response = await form('va', fields);
    return [response.status, await response.text()];
  };
  const [unknown] = await pay({ number: '88001', amount: '201600' });
  assert.equal(unknown, 422);
  const [other, said] = await pay({ number: action.number, amount: '201601' });
  assert.equal(other, 422);
  assert.match(said, /another amount/);
  const spaced = action.number.replace(/(.{4})/g, '$1 ');
  const [paid] = await pay({ number: spaced, amount: 'Rp201.600' });
  assert.equal(paid, 200);
  await until((all) => received(all).length === 1);
  assert.equal((await status(order)).status, 'paid');
  const [again] = await pay({ number: action.number, amount: '201600' });
  assert.equal(again, 409);
});

test('a QR code is read, shown and paid', async (t) => {
  const { post, form, until, status, ledger } = await start(t);
  const order = newOrder({ method: 'qris' });
  const { action } = await (await post(order)).json();
  const shown = await (await form('qr', { payload: ` ${action.payload}\n`, do: 'read' })).text();
  for (const part of ['LINDUNG SANDBOX', 'ID0000000000000', 'Rp201.600', order.reference]) {
    assert.ok(shown.includes(part), part);
  }
  assert.equal((await ledger()).payments[0].state, 'open');
  assert.equal((await form('qr', { payload: action.payload, do: 'pay' })).status, 200);
  await until((all) => received(all).length === 1);
  assert.equal((await status(order)).status, 'paid');
  assert.equal((await form('qr', { payload: action.payload, do: 'pay' })).status, 409);
  const broken = await form('qr', { payload: `${action.payload.slice(0, -4)}0000`, do: 'pay' });
  assert.equal(broken.status, 422);
});

test("a merchant's own QR code can be paid, and nobody is told", async (t) => {
  const { form, ledger } = await start(t);
  const vectors = new URL('../vectors/qris.json', import.meta.url);
  const [{ payload }] = JSON.parse(readFileSync(vectors, 'utf8')).valid;
  assert.equal((await form('qr', { payload, do: 'pay' })).status, 422);
  assert.equal((await form('qr', { payload, do: 'pay', amount: '10.000.001' })).status, 422);
  assert.equal((await form('qr', { payload, do: 'pay', amount: '16.800' })).status, 200);
  const { payments, notifications } = await ledger();
  assert.deepEqual([payments[0].kind, payments[0].amount], ['qris', 16_800]);
  assert.deepEqual(notifications, []);
});

// ---- Forms, links, pages

test('forms and links are shown and kept', async (t) => {
  const { form, send, ledger, at } = await start(t);
  const fields = [['amount', '25.000'], ['jenis', 'sedekah'], ['jenis', 'a & b=c'], ['empty', '']];
  const answer = await form('form', fields, { Origin: 'https://partner.example' });
  const page = await answer.text();
  assert.ok(page.includes('25.000') && page.includes('a &amp; b=c'));
  await send('link/give?jumlah=25.000&lang=id%20x+y&bare');
  await send('form/counter?x=1', { method: 'POST', headers: formType, body: 'a=%zz&%41=%' });
  const { forms, links } = await ledger();
  assert.equal(forms.length, 2);
  assert.deepEqual(forms[1].fields, fields.map(([name, value]) => ({ name, value })));
  assert.equal(forms[0].target, '/sandbox/form/counter?x=1');
  assert.deepEqual(forms[0].fields, [
    { name: 'a', value: '%zz' },
    { name: 'A', value: '%' },
  ]);
  assert.deepEqual([links[0].kind, links[0].method], ['link', 'GET']);
  assert.equal(links[0].target, '/sandbox/link/give?jumlah=25.000&lang=id%20x+y&bare');
  assert.deepEqual(links[0].fields, [
    { name: 'jumlah', value: '25.000' },
    { name: 'lang', value: 'id x y' },
    { name: 'bare', value: '' },
  ]);
  const multipart = new FormData();
  multipart.append('a', '1');
  const refused = await fetch(at('form'), { method: 'POST', body: multipart });
  await assertProblem(refused, 415, 'content_type');
});

test('HTML that comes in goes out as text', async (t) => {
  const { form, send, post } = await start(t);
  const evil = `<script>alert("1")</script>'"><img src=x>`;
  const pages = [
    await form('form', { [evil]: evil }),
    await send(`link/${encodeURIComponent('<b>')}?${new URLSearchParams({ [evil]: evil })}`),
  ];
  const order = newOrder({ method: `${evil.slice(0, 30)}_va` });
  assert.equal((await post(order)).status, 201);
  await send('pledges/%3Cscript%3E');
  pages.push(await send(''), await send(`pay/${order.reference}`), await send('pay/<script>'));
  for (const page of pages) {
    assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
    const text = await page.text();
    assert.doesNotMatch(text, /<script|<img|<b>|'">/i);
  }
});

test('bytes that are no text are kept and shown', async (t) => {
  const { send, ledger } = await start(t);
  const body = 'a=%00%ff%fe&b=%ed%a0%80';
  const answer = await send('form', { method: 'POST', headers: formType, body });
  assert.equal(answer.status, 200);
  assert.equal((await send('link?%ff=%00')).status, 200);
  assert.equal((await send('')).status, 200);
  assert.equal((await ledger()).forms[0].fields.length, 2);
});

test('its pages have no script and a strict policy, and lead back to the partner', async (t) => {
  const { send, post } = await start(t);
  const order = newOrder();
  await post(order);
  const strict = /^default-src 'none'; style-src 'self'; form-action 'self'/;
  for (const path of ['', 'va', 'qr', 'link', `pay/${order.reference}`, 'pay/none']) {
    const response = await send(path);
    const policy = response.headers.get('content-security-policy');
    assert.match(policy, strict, path);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.equal(policy.includes('https://partner.example;'), path === `pay/${order.reference}`);
    assert.doesNotMatch(await response.text(), /<script| on\w+=| style=/);
  }
  const css = await send('style.css');
  assert.equal(css.headers.get('content-type'), 'text/css; charset=utf-8');
  const page = await (await send(`wallet/${order.reference}`)).text();
  for (const button of ['pay', 'fail', 'expire', 'back']) {
    assert.ok(page.includes(`name="do" value="${button}"`), button);
  }
  const home = await send('../');
  assert.match(home.headers.get('content-security-policy'), /form-action 'self'/);
});

test('the ledger is a page, newest first, and can be emptied', async (t) => {
  const { send, post, ledger } = await start(t);
  const orders = [newOrder(), newOrder()];
  for (const order of orders) await post(order);
  const page = await (await send('')).text();
  assert.ok(page.indexOf(orders[1].reference) < page.indexOf(orders[0].reference));
  for (const path of ['behaviour', 'reset']) assert.ok(page.includes(`action="/sandbox/${path}"`));
  assert.deepEqual(
    (await ledger()).pledges.map(({ reference }) => reference),
    [orders[1].reference, orders[0].reference],
  );
  assert.equal((await send('reset', { method: 'POST' })).status, 303);
  const { behaviour, ...lists } = await ledger();
  for (const [name, list] of Object.entries(lists)) assert.deepEqual(list, [], name);
  assert.equal((await send('../sandbox')).headers.get('location'), '/sandbox/');
});

// ---- Hostile requests

test('a body that is too large is refused, and ends nothing', async (t) => {
  const { post, send, at, ledger } = await start(t);
  const huge = newOrder({ quote: { text: 'x'.repeat(70_000) } });
  await assertProblem(await post(huge), 413, 'body_unreadable');
  // The same without saying how much comes.
  const stream = new Blob([JSON.stringify(huge)]).stream();
  const chunked = await fetch(at('pledges'), {
    method: 'POST',
    duplex: 'half',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': huge.reference },
    body: stream,
  });
  await assertProblem(chunked, 413, 'body_too_large');
  const form = await send('form', { method: 'POST', headers: formType, body: 'a='.repeat(40_000) });
  assert.equal(form.status, 413);
  const many = await send('form', { method: 'POST', headers: formType, body: 'a=1&'.repeat(9_000) });
  assert.equal(many.status, 200);
  assert.equal((await ledger()).forms[0].fields.length, 200);
});

test('odd requests are refused one by one', async (t) => {
  const { port, post, ledger } = await start(t);
  const order = newOrder();
  const body = JSON.stringify(order);
  const head = 'POST /sandbox/pledges HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
  const key = `Idempotency-Key: ${order.reference}\r\n`;
  const length = `Content-Length: ${body.length}\r\n`;
  const cases = [
    [`${head}${key}${key}${length}Connection: close\r\n\r\n${body}`, / 400 /],
    [`${head}Idempotency-Key:\r\n${length}Connection: close\r\n\r\n${body}`, / 400 /],
    [`${head}${key}Content-Length: -1\r\n\r\n${body}`, / 400 /],
    [`${head}${key}Content-Length: x\r\n\r\n${body}`, / 400 /],
    [`${head}${key}Transfer-Encoding: chunked\r\n\r\nzz\r\n${body}\r\n0\r\n\r\n`, / 400 /],
    [`${head}${key}Content-Encoding: gzip\r\n${length}\r\n${body}`, / 4\d\d /],
  ];
  for (const [text, expected] of cases) {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    let said = '';
    socket.on('data', (data) => (said += data)).on('error', () => {});
    socket.write(text);
    await once(socket, 'close');
    assert.match(said, expected, text);
    assert.ok((said.match(/HTTP\/1\.1/g) ?? []).length <= 1, 'nothing of the body is a request');
  }
  assert.deepEqual((await ledger()).pledges, []);
  assert.equal((await post(order, { Range: 'bytes=0-1' })).status, 201);
});

// ---- The ledger's file

test('a ledger in a file is there after a restart', async (t) => {
  const file = join(newFolder(t), 'ledger.db');
  const first = await start(t, ['--ledger', file]);
  const order = newOrder({ method: 'bca_va' });
  const answer = await (await first.post(order)).json();
  await first.form(`pay/${order.reference}`, { do: 'pay' });
  await first.until((all) => received(all).length === 1);
  const told = await first.ledger();
  first.child.kill('SIGTERM');
  assert.equal(await first.ended, 0);

  const second = await start(t, ['--ledger', file]);
  assert.deepEqual(await second.ledger(), told);
  assert.equal((await second.status(order)).status, 'paid');
  const again = await (await second.post(order)).json();
  assert.deepEqual(again.action, answer.action);
  await assertProblem(await second.post({ ...order, amount: 1 }), 409, 'idempotency_conflict');
  const { id } = received(told)[0];
  await assertProblem(await second.notify(newNotice(order, { id })), 409, 'replayed');
});

test('a file that is no ledger is left alone', async (t) => {
  const folder = newFolder(t);
  const file = join(folder, 'notes.txt');
  writeFileSync(file, 'These are my notes. '.repeat(500));
  const site = newSite(t);
  for (const name of [file, folder, join(folder, 'none/ledger.db')]) {
    const args = ['preview', '--root', site, '--port', '0', '--ledger', name];
    assert.equal((await ask(args, 2)).error.code, 'ledger_unusable', name);
  }
  assert.match(readFileSync(file, 'utf8'), /^These are my notes\./);
});

test('two previews may share a ledger', async (t) => {
  const file = join(newFolder(t), 'ledger.db');
  const both = await Promise.all([start(t, ['--ledger', file]), start(t, ['--ledger', file])]);
  const orders = Array.from({ length: 20 }, () => newOrder());
  const answers = await Promise.all(orders.map((order, i) => both[i % 2].post(order)));
  for (const { status } of answers) assert.equal(status, 201);
  assert.equal((await both[0].ledger()).pledges.length, 20);
});

for (const notify of ['ok', 'late']) {
  test(`it ends cleanly with notifications under way: ${notify}`, async (t) => {
    const { behave, post, form, child, ended } = await start(t);
    await behave({ notify, ms: 60_000 });
    const order = newOrder();
    await post(order);
    await form(`pay/${order.reference}`, { do: 'pay' });
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
  });
}
