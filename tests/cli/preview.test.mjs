import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ask, newFolder, newSite, startPreview } from './support.mjs';

/** Sends a request whose path is not tidied up by anybody. */
async function open(port, path, { method = 'GET', headers = {}, body } = {}) {
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
  sent.end(body);
  const [response] = await once(sent, 'response');
  return response;
}

async function get(port, path, options) {
  const response = await open(port, path, options);
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

/** Waits until `events`, a response that goes on, has said all of `wanted`; gives what it said. */
function hear(events, wanted) {
  return new Promise((resolve, reject) => {
    let heard = '';
    const listen = (chunk) => {
      heard += chunk;
      if (!heard.includes(wanted)) return;
      events.off('data', listen);
      resolve(heard);
    };
    events.on('data', listen);
    events.on('close', () => reject(new Error(`closed after: ${heard}`)));
  });
}

test('it tells its addresses and serves what stands there', async (t) => {
  const { port, addresses } = await startPreview(t, newSite(t));
  assert.deepEqual(addresses, [
    `http://127.0.0.1:${port}/`,
    `http://127.0.0.1:${port}/pages/partner.html`,
    `http://127.0.0.1:${port}/sandbox/`,
  ]);
  const pages = {
    '/': ['text/html; charset=utf-8', /Index/],
    '/index.css': ['text/css; charset=utf-8', /color/],
    '/pages/partner.html': ['text/html; charset=utf-8', /Partner/],
    '/pages/partner.html?x=1': ['text/html; charset=utf-8', /Partner/],
    '/dist/lindung.js': ['text/javascript; charset=utf-8', /lindung/],
    '/dist/lindung-core.wasm': ['application/wasm', /asm/],
    '/dist/campaigns/baznas.json': ['application/json', /"id": "baznas"/],
  };
  for (const [path, [type, content]] of Object.entries(pages)) {
    const { status, headers, body } = await get(port, path);
    assert.deepEqual([status, headers['content-type']], [200, type], path);
    assert.match(body.toString(), content);
    const head = await get(port, path, { method: 'HEAD' });
    assert.deepEqual([head.status, head.body.length], [200, 0]);
  }
});

test('every answer has the headers that protect, and only dist is for others', async (t) => {
  const { port } = await startPreview(t, newSite(t));
  for (const path of ['/', '/dist/lindung.js', '/nothing', '/try/500.json']) {
    const { headers } = await get(port, path);
    assert.match(
      headers['content-security-policy'],
      /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/,
    );
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin');
    assert.equal(headers['cache-control'], 'no-cache');
    const shared = path.startsWith('/dist/') || path.startsWith('/try/');
    assert.equal(/frame-ancestors 'self'$/.test(headers['content-security-policy']), !shared);
    assert.equal(headers['access-control-allow-origin'], shared ? '*' : undefined);
    assert.equal(headers['cross-origin-resource-policy'], shared ? 'cross-origin' : undefined);
  }
});

test('an unchanged file is not sent twice, a changed one is', async (t) => {
  const site = newSite(t);
  const { port } = await startPreview(t, site);
  const first = await get(port, '/dist/lindung.js');
  const again = { headers: { 'If-None-Match': first.headers.etag } };
  const second = await get(port, '/dist/lindung.js', again);
  assert.deepEqual([second.status, second.body.length], [304, 0]);
  writeFileSync(join(site, 'build/dist/lindung.js'), 'console.log("LINDUNG");');
  const third = await get(port, '/dist/lindung.js', again);
  assert.deepEqual([third.status, third.body.toString()], [200, 'console.log("LINDUNG");']);
});

test('a part of a file is served as a part', async (t) => {
  const { port } = await startPreview(t, newSite(t));
  const { status, body } = await get(port, '/dist/lindung.js', { headers: { Range: 'bytes=0-6' } });
  assert.deepEqual([status, body.toString()], [206, 'console']);
});

test('compressed siblings are used where accepted, unless they are older', async (t) => {
  const site = newSite(t);
  const { port } = await startPreview(t, site);
  const file = join(site, 'build/dist/lindung.js');
  const packed = { br: brotliCompressSync(readFileSync(file)), gzip: gzipSync(readFileSync(file)) };
  writeFileSync(`${file}.br`, packed.br);
  writeFileSync(`${file}.gz`, packed.gzip);
  const encodings = {
    'gzip, deflate, br': 'br',
    gzip: 'gzip',
    'br;q=0, gzip;q=1': 'gzip',
    identity: undefined,
  };
  for (const [accepted, encoding] of Object.entries(encodings)) {
    const { headers, body } = await get(port, '/dist/lindung.js', {
      headers: { 'Accept-Encoding': accepted },
    });
    assert.equal(headers['content-encoding'], encoding, accepted);
    assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal(headers.vary, 'Accept-Encoding');
    assert.deepEqual(body, encoding ? packed[encoding] : readFileSync(file));
  }
  for (const extension of ['br', 'gz']) utimesSync(`${file}.${extension}`, 1, 1);
  const { headers } = await get(port, '/dist/lindung.js', {
    headers: { 'Accept-Encoding': 'br, gzip' },
  });
  assert.equal(headers['content-encoding'], undefined);
});

test('nothing outside its folders is served', async (t) => {
  const site = newSite(t);
  writeFileSync(join(site, 'build/dist/.hidden'), 'secret');
  symlinkSync(join(site, 'secret.txt'), join(site, 'build/dist/link.txt'));
  symlinkSync(site, join(site, 'build/dist/folder'));
  symlinkSync(join(site, 'secret.txt'), join(site, 'build/dist/lindung.js.gz'));
  symlinkSync(join(site, 'secret.txt'), join(site, 'assets/campaigns/link.json'));
  const { port } = await startPreview(t, site);
  const paths = [
    '/dist/../../secret.txt',
    '/dist/../../../../../../../../etc/passwd',
    '/../secret.txt',
    '//secret.txt',
    '/dist/%2e%2e/%2e%2e/secret.txt',
    '/dist/%2E%2E%2F%2E%2E%2Fsecret.txt',
    '/dist/..%2f..%2fsecret.txt',
    '/dist/..%5c..%5csecret.txt',
    '/dist/%252e%252e/%252e%252e/secret.txt',
    '/dist/%u002e%u002e/%u002e%u002e/secret.txt',
    '/dist/./../../secret.txt',
    '/dist//../../secret.txt',
    '/dist/lindung.js%00.txt',
    '/dist/lindung.js/',
    '/dist/.hidden',
    '/dist/link.txt',
    '/dist/folder/secret.txt',
    '/dist/campaigns/link.json',
    '/dist/campaigns/../../../secret.txt',
    '/dist/campaigns/..%2f..%2f..%2fsecret.json',
    '/assets/campaigns/baznas.json',
    '/secret.txt',
    '/dist',
    '/dist/',
    '/%',
    '/%zz',
    `/${'a'.repeat(5_000)}`,
    `/try/slow.json?ms=0&then=${encodeURIComponent('../../../secret')}`,
  ];
  for (const path of paths) {
    const { status, body } = await get(port, path);
    assert.equal(status, 404, path);
    assert.ok(!body.includes('secret') && !body.includes('root:'), path);
  }
  const { headers, body } = await get(port, '/dist/lindung.js', {
    headers: { 'Accept-Encoding': 'gzip' },
  });
  assert.equal(headers['content-encoding'], undefined);
  assert.ok(!body.includes('secret'));
});

test('only requests that name this machine are answered', async (t) => {
  const { port } = await startPreview(t, newSite(t));
  for (const host of [
    'localhost',
    'LOCALHOST',
    '127.0.0.1',
    '[::1]',
    `localhost:${port}`,
    `[::1]:${port}`,
  ]) {
    assert.equal((await get(port, '/', { headers: { Host: host } })).status, 200, host);
  }
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    'localhost.evil.example',
    '127.0.0.1.evil.example',
  ]) {
    for (const path of ['/', '/events', '/dist/lindung.js', '/try/html.json']) {
      const { status, body } = await get(port, path, { headers: { Host: host } });
      assert.equal(status, 403, host + path);
      assert.match(body.toString(), /127\.0\.0\.1/);
    }
  }
  for (const lines of ['', 'Host:\r\n', 'Host: localhost\r\nHost: localhost\r\n']) {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    socket.write(`GET / HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`);
    const [answer] = await once(socket, 'data');
    assert.match(answer, /^HTTP\/1\.1 403 /, lines);
  }
});

