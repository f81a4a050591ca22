// Debian's WebKitGTK: its small browser, on a screen of its own, driven over WebDriver.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plain } from '../browser/support/expect.mjs';
import { freePort } from '../browser/support/port.mjs';
import { start } from '../browser/support/program.mjs';
import { tabOf } from './tab.mjs';

/** The key of an element in WebDriver's answers. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Milliseconds that one command may take. */
const PATIENCE = 60_000;

/** What may have a role that a test asks for; of each the browser is asked. */
const CANDIDATES = {
  link: 'a, [role=link]',
  button: 'button, [role=button]',
  heading: 'h1, h2, h3, [role=heading]',
  radio: 'input, [role=radio]',
  textbox: 'input:not([type=radio], [type=range]), [role=textbox]',
};

/** A screen that nobody sees: { display, close() }. */
async function startScreen() {
  const size = ['-screen', '0', '1280x1600x24', '-nolisten', 'tcp'];
  // What it writes to the display's number goes to stderr, which is read.
  const screen = start('Xvfb', ['-displayfd', '2', ...size]);
  const number = await screen.ready(() => /^(\d+)$/m.exec(screen.said())?.[1]);
  return { display: `:${number}`, close: screen.close };
}

/** { name, tab(), close() } */
export async function startWebKit() {
  const folder = await mkdtemp(join(tmpdir(), 'lindung-webkit-'));
  const screen = await startScreen();
  const port = await freePort();
  const program = start('WebKitWebDriver', [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: screen.display,
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });

  async function send(method, path, body) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  await program.ready(() => send('GET', '/status'));
  const { sessionId } = await send('POST', '/session', { capabilities: {} });
  const post = (path, body) => send('POST', `/session/${sessionId}/${path}`, body);
  const get = (path) => send('GET', `/session/${sessionId}/${path}`);
  const first = await get('window');

  /** Where the session is: it is in one window and one frame at a time. */
  let at = {};
  async function be(place) {
    if (at === place) return;
    await post('window', { handle: place.handle });
    if (place.frame !== undefined) await post('frame', { id: place.frame });
    at = place;
  }

  /** `place` is { handle, frame }; `places` are all of one visit. */
  const driverOf = (place, places = []) => {
    places.push(place);
    /** Nothing for an element that has gone since. */
    const about = (element, what) =>
      get(`element/${element[ELEMENT]}/computed${what}`).catch((error) => {
        if (!error.message.startsWith('stale')) throw error;
        return '';
      });
    async function run(code, args = []) {
      await be(place);
      return post('execute/sync', { script: code, args });
    }

    const driver = {
      async goto(url) {
        await be(place);
        await post('url', { url });
      },
      call: (read, ...values) => run(`return (${read})(...arguments)`, values),

      async named(role, name) {
        const all = await run(
          `const root = document.querySelector('lindung-widget')?.shadowRoot;
           return root ? [...root.querySelectorAll('${CANDIDATES[role]}')] : [];`,
        );
        const labels = await Promise.all(all.map((one) => about(one, 'label')));
        const found = [];
        for (const one of all.filter((_, i) => plain(labels[i]) === name)) {
          if ((await about(one, 'role')) === role) found.push(one);
        }
        return found;
      },

      originOf: (element) => element,
      async perform(actions) {
        await be(place);
        await post('actions', { actions });
      },

      async inside() {
        return tabOf({ ...driverOf({ handle: place.handle, frame: 0 }, places), around: driver });
      },

      async opened(open) {
        const before = await get('window/handles');
        await open();
        const fresh = await program.ready(async () =>
          (await get('window/handles')).find((one) => !before.includes(one)),
        );
        return tabOf(driverOf({ handle: fresh }, places));
      },

      /** Addresses that this page or frame asked for; the protocol has no log of the network. */
      asked: () => run(`return performance.getEntriesByType('resource').map(({ name }) => name)`),
      /** What the pages kept is forgotten; the windows are closed with the next one. */
      async leave() {
        for (const one of places) {
          await be(one);
          await post('execute/sync', { script: 'localStorage.clear()', args: [] });
        }
      },
    };
    return driver;
  };

  return {
    name: 'WebKitGTK',
    /** A new window; those before are closed, but for the first: with it the browser would end. */
    async tab({ width, height }) {
      for (const handle of (await get('window/handles')).filter((one) => one !== first)) {
        await post('window', { handle });
        await send('DELETE', `/session/${sessionId}/window`);
      }
      await post('window', { handle: first });
      const { handle } = await post('window/new', { type: 'window' });
      await post('window', { handle });
      await post('window/rect', { width, height });
      return tabOf(driverOf({ handle }));
    },
    async close() {
      await program.close();
      await screen.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
