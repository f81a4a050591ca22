import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const read = (file) => readFileSync(join(root, file), 'utf8');

/** The files of the repository, those not yet committed among them, that begin with `start`. */
export const files = (start = '') =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => file !== '' && file.startsWith(start))
    .filter((file) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile());

/** C++ without its comments and the contents of its texts. */
export const withoutComments = (text) =>
  text.replace(
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"(\w*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"/g,
    (found) => (found.startsWith('/') ? ' ' : '""'),
  );