test('it only gives, it takes nothing', async (t) => {
  const { port } = await startPreview(t, newSite(t));
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    const { status, headers } = await get(port, '/', { method, body: 'a=b' });
    assert.deepEqual([status, headers.allow], [405, 'GET, HEAD'], method);
  }
  const { status } = await get(port, '/', { method: 'POST', body: 'x'.repeat(100_000) });
  assert.equal(status, 413);
});

test('what is no HTTP is refused and ends nothing', async (t) => {
  const { port } = await startPreview(t, newSite(t));
  for (const text of [
    'nonsense\r\n\r\n',
    'GET\r\n\r\n',
    `GET / HTTP/1.1\r\n${'a'.repeat(20_000)}\r\n\r\n`,
    '\0\0\0\0\r\n\r\n',
  ]) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {}); // it may be closed before all is sent
    socket.end(text);
    socket.resume();
    await once(socket, 'close');
  }
  assert.equal((await get(port, '/')).status, 200);
});

test('a folder is found without its slash, and a missing part is told in a sentence', async (t) => {
  const site = newSite(t);
  const { port } = await startPreview(t, site);
  assert.match((await get(port, '/studio/')).body.toString(), /The studio is not built yet\./);
  assert.match((await get(port, '/nothing')).body.toString(), /There is nothing at this address\./);
  renameSync(join(site, 'build/site/pages'), join(site, 'build/site/studio'));
  renameSync(
    join(site, 'build/site/studio/partner.html'),
    join(site, 'build/site/studio/index.html'),
  );
  const { status, headers } = await get(port, '/studio');
  assert.deepEqual([status, headers.location], [308, '/studio/']);
  assert.equal((await get(port, '/studio/')).status, 200);
  const { addresses } = await startPreview(t, site);
  assert.ok(addresses.at(-1).endsWith('/studio/'));
  rmSync(join(site, 'build'), { recursive: true });
  assert.match((await get(port, '/')).body.toString(), /Nothing is built yet\./);
});

