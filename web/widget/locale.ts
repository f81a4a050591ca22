import en from '../../assets/locales/en.json';
import id from '../../assets/locales/id.json';
import list from '../../assets/locales/languages.json';
import { getJson, wordsAt } from '../core/index.js';

/** A language that assets/locales/languages.json lists. */
export type Lang = string;
type Words = Readonly<Record<string, string>>;
export type Key = keyof typeof id;

interface Language {
  readonly name: string;
  /** What Intl calls it: English dates as most of its readers write them. */
  readonly tag: string;
  readonly direction: string;
  /** What to say while nobody else has read the translation. */
  readonly draft?: string;
}

const languages: Readonly<Record<Lang, Language>> = list;
/** The words at hand: two languages come with the script, others when they are asked for. */
const words: Record<Lang, Words> = { id, en };
/** Those of the later stages. */
const later: Record<Lang, Words> = {};
const coming = new Map<Lang, Promise<void>>();
const made = new Map<Lang, Locale>();

/** Plural forms stand in a sentence in this order, those that its language has. */
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

function makeFormats(tag: string) {
  const utc = { timeZone: 'UTC', year: 'numeric' } as const;
  const plural = new Intl.PluralRules(tag);
  const { pluralCategories } = plural.resolvedOptions();
  return {
    number: new Intl.NumberFormat(tag),
    share: new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 }),
    plural,
    forms: FORMS.filter((form) => pluralCategories.includes(form)),
    month: new Intl.DateTimeFormat(tag, { ...utc, month: 'short' }),
    day: new Intl.DateTimeFormat(tag, { ...utc, month: 'long', day: 'numeric' }),
  };
}

/** The words, numbers and dates of one language. */
export class Locale {
  #formats: ReturnType<typeof makeFormats> | undefined;

  private constructor(
    readonly lang: Lang,
    readonly language: Language,
  ) {}

  /** Of a language whose words are at hand; Indonesian for any other. */
  static of(lang: Lang): Locale {
    const language = languages[lang];
    if (!language || !words[lang]) return Locale.of('id');
    let locale = made.get(lang);
    if (!locale) made.set(lang, (locale = new Locale(lang, language)));
    return locale;
  }

  static nameOf(lang: Lang): string | undefined {
    return languages[lang]?.name;
  }

  /** Fetches the words of a language that is known, once, unless they are at hand. */
  static fetch(lang: Lang): Promise<void> | undefined {
    if (!languages[lang] || words[lang]) return undefined;
    let fetching = coming.get(lang);
    if (!fetching) {
      fetching = getJson(wordsAt(lang)).then((found) => {
        words[lang] = found as Words;
      });
      coming.set(lang, fetching);
    }
    return fetching;
  }

  /** Takes a later stage's words in. */
  static add(more: Readonly<Record<Lang, Words>>): void {
    for (const lang of Object.keys(more)) later[lang] = { ...later[lang], ...more[lang] };
  }

  #text(key: string): string | undefined {
    return words[this.lang]?.[key] ?? later[this.lang]?.[key] ?? later['en']?.[key];
  }

  /** Made when first needed, or sooner where there is time: it takes some milliseconds. */
  get formats(): ReturnType<typeof makeFormats> {
    return (this.#formats ??= makeFormats(this.language.tag));
  }

  /** The sentence `key`: {n} becomes a value, {n:worker|workers} the plural form for it. */
  say(key: Key, values: Record<string, string | number> = {}): string {
    return (this.#text(key) ?? '').replace(/\{(\w+):?([^}]*)\}/g, (_, name: string, forms: string) => {
      const value = values[name] ?? '';
      if (!forms) return typeof value === 'number' ? this.formats.number.format(value) : value;
      const { plural, forms: order } = this.formats;
      return forms.split('|')[order.indexOf(plural.select(Number(value)))] ?? forms;
    });
  }

  /** The word for what data names: a fund, a benefit, a section; nothing when it is not known. */
  named(group: 'fund' | 'benefit' | 'section', name: string): string | undefined {
    return this.#text(`${group}.${name}`);
  }

  /** The sentence for a code of the core's; `amount` is the limit, where it names one. */
  error(code: string, amount = ''): string {
    const key = `error.${code.replace(/^(gift|gross)_too/, 'amount_too')}`;
    return this.say(this.#text(key) ? (key as Key) : 'error.other', { amount });
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
