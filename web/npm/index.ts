/** lindung: registers <lindung-widget>. */
import { define } from '../widget/define.js';

export type { LindungWidget } from '../widget/element.js';
export type { LindungEvents, Problem } from '../widget/events.js';
export type { Pledge, Quote } from '../core/index.js';

define();
