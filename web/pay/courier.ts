import type { Pledge, PayCore } from '../core/pay.js';
import { addressOf } from './address.js';
import { post, statusAt, type Outcome } from './endpoint.js';
import type { Journal } from './journal.js';
import { Pause, seen } from './pause.js';
import { randomNumber } from './random.js';

/** What the courier may ask of the desk. */
export interface Errand {
  readonly core: PayCore;
  readonly journal: Journal;
  now(): string;
  /** Where the campaign file came from, which the endpoint's address is seen from. */
  campaign(): URL | undefined;
  /** Where the donor comes back to. */
  returnUrl(reference: string): string;
  /** Stores what an answer made of a pledge. */
  keep(record: Pledge): void;
  /** What stands in the way, or that nothing does any more. */
  trouble(reference: string, code: string | undefined): void;
}

/** Milliseconds between two questions for a status, at least. */
const SHORTEST = 1000;

/** Pledges that some widget of this page is sending. */
const sending = new Map<string, Pause>();

/** Waits to be sent: the endpoint has not answered yet. */
export const isUnsent = ({ kind, state, payment }: Pledge): boolean =>
  kind === 'endpoint' && state === 'drafted' && !payment;

/** The giver says that it is paid; nobody else tells this page. */
export const isSaidPaid = ({ kind, state }: Pledge): boolean =>
  kind !== 'endpoint' && state === 'returned_paid';

/** Nobody knows yet whether it is paid. */
export const isOpen = ({ state }: Pledge): boolean =>
  !['settled', 'expired', 'cancelled'].includes(state);

/** Takes pledges to the partner's server, and brings back how they stand. */
export class Courier {
  readonly #errand: Errand;
  readonly #pause = new Pause();
  /** The pledge whose status is followed. */
  #followed = '';

  constructor(errand: Errand) {
    this.#errand = errand;
  }