test('an edited campaign shows at once, and the pages are told', async (t) => {
  const site = newSite(t);
  const preview = await startPreview(t, site);
  const file = join(site, 'assets/campaigns/baznas.json');
  const sound = readFileSync(file, 'utf8');
  const events = await open(preview.port, '/events');
  assert.equal(events.headers['content-type'], 'text/event-stream');
  events.setEncoding('utf8');
  await hear(events, ': listening\n\n');

  writeFileSync(file, sound.replace('"income": 1000000', '"income": "much"'));
  const bad = await hear(events, '\n\n');
  assert.equal(bad, 'event: campaign\ndata: {"id":"baznas","valid":false,"problems":1}\n\n');
  const served = await get(preview.port, '/dist/campaigns/baznas.json');
  assert.match(served.body.toString(), /"income": "much"/);

  // As an editor saves: a new file in the place of the old one.
  writeFileSync(`${file}.new`, sound);
  renameSync(`${file}.new`, file);
  assert.match(
    await hear(events, '\n\n'),
    /data: \{"id":"baznas","valid":true,"problems":0\}\n\n$/,
  );

  writeFileSync(join(site, 'assets/campaigns/other.json'), '{');
  assert.match(
    await hear(events, '\n\n'),
    /data: \{"id":"other","valid":false,"problems":1\}\n\n$/,
  );
  events.destroy();

  preview.child.kill('SIGTERM');
  assert.equal(await preview.ended, 0);
  const [problem, ...verdicts] = preview.said().split('\n');
  assert.match(problem, /^baznas\.json:\d+:\d+: error wrong_type \/income: /);
  assert.equal(verdicts[0], "baznas.json: can't be used: 1 error.");
  assert.equal(verdicts[1], 'baznas.json: can be used.');
});

