import en from '../../assets/locales/pay/en.json';
import id from '../../assets/locales/pay/id.json';
import type { Key, Locale } from '../widget/locale.js';

/** The words of this stage. */
export const words = { id, en };

/** What is given, within a sentence: "zakat". */
export function fundIn(locale: Locale, fund: string): string {
  return (locale.named('fund', fund) ?? fund).toLowerCase();
}

/** Says a sentence of either stage. */
export type Say = (
  key: Key | keyof typeof id,
  values?: Record<string, string | number>,
) => string;

export function sayIn(locale: Locale): Say {
  return (key, values) => locale.say(key as Key, values);
}
