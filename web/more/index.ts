/** lindung-more.js: the third stage, loaded when the donor opens what is folded. */
import type { More } from '../widget/more.js';
import { benefitsOf } from './benefits.js';
import sums from '../widget/sums.css';
import { cost } from './cost.js';
import styles from './more.css';
import { sources } from './sources.js';
import { dedication, ways } from './ways.js';
import { zakat } from './zakat.js';

export { words } from './words.js';

export const sheet = new CSSStyleSheet();
sheet.replaceSync(sums + styles);

export const places: More['places'] = {
  cost,
  dedication,
  jkk: benefitsOf('jkk'),
  jkm: benefitsOf('jkm'),
  sources,
  ways,
  zakat,
};
