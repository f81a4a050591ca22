import type { Locale } from '../widget/locale.js';

const ZONE = 'Asia/Jakarta';

/** "2026-11-23T10:00:00Z" as "23 November 2026, 17.00 WIB". */
export function moment(locale: Locale, when: string): string {
  const time = new Intl.DateTimeFormat(`${locale.lang}-u-nu-latn`, {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(when));
  return `${day(locale, when)}, ${time} WIB`;
}

/** The day in Jakarta of a moment. */
export function day(locale: Locale, when: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(when));
  return locale.day(parts);
}

/** Short names of days of the week: "mon", "tue" as "Sen, Sel". */
export function weekdays(locale: Locale, days: readonly string[]): string {
  const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const format = new Intl.DateTimeFormat(`${locale.lang}-u-nu-latn`, { timeZone: 'UTC', weekday: 'long' });
  // 1 January 2024 was a Monday.
  const name = (at: number): string => format.format(new Date(Date.UTC(2024, 0, 1 + at)));
  const runs: [number, number][] = [];
  for (const at of days.map((one) => names.indexOf(one)).sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === at - 1) last[1] = at;
    else runs.push([at, at]);
  }
  return runs
    .map(([from, until]) => (from === until ? name(from) : `${name(from)}–${name(until)}`))
    .join(', ');
}
