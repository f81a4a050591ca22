/** The studio's page: the studio's window and beside it the real widget. The studio decides; what is
 * here does what it wishes. */
import { loadCore, type Bytes, type Core } from './core.js';
import { Desk } from './desk.js';
import { firstLang } from './lang.js';
import { find } from './make.js';
import { notify } from './notices.js';
import { openSplit } from './split.js';
import { say, speak } from './words.js';

async function bytesOf(file: string): Promise<Bytes> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Whether the studio has a window: not without WebGL 2, nor without its fonts. */
async function show(core: Core, fonts: Promise<[Bytes, Bytes]>): Promise<boolean> {
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  try {
    return core.show('#canvas', ...(await fonts), isMac);
  } catch {
    return false;
  }
}

async function start(): Promise<void> {
  speak(firstLang());
  openSplit();
  const fonts = Promise.all([bytesOf('inter-regular.ttf'), bytesOf('inter-bold.ttf')]);
  fonts.catch(() => undefined); // show() tells
  // Of the address: another day than today, and for tests what is on the screen.
  const given = new URLSearchParams(location.search);
  const core = await loadCore();
  core.begin(Date.now() / 1000, given.get('today') ?? '', firstLang());
  const desk = new Desk(core, await show(core, fonts));
  if (given.has('record')) {
    core.record(true);
    Object.assign(window, { studio: desk });
  }
  await desk.open();
}

// What is kept is all there: only the studio's own memory is lost.
addEventListener('error', ({ error }) => {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  const action = { label: say('page.reload'), run: () => location.reload() };
  notify('crash', { text: say('page.crashed'), isBad: true, action });
});

start().catch((reason: unknown) => {
  find('wait').textContent = say('page.failed', { why: String(reason) });
});
