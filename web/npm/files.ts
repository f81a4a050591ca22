// In place of web/core/files.ts. Written so that bundlers see the files, and take them along.
import type { Pinned } from '../core/module.js';
import shipped from '#shipped';
import words from '#words';

export const wasmFile = (): Pinned => ({
  url: new URL('./lindung.wasm', import.meta.url),
  integrity: '',
});
export const importPlain = (): Promise<unknown> => import('#plain');
export const importPay = (): Promise<unknown> => import('../pay/index.js');
export const importMore = (): Promise<unknown> => import('../more/index.js');
/** What is not shipped is an address that does not exist. */
export const campaignAt = (id: string): URL =>
  shipped[id]?.() ?? new URL(`${id}.json`, import.meta.url);
export const wordsAt = (lang: string): URL =>
  words[lang]?.() ?? new URL(`${lang}.json`, import.meta.url);
