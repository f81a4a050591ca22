// The schemas of assets/schema, and the command that reads with the C++ reader.
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const lindung = process.env.LINDUNG_BIN ?? join(root, 'build/bin/lindung');

export const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The files of a folder as [name, content]. */
export const allJson = (folder) =>
  readdirSync(join(root, folder)).map((name) => [name, readJson(`${folder}/${name}`)]);

export function validator(path) {
  const ajv = addFormats(new Ajv({ strictTypes: false, strictRequired: false, allErrors: true }));
  return ajv.compile(readJson(path));
}

export function run(args) {
  const { status, stdout, error } = spawnSync(lindung, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  return { status, stdout };
}

/** What the C++ reader says of each document: {valid, problems}. */
export function readAll(documents) {
  const folder = mkdtempSync(join(tmpdir(), 'lindung-schema-'));
  try {
    const files = documents.map((document, i) => {
      const file = join(folder, `${i}.json`);
      writeFileSync(file, JSON.stringify(document));
      return file;
    });
    const answers = [];
    for (let i = 0; i < files.length; i += 1000) {
      const part = files.slice(i, i + 1000);
      const answer = JSON.parse(run(['validate', '--json', ...part]).stdout);
      answers.push(...(part.length === 1 ? [answer] : answer));
    }
    return answers;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
