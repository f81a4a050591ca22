import type { HandoffOf } from '../core/pay.js';
import base from '../widget/print.css';
import { blank, drawing, element, print, rows, type Row } from '../widget/print.js';
import { isSaidPaid } from './courier.js';
import { amountOf, isExample } from './parts.js';
import { payee } from './payee.js';
import type { Sheet } from './sheet.js';
import css from './slip.css';
import { day } from './time.js';

type Slip = HandoffOf<'slip'>;

/** Prints a slip for an office's counter, or a letter to send. */
export function printSlip(sheet: Sheet, slip: Slip): void {
  const { say, record, locale } = sheet;
  const isLetter = slip.form === 'letter';
  print({
    title: `${say(isLetter ? 'letter_title' : 'slip_title')} ${record.reference}`,
    lang: locale.lang,
    direction: locale.language.direction,
    css: base + css,
    print: say('print'),
    body: (page) => [isLetter ? letter(sheet, slip, page) : counter(sheet, page)],
  });
}

/** Prints what was promised. */
export function printPromise(sheet: Sheet): void {
  const { say, record, locale } = sheet;
  print({
    title: `${say('promise_title')} ${record.reference}`,
    lang: locale.lang,
    direction: locale.language.direction,
    css: base + css,
    print: say('print'),
    body: (page) => [
      element(
        page,
        'main',
        {},
        top(sheet, page, say('promise_title')),
        rows(page, [[say('channel_row'), sheet.channel], ...payee(sheet), ...promised(sheet), [say('standing'), standingOf(sheet)]]),
        element(page, 'p', { class: 'small' }, say('not_receipt')),
      ),
    ],
  });
}

/** How it stands on the day it is printed. */
function standingOf({ say, record, rupiah }: Sheet): string {
  if (isSaidPaid(record)) return say('said_paid');
  return record.state === 'settled'
    ? say('settled', { amount: rupiah(record.paid_amount ?? record.handoff.amount) })
    : say(`state_${record.state}`);
}

/** What the pledge promises, row by row. */
export function promised({ say, record, locale, scene }: Sheet): Row[] {
  const { handoff, quote, frequency, fund, created } = record;
  const words = scene.core.words(handoff.amount);
  const { months, workers } = quote;
  return [
    [say('amount'), amountOf(record, scene)],
    ...(frequency === 'monthly' ? [[say('paid_now'), say('month_of', { months })] as const] : []),
    // A teller and a bank read it in Indonesian.
    [say('in_words'), words, 'id'],
    ...(workers
      ? [
          [say('for_workers'), say('workers_value', { workers })] as const,
          [
            say('for_months'),
            `${say('months_value', { months })} (${locale.months(quote.start, quote.end)})`,
          ] as const,
        ]
      : [[say('for_workers'), say('part_of_one', { months })] as const]),
    ...(quote.mix ? [[say('kind'), say('mix_of', { ...quote.mix })] as const] : []),
    [say('fund'), locale.named('fund', fund) ?? fund],
    ...(handoff.dedication ? [[say('dedication'), handoff.dedication] as const] : []),
    [say('promised_on'), day(locale, created)],
  ];
}

function counter(sheet: Sheet, page: Document): Node {
  const { say, record, rupiah } = sheet;
  const { fund, reference } = record;
  const values = { fund, amount: rupiah(record.handoff.amount), reference };
  return element(
    page,
    'main',
    {},
    top(sheet, page, say('slip_title')),
    element(page, 'p', {}, say('slip_show')),
    ...(sheet.locale.lang === 'id'
      ? []
      : [element(page, 'p', { lang: 'id' }, say('teller', values))]),
    rows(page, [...payee(sheet), ...promised(sheet)]),
    element(
      page,
      'section',
      { class: 'sign' },
      blank(page, say('donor_name')),
      blank(page, say('officer')),
    ),
    element(page, 'p', { class: 'small' }, `${say('not_receipt')} ${record.reference}`),
  );
}

function letter(sheet: Sheet, { address = '' }: Slip, page: Document): Node {
  const { say } = sheet;
  return element(
    page,
    'main',
    { class: 'letter' },
    element(
      page,
      'address',
      {},
      element(page, 'span', {}, say('letter_to')),
      ...address.split(/\n|, (?=\S)/).map((line) => element(page, 'b', {}, line)),
    ),
    element(page, 'p', { class: 'fold' }, say('letter_cut')),
    top(sheet, page, say('letter_title')),
    element(page, 'p', {}, say('letter_text')),
    rows(page, promised(sheet)),
    element(
      page,
      'section',
      { class: 'sign' },
      blank(page, say('donor_name')),
      blank(page, say('donor_address')),
      blank(page, say('place_and_day')),
      blank(page, say('signature'), 'tall'),
    ),
    element(page, 'p', { class: 'small' }, say('not_receipt')),
  );
}

/** The campaign, what this is, the reference as text and as a code. */
function top(sheet: Sheet, page: Document, title: string): Node {
  const { core, record, say, scene } = sheet;
  const code = core.qr(record.reference);
  const head = element(
    page,
    'div',
    {},
    element(page, 'p', {}, `${scene.view.name} · ${scene.view.collector.name}`),
    element(page, 'h1', {}, isExample(sheet) ? `${title} (${say('demo_mark')})` : title),
    element(page, 'p', {}, `${say('reference')}: `, element(page, 'b', {}, record.reference)),
  );
  const header = element(page, 'header', {}, head);
  if (!code.error) header.append(drawing(page, code.size, code.path, record.reference));
  return header;
}
