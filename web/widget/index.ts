/** lindung.js: registers the widget, and fetches the core while widgets fetch campaigns. */
import { loadCore } from '../core/index.js';
import { define } from './define.js';

// A widget that needs the core tells the donor when it can't be had.
if (define()) loadCore().catch(() => undefined);
