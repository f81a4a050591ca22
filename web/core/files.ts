/** Where the files are that the first stage loads. The npm package has its own (web/npm). */
import { base } from './base.js';
import { importAt, pinned, type Built, type Pinned } from './module.js';

/** What belongs to this script; by the build. */
declare const WASM: Built;
declare const PLAIN: Built;
declare const PAY: Built;
declare const MORE: Built;
/** Files by language. */
declare const WORDS: Readonly<Record<string, string>>;

export const wasmFile = (): Pinned => pinned(WASM, base);
export const importPlain = (): Promise<unknown> => importAt(pinned(PLAIN, base));
export const importPay = (): Promise<unknown> => importAt(pinned(PAY, base));
export const importMore = (): Promise<unknown> => importAt(pinned(MORE, base));
/** A shipped campaign. */
export const campaignAt = (id: string): URL => new URL(`campaigns/${id}.json`, base);
/** The words of a language that no script carries. */
export const wordsAt = (lang: string): URL => new URL(WORDS[lang] ?? `${lang}.json`, base);
