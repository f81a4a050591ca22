// Debian's Firefox, driven over WebDriver BiDi.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { start } from '../browser/support/program.mjs';
import { tabOf } from './tab.mjs';

/** One connection: `send` resolves with a command's result; `heard` gets the events. */
async function connect(address, heard) {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map();
  let last = 0;
  socket.on('message', (bytes) => {
    const { id, type, result, message, method, params } = JSON.parse(bytes);
    if (type === 'event') heard(method, params);
    const command = waiting.get(id);
    if (!command) return;
    waiting.delete(id);
    if (type === 'error') command.reject(new Error(message));
    else command.resolve(result);
  });
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}

/** { name, tab(width), close() } */
export async function startFirefox() {
  const folder = await mkdtemp(join(tmpdir(), 'lindung-firefox-'));
  const program = start(
    process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    ['--headless', '--no-remote', '--profile', folder, '--remote-debugging-port', '0'],
    { env: { ...process.env, HOME: folder } },
  );
  const address = await program.ready(() => /BiDi listening on (ws:\S+)/.exec(program.said())?.[1]);
  let asked = [];
  const { send, close: hangUp } = await connect(`${address}/session`, (_, { request }) =>
    asked.push(request.url),
  );
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['network.beforeRequestSent'] });

  const driverOf = (context, userContext) => {
    const run = (code, values) =>
      send('script.callFunction', {
        functionDeclaration: code,
        arguments: values,
        target: { context },
        awaitPromise: true,
      });
    const asArgument = (value) =>
      value?.sharedId ? { sharedId: value.sharedId } : { type: typeof value, value };

    const driver = {
      goto: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),

      async call(read, ...values) {
        const code = `async (...given) => JSON.stringify(await (${read})(...given))`;
        const { result, exceptionDetails } = await run(code, values.map(asArgument));
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return result.value && JSON.parse(result.value);
      },

      async named(role, name) {
        const code = `() => document.querySelector('lindung-widget')?.shadowRoot`;
        const { result } = await run(code, []);
        if (!result.sharedId) return [];
        const { nodes } = await send('browsingContext.locateNodes', {
          context,
          locator: { type: 'accessibility', value: { role, name } },
          startNodes: [{ sharedId: result.sharedId }],
        });
        return nodes;
      },

      originOf: ({ sharedId }) => ({ type: 'element', element: { sharedId } }),
      perform: (actions) => send('input.performActions', { context, actions }),

      /** The page in the first iframe. */
      async inside() {
        const { contexts } = await send('browsingContext.getTree', { root: context });
        const [frame] = contexts[0].children;
        return tabOf({ ...driverOf(frame.context, userContext), around: driver });
      },

      /** The tab that `open()` opens. */
      async opened(open) {
        const all = async () =>
          (await send('browsingContext.getTree')).contexts.map((one) => one.context);
        const before = await all();
        await open();
        const fresh = await program.ready(async () => (await all()).find((one) => !before.includes(one)));
        return tabOf(driverOf(fresh, userContext));
      },

      /** Addresses of all requests since the tab was opened, of frames and other tabs too. */
      asked: async () => asked,
      leave: () => send('browser.removeUserContext', { userContext }),
    };
    return driver;
  };

  return {
    name: 'Firefox',
    /** Of a visitor who was nowhere before. */
    async tab({ width, height }) {
      const { userContext } = await send('browser.createUserContext');
      const { context } = await send('browsingContext.create', { type: 'tab', userContext });
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
      asked = [];
      return tabOf(driverOf(context, userContext));
    },
    async close() {
      hangUp();
      await program.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
