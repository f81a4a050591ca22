/** lindung/element: the element, and define() for whoever wants to choose when. */
export { define } from '../widget/define.js';
export { LindungWidget } from '../widget/element.js';
export type { LindungEvents, Problem } from '../widget/events.js';
export type { Pledge, Quote } from '../core/index.js';
