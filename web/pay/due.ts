import type { Pledge } from '../core/pay.js';

/**
 * Which month of a monthly gift today falls in, from 2 on: the first is paid by the pledge itself, a
 * later one by a pledge of the same for the months that are left, which then stands for the rest.
 * 0 for none.
 */
export function monthDue(record: Pledge, all: readonly Pledge[], today: string): number {
  const { amount, frequency, fund, quote, state } = record;
  if (frequency !== 'monthly' || state === 'cancelled') return 0;
  const at = quote.schedule.findIndex(({ month }) => today.startsWith(month));
  const goesOn = all.some(
    (other) =>
      other.frequency === 'monthly' &&
      other.state !== 'cancelled' &&
      other.amount === amount &&
      other.fund === fund &&
      other.quote.end === quote.end &&
      other.quote.start > quote.start,
  );
  return at < 1 || goesOn ? 0 : at + 1;
}
