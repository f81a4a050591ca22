// Runs the lindung command: build/bin/lindung, or the one that LINDUNG_BIN names.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const lindung = process.env.LINDUNG_BIN ?? join(root, 'build/bin/lindung');

/** The JSON in a file of this repository. */
export const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** A new folder that is gone after the test `t`. */
export function newFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'lindung-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Runs the command to its end: {status, stdout, stderr}. */
export function run(args, input = '') {
  return new Promise((resolve, reject) => {
    const child = spawn(lindung, args);
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => (texts[name] += text));
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...texts }));
    child.stdin.on('error', () => {}); // it may end without reading
    child.stdin.end(input);
  });
}

/** Runs it with --json and gives its answer, which must come with this exit status. */
export async function ask(args, status = 0) {
  const [command, ...rest] = args;
  const result = await run([command ?? [], '--json', rest].flat());
  assert.equal(result.status, status, `${args.join(' ')}: ${result.stderr}${result.stdout}`);
  assert.equal(result.stderr, '');
  return JSON.parse(result.stdout);
}

/** The answers to these lines, requests or texts, of `quote --batch`. */
export async function askBatch(lines, args = []) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)) + '\n');
  const result = await run(['quote', '--batch', ...args], text.join(''));
  assert.equal(result.status, 0);
  assert.equal(result.stderr, '');
  const answers = result.stdout.split('\n');
  assert.equal(answers.pop(), '');
  return answers.map((answer) => JSON.parse(answer));
}

/** All that `expected` says holds of `actual`, which may say more. */
export function assertHolds(actual, expected, where = '') {
  if (expected === null || typeof expected !== 'object') {
    assert.deepEqual(actual, expected, where);
    return;
  }
  if (Array.isArray(expected)) assert.equal(actual?.length, expected.length, where);
  for (const key of Object.keys(expected)) {
    assertHolds(actual?.[key], expected[key], `${where}/${key}`);
  }
}

/** A folder laid out as `preview --root` wants it, with a file of each kind. */
export function newSite(t) {
  const folder = newFolder(t);
  const files = {
    'build/site/index.html': '<!doctype html><title>Index</title>',
    'build/site/index.css': 'p { color: green }',
    'build/site/pages/partner.html': '<!doctype html><title>Partner</title>',
    'build/dist/lindung.js': 'console.log("lindung");',
    'build/dist/lindung-core.wasm': '\0asm',
    'secret.txt': 'secret',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cpSync(join(root, 'assets/campaigns'), join(folder, 'assets/campaigns'), { recursive: true });
  return folder;
}

/**
 * Starts `preview` on a free port; ends it after the test. `ended` is its exit status, and
 * `said()` what it wrote to stderr.
 */
export async function startPreview(t, folder, args = []) {
  const child = spawn(lindung, ['preview', '--port', '0', '--root', folder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const ended = new Promise((resolve) =>
    child.on('close', (status, signal) => resolve(status ?? signal)),
  );
  t.after(async () => {
    child.kill('SIGTERM');
    assert.equal(await ended, 0, stderr);
  });
  let stdout = '';
  await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      if (stdout.includes('Ctrl-C ends it.\n')) resolve();
    });
    ended.then((status) => reject(new Error(`preview ended with ${status}: ${stderr}`)));
  });
  const addresses = stdout.split('\n').slice(0, -2);
  return { child, ended, addresses, port: Number(new URL(addresses[0]).port), said: () => stderr };
}
