// Who may know whom in web/: src/widget <- web/core <- web/widget <- web/embed, web/pay, web/more.
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { files, read } from './support.mjs';

const mayImport = {
  core: [],
  widget: ['core'],
  pay: ['core', 'widget'],
  more: ['core', 'widget'],
  embed: ['widget'],
  npm: ['core', 'widget', 'pay', 'more'],
  studio: [],
  wordpress: [],
  pages: [],
};

// Packages of others, by the folders that may import them.
const packages = { lit: ['widget', 'pay', 'more'], react: ['npm'] };

const sources = files('web/').filter((file) => /^web\/\w+\/.*\.(m?[jt]s|html)$/.test(file));

/** What a file imports, as it is written there. */
function imports(file) {
  const text = read(file);
  if (!file.endsWith('.html')) {
    return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  }
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].flatMap(([, script]) =>
    ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName),
  );
}

const folderOf = (file) => file.split('/')[1];

test('every folder of web has its place', () => {
  assert.ok(sources.length > 10);
  for (const file of sources) assert.ok(folderOf(file) in mayImport, file);
});

test('a folder imports only from those it may know', () => {
  for (const file of sources) {
    for (const path of imports(file).filter((one) => one.startsWith('.'))) {
      const target = posix.join(posix.dirname(file), path);
      if (!target.startsWith('web/')) {
        assert.match(target, /^assets\//, `${file} imports ${path}`);
        continue;
      }
      const allowed = [folderOf(file), ...mayImport[folderOf(file)]];
      assert.ok(allowed.includes(folderOf(target)), `${file} imports ${path}`);
    }
  }
});

test('web/core alone imports the wasm module', () => {
  const importers = sources.filter((file) => imports(file).some((path) => path.startsWith('#wasm')));
  assert.notDeepEqual(importers, []);
  for (const file of importers) assert.equal(folderOf(file), 'core', file);
});

test('web/studio/core.ts alone imports the studio’s module', () => {
  const importers = sources.filter((file) => imports(file).includes('#studio'));
  assert.deepEqual(importers, ['web/studio/core.ts']);
});

test('packages of others are imported where they may', () => {
  for (const file of sources) {
    for (const path of imports(file).filter((one) => !/^[./#]/.test(one))) {
      const name = path.split('/')[0];
      // What pages import is what partners import: our own package, or an address.
      if (folderOf(file) === 'pages' && (name === 'lindung' || /^https?:/.test(path))) continue;
      assert.ok(packages[name]?.includes(folderOf(file)), `${file} imports ${path}`);
    }
  }
});
