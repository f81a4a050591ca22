// The npm package, packed and installed into an empty folder: in TypeScript, in React with Vite, on a
// plain page, on a server; linted; and its manifest against the source.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { Package, checkPackage } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build } from 'vite';
import { answerOf, document, openStage, ready, touch, widget } from '../browser/support/browser.mjs';
import { root } from '../browser/support/server.mjs';
import { reads } from '../browser/support/expect.mjs';

const stage = await openStage();
const run = promisify(execFile);
const bin = (name) => join(root, 'node_modules/.bin', name);
const SHOP = 'https://shop.example';

let folder;
let tarball;
const installed = (...parts) => join(folder, 'node_modules/lindung', ...parts);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lindung-package-'));
  await run(process.execPath, [join(root, 'web/package.mjs')]);
  const { stdout } = await run('npm', ['pack', join(root, 'build/package'), '--json'], { cwd: folder });
  tarball = join(folder, JSON.parse(stdout)[0].filename);
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await run('npm', ['install', tarball, '--offline', '--ignore-scripts'], { cwd: folder });
  await cp(join(root, 'tests/package/shop'), folder, { recursive: true });
  // What a React shop has besides.
  for (const name of ['react', 'react-dom', '@types']) {
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
});

after(() => rm(folder, { recursive: true }));

/** Serves a folder as a site of its own, to a visitor. */
async function site(from, html, page) {
  page ??= await stage.visit();
  await page.context().route(`${SHOP}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/' && html) return route.fulfill({ contentType: 'text/html', body: html });
    return route.fulfill({ path: join(from, pathname === '/' ? 'index.html' : pathname) });
  });
  await page.goto(`${SHOP}/`);
  return page;
}

/** From the answer to the way on. */
async function give(page, answer) {
  await ready(page);
  await reads(answerOf(page), answer);
  await touch(page);
  await page.getByRole('link', { name: /^Lanjut ke/ }).waitFor();
  assert.deepEqual(page.problems, []);
}

describe('the package', () => {
  it('has nothing for publint to say', async () => {
    const pkg = JSON.parse(await readFile(installed('package.json'), 'utf8'));
    const { messages } = await publint({ pkgDir: installed(), strict: true });
    assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
  });

  it('has types that resolve as its code does', async () => {
    const files = {};
    for (const entry of await readdir(installed(), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      if (entry.isFile()) files[path.slice(folder.length)] = await readFile(path);
    }
    const { types, problems } = await checkPackage(new Package(files, 'lindung', '0.1.0'));
    assert.equal(types.kind, 'included');
    // It is for bundlers and browsers: no CommonJS, and nothing for TypeScript's resolution of 2015.
    const matter = problems.filter(
      ({ kind, resolutionKind }) =>
        resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs' && kind !== 'CJSResolvesToESM',
    );
    assert.deepEqual(matter, []);
  });

  it('holds what it needs, and no source of others', async () => {
    const { dependencies } = JSON.parse(await readFile(installed('package.json'), 'utf8'));
    assert.equal(dependencies, undefined);
    const names = await readdir(installed());
    for (const name of ['lindung.wasm', 'lindung-pay.wasm', 'custom-elements.json', 'README.md']) {
      assert.ok(names.includes(name), name);
    }
  });

  it('does nothing on a server', async () => {
    const script = `import 'lindung';
      import { define } from 'lindung/element';
      process.exitCode = define() ? 1 : 0;`;
    await run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder });
  });

  for (const resolution of ['bundler', 'nodenext']) {
    it(`is used from strict TypeScript, resolved as ${resolution} does`, async () => {
      const module = resolution === 'bundler' ? 'esnext' : resolution;
      const options = ['-p', '.', '--module', module, '--moduleResolution', resolution];
      const { stdout } = await run(bin('tsc'), options, { cwd: folder }).catch((error) => error);
      assert.equal(stdout, '');
    });
  }

  it('works in a shop made with React and Vite', async () => {
    await build({ root: folder, logLevel: 'error', configFile: false });
    const page = await site(join(folder, 'dist'));
    await give(page, '2 pekerja terlindungi selama 12 bulan');
    await reads(page.getByRole('status', { name: 'Ringkasan' }), '2 × 12');
    await page.getByRole('button', { name: 'Dua kali lipat' }).click();
    await reads(page.getByRole('status', { name: 'Ringkasan' }), '5 × 12');
    assert.deepEqual(
      page.requests.filter((url) => !url.startsWith(SHOP)),
      [],
    );
  });

  it('works in that shop in a browser without WebAssembly', async () => {
    const page = await stage.visit();
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await site(join(folder, 'dist'), undefined, page);
    await give(page, '2 pekerja terlindungi selama 12 bulan');
  });

  it('works on a plain page, as modules', async () => {
    const script = '<script type="module" src="/index.js"></script>';
    const page = await site(installed(), document(widget('amount="500000"'), { script }));
    await give(page, '2 pekerja terlindungi selama 12 bulan');
  });
});

describe('the custom-elements manifest', () => {
  let element;
  before(async () => {
    const { modules } = JSON.parse(await readFile(installed('custom-elements.json'), 'utf8'));
    [element] = modules[0].declarations;
  });
  const names = (list) => list.map(({ name }) => name).sort();

  it('lists the attributes that the element observes, and the one it reads', async () => {
    const page = await site(installed(), document('', { script: '' }));
    const observed = await page.evaluate(async () => {
      const { LindungWidget } = await import('/element.js');
      return LindungWidget.observedAttributes;
    });
    assert.deepEqual(names(element.attributes), [...observed, 'integrity'].sort());
  });

  it('describes every event', () => {
    assert.deepEqual(
      names(element.events),
      ['change', 'error', 'handoff', 'pledge', 'ready', 'settle'].map((name) => `lindung-${name}`),
    );
    for (const { name, type } of element.events) assert.match(type.text, /^CustomEvent<.+>$/, name);
  });

  it('lists every part', async () => {
    const script = '<script type="module" src="/index.js"></script>';
    const page = await site(installed(), document(widget(), { script }));
    await ready(page);
    const parts = await page.evaluate(() =>
      [...document.querySelector('lindung-widget').shadowRoot.querySelectorAll('[part]')].flatMap(
        ({ part }) => [...part],
      ),
    );
    assert.ok(parts.length > 10);
    for (const part of new Set(parts)) assert.ok(names(element.cssParts).includes(part), part);
  });

  it('says what a page may call', () => {
    assert.deepEqual(names(element.members), ['reload']);
  });
});
