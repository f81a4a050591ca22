import type { noChange } from 'lit/html.js';
import type { CampaignView, Core, OpenCampaign, Progress } from '../core/index.js';
import type { Answer, Choice } from './giving.js';
import type { Lang, Locale } from './locale.js';
import type { More } from './more.js';
import type { Asked, Paying } from './paying.js';

/** What stands in the amount field when it is not the answer's own amount. */
export interface Draft {
  readonly text: string;
  /** The choice before it was typed. */
  readonly before: Choice;
  /** Why it can't be read, once the donor paused. */
  readonly error?: string;
}

/** All that the parts show, and all that they may ask for. */
export interface Scene {
  readonly open: OpenCampaign;
  readonly core: Core;
  readonly locale: Locale;
  readonly view: CampaignView;
  readonly answer: Answer;
  readonly asked: Asked;
  readonly group: string | undefined;
  /** Numbers of months to choose from. */
  readonly months: readonly number[];
  readonly progress: Progress | undefined;
  /** What is not shown now when a hand moves, but when the answer to it is painted. */
  later<P>(part: (scene: Scene) => P): P | typeof noChange;
  readonly draft: Draft | undefined;
  /** Code of what is wrong with the present choice; the answer is the last good one. */
  readonly error: string | undefined;
  /** What the second stage adds, once it is there; before that, how far it is. */
  readonly paying: Paying | undefined;
  readonly payState: 'idle' | 'preparing' | 'failed';
  /** What the third stage shows, once it is there. */
  readonly more: More | undefined;
  readonly isMoreMissed: boolean;
  /** Whether this browser kept pledges when the widget came: their place is then held free. */
  readonly kept: boolean;
  /** Whether there is something to take back; undefined as long as there never was. */
  readonly canUndo: boolean | undefined;
  /** Workers at the end of the stairs. */
  readonly reach: number;
  choose(choice: Choice): void;
  /** Chooses workers on the stairs, whose end stays where it is until the donor lets go. */
  slide(workers: number, isDone: boolean): void;
  undo(): void;
  /** The amount field holds something else than `before`. */
  type(event: InputEvent, before: string): void;
  settle(): void;
  speak(lang: Lang): void;
  go(event: Event): void;
  /** Loads the third stage, unless it is there. */
  wantMore(): void;
}
