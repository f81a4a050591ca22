// The page inside the iframe: takes the widget's attributes from its own address, and later from
// the page around it, which it tells its height and what happens.
import { EVENTS, read, type FromFrame, type ToFrame } from './protocol.js';

const NAMES = [
  'campaign',
  'lang',
  'theme',
  'amount',
  'workers',
  'months',
  'sector',
  'fund',
  'channel',
  'frequency',
  'today',
];

const page = document.documentElement;
const widget = document.createElement('lindung-widget');

function set(name: string, value: string | null): void {
  if (!NAMES.includes(name)) return;
  // Only campaigns from here: under this site's name nobody else may collect.
  if (name === 'campaign' && originOf(value ?? '') !== location.origin) return;
  if (name === 'lang') page.lang = value ?? 'id';
  if (value === null) widget.removeAttribute(name);
  else widget.setAttribute(name, String(value));
}

function originOf(address: string): string {
  try {
    return new URL(address, location.href).origin;
  } catch {
    return '';
  }
}

// ---- The page around this one

const around = parent === window ? undefined : parent;
/** The origin that answered; nobody else is told anything. */
let host: string | undefined;
/** Whether there is something to show: until then the place kept for it stays as it is. */
let isShown = false;

function tell(said: FromFrame): void {
  // A sandboxed page has no origin to name; it still is the one page around this.
  if (host !== undefined) around?.postMessage(said, host === 'null' ? '*' : host);
}

function tellHeight(): void {
  const height = Math.ceil(page.getBoundingClientRect().height);
  if (isShown && innerWidth > 0) tell({ lindung: 1, type: 'height', height });
}

/** The page around shows all of this one, and the donor comes back to it. */
function greeted(origin: string, address: unknown): void {
  host = origin;
  page.className = 'fitted';
  tellHeight();
  if (typeof address === 'string' && originOf(address) === origin) {
    page.dataset['lindungPage'] = address;
  }
}

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  const said = source === around && read<ToFrame>(data);
  if (!said) return;
  if (said.type === 'hello') greeted(origin, said.page);
  if (said.type === 'attributes' && origin === host) {
    for (const [name, value] of Object.entries(said.attributes ?? {})) set(name, value);
  }
});

for (const name of EVENTS) {
  widget.addEventListener(name, (event) => {
    isShown = true;
    tell({ lindung: 1, type: 'event', name, detail: (event as CustomEvent<unknown>).detail });
    // Nobody around makes room: scroll.
    if (host === undefined) page.className = 'alone';
    requestAnimationFrame(tellHeight);
  });
}

new ResizeObserver(tellHeight).observe(page);
for (const [name, value] of new URLSearchParams(location.search)) set(name, value);
if (!page.lang) page.lang = 'id';
document.body.append(widget);
around?.postMessage({ lindung: 1, type: 'hello' } satisfies FromFrame, '*');
