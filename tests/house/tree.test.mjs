// What no file of the repository may hold.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { files, read } from './support.mjs';

const texts = files().filter((file) => !/\.(png|jpe?g|ico|woff2?|ttf|wasm|pdf|gz|br)$/.test(file));

/** A host name, put together here so that this file does not hold it. */
const host = (...labels) => labels.join('.');

const registries = [
  host('registry', 'npmjs', 'org'),
  host('registry', 'yarnpkg', 'com'),
  host('npm', 'pkg', 'github', 'com'),
  host('deb', 'debian', 'org'),
  host('archive', 'ubuntu', 'com'),
  host('pypi', 'org'),
  host('files', 'pythonhosted', 'org'),
  host('crates', 'io'),
  host('proxy', 'golang', 'org'),
  ['arti', 'factory'].join(''),
];

test('no file names the host of a registry', () => {
  for (const file of texts) {
    const text = read(file).toLowerCase();
    for (const registry of registries) assert.ok(!text.includes(registry), `${file}: ${registry}`);
  }
});

test('no file names a place on the machine it was written on', () => {
  const homes = ['home', 'root', 'Users', 'work', 'mnt', 'private/var'].join('|');
  const place = new RegExp(`(?:^|[\\s"'\`=(,:;<>\\[])/(?:${homes})/[\\w.]|[A-Z]:\\\\\\w`);
  for (const file of texts) {
    const line = read(file).split('\n').find((one) => place.test(one));
    assert.equal(line, undefined, file);
  }
});

test('package-lock.json says what, not from where', () => {
  assert.doesNotMatch(read('package-lock.json'), /"resolved"/);
  const { packages } = JSON.parse(read('package-lock.json'));
  for (const [path, { integrity }] of Object.entries(packages)) {
    assert.ok(path === '' || integrity?.startsWith('sha512-'), path);
  }
});

test('package.json pins every dependency to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
  }
});

test('text ends with a line break and holds no trailing spaces or tabs', () => {
  for (const file of texts.filter((one) => /\.(cpp|hpp|mjs|ts|css|json|cmake|sh|md)$/.test(one))) {
    const text = read(file);
    assert.ok(text === '' || text.endsWith('\n'), `${file} ends without a line break`);
    assert.doesNotMatch(text, /[ \t]+$/m, file);
    assert.doesNotMatch(text, /\r/, file);
  }
});
