// A real nginx serves build/dist with the configuration that we hand out.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { shipped } from '../browser/support/server.mjs';
import { dist, startNginx } from './nginx.mjs';

const nginx = await startNginx();
const wasm = await shipped('lindung.wasm');
after(() => nginx.close());

/** One request, its body as it came over the wire. */
function fetchRaw(path, headers = {}, method = 'GET') {
  return new Promise((done, fail) => {
    get(nginx.address + path, { headers, method }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', fail);
  });
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

describe('nginx with web/hosting/nginx.conf', () => {
  const files = [
    ['lindung.js', 'text/javascript; charset=utf-8'],
    [wasm, 'application/wasm'],
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
    'cross-origin-embedder-policy': 'require-corp',
    'x-content-type-options': 'nosniff',
    'cache-control': /max-age=300/,
    'content-security-policy': /script-src 'self' 'wasm-unsafe-eval';/,
  };

  for (const [name, value] of Object.entries(expected)) {
    it(`says ${name}`, async () => {
      const { headers } = await fetchRaw('/lindung/embed.html');
      assert.match(headers[name] ?? '', value instanceof RegExp ? value : new RegExp(`^${value.replace('*', '\\*')}$`));
    });
  }

  it('lets what lies in a folder named by its hash be kept for a year, and nothing else', async () => {
    const { files } = JSON.parse(await readFile(join(dist, 'integrity.json'), 'utf8'));
    for (const name of Object.keys(files)) {
      const { headers, body } = await fetchRaw(`/lindung/${name}`);
      const isKept = /^[0-9a-f]{16}\//.test(name);
      assert.equal(/max-age=31536000, immutable$/.test(headers['cache-control']), isKept, name);
      if (isKept) assert.equal(name.slice(0, 16), sha256(body).toString('hex').slice(0, 16));
    }
  });

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

/** The headers of a path by a `_headers` file; those that two blocks say are added up. */
function ruled(text, path) {
  const found = {};
  for (const block of text.split(/\n(?=\/)/)) {
    const [pattern, ...lines] = block.trim().split('\n');
    const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    for (const line of fits ? lines : []) {
      const [, name, value] = /^ {2}([^:]+): (.*)$/.exec(line);
      const key = name.toLowerCase();
      found[key] = key in found ? `${found[key]}, ${value}` : value;
    }
  }
  return found;
}

describe('_headers, for hosts of static files', () => {
  it('says of every file what nginx says', async () => {
    const text = await readFile(join(dist, '_headers'), 'utf8');
    const { files } = JSON.parse(await readFile(join(dist, 'integrity.json'), 'utf8'));
    for (const name of [...Object.keys(files), 'integrity.json', 'sbom.cdx.json']) {
      const wanted = ruled(text, `/${name}`);
      assert.ok(Object.keys(wanted).length >= 6, name);
      const { headers } = await fetchRaw(`/lindung/${name}`);
      for (const [header, value] of Object.entries(wanted)) assert.equal(headers[header], value, `${header} of ${name}`);
    }
  });
});

describe('what lies beside the files', () => {
  const json = async (name) => JSON.parse(await readFile(join(dist, name), 'utf8'));

  it('integrity.json has the hash of every file', async () => {
    const { files } = await json('integrity.json');
    assert.ok(Object.keys(files).length > 10);
    for (const [name, integrity] of Object.entries(files)) {
      const hash = sha256(await readFile(join(dist, name))).toString('base64');
      assert.equal(integrity, `sha256-${hash}`, name);
    }
  });

  it('the bill of materials lists every file, and what of others is inside', async () => {
    const { files } = await json('integrity.json');
    const { bomFormat, specVersion, components, metadata } = await json('sbom.cdx.json');
    assert.deepEqual([bomFormat, specVersion], ['CycloneDX', '1.5']);
    const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
    assert.equal(metadata.component.purl, `pkg:npm/${name}@${version}`);
    const listed = components.filter(({ type }) => type === 'file');
    assert.deepEqual(listed.map((file) => file.name), Object.keys(files));
    for (const file of listed) {
      const hash = sha256(await readFile(join(dist, file.name))).toString('hex');
      assert.deepEqual(file.hashes, [{ alg: 'SHA-256', content: hash }]);
    }
    const lit = JSON.parse(await readFile('node_modules/lit-html/package.json', 'utf8'));
    const libraries = components.filter(({ type }) => type === 'library').map(({ purl }) => purl);
    assert.ok(libraries.includes(`pkg:npm/lit-html@${lit.version}`));
    assert.equal(libraries.length, 3);
  });
});
