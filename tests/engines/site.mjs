// A partner's site, on another origin than the widget's files, with the policy of each page.
import { once } from 'node:events';
import { createServer } from 'node:http';

/** Keeps what goes wrong in a page, from its first script on. */
function watch() {
  window.problems = [];
  const keep = (text) => window.problems.push(String(text));
  addEventListener('error', (event) => keep(event.message));
  addEventListener('unhandledrejection', (event) => keep(event.reason));
  document.addEventListener('securitypolicyviolation', (event) =>
    keep(`${event.violatedDirective} ${event.blockedURI}`),
  );
  for (const level of ['error', 'warn']) console[level] = (...said) => keep(said.join(' '));
}

/** { address, show(body, policy), close() }; `show` gives the address of a new page. */
export async function startSite() {
  const pages = new Map([['/watch.js', { type: 'text/javascript', text: `(${watch})()` }]]);
  const server = createServer((request, response) => {
    const { type, text, policy } = pages.get(request.url) ?? {};
    response.writeHead(text ? 200 : 404, {
      'content-type': type ?? 'text/plain',
      ...(policy && { 'content-security-policy': policy }),
    });
    response.end(text ?? '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${server.address().port}`;
  return {
    address,
    show(body, policy) {
      const path = `/${pages.size}.html`;
      const text = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Donasi</title>
        <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
        <script src="/watch.js"></script></head><body><main><h1>Donasi</h1>${body}</main></body></html>`;
      pages.set(path, { type: 'text/html', text, policy });
      return address + path;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
