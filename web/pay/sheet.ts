import type { HandoffOf, PayCore, Pledge } from '../core/pay.js';
import type { Locale } from '../widget/locale.js';
import type { Scene } from '../widget/scene.js';
import type { Say } from './words.js';

/** What a panel shows, and what may be asked for in it. */
export interface Sheet {
  readonly core: PayCore;
  readonly scene: Scene;
  readonly locale: Locale;
  readonly say: Say;
  readonly record: Pledge;
  /** The channel's name. */
  readonly channel: string;
  /** Id of the core's campaign. */
  readonly campaign: number;
  /** Code of what stands between the pledge and the endpoint. */
  readonly trouble: string | undefined;
  /** The value that was copied last. */
  readonly copied: string | undefined;
  /** What the donor looks for among the offices, and what the browser said of where that is. */
  readonly search: Search;
  /** The channel's offices to choose from. */
  readonly offices: HandoffOf<'slip'>['offices'];
  rupiah(amount: number): string;
  /** An address of the campaign's, seen from its file; undefined unless it may be gone to. */
  address(text: string): string | undefined;
  /** An address of the endpoint's. */
  endpointAddress(text: string): string | undefined;
  /** Puts on record that the donor goes there, before the donor does. */
  handOver(): void;
  /** The donor has done what the panel asks for. */
  done(): void;
  /** The donor has not paid, after all. */
  unpay(): void;
  close(): void;
  /** Takes the pledge back, to start anew. */
  cancel(): void;
  /** Sends again, or asks again. */
  retry(): void;
  copy(event: Event, what: string, value: string): void;
  look(search: Partial<Search>): void;
  choose(office: string): void;
}

export interface Search {
  readonly text: string;
  /** Whether all that were found are listed. */
  readonly isWhole?: boolean;
  /** Ids, nearest first, and how far they are in metres. */
  readonly near?: readonly { readonly id: string; readonly metres?: number }[];
  readonly state: 'idle' | 'asking' | 'refused';
}
