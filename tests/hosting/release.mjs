// Another release: every file that the built one keeps in a folder named by its hash has other bytes,
// and so another folder, and all that names it says so.
import { createHash } from 'node:crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { write } from '../../web/files.mjs';
import { dist } from './nginx.mjs';

/** What changes a file and not what it does: a comment, a custom section of WebAssembly. */
const MARKS = {
  js: Buffer.from('\n// another release\n'),
  json: Buffer.from('\n'),
  wasm: Buffer.from([0, 3, 2, 0x6e, 0x62]),
};

const sha256 = (bytes, encoding) => createHash('sha256').update(bytes).digest(encoding);
const integrityOf = (bytes) => `sha256-${sha256(bytes, 'base64')}`;

/** Its folder; of `made` and `before` the paths that are kept for ever, of this and of the built one. */
export async function anotherRelease() {
  const { files } = JSON.parse(await readFile(join(dist, 'integrity.json'), 'utf8'));
  const isKept = (name) => /^[0-9a-f]{16}\//.test(name);
  const outputs = new Map();
  const renamed = new Map();
  /** With the new names and hashes of what it loads, which therefore come first. */
  const put = async (name) => {
    let bytes = await readFile(join(dist, name));
    for (const [old, path] of renamed) {
      if (!name.endsWith('.js') || !bytes.includes(old)) continue;
      const now = integrityOf(outputs.get(path));
      bytes = Buffer.from(bytes.toString().replaceAll(old, path).replaceAll(files[old], now));
    }
    if (!isKept(name)) return outputs.set(name, bytes);
    bytes = Buffer.concat([bytes, MARKS[name.split('.').at(-1)]]);
    const path = `${sha256(bytes, 'hex').slice(0, 16)}/${name.slice(17)}`;
    renamed.set(name, path);
    return outputs.set(path, bytes);
  };
  const stages = [/\.(wasm|json)$|-(plain|more|frame)\.js$/, /-pay\.js$/, /\/lindung\.js$/];
  const names = Object.keys(files);
  for (const stage of stages) for (const name of names) if (isKept(name) && stage.test(name)) await put(name);
  for (const name of names) if (!isKept(name)) await put(name);
  const folder = await mkdtemp(join(tmpdir(), 'lindung-release-'));
  await write(folder, outputs);
  return { folder, made: [...renamed.values()], before: [...renamed.keys()] };
}