test('problems from the start on are told, a file only touched is not', async (t) => {
  const site = newSite(t);
  const file = join(site, 'assets/campaigns/baznas.json');
  writeFileSync(file, '{');
  const { port, said } = await startPreview(t, site);
  const events = await open(port, '/events');
  await hear(events.setEncoding('utf8'), ': listening\n\n');
  utimesSync(file, 1, 1);
  writeFileSync(join(site, 'assets/campaigns/baznas-2018.json'), '[]');
  assert.match(await hear(events, '\n\n'), /"id":"baznas-2018"/);
  assert.match(said(), /^baznas\.json:1:\d+: error not_json: /);
  events.destroy();
});

test('many open pages leave the server free, and one too many is refused', async (t) => {
  const { port } = await startPreview(t, newSite(t));
  const pages = [];
  let refused = 0;
  for (let i = 0; i < 40; ++i) {
    const events = await open(port, '/events');
    if (events.statusCode === 200) pages.push(events);
    else refused += 1;
  }
  assert.ok(pages.length >= 8 && refused > 0, `${pages.length} open, ${refused} refused`);
  assert.equal((await get(port, '/')).status, 200);
  for (const events of pages) events.destroy();
});

test('/try/ answers like a bad network', async (t) => {
  const site = newSite(t);
  const { port } = await startPreview(t, site);
  const campaign = readFileSync(join(site, 'assets/campaigns/baznas.json'));
  assert.equal((await get(port, '/try/404.json')).status, 404);
  assert.equal((await get(port, '/try/500.json')).status, 500);
  assert.equal((await get(port, '/try/nothing.json')).status, 404);
  assert.match((await get(port, '/try/html.json')).headers['content-type'], /^text\/html/);
  const big = await get(port, '/try/big.json');
  assert.equal(big.body.length, 5_000_000);
  JSON.parse(big.body);
  const broken = await get(port, '/try/broken.json');
  assert.equal(broken.headers['content-type'], 'application/json');
  assert.throws(() => JSON.parse(broken.body), SyntaxError);
  const slow = await get(port, '/try/slow.json?ms=1&then=baznas');
  assert.deepEqual(slow.body, campaign);
  for (const query of ['', '?ms=-1', '?ms=60001', '?ms=1e3', '?ms=x&then=baznas']) {
    assert.equal((await get(port, `/try/slow.json${query}`)).status, 400, query);
  }
  assert.equal((await get(port, '/try/slow.json?ms=0&then=nothing')).status, 404);
});

test('/try/hang.json answers nothing, and holds nobody else up', async (t) => {
  const { port } = await startPreview(t, newSite(t));
  const hanging = request({ host: '127.0.0.1', port, path: '/try/hang.json', agent: false });
  const answered = once(hanging, 'response').then(
    () => 'answered',
    () => 'given up',
  );
  hanging.end();
  assert.equal((await get(port, '/')).status, 200);
  hanging.destroy();
  assert.equal(await answered, 'given up');
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  test(`${signal} ends it cleanly, whatever is open`, async (t) => {
    const { port, child, ended } = await startPreview(t, newSite(t));
    const events = await open(port, '/events');
    events.resume().on('error', () => {});
    const hanging = request({ host: '127.0.0.1', port, path: '/try/hang.json', agent: false });
    hanging.on('error', () => {}).end();
    const idle = connect(port, '127.0.0.1');
    idle.on('error', () => {}).write('GET / HTTP/1.1\r\nHost: loc');
    await once(idle, 'connect');
    child.kill(signal);
    assert.equal(await ended, 0);
    idle.destroy();
  });
}

test('a taken port is told, with what to do', async (t) => {
  const site = newSite(t);
  const { port } = await startPreview(t, site);
  const { error } = await ask(['preview', '--root', site, '--port', String(port)], 2);
  assert.equal(error.code, 'port_unusable');
  assert.match(error.message, new RegExp(`^Port ${port} of 127\\.0\\.0\\.1 is taken .+ --port`));
});

test('bad options are told', async (t) => {
  const cases = [
    ['usage', ['--open=perhaps']],
    ['root_without_assets', ['--root', newFolder(t)]],
    ['port_unusable', ['--root', newSite(t), '--host', 'nowhere.invalid']],
  ];
  for (const [code, args] of cases) {
    assert.equal((await ask(['preview', '--port', '0', ...args], 2)).error.code, code);
  }
});
