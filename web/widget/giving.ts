import type { CampaignView, CoreError, OpenCampaign, QuoteRequest, Screen } from '../core/index.js';

/** What the donor, or before the donor the page's attributes, chose. The rest is the campaign's. */
export type Choice = Partial<
  Pick<QuoteRequest, 'gift' | 'workers' | 'months' | 'sector' | 'mix' | 'fund' | 'channel' | 'frequency' | 'dedication'>
> & { group?: string };

/** The core's answer to a choice. */
export interface Answer {
  readonly request: QuoteRequest;
  readonly screen: Screen;
  /** Rupiah to pay: once, or each month. */
  readonly each: number;
}

/** Fills in what was not chosen. */
export function requestOf(choice: Choice, view: CampaignView): QuoteRequest {
  const { group, gift, workers, mix, ...rest } = choice;
  const sectors = view.groups.map(({ sector }) => sector);
  const request = {
    months: view.months.default,
    sector: sectors.includes('general') ? 'general' : (sectors[0] ?? 'general'),
    fund: view.default_fund,
    channel: view.channels[0]?.id ?? '',
    frequency: 'once',
    ...rest,
    ...(gift === undefined ? { workers: workers ?? 1 } : { gift }),
  };
  if (!mix) return request;
  const { sector: _, ...mixed } = request;
  return { ...mixed, mix };
}

/** Asks the core. */
export function answer(
  { core, id }: OpenCampaign,
  request: QuoteRequest,
  today: string,
): Answer | CoreError {
  const screen = core.screen(id, request, today);
  return screen.error ?? { request, screen, each: screen.gift };
}

/** Rupiah that a channel would keep of the gift at a time; nothing where it keeps nothing. */
export function feeOf({ screen }: Answer, channel = ''): number | undefined {
  return Object.hasOwn(screen.fees, channel) ? screen.fees[channel] : undefined;
}