  /**
   * Sends until there is an answer, or it is better to wait for the donor. `anew`: also what was
   * answered before, as the endpoint no longer knows it; the same key makes no second pledge.
   */
  async send(reference: string, anew = false): Promise<void> {
    const running = sending.get(reference);
    if (running) return running.end();
    const pause = new Pause();
    sending.set(reference, pause);
    try {
      await alone(`lindung:send:${reference}`, () => this.#send(reference, pause, anew));
    } finally {
      sending.delete(reference);
    }
  }

  async #send(reference: string, pause: Pause, anew: boolean): Promise<void> {
    const { core, journal, trouble } = this.#errand;
    for (let attempt = 1; ; ++attempt) {
      const record = journal.get(reference);
      if (!record || !(anew ? isOpen(record) : isUnsent(record))) return;
      const url = this.#endpointOf(record);
      if (!url) return trouble(reference, 'endpoint_address');
      // An attempt that the browser does not survive is on record, too.
      const tried = core.attempt(record, this.#errand.now());
      if (tried.error) return trouble(reference, tried.error.code);
      journal.write(tried);
      trouble(reference, undefined);
      const order = core.order(tried, this.#errand.returnUrl(reference));
      if (order.error) return trouble(reference, order.error.code);
      const outcome = await post(core, url, order, reference);
      const code = this.#take(reference, outcome, 'accept');
      if (!code) return trouble(reference, undefined);
      const mayHelp = 'answer' in outcome || outcome.again;
      const after = 'answer' in outcome ? -1 : outcome.after;
      const wait = mayHelp && code !== 'offline' ? core.wait(attempt, randomNumber(), after) : -1;
      trouble(reference, wait < 0 ? code : undefined);
      if (wait < 0) return;
      await pause.last(wait);
    }
  }

  /** Asks once how a pledge stands. */
  async ask(reference: string): Promise<void> {
    const { journal, trouble } = this.#errand;
    const record = journal.get(reference);
    // Without an attempt it was left to the page: the endpoint never heard of it.
    if (!record?.attempts || !(isOpen(record) || record.state === 'expired')) return;
    const endpoint = this.#endpointOf(record);
    if (!endpoint) return;
    const named = record.payment?.status_url;
    const url = named
      ? addressOf(named, endpoint)
      : new URL(`${endpoint.pathname.replace(/\/?$/, '/')}${reference}`, endpoint);
    if (!url) return trouble(reference, 'endpoint_address');
    trouble(reference, this.#take(reference, await statusAt(this.#errand.core, url), 'status'));
  }

  /** Asks again and again while the page is looked at, until it is known or stop() is called. */
  async follow(reference: string): Promise<void> {
    if (this.#followed === reference) return this.#pause.end();
    this.#followed = reference;
    this.#pause.end();
    const { core, journal } = this.#errand;
    for (let attempt = 1; ; ++attempt) {
      let wait = core.wait(attempt, randomNumber(), -1);
      // Here patience does not end; the last pace is kept.
      if (wait < 0) wait = core.wait(--attempt, randomNumber(), -1);
      await this.#pause.last(Math.max(wait, SHORTEST));
      if (document.hidden) {
        await seen();
        attempt = 1;
      }
      const record = journal.get(reference);
      if (this.#followed !== reference || !record || !isOpen(record)) break;
      if (record.payment) await this.ask(reference);
    }
    if (this.#followed === reference) this.#followed = '';
  }

  stop(): void {
    this.#followed = '';
    this.#pause.end();
  }

  /** What an answer makes of the pledge; the code of what is wrong with it. */
  #take(reference: string, outcome: Outcome, as: 'accept' | 'status'): string | undefined {
    if (!('answer' in outcome)) return outcome.code;
    const { core, journal, keep, now } = this.#errand;
    const record = journal.get(reference);
    const url = record && this.#endpointOf(record);
    if (!url) return undefined; // forgotten meanwhile
    const next =
      as === 'accept'
        ? core.accept(record, outcome.answer, url.href, now())
        : core.status(record, outcome.answer, now());
    if (next.error) return next.error.code;
    keep(next);
    return undefined;
  }

  #endpointOf({ handoff }: Pledge): URL | undefined {
    const from = this.#errand.campaign();
    return from && handoff.kind === 'endpoint' ? addressOf(handoff.url, from) : undefined;
  }
}

/** Runs `task` unless another tab runs one of this name. */
async function alone(name: string, task: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return task();
  await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? task() : undefined));
}

/** Before the reference of a pledge that was just made: the name of a lock. */
const MADE = 'lindung:made:';
/** Milliseconds in which what one tab stored is surely seen by the others. */
const SEEN = 5000;

/**
 * Makes a pledge when no other tab makes one. Tabs see what others store some time later, and locks at
 * once: so a lock tells of what was made, and the next waits until storage has it.
 */
export async function inTurn(
  make: () => string,
  isSeen: (reference: string) => boolean,
): Promise<void> {
  if (!('locks' in navigator)) return void make();
  const { locks } = navigator;
  let isMade = false;
  const turn = async (): Promise<void> => {
    const held = (await locks.query()).held ?? [];
    let tries = 50; // for all of them: one that its tab took back is never seen
    for (const { name = '' } of held) {
      const reference = name.startsWith(MADE) ? name.slice(MADE.length) : '';
      if (made.has(reference)) continue;
      while (reference && --tries > 0 && !isSeen(reference)) await passed(20);
    }
    isMade = true;
    const reference = make();
    made.add(reference);
    await new Promise<void>((told) => {
      locks
        .request(MADE + reference, { mode: 'shared' }, () => (told(), passed(SEEN)))
        .catch(told);
    });
  };
  // Where there are locks but they are refused, the pledge is made all the same.
  await locks.request('lindung:pledges', turn).catch((reason: unknown) => {
    if (isMade) throw reason;
    make();
  });
}

/** What this tab made it need not wait for. */
const made = new Set<string>();

const passed = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
