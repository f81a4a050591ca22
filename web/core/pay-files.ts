/** Where the files are that the second stage loads. The npm package has its own (web/npm). */
import { importAt, pinned, type Built, type Pinned } from './module.js';

/** What belongs to this script; by the build. */
declare const WASM: Built;
declare const PLAIN: Built;

export const wasmFile = (): Pinned => pinned(WASM, import.meta.url);
export const importPlain = (): Promise<unknown> => importAt(pinned(PLAIN, import.meta.url));
