import type { CampaignView, Core, Progress } from '../core/index.js';
import type { Answer, Choice } from './giving.js';
import type { Lang, Locale } from './locale.js';

/** What stands in the amount field when it is not the answer's own amount. */
export interface Draft {
  readonly text: string;
  /** Why it can't be read, once the donor paused. */
  readonly error?: string;
}

/** All that the parts show, and all that they may ask for. */
export interface Scene {
  readonly core: Core;
  readonly locale: Locale;
  readonly view: CampaignView;
  readonly answer: Answer;
  readonly group: string | undefined;
  /** Numbers of months to choose from. */
  readonly months: readonly number[];
  readonly progress: Progress | undefined;
  readonly draft: Draft | undefined;
  /** Code of what is wrong with the present choice; the answer is the last good one. */
  readonly error: string | undefined;
  readonly copied: boolean;
  choose(choice: Choice): void;
  type(text: string): void;
  settle(): void;
  speak(lang: Lang): void;
  go(event: Event): void;
  copy(event: Event): void;
}
