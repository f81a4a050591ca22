// Files of the project and of what is built.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A path of the project. */
export const at = (...parts) => join(root, ...parts);

/** Files under `folder`, as paths from it. */
export async function filesUnder(folder) {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
}

/** Sixteen hexadecimal digits that change with the file. */
export function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** As in an integrity attribute. */
export function integrityOf(bytes) {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

const packers = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Writes what changed and removes what is no longer made; beside each file it compressed, if `packed`. */
export async function write(folder, outputs, packed = true) {
  const made = new Set();
  const put = async (name, bytes) => {
    made.add(name);
    const path = join(folder, name);
    const old = await readFile(path).catch(() => undefined);
    if (old?.equals(bytes)) return false;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    return true;
  };
  await Promise.all(
    [...outputs].map(async ([name, contents]) => {
      const bytes = Buffer.from(contents);
      const isNew = await put(name, bytes);
      if (!packed) return;
      for (const [ending, pack] of Object.entries(packers)) {
        const file = `${name}.${ending}`;
        const isThere = await stat(join(folder, file)).then(
          () => true,
          () => false,
        );
        if (isNew || !isThere) await put(file, await pack(bytes));
        made.add(file);
      }
    }),
  );
  for (const name of await filesUnder(folder)) {
    if (!made.has(name)) await rm(join(folder, name));
  }
}
