import en from '../../assets/locales/more/en.json';
import id from '../../assets/locales/more/id.json';
import type { Key, Locale } from '../widget/locale.js';

/** The words of this stage. */
export const words = { id, en };

/** Says a sentence of either stage. */
export type Say = (
  key: Key | keyof typeof id,
  values?: Record<string, string | number>,
) => string;

export function sayIn(locale: Locale): Say {
  return (key, values) => locale.say(key as Key, values);
}
