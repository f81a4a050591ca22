// The preview server, on a port of its own; where it is not built, a stand-in that serves files.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Where a file lies in build/dist: in a folder named by its hash. */
export async function shipped(name) {
  const { files } = JSON.parse(await readFile(join(root, 'build/dist/integrity.json'), 'utf8'));
  return Object.keys(files).find((path) => path.slice(16) === `/${name}`);
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};

async function fileOf(path) {
  const folder = path.startsWith('/dist/') ? 'build' : 'build/site';
  const file = join(root, folder, normalize(path));
  const found = await stat(file).catch(() => undefined);
  return found?.isDirectory() ? join(file, 'index.html') : file;
}

/** { address, close() }; `args` are more of the preview's. */
export function startServer(args = []) {
  const program = join(root, 'build/bin/lindung');
  return existsSync(program) ? startPreview(program, args) : startStandIn();
}

async function startPreview(program, args) {
  const server = spawn(program, ['preview', '--port', '0', '--no-open', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const address = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (bytes) => {
      said += bytes;
      const found = /http:\/\/[^/\s]+/.exec(said);
      if (found) resolve(found[0]);
    });
    void ended.then((code) => reject(new Error(`lindung preview ended with ${code}: ${said}`)));
  });
  return {
    address,
    async close() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

async function startStandIn() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = await fileOf(decodeURIComponent(pathname));
    const bytes = await readFile(file).catch(() => undefined);
    response.writeHead(bytes ? 200 : 404, {
      'content-type': (bytes && types[extname(file)]) ?? 'text/plain',
      'cache-control': 'no-cache',
    });
    response.end(bytes ?? 'Not found');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
