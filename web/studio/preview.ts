import { make } from './make.js';
import type { Attributes, Fallback, Network, ToFrame, ToPage } from './messages.js';

/** Milliseconds that the frame has to show what it was given. */
const PATIENCE = { normal: 10_000, slow: 40_000, offline: 10_000 } as const;

/** Milliseconds after its last byte that the frame has to say that it is here. */
const SILENCE = 1000;

/** After so many characters of campaigns the frame is made anew: the widget's core keeps every one
 * that it read, in about four times as many bytes. */
const MOST_READ = 8_000_000;

/** How the widget in the frame stands. */
export type PreviewState =
  | { readonly what: 'loading' }
  | { readonly what: 'shown' }
  /** The file has errors; the widget shows the last state without. */
  | { readonly what: 'held'; readonly errors: number }
  | { readonly what: 'offline' }
  | { readonly what: 'failed' };

/** The frame with the real widget in it. */
export class Preview {
  readonly frame = make('iframe', { src: 'widget.html' });
  state: PreviewState = { what: 'loading' };

  readonly #address = new URL('widget.html', location.href).href;
  readonly #tell: (state: PreviewState) => void;
  #network: Network = 'normal';
  #text: string | undefined;
  #fallback: Fallback = { url: '', text: '' };
  #attributes: Attributes = {};
  #isHere = false;
  #turn = 0;
  #read = 0;
  #late: ReturnType<typeof setTimeout> | undefined;
  #held = 0;

  constructor(tell: (state: PreviewState) => void) {
    this.#tell = tell;
    addEventListener('message', ({ source, origin, data }: MessageEvent<ToPage>) => {
      if (source === this.frame.contentWindow && origin === location.origin) this.#hear(data);
    });
    this.frame.addEventListener('load', () => this.#expect());
    this.#wait();
  }

  /** Loads the frame anew, over this network. */
  load(network: Network): void {
    this.#network = network;
    this.#isHere = false;
    this.frame.contentWindow?.location.replace(this.#address);
    this.#wait();
  }

  /** Shows a campaign without errors. */
  show(text: string, fallback: Fallback): void {
    this.#held = 0;
    this.#fallback = fallback;
    if (text === this.#text) return this.#settle();
    this.#text = text;
    ++this.#turn;
    if (!this.#isHere) return this.#open();
    if (this.#read > MOST_READ) return this.load(this.#network);
    this.#read += text.length;
    this.#send({ what: 'campaign', text, turn: this.#turn });
    this.#wait();
  }

  /** The file has errors now: what is shown stays. */
  hold(errors: number): void {
    this.#held = errors;
    if (this.#text !== undefined) return this.#settle();
    clearTimeout(this.#late);
    this.#become({ what: 'held', errors });
  }

  look(attributes: Attributes): void {
    this.#attributes = attributes;
    if (this.#isHere) this.#send({ what: 'attributes', attributes });
  }

  #hear(message: ToPage): void {
    switch (message.what) {
      case 'here':
        this.#isHere = true;
        return this.#open();
      case 'shown':
        if (message.turn === this.#turn) this.#settle();
        return;
      case 'dragging':
        return;
      case 'failed':
        // A widget that did not come at all shows no later turn either.
        if (message.code !== 'script' && message.turn !== this.#turn) return;
        clearTimeout(this.#late);
        this.#become({ what: this.#network === 'offline' ? 'offline' : 'failed' });
    }
  }

  /** Gives the frame what it shows first. */
  #open(): void {
    if (!this.#isHere || this.#text === undefined) return;
    this.#read = this.#text.length;
    this.#send({
      what: 'open',
      network: this.#network,
      text: this.#text,
      fallback: this.#fallback,
      turn: this.#turn,
      attributes: this.#attributes,
    });
    this.#wait();
  }

  #send(message: ToFrame): void {
    this.frame.contentWindow?.postMessage(message, location.origin);
  }

  #wait(): void {
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#become({ what: 'failed' }), PATIENCE[this.#network]);
    if (this.state.what === 'failed' || !this.#isHere) this.#become({ what: 'loading' });
  }

  /** Another page than the widget's may have come into the frame. */
  #expect(): void {
    this.#isHere &&= this.frame.contentDocument?.URL === this.#address;
    if (this.#isHere) return;
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#become({ what: 'failed' }), SILENCE);
  }

  #settle(): void {
    clearTimeout(this.#late);
    this.#become(this.#held ? { what: 'held', errors: this.#held } : { what: 'shown' });
  }

  #become(state: PreviewState): void {
    this.state = state;
    this.#tell(state);
  }
}
