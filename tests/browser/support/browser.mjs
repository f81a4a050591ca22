// Pages to test: the widget as a visitor of a partner's page meets it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach } from 'node:test';
import { chromium } from 'playwright-core';
import { root, startServer } from './server.mjs';

/** What every browser of the tests is started with. */
export const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The day of every page that does not say otherwise. */
export const TODAY = '2026-11-23';

export const FALLBACK = '<a href="https://baznas.go.id/">Donasi lewat BAZNAS</a>';

/** The widget as HTML. */
export function widget(attributes = '', inside = FALLBACK) {
  const today = /\btoday=/.test(attributes) ? '' : `today="${TODAY}"`;
  const campaign = /\bcampaign=/.test(attributes) ? '' : 'campaign="baznas"';
  return `<lindung-widget ${campaign} ${today} ${attributes}>${inside}</lindung-widget>`;
}

/** A whole page around it. */
export function document(
  body,
  { lang = 'id', script = '<script async src="/dist/lindung.js"></script>' } = {},
) {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Donasi</title>
    <meta name="viewport" content="width=device-width">${script}</head>
    <body><main><h1>Donasi</h1>${body}</main></body></html>`;
}

/**
 * A browser (with `more` flags) and a server (with `args`) for one test file; both end with it.
 * Visitors live far from Jakarta, and what lies outside the server answers with an empty page.
 */
export async function openStage(more = [], args = []) {
  const [server, browser] = await Promise.all([
    startServer(args),
    chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [...flags, ...more],
    }),
  ]);
  after(async () => {
    await browser.close();
    await server.close();
  });

  const contexts = [];
  afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())));

  /** A new visitor, who leaves with the test. `page.problems` and `page.requests` keep what
   * went wrong and what was asked for; `heard` reads the events of any tab. */
  async function visit({ width = 360, height = 800, ...options } = {}) {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'en-US',
      timezoneId: 'America/Los_Angeles',
      ...options,
    });
    contexts.push(context);
    await context.route(
      (url) => url.origin !== server.address,
      (route) => route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
    );
    await context.addInitScript(() => {
      window.heard = [];
      const names = ['ready', 'change', 'pledge', 'handoff', 'settle', 'error'].map(
        (name) => `lindung-${name}`,
      );
      for (const name of names) {
        document.addEventListener(name, (event) =>
          window.heard.push({ name, detail: event.detail }),
        );
      }
      window.violations = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    return anotherTab(context);
  }

  /** Another tab of the same visitor. */
  async function anotherTab(context) {
    const page = await context.newPage();
    page.problems = [];
    page.requests = [];
    page.on('pageerror', (error) => page.problems.push(error.message));
    page.on('request', (request) => page.requests.push(request.url()));
    return page;
  }

  /** Shows HTML as a page of the server. `headers` are those of the page. */
  async function show(html, { headers = {}, page, ...options } = {}) {
    const visitor = page ?? (await visit(options));
    await visitor.route(`${server.address}/pages/test.html`, (route) =>
      route.fulfill({ contentType: 'text/html', headers, body: html }),
    );
    await visitor.goto(`${server.address}/pages/test.html`);
    return visitor;
  }

  /** Shows one widget and waits until it is ready. */
  async function give(attributes = '', options = {}) {
    const page = await show(document(widget(attributes), options), options);
    await ready(page);
    return page;
  }

  return { address: server.address, visit, anotherTab, show, give };
}

/** Waits for so many ready widgets. */
export async function ready(page, count = 1) {
  await page.waitForFunction(
    (wanted) => window.heard.filter(({ name }) => name === 'lindung-ready').length >= wanted,
    count,
  );
}

/** Touches the widget as a donor does, and waits until the second stage is there. */
export async function touch(page) {
  await page.locator('lindung-widget').first().hover();
  await page.waitForFunction(
    () => document.querySelector('lindung-widget').shadowRoot.adoptedStyleSheets.length > 1,
  );
}

/** Details of the events of one name, oldest first. */
export function heard(page, name) {
  return page.evaluate(
    (wanted) => window.heard.filter((event) => event.name === wanted).map(({ detail }) => detail),
    name,
  );
}

/** The answer's heading. */
export const answerOf = (page) =>
  page.locator('lindung-widget').getByRole('heading', { level: 3 }).first();

export const vectors = JSON.parse(await readFile(join(root, 'tests/vectors/quote.json'), 'utf8'));
