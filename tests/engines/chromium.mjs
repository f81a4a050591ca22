// Chromium, driven by Playwright; of the same surface as the other two.
import { chromium } from 'playwright-core';
import { flags } from '../browser/support/browser.mjs';
import { tabOf } from './tab.mjs';

/** Keys by the code points of WebDriver. */
const KEYS = { '\uE009': 'Control' };

/** { name, tab(size), close() } */
export async function startChromium() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
  });

  function driverOf(page, frame, asked, said) {
    const { mouse, keyboard } = page;
    const does = {
      async pointerMove({ origin }) {
        const { x, y, width, height } = await origin.boundingBox();
        await mouse.move(x + width / 2, y + height / 2);
      },
      pointerDown: () => mouse.down(),
      pointerUp: () => mouse.up(),
      keyDown: ({ value }) => keyboard.down(KEYS[value] ?? value),
      keyUp: ({ value }) => keyboard.up(KEYS[value] ?? value),
    };
    const driver = {
      goto: (url) => page.goto(url),
      call: (read, ...values) => frame.evaluate(new Function('given', `return (${read})(...given)`), values),
      named: (role, name) =>
        frame.locator('lindung-widget').getByRole(role, { name, exact: true }).elementHandles(),
      originOf: (element) => element,
      async perform(sources) {
        for (const { actions } of sources) for (const one of actions) await does[one.type](one);
      },
      async inside() {
        return tabOf({ ...driverOf(page, page.frames()[1], asked, said), around: driver });
      },
      async opened(open) {
        const [fresh] = await Promise.all([page.context().waitForEvent('page'), open()]);
        return tabOf(driverOf(fresh, fresh.mainFrame(), asked, said));
      },
      /** Addresses of all requests, of frames and tabs too. */
      asked: async () => asked,
      /** What the console shows of errors and warnings, of frames too. */
      said: async () => said,
      leave: () => page.context().close(),
    };
    return driver;
  }

  return {
    name: 'Chromium',
    async tab(viewport) {
      const context = await browser.newContext({ viewport });
      const asked = [];
      const said = [];
      context.on('request', (request) => asked.push(request.url()));
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) said.push(message.text());
      });
      context.on('weberror', (one) => said.push(String(one.error())));
      const page = await context.newPage();
      return tabOf(driverOf(page, page.mainFrame(), asked, said));
    },
    close: () => browser.close(),
  };
}
