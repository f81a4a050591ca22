// The hosts: real pages on real servers, each with the widget in every way that it can have it. A host
// is { name, home, ways, at(way, policy, shown), close() }: `home` is its origin, `at` gives the address
// of the page with the headers of that way and policy. `shown` is the way that it shows, or BARE.
// `told` are problems of the host's own, besides those that its bare page has.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { root } from '../browser/support/server.mjs';
import { WATCH, pageOf, startSite } from '../engines/site.mjs';
import { dist, startNginx } from '../hosting/nginx.mjs';
import { startWordPress } from '../wordpress/site.mjs';
import { shopCode, snippets } from './readme.mjs';
import { POLICIES, WAYS, headersOf } from './table.mjs';

const run = promisify(execFile);
const here = (...parts) => join(dirname(fileURLToPath(import.meta.url)), ...parts);
const PACKAGE = join(root, 'build/package');
const made = (script) => run(process.execPath, [join(root, 'web', script)]);

const PAYMENT_PAGE = '<title>Bayar</title><link rel=icon href=data:,>';

/** The page without the widget. */
export const BARE = 'bare';

/** Where a hand-off of the campaign `sandbox` leads, on the origin of the campaign file. */
const PAYMENT = '/sandbox/link';

// ---- The widget's own host

const addHeaders = (headers) =>
  Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`).join(' ');

/** The strictest that a page can say besides its policy. */
const STRICTEST = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), camera=(), microphone=(), payment=(), clipboard-write=()',
};

/** nginx with the configuration that we hand out, and pages of its own beside the widget. */
async function startWidgets() {
  const pages = WAYS.flatMap((way) =>
    POLICIES.map((policy) => {
      const headers = { ...STRICTEST, ...headersOf(way, policy, "'self'") };
      return `location /pages/${policy}/${way}/ { ${addHeaders(headers)} }`;
    }),
  );
  const types = 'types { text/html html; text/javascript js; application/wasm wasm; application/json json; }';
  const payment = `location ${PAYMENT} { default_type text/html; return 200 "${PAYMENT_PAGE}"; }`;
  const nginx = await startNginx([types, payment, ...pages].join('\n'));
  // By this name it is another site than the hosts, not only another origin.
  const address = nginx.address.replace('127.0.0.1', 'localhost');
  return { address, folder: nginx.folder, close: nginx.close };
}

/** The same server: the widget's files lie on the page's own origin. */
async function behindNginx(widgets, code) {
  const { folder } = widgets;
  await cp(PACKAGE, join(folder, 'package'), { recursive: true });
  await writeFile(join(folder, 'watch.js'), WATCH);
  const pages = plainPages(code);
  for (const way of WAYS) {
    for (const policy of POLICIES) {
      const place = join(folder, 'pages', policy, way);
      await mkdir(place, { recursive: true });
      for (const shown of [way, BARE]) {
        await writeFile(join(place, `${shown}.html`), pageOf(pages[shown].body, pages[shown].head));
      }
    }
  }
  return {
    name: 'behind nginx',
    home: widgets.address,
    ways: WAYS,
    at: (way, policy, shown) => `${widgets.address}/pages/${policy}/${way}/${shown}.html`,
    close: () => undefined,
  };
}

// ---- Plain pages

/** Each way as { head, body } of a page that no tool has made. */
const plainPages = (code) => ({
  [BARE]: { body: '' },
  script: { body: code.script },
  pinned: { body: code.pinned },
  iframe: { body: code.iframe },
  npm: { body: code.element, head: '<script type="module" src="/package/index.js"></script>' },
});

/** A site of its own with these pages; `around` puts them into a host's. */
async function plainHost(name, widgets, code, around = (page) => page) {
  const site = await startSite();
  site.put(PAYMENT, PAYMENT_PAGE);
  site.serve('/package/', PACKAGE);
  site.serve('/mean/', here('mean'));
  const pages = plainPages(code);
  return {
    name,
    home: site.address,
    ways: WAYS,
    at(way, policy, shown) {
      const { body, head } = around(pages[shown]);
      return site.show(body, headersOf(way, policy, widgets.address), head);
    },
    close: site.close,
  };
}

/** Its styles reach for everything, its script for what all scripts share; and it is in the way. */
const mean = ({ body, head = '' }) => ({
  head: `<link rel="stylesheet" href="/mean/page.css"><script src="/mean/page.js"></script>${head}`,
  body: `<form action="/elsewhere" dir="rtl"><table><tr><td class="column">${body}</td></tr></table></form>`,
});

// ---- A shop made with Vite and React

async function shop(widgets, code) {
  const folder = await mkdtemp(join(tmpdir(), 'lindung-shop-'));
  await mkdir(join(folder, 'node_modules'));
  for (const name of ['react', 'react-dom', 'scheduler']) {
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  await cp(PACKAGE, join(folder, 'node_modules/lindung'), { recursive: true });
  const template = await readFile(here('shop/index.html'), 'utf8');
  await cp(join(root, 'tests/package/shop/tsconfig.json'), join(folder, 'tsconfig.json'));
  await cp(here('shop/shop.tsx'), join(folder, 'shop.tsx'));
  await writeFile(join(folder, 'npm.tsx'), await shopCode());
  const pages = {
    [BARE]: template,
    npm: template.replace('./shop.tsx', './npm.tsx'),
    ...Object.fromEntries(
      ['script', 'pinned', 'iframe'].map((way) => [way, template.replace('<!-- snippet -->', code[way])]),
    ),
  };
  for (const [way, html] of Object.entries(pages)) await writeFile(join(folder, `${way}.html`), html);
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { rollupOptions: { input: Object.keys(pages).map((way) => join(folder, `${way}.html`)) } },
  });

  const site = await startSite();
  site.put(PAYMENT, PAYMENT_PAGE);
  site.serve('/assets/', join(folder, 'dist/assets'));
  const built = Object.fromEntries(
    await Promise.all(
      Object.keys(pages).map(async (way) => [way, await readFile(join(folder, 'dist', `${way}.html`), 'utf8')]),
    ),
  );
  return {
    name: 'a shop of React',
    home: site.address,
    ways: WAYS,
    at(way, policy, shown) {
      const path = `/${policy}/${way}/${shown}.html`;
      site.put(path, built[shown], headersOf(way, policy, widgets.address));
      return site.address + path;
    },
    async close() {
      await site.close();
      await rm(folder, { recursive: true });
    },
  };
}

// ---- WordPress

async function wordPress(widgets, code, pinned) {
  await made('wordpress.mjs');
  const site = await startWordPress();
  const ways = ['script', 'pinned', 'iframe'];
  const shortcode = `<!-- wp:shortcode -->\n${code.shortcode}\n<!-- /wp:shortcode -->`;
  const written = { [BARE]: '<p>Isi</p>', script: shortcode, pinned: shortcode, iframe: code.iframe };
  const posts = {};
  for (const [way, content] of Object.entries(written)) {
    posts[way] = await site.php('post.php', { content, author: 'admin' });
  }

  /** Which of the plugin's settings and of the site's headers hold, by the address's `cell`. */
  const folder = `${widgets.address}/lindung/`;
  const settings = {
    script: { folder, integrity: '', link: '' },
    pinned: { folder: `${folder}${dirname(pinned.path)}/`, integrity: pinned.integrity, link: '' },
  };
  const cells = {};
  for (const way of ways) {
    for (const policy of POLICIES) {
      const headers = headersOf(way, policy, widgets.address);
      cells[`${way}-${policy}`] = { headers, settings: settings[way] ?? settings.script };
    }
  }
  await site.php(here('cells.php'), { cells, watch: WATCH });
  return {
    name: 'WordPress',
    home: site.address,
    ways,
    // Its own styles and scripts stand in the page, which a policy forbids.
    told: [/inline (style|script)/, /-(elem|attr) inline$/],
    at: (way, policy, shown) => `${posts[shown]}&cell=${way}-${policy}`,
    close: site.close,
  };
}

/** { hosts, widgets, close() } */
export async function startHosts() {
  await made('package.mjs');
  const { files } = JSON.parse(await readFile(join(dist, 'integrity.json'), 'utf8'));
  const [path, integrity] = Object.entries(files).find(([name]) => /.\/lindung\.js$/.test(name));
  const pinned = { path, integrity };
  const widgets = await startWidgets();
  const code = snippets(`${widgets.address}/lindung/`, pinned);
  const hosts = [
    await plainHost('an empty page', widgets, code),
    await plainHost('a mean page', widgets, code, mean),
    await behindNginx(widgets, code),
    await shop(widgets, code),
    await wordPress(widgets, code, pinned),
  ];
  return {
    hosts,
    widgets: widgets.address,
    async close() {
      for (const host of hosts) await host.close();
      await widgets.close();
    },
  };
}
