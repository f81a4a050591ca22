/** The seam to the third stage (web/more): what lies behind a press of the donor's. */
import { importMore } from '../core/index.js';
import type { Lang } from './locale.js';
import type { Part } from './parts/kit.js';
import type { Scene } from './scene.js';
import { inTime } from './stage.js';

/** What it shows, each in its place. */
export interface More {
  readonly sheet: CSSStyleSheet;
  /** Its own words. */
  readonly words: Readonly<Record<Lang, Readonly<Record<string, string>>>>;
  readonly places: Readonly<Record<Place, (scene: Scene) => Part>>;
}

export type Place = 'cost' | 'dedication' | 'jkk' | 'jkm' | 'sources' | 'ways' | 'zakat';

export const loadMore = (): Promise<More> => inTime(importMore());
