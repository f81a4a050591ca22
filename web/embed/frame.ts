// For the page around an iframe of embed.html: gives it the height of what it shows, without a flash
// or a scroll bar, and fires the widget's events on it. It needs no other script.
import { EVENTS, read, type FromFrame, type ToFrame } from './protocol.js';

/** Where embed.html is, from this script; by the build. */
declare const EMBED: string;

const script = document.currentScript;
const beside = script instanceof HTMLScriptElement ? new URL(EMBED, script.src).href : '';

/** Those of this script's host, and those that say so themselves. */
function isOurs(frame: HTMLIFrameElement): boolean {
  return 'lindung' in frame.dataset || (beside !== '' && frame.src.startsWith(beside));
}

const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')].filter(isOurs);
const originOf = (frame: HTMLIFrameElement): string => new URL(frame.src).origin;

/** A page that lets everything glide would show it cut off until the end of that. */
function dress({ style }: HTMLIFrameElement): void {
  style.border = '0';
  style.transition = 'none';
}

function greet(frame: HTMLIFrameElement): void {
  const said: ToFrame = { lindung: 1, type: 'hello', page: location.href };
  frame.contentWindow?.postMessage(said, originOf(frame));
}

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  const said = read<FromFrame>(data);
  const frame = said && frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  if (said.type === 'hello') {
    dress(frame);
    greet(frame);
  }
  if (said.type === 'height' && said.height > 0) frame.style.height = `${said.height}px`;
  if (said.type === 'event' && EVENTS.includes(said.name)) {
    frame.dispatchEvent(new CustomEvent(said.name, { detail: said.detail, bubbles: true }));
  }
});

// Those that greeted before this script was there. One that is still empty greets when it is not.
for (const frame of frames()) {
  dress(frame);
  if (frame.contentDocument?.URL !== 'about:blank') greet(frame);
}
