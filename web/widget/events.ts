import type { Pledge, Quote } from '../core/index.js';

export interface Problem {
  readonly code: string;
  /** JSON pointer to the place: in the campaign file, or "/amount" for an attribute. */
  readonly path: string;
  readonly message: string;
}

/** The widget's events: all bubble, cross shadow roots, and carry this as their detail. */
export interface LindungEvents {
  /** The campaign is shown. */
  'lindung-ready': Quote | undefined;
  /** Another gift, another answer. */
  'lindung-change': Quote;
  /** Before the hand-off; preventDefault() keeps it for the page. */
  'lindung-pledge': Pledge;
  /** The donor goes to the channel. */
  'lindung-handoff': Pledge;
  /** The endpoint says that the pledge is paid. */
  'lindung-settle': Pledge;
  /** Something went wrong; its code says what. */
  'lindung-error': Problem;
}

type Map = { [K in keyof LindungEvents]: CustomEvent<LindungEvents[K]> };

declare global {
  interface HTMLElementEventMap extends Map {}
}
