/** lindung-more.js: the third stage, loaded when the donor opens what is folded. */
import type { More } from '../widget/more.js';
import { moreOf } from '../widget/parts/benefits.js';
import { cost } from './cost.js';
import { sources } from './sources.js';

export { words } from './words.js';

export const places: More['places'] = {
  cost,
  jkk: (scene) => moreOf(scene, 'jkk'),
  jkm: (scene) => moreOf(scene, 'jkm'),
  sources,
};
