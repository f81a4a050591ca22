/** The language of the studio: as the person's browser is set, until they chose another. It is kept on
 * this computer. */
import type { Lang } from './words.js';

const KEY = 'lindung-studio:lang';

const isLang = (lang: unknown): lang is Lang => lang === 'id' || lang === 'en';

export function firstLang(): Lang {
  const kept = readKept();
  if (isLang(kept)) return kept;
  return navigator.language.startsWith('en') ? 'en' : 'id';
}

export function keepLang(lang: Lang): void {
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // Storage is blocked: it is as the browser is set next time.
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
