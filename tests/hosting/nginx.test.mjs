// A real nginx serves build/dist with the configuration that we hand out.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get } from 'node:http';

const dist = resolve('build/dist');
const home = process.env.LINDUNG_NGINX; // where emsdk-setup.sh laid it
let folder;
let nginx;
let origin;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** One request, its body as it came over the wire. */
function fetchRaw(path, headers = {}, method = 'GET') {
  return new Promise((done, fail) => {
    get(origin + path, { headers, method }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done({ ...response, status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', fail);
  });
}

async function answers() {
  for (;;) {
    const response = await fetchRaw('/lindung/embed.html').catch(() => null);
    if (response) return;
    if (nginx.exitCode !== null) throw new Error('nginx ended before it answered');
    await new Promise(setImmediate);
  }
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lindung-nginx-'));
  await cp(dist, join(folder, 'lindung'), { recursive: true });
  await copyFile('web/hosting/nginx.conf', join(folder, 'lindung.conf'));
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  await writeFile(
    join(folder, 'nginx.conf'),
    `${process.getuid() === 0 ? 'user root;' : ''}
load_module ${home}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
pid ${folder}/pid;
error_log stderr warn;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    include ${folder}/lindung.conf;
  }
}
`,
  );
  nginx = spawn(`${home}/usr/sbin/nginx`, ['-p', `${home}/usr/lib/nginx`, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  await answers();
});

after(async () => {
  nginx.kill('SIGTERM');
  await once(nginx, 'exit');
  await rm(folder, { recursive: true });
});

describe('nginx with web/hosting/nginx.conf', () => {
  const files = [
    ['lindung.js', 'text/javascript; charset=utf-8'],
    ['lindung.wasm', 'application/wasm'],
    ['campaigns/baznas.json', 'application/json; charset=utf-8'],
    ['embed.html', 'text/html; charset=utf-8'],
  ];

  for (const [name, type] of files) {
    it(`serves ${name} as ${type}`, async () => {
      const { status, headers, body } = await fetchRaw(`/lindung/${name}`);
      assert.equal(status, 200);
      assert.equal(headers['content-type'], type);
      assert.deepEqual(body, await readFile(join(dist, name)));
    });
  }

  for (const [encoding, decode] of [['br', brotliDecompressSync], ['gzip', gunzipSync]]) {
    it(`sends what was compressed when building, as ${encoding}`, async () => {
      const { headers, body } = await fetchRaw('/lindung/lindung.js', { 'accept-encoding': encoding });
      assert.equal(headers['content-encoding'], encoding);
      assert.deepEqual(decode(body), await readFile(join(dist, 'lindung.js')));
    });
  }

  const expected = {
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': /max-age=300/,
    'content-security-policy': /script-src 'self' 'wasm-unsafe-eval';/,
  };

  for (const [name, value] of Object.entries(expected)) {
    it(`says ${name}`, async () => {
      const { headers } = await fetchRaw('/lindung/lindung.wasm');
      assert.match(headers[name] ?? '', value instanceof RegExp ? value : new RegExp(`^${value.replace('*', '\\*')}$`));
    });
  }

  it('answers a second visit without a body', async () => {
    const { headers } = await fetchRaw('/lindung/lindung.js');
    const second = await fetchRaw('/lindung/lindung.js', { 'if-none-match': headers.etag });
    assert.equal(second.status, 304);
    assert.equal(second.body.length, 0);
  });

  it('refuses to be written to', async () => {
    const { status } = await fetchRaw('/lindung/lindung.js', {}, 'DELETE');
    assert.equal(status, 403);
  });
});
