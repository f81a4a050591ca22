// In place of web/core/pay-files.ts.
import type { Pinned } from '../core/module.js';

export const wasmFile = (): Pinned => ({
  url: new URL('./lindung-pay.wasm', import.meta.url),
  integrity: '',
});
export const importPlain = (): Promise<unknown> => import('#pay-plain');
