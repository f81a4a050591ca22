import type { Pledge } from '../core/pay.js';

/**
 * Which month of a monthly gift today falls in, from 2 on, where nobody pledged it yet: the first is
 * paid by the pledge itself, a later one by a pledge for the months that are left. 0 for none.
 */
export function monthDue(record: Pledge, all: readonly Pledge[], today: string): number {
  const { created, frequency, quote, state } = record;
  if (frequency !== 'monthly' || state === 'cancelled') return 0;
  const month = today.slice(0, '2026-11'.length);
  const at = quote.schedule.findIndex((row) => row.month === month);
  const isPledged = all.some(
    (other) =>
      other.created > created &&
      other.frequency === 'monthly' &&
      other.state !== 'cancelled' &&
      other.quote.end === quote.end &&
      other.quote.start === month,
  );
  return at < 1 || isPledged ? 0 : at + 1;
}
