/** Runs in the frame beside the studio: the widget as on a partner's page, with a campaign that only
 * the studio has. */
import type { Attributes, Fallback, ToFrame, ToPage } from './messages.js';
import { Line } from './line.js';

/** The widget, as far as it is used here. */
interface Widget extends HTMLElement {
  reload?(): Promise<void>;
}

const script = new URL('../dist/lindung.js', location.href);
const campaign = new URL('campaign.json', location.href);

const tell = (message: ToPage): void => parent.postMessage(message, location.origin);

let line: Line | undefined;
let widget: Widget | undefined;
let turn = 0;

function take(message: ToFrame): void {
  switch (message.what) {
    case 'open':
      return void open(message);
    case 'campaign':
      turn = message.turn;
      line?.answer(campaign, message.text);
      return void widget?.reload?.();
    case 'attributes':
      if (widget) look(widget, message.attributes);
  }
}

async function open(message: Extract<ToFrame, { what: 'open' }>): Promise<void> {
  if (widget) return;
  turn = message.turn;
  line = new Line(window.fetch.bind(window), message.network);
  line.answer(campaign, message.text);
  window.fetch = line.fetch;
  widget = document.createElement('lindung-widget');
  widget.setAttribute('campaign', campaign.href);
  setAttributes(widget, message.attributes);
  widget.append(linkOf(message.fallback));
  widget.addEventListener('lindung-ready', () => tell({ what: 'shown', turn }));
  widget.addEventListener('lindung-error', (event) => {
    const { code } = (event as CustomEvent<{ code: string }>).detail;
    if (/^(campaign|core)_/.test(code)) tell({ what: 'failed', turn, code });
  });
  document.body.append(widget);
  try {
    await line.wait(script);
    document.head.append(scriptOf(script));
  } catch {
    tell({ what: 'failed', turn, code: 'script' });
  }
}

/** A channel that was chosen in the studio is brought into sight. */
function look(element: HTMLElement, attributes: Attributes): void {
  const { channel } = attributes;
  const isOther = channel !== undefined && channel !== element.getAttribute('channel');
  setAttributes(element, attributes);
  if (!isOther) return;
  // The widget draws in the next frame.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      const chosen = element.shadowRoot?.querySelector('[part=channel] :checked');
      chosen?.parentElement?.scrollIntoView({ block: 'center' });
    });
  });
}

function setAttributes(element: HTMLElement, attributes: Attributes): void {
  const kept = new Set(['campaign', ...Object.keys(attributes)]);
  for (const name of element.getAttributeNames()) {
    if (!kept.has(name)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  document.documentElement.lang = attributes['lang'] ?? 'id';
  document.documentElement.className = attributes['theme'] ?? 'auto';
}

function linkOf({ url, text }: Fallback): HTMLElement {
  const link = document.createElement('a');
  link.textContent = text;
  if (url) link.href = url;
  return link;
}

function scriptOf(url: URL): HTMLScriptElement {
  const element = document.createElement('script');
  element.src = url.href;
  element.addEventListener('error', () => tell({ what: 'failed', turn, code: 'script' }));
  return element;
}

addEventListener('message', ({ source, origin, data }: MessageEvent<ToFrame>) => {
  if (source === parent && origin === location.origin) take(data);
});
// What is dragged in here is for the studio: this page must not show it instead.
addEventListener('dragenter', () => tell({ what: 'dragging' }));
for (const type of ['dragover', 'drop']) addEventListener(type, (event) => event.preventDefault());
// The way back by keyboard; see regions.ts.
addEventListener('keydown', ({ key }) => {
  if (key === 'F6') parent.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
});
tell({ what: 'here' });
