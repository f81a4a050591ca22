import type { Core, Quote } from '../core/index.js';
import type { Scene } from '../widget/scene.js';
import css from '../widget/print.css';
import own from './offer.css';
import { blank, element, print, rows, type Row } from '../widget/print.js';
import { workersByMonth } from './cost.js';
import { sayIn, type Say } from './words.js';

/** Prints what the present gift would be, for a company's own people to decide on: no pledge, and so
 * without a reference. Whoever prints can save it as a PDF. */
export function printOffer(scene: Scene): void {
  const { locale } = scene;
  const say = sayIn(locale);
  print({
    title: `${say('offer_title')} – ${scene.view.name}`,
    lang: locale.lang,
    direction: locale.language.direction,
    css: css + own,
    print: say('offer_print'),
    body: (page) => [offer(scene, say, page)],
  });
}

function offer(scene: Scene, say: Say, page: Document): Node {
  const { view, locale, answer } = scene;
  const { collector } = view;
  const text = (name: string, inside: string, look = ''): Node =>
    element(page, name, look ? { class: look } : {}, inside);
  const isProjected = answer.screen.lines.some(({ projected }) => projected);
  return element(
    page,
    'main',
    {},
    element(
      page,
      'header',
      {},
      element(
        page,
        'div',
        {},
        text('p', `${view.name} · ${collector.name}`),
        text('h1', say('offer_title') + (view.demonstration ? ` (${say('demo_mark')})` : '')),
        text('p', say('offer_day', { date: locale.day(view.today) })),
      ),
    ),
    blank(page, say('offer_for')),
    rows(page, promised(scene, say)),
    text('h2', say('cost_each')),
    rows(page, prices(scene, say)),
    ...(isProjected ? [text('p', say('projected_why', { date: locale.day(view.checked) }), 'small')] : []),
    // What is signed stands on the page of the signature.
    element(
      page,
      'section',
      { class: 'whole' },
      text('h2', say('offer_sums')),
      rows(page, sums(scene, say)),
      element(
        page,
        'div',
        { class: 'sign' },
        blank(page, say('offer_agreed')),
        blank(page, say('offer_signature')),
      ),
    ),
    text('p', say('offer_note', { url: collector.url }), 'small'),
  );
}

/** Who is covered, and for how long. */
function promised(scene: Scene, say: Say): Row[] {
  const { view, core, locale, answer } = scene;
  const { request, screen } = answer;
  const { quote } = screen;
  const { permit, demonstration } = view.collector;
  const group = view.groups.find(({ sector }) => sector === request.sector);
  return [
    ...(request.frequency === 'monthly'
      ? [
          [say('gift'), locale.perMonth(core.rupiah(answer.each), 'monthly')] as const,
          ...workersByMonth(scene),
        ]
      : [[say('workers'), say('workers_value', { workers: quote.workers })] as const]),
    ...(quote.mix
      ? ([[say('kind'), say('ways_mixed', { ...quote.mix })]] as const)
      : group
        ? ([[say('kind'), group.name]] as const)
        : []),
    [
      say('months'),
      `${say('months_value', { months: quote.months })} (${locale.months(quote.start, quote.end)})`,
    ],
    [say('fund'), locale.named('fund', request.fund ?? view.default_fund) ?? ''],
    [say('channel'), view.channels.find(({ id }) => id === request.channel)?.name ?? ''],
    [say('offer_valid'), say('offer_valid_text', { date: locale.day(view.today) })],
    // What an example names is no basis to sign on.
    ...(permit ? ([[say('permit'), demonstration ? say('offer_no_permit') : permit]] as const) : []),
  ];
}

/** One worker's contribution, by runs of months at one price. */
function prices({ locale, core, answer }: Scene, say: Say): Row[] {
  return answer.screen.lines.map(({ sector, from, until, months, projected, total, jkk, jkm, sum }) => [
    [
      ...(sector ? [say(`ways_sector.${sector}` as 'ways_sector.general')] : []),
      locale.months(from, until),
      ...(projected ? [`(${say('projected')})`] : []),
    ].join(' '),
    `${say('months_value', { months })} × ${core.rupiah(total)} (JKK ${core.rupiah(jkk)} + JKM ${core.rupiah(jkm)}) = ${core.rupiah(sum)}`,
  ]);
}

/** Of a mix: what the workers of each sector cost, by asking the core for them alone. */
function sumsOfMix({ open, core, view, answer }: Scene, say: Say): Row[] {
  const { mix: _, gift: __, ...request } = answer.request;
  return Object.entries(answer.screen.quote.mix ?? {}).flatMap(([sector, workers]) => {
    const found = core.screen(open.id, { ...request, sector, workers }, view.today);
    if (!workers || found.error) return [];
    const kind = say(`ways_sector.${sector}` as 'ways_sector.general');
    return [[`${kind}, ${each(core, say, found.quote)}`, core.rupiah(found.quote.cost)] as const];
  });
}

/** "213 workers × Rp184.800" */
const each = (core: Core, say: Say, { workers, cost_per_worker: cost = 0 }: Quote): string =>
  `${say('workers_value', { workers })} × ${core.rupiah(cost)}`;

function sums(scene: Scene, say: Say): Row[] {
  const { core, answer } = scene;
  const { quote } = answer.screen;
  const isMonthly = answer.request.frequency === 'monthly';
  const months = say('months_value', { months: quote.months });
  const fee = (key: 'channel_fee' | 'amil'): Row[] =>
    quote[key] ? [[say(key), core.rupiah(quote[key])]] : [];
  return [
    ...sumsOfMix(scene, say),
    [
      quote.mix || isMonthly
        ? say('contributions')
        : `${say('contributions')}, ${each(core, say, quote)}`,
      core.rupiah(quote.cost),
    ],
    ...fee('channel_fee'),
    ...fee('amil'),
    ...(quote.leftover ? ([[say('leftover'), core.rupiah(quote.leftover)]] as const) : []),
    [isMonthly ? `${say('gift')} (${months})` : say('gift'), core.rupiah(quote.gross)],
    [say('offer_words'), core.words(quote.gross), 'id'],
  ];
}
