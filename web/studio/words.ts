import en from '../../assets/locales/studio/en.json';
import id from '../../assets/locales/studio/id.json';

/** The languages of the studio and its page. */
export type Lang = 'id' | 'en';

/** The page's own words; the build leaves the others out. */
export type Key = Extract<keyof typeof id, `page.${string}`>;

let lang: Lang = 'id';

export const langNow = (): Lang => lang;

/** A word in the language of now, with its {gaps} filled; of {n:worker|workers} the first form for one,
 * the second for any other number. */
export function say(key: Key, gaps: Readonly<Record<string, string | number>> = {}): string {
  const word: string = (lang === 'en' ? en : id)[key];
  return word.replace(/\{(\w+):?([^}]*)\}/g, (whole, name: string, forms: string) => {
    const value = String(gaps[name] ?? whole);
    return forms ? (forms.split('|')[value === '1' ? 0 : 1] ?? forms) : value;
  });
}

/** The day stands before the month in both languages: "26 November 2026", as in the studio's window. */
const locale = (): string => (lang === 'en' ? 'en-GB' : lang);

/** The time of day it is, as it is shown: "10.42", "10:42". */
export const clock = (): string =>
  new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format();

/** A moment as it is shown: "26 November 2026, 10:42:07". */
export function moment(time: number): string {
  const day = new Intl.DateTimeFormat(locale(), { dateStyle: 'long' });
  const hour = new Intl.DateTimeFormat(locale(), { timeStyle: 'medium', hourCycle: 'h23' });
  return `${day.format(time)}, ${hour.format(time)}`;
}

/** Puts the words into the page: data-word is an element's text, data-label its name. */
export function speak(wanted: Lang, within: ParentNode = document): void {
  lang = wanted;
  document.documentElement.lang = lang;
  for (const element of within.querySelectorAll<HTMLElement>('[data-word]')) {
    element.textContent = say(element.dataset['word'] as Key);
  }
  for (const element of within.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', say(element.dataset['label'] as Key));
  }
}
