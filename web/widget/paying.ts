/** The seam to the second stage (web/pay), which loads on the donor's first touch. */
import { importPay, type OpenCampaign, type QuoteRequest } from '../core/index.js';
import type { LindungEvents } from './events.js';
import type { Choice } from './giving.js';
import type { Lang } from './locale.js';
import type { Part } from './parts/kit.js';
import { PLEDGES } from './prefix.js';
import type { Scene } from './scene.js';
import { inTime } from './stage.js';

/** What the second stage may ask of the widget. */
export interface Host {
  readonly element: HTMLElement;
  /** What is asked now, once the campaign is there. */
  asked(): Asked | undefined;
  /** Takes the stage's words in, by language. */
  speak(words: Readonly<Record<Lang, Readonly<Record<string, string>>>>): void;
  emit<K extends keyof LindungEvents>(
    type: K,
    detail: LindungEvents[K],
    cancelable?: boolean,
  ): boolean;
  choose(choice: Choice): void;
  /** Says it once, to those who hear the page. */
  say(text: string): void;
  /** Shows what changed. */
  update(): Promise<void>;
  /** Moves the focus to the way on, once it is shown. */
  focusGo(): void;
}

/** What is asked: a gift to a campaign, in a language, now or on a day. */
export interface Asked {
  readonly open: OpenCampaign;
  readonly request: QuoteRequest;
  readonly lang: Lang;
  readonly now: string;
}

/** What the second stage adds to what is shown. */
export interface Paying {
  /** Why a channel does not take the gift, in a few words, by the channel's id. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Where the way on leads by itself; without it, it opens a panel. */
  readonly href?: string;
  readonly canGo: boolean;
  /** What is paid there at a time: a channel may make another sum of the gift. */
  readonly pays?: number;
  /** Whether the channel passes a dedication on, where that is asked. */
  readonly tells?: boolean;
  /** That a monthly gift covers more workers in some months, where it does. */
  readonly varies?: string;
  /** Of the chosen channel. */
  readonly about: Part;
  /** Takes the place of the channels while it is there. */
  readonly panel?: Part;
  readonly pledges: Part;
}

/** The second stage of one widget. */
export interface Desk {
  readonly sheet: CSSStyleSheet;
  /** The channel to take when nobody chose one: the asked one, or the first that fits. */
  channelFor(asked: Asked): string;
  show(scene: Scene): Paying;
  /** The donor wants to pay; without an event, the press came before this stage was there. */
  go(event?: Event): void;
  /** The widget has left the page, or is back. */
  rest(isResting: boolean): void;
}

interface Stage {
  openDesk(host: Host): Promise<Desk>;
}

/** Opens a desk; a later try may succeed where one has failed. */
export async function openDesk(host: Host): Promise<Desk> {
  return (await inTime<Stage>(importPay())).openDesk(host);
}

/** Whether this browser keeps a pledge. */
export function keepsPledge(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(PLEDGES));
  } catch {
    return false; // storage is blocked
  }
}
