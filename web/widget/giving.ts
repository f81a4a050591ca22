import type {
  CampaignView,
  CoreError,
  Handoff,
  OpenCampaign,
  QuoteRequest,
  Screen,
} from '../core/index.js';
import type { Lang } from './locale.js';

/** What the donor, or before the donor the page's attributes, chose. The rest is the campaign's. */
export type Choice = Partial<
  Pick<QuoteRequest, 'gift' | 'workers' | 'months' | 'sector' | 'fund' | 'channel' | 'frequency'>
> & { group?: string };

/** The core's answer to a choice. */
export interface Answer {
  readonly request: QuoteRequest;
  readonly screen: Screen;
  readonly handoff: Handoff | undefined;
  /** Rupiah to pay: once, or each month. */
  readonly each: number;
}

/** Fills in what was not chosen. */
function requestOf(choice: Choice, view: CampaignView): QuoteRequest {
  const { group, gift, workers, ...rest } = choice;
  const sectors = view.groups.map(({ sector }) => sector);
  return {
    months: view.months.default,
    sector: sectors.includes('general') ? 'general' : (sectors[0] ?? 'general'),
    fund: view.default_fund,
    channel: view.channels[0]?.id ?? '',
    frequency: 'once',
    ...rest,
    ...(gift === undefined ? { workers: workers ?? 1 } : { gift }),
  };
}

/** Asks the core. A channel that does not fit gives way to the first that does. */
export function answer(
  { core, id }: OpenCampaign,
  view: CampaignView,
  choice: Choice,
  lang: Lang,
  today: string,
): Answer | CoreError {
  let request = requestOf(choice, view);
  let screen = core.screen(id, request, today);
  if (screen.error) return screen.error;
  const fits = screen.channels.filter((channel) => channel.fits);
  if (fits[0] && !fits.some((channel) => channel.id === request.channel)) {
    request = { ...request, channel: fits[0].id };
    screen = core.screen(id, request, today);
    if (screen.error) return screen.error;
  }
  const handoff = core.handoff(id, request, lang, today);
  return { request, screen, handoff: handoff.error ? undefined : handoff, each: screen.gift };
}
