/** The studio's page: the studio's window and beside it the real widget. The studio decides; what is
 * here does what it wishes. */
import { openCanvas, type Canvas } from './canvas.js';
import { loadCore, type Bytes, type Core, type FrameEnd, type State, type Wish } from './core.js';
import { find } from './make.js';
import { Pane } from './pane.js';
import { openPointer } from './pointer.js';
import { openRegions } from './regions.js';
import { openSplit } from './split.js';
import { copyOut, openTyping } from './typing.js';
import { say, speak, type Lang } from './words.js';

const canvas = find<HTMLCanvasElement>('canvas');
const field = find<HTMLTextAreaElement>('typing');
const wait = find('wait');

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Of the address: another day than today, and for tests what is on the screen. */
const given = new URLSearchParams(location.search);

async function bytesOf(file: string): Promise<Bytes> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** As the person's browser is set, until the studio's menu says another. */
const firstLang = (): Lang => (navigator.language.startsWith('en') ? 'en' : 'id');

async function start(): Promise<void> {
  speak(firstLang());
  openSplit();
  const fonts = Promise.all([bytesOf('inter-regular.ttf'), bytesOf('inter-bold.ttf')]);
  const core = await loadCore();
  core.begin(Date.now() / 1000, given.get('today') ?? '', firstLang());
  const [regular, bold] = await fonts;
  if (!core.show('#canvas', regular, bold, isMac)) return;
  run(core);
}

function run(core: Core): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let known: State | undefined;
  const pane = new Pane(core, core.state().today, {
    look: (today, lang) => {
      core.setSight(today, lang);
      screen.wake();
      pane.follow(core.state());
    },
  });

  const grant = (wish: Wish): void => {
    void wish;
  };

  const drawn = (end: FrameEnd): void => {
    canvas.style.cursor = end.cursor;
    typing.follow(end);
    for (const wish of core.takeWishes()) grant(wish);
    const copied = core.copied();
    if (copied !== null) void copyOut(copied, field);
    const state = core.state();
    if (state.lang !== known?.lang) {
      speak(state.lang as Lang);
      pane.speak();
    }
    known = state;
    pane.follow(state);
    document.title = `${state.isChanged ? '• ' : ''}${state.name} – Lindung Studio`;
  };

  const screen: Canvas = openCanvas(core, canvas, {
    drawn,
    graphics: (state) => {
      wait.textContent = state === 'there' ? '' : say('page.graphics.lost');
    },
  });
  const wake = (): void => screen.wake();
  const typing = openTyping(core, canvas, field, wake);
  openPointer(core, canvas, wake);
  openRegions([() => field, () => find('preview').querySelector('select')]);
  const paint = (): void => {
    core.setDark(dark.matches);
    wake();
  };
  dark.addEventListener('change', paint);
  paint();
  wait.textContent = '';
  field.focus({ preventScroll: true });

  if (given.has('record')) {
    core.record(true);
    Object.assign(window, { studio: { core, screen, source: () => core } });
  }
}

void start();
