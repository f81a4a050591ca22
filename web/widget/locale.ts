import en from '../../assets/locales/en.json';
import id from '../../assets/locales/id.json';

/** Languages of the widget's own words. */
export type Lang = 'id' | 'en';
type Words = typeof id;
export type Key = keyof Words;

const words: Record<Lang, Words> = { id, en };
/** What Intl calls them: English dates as most of its readers write them. */
const tags: Record<Lang, string> = { id: 'id', en: 'en-GB' };
const made = new Map<Lang, Locale>();

function makeFormats(tag: string) {
  const utc = { timeZone: 'UTC', year: 'numeric' } as const;
  return {
    number: new Intl.NumberFormat(tag),
    share: new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 }),
    plural: new Intl.PluralRules(tag),
    month: new Intl.DateTimeFormat(tag, { ...utc, month: 'short' }),
    day: new Intl.DateTimeFormat(tag, { ...utc, month: 'long', day: 'numeric' }),
  };
}

/** The words, numbers and dates of one language. */
export class Locale {
  #words: Words;
  #formats: ReturnType<typeof makeFormats> | undefined;

  private constructor(readonly lang: Lang) {
    this.#words = words[lang];
  }

  static of(lang: Lang): Locale {
    let locale = made.get(lang);
    if (!locale) made.set(lang, (locale = new Locale(lang)));
    return locale;
  }

  /** Takes the second stage's words in. */
  add(more: object): void {
    this.#words = { ...this.#words, ...more };
  }

  /** Made when first needed, or sooner where there is time: it takes some milliseconds. */
  get formats(): ReturnType<typeof makeFormats> {
    return (this.#formats ??= makeFormats(tags[this.lang]));
  }

  /** The sentence `key`: {n} becomes a value, {n:worker|workers} the plural form for it. */
  say(key: Key, values: Record<string, string | number> = {}): string {
    return this.#words[key].replace(/\{(\w+):?([^}]*)\}/g, (_, name: string, forms: string) => {
      const value = values[name] ?? '';
      if (!forms) return typeof value === 'number' ? this.formats.number.format(value) : value;
      const [one = '', other = one] = forms.split('|');
      return this.formats.plural.select(Number(value)) === 'one' ? one : other;
    });
  }

  /** The word for what data names: a fund, a benefit, a section; nothing when it is not known. */
  named(group: 'fund' | 'benefit' | 'section', name: string): string | undefined {
    return this.#words[`${group}.${name}` as Key];
  }

  /** The sentence for a code of the core's; `amount` is the limit, where it names one. */
  error(code: string, amount = ''): string {
    const key = `error.${code.replace(/^(gift|gross)_too/, 'amount_too')}`;
    return this.say(key in this.#words ? (key as Key) : 'error.other', { amount });
  }

  /** "Rp50.000", or "Rp50.000 per bulan" where that is how it is given. */
  perMonth(amount: string, frequency: string | undefined): string {
    return frequency === 'monthly' ? this.say('per_month', { amount }) : amount;
  }

  number(value: number): string {
    return this.formats.number.format(value);
  }

  /** Basis points as a percentage. */
  share(bps: number): string {
    return this.formats.share.format(bps / 1e4);
  }

  /** "2026-11" as "Nov 2026". */
  month(month: string): string {
    return unbroken(this.formats.month.format(new Date(month)));
  }

  /** "2026-11" to "2027-10" as "Nov 2026 – Okt 2027". */
  months(from: string, until: string): string {
    return from === until ? this.month(from) : `${this.month(from)} – ${this.month(until)}`;
  }

  /** "2026-11-23" as "23 November 2026". */
  day(day: string): string {
    return unbroken(this.formats.day.format(new Date(day)));
  }
}

/** A date is read in one piece, so it stays on one line. */
function unbroken(date: string): string {
  return date.replaceAll(' ', '\u00a0');
}
