// A partner's site, on another origin than the widget's files, with the headers of each page.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** Keeps what goes wrong in a page, from its first script on. */
export function watch() {
  window.problems = [];
  const keep = (text) => window.problems.push(String(text));
  addEventListener('error', (event) => keep(event.message));
  addEventListener('unhandledrejection', (event) => keep(event.reason));
  document.addEventListener('securitypolicyviolation', (event) =>
    keep(`${event.violatedDirective} ${event.blockedURI}`),
  );
  for (const level of ['error', 'warn']) console[level] = (...said) => keep(said.join(' '));
}

export const WATCH = `(${watch})()`;

const types = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** The page around `body`; what goes wrong in it is kept. */
export const pageOf = (body, head = '') => `<!doctype html><html lang="id"><head>
  <meta charset="utf-8"><title>Donasi</title>
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
  <script src="/watch.js"></script>${head}</head><body><main><h1>Donasi</h1>${body}</main></body></html>`;

/**
 * { address, put(path, text, headers), show(body, headers, head), serve(path, folder), close() };
 * `show` gives the address of a new page.
 */
export async function startSite() {
  const files = new Map();
  const folders = new Map();
  const put = (path, text, headers = {}) => files.set(path, { text, headers });
  put('/watch.js', WATCH);

  async function find(path) {
    if (files.has(path)) return files.get(path);
    const [at, folder] = [...folders].find(([start]) => path.startsWith(start)) ?? [];
    const text = at && (await readFile(join(folder, normalize(path.slice(at.length)))).catch(() => undefined));
    return text && { text, headers: {} };
  }

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    const found = await find(pathname);
    const type = types[extname(pathname)] ?? 'text/html';
    response.writeHead(found ? 200 : 404, { 'content-type': type, ...found?.headers });
    response.end(found?.text ?? '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${server.address().port}`;
  return {
    address,
    put,
    show(body, headers, head) {
      const path = `/${files.size}.html`;
      put(path, pageOf(body, head), headers);
      return address + path;
    },
    serve: (path, folder) => folders.set(path, folder),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
