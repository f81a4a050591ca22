// Who may know whom in src/. A folder may include what it knows and what those know.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { files, read, withoutComments } from './support.mjs';

const knows = {
  error: [],
  money: ['error'],
  calendar: ['error'],
  tariff: ['calendar', 'money'],
  coverage: ['tariff'],
  qris: ['money'],
  channel: ['coverage', 'qris'],
  pledge: ['channel'],
  campaign: ['pledge'],
  widget: ['campaign'],
  'studio/model': ['campaign'],
  'studio/view': ['studio/model'],
  'studio/platform': ['studio/view'],
  cli: ['campaign'],
};

// Where the headers of others may be included.
const others = [
  [/^nlohmann\//, /^src\/campaign\/json\.cpp$/],
  [/^emscripten/, /^src\/(widget|studio\/platform)\//],
  [/^CLI\/|^httplib/, /^src\/cli\//],
  [/^(sqlite3|sodium)\.h$/, /^src\/cli\/sandbox\//],
  [/^imgui/, /^src\/studio\/(view|platform)\//],
  [/^qrcodegen/, /^src\/qris\//],
  [/^embedded\//, /^src\/(cli|studio)\//],
];

// The core below campaign/ knows no clock, no random source, no file, no thread and no real number.
const core = /^src\/(error|money|calendar|tariff|coverage|qris|channel|pledge)\//;
const coreWithout = [
  /#include <(iostream|fstream|sstream|cstdio|stdio\.h|filesystem|random|ctime|time\.h|thread|mutex|future|atomic|cmath)>/,
  /\b(now|time|rand|srand|getenv|localtime|gmtime)\s*\(/,
  /\b(system_clock|steady_clock|high_resolution_clock)\b/,
  /\b(float|double)\b/,
];

const sources = files('src/').filter((file) => /\.[ch]pp$/.test(file));
const folderOf = (path) =>
  Object.keys(knows).find((folder) => path.startsWith(`${folder}/`));

function known(folder, table = knows, found = new Set([folder])) {
  for (const next of table[folder] ?? []) {
    if (!found.has(next)) {
      found.add(next);
      known(next, table, found);
    }
  }
  return found;
}

// "error" is known by all.
const mayKnow = (folder) => known(folder).add('error');

const includes = (file) =>
  [...read(file).matchAll(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/gm)].map(([, path]) => path);

test('every folder of src has its place', () => {
  assert.ok(sources.length > 40);
  for (const file of sources) assert.ok(folderOf(file.slice('src/'.length)), file);
});

test('a folder includes only what it may know', () => {
  for (const file of sources) {
    const allowed = mayKnow(folderOf(file.slice('src/'.length)));
    for (const path of includes(file)) {
      const other = folderOf(path);
      if (other) assert.ok(allowed.has(other), `${file} includes ${path}`);
      assert.ok(!path.startsWith('.'), `${file} includes ${path}: write it from src/`);
    }
  }
});

test('headers of others stand where they may', () => {
  for (const file of sources) {
    for (const path of includes(file)) {
      for (const [header, where] of others) {
        assert.ok(!header.test(path) || where.test(file), `${file} includes ${path}`);
      }
    }
  }
});

test('the core knows no clock, no file, no chance and no real number', () => {
  for (const file of sources.filter((one) => core.test(one))) {
    const text = withoutComments(read(file));
    for (const forbidden of coreWithout) {
      assert.doesNotMatch(text, forbidden, file);
    }
  }
});

test('only what is above the core may name Emscripten', () => {
  for (const file of sources.filter((one) => !/^src\/(widget|studio\/platform)\//.test(one))) {
    assert.doesNotMatch(withoutComments(read(file)), /EMSCRIPTEN|emscripten/, file);
  }
});

/** The libraries of src/CMakeLists.txt as {name: {sources, depends}}. */
function libraries() {
  const found = {};
  const words = ['SOURCES', 'DEPENDS', 'EXTERNAL', 'EXCEPTIONS'];
  const cmake = read('src/CMakeLists.txt').replace(/#[^\n]*/g, '');
  for (const [, body] of cmake.matchAll(/lindung_library\(([^)]*)\)/g)) {
    const [name, ...rest] = body.split(/\s+/).filter(Boolean);
    const parts = { SOURCES: [], DEPENDS: [], EXTERNAL: [] };
    let part = 'SOURCES';
    for (const word of rest) {
      if (words.includes(word)) part = word;
      else parts[part]?.push(word);
    }
    found[name] = parts;
  }
  return found;
}

test('a library includes only what its DEPENDS in src/CMakeLists.txt reach', () => {
  const all = libraries();
  const depends = Object.fromEntries(Object.entries(all).map(([name, { DEPENDS }]) => [name, DEPENDS]));
  assert.ok(Object.keys(all).length >= 8);
  for (const [name, { SOURCES }] of Object.entries(all)) {
    const own = name === 'campaign_json' ? 'campaign' : name;
    const reached = known(name, depends).add(own);
    for (const dependency of depends[name]) {
      const folder = dependency === 'campaign_json' ? 'campaign' : dependency;
      assert.ok(mayKnow(own).has(folder), `${name} depends on ${dependency}`);
    }
    const listed = SOURCES.filter((source) => !source.includes('$')).map((source) => `src/${source}`);
    const headers = sources.filter((file) => file.startsWith(`src/${own}/`) && file.endsWith('.hpp'));
    const its = name === own ? [...listed, ...headers] : listed;
    for (const file of its.filter((one) => !/\/json\.hpp$/.test(one) || name !== own)) {
      for (const path of includes(file)) {
        const other = folderOf(path);
        if (other) assert.ok(reached.has(other), `${file} includes ${path}, but ${name} does not depend on it`);
      }
    }
  }
});

test('every source of a library folder is built', () => {
  const built = Object.values(libraries()).flatMap(({ SOURCES }) => SOURCES);
  const folders = new Set(built.map((source) => source.split('/')[0]));
  for (const file of sources.filter((one) => one.endsWith('.cpp'))) {
    const path = file.slice('src/'.length);
    if (folders.has(path.split('/')[0])) assert.ok(built.includes(path), `${file} is built by nobody`);
  }
});
