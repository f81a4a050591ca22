/** What the studio's page and the frame of the widget tell each other. */

export const NETWORKS = ['normal', 'slow', 'offline'] as const;
export type Network = (typeof NETWORKS)[number];

export type Theme = 'auto' | 'light' | 'dark';

/** The widget's attributes by name. */
export type Attributes = Readonly<Record<string, string>>;

/** What stands in the widget until its script runs, as the snippet has it. */
export interface Fallback {
  /** "" for none. */
  readonly url: string;
  readonly text: string;
}

/** From the page. A turn is a number that grows with every campaign. */
export type ToFrame =
  | {
      readonly what: 'open';
      readonly network: Network;
      readonly text: string;
      readonly fallback: Fallback;
      readonly turn: number;
      readonly attributes: Attributes;
    }
  | { readonly what: 'campaign'; readonly text: string; readonly turn: number }
  | { readonly what: 'attributes'; readonly attributes: Attributes };

/** From the frame: its script runs; something is dragged into it; the widget shows this turn, or it
 * does not. */
export type ToPage =
  | { readonly what: 'here' }
  | { readonly what: 'dragging' }
  | { readonly what: 'shown'; readonly turn: number }
  | { readonly what: 'failed'; readonly turn: number; readonly code: string };
