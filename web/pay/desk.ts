import { nothing } from 'lit/html.js';
import type { Handoff, Pay, PayCore, PayRequest, Pledge, PledgeState } from '../core/pay.js';
import type { OpenCampaign } from '../core/index.js';
import type { Choice } from '../widget/giving.js';
import type { Asked, Desk, Host, Paying } from '../widget/paying.js';
import type { Scene } from '../widget/scene.js';
import { addressOf } from './address.js';
import { campaignOf } from './campaigns.js';
import { nowLike } from './clock.js';
import { Courier, inTurn, isOpen, isSaidPaid, isUnsent } from './courier.js';
import { aboutChannel, misfit, shortReason, variation } from './fit.js';
import type { Journal } from './journal.js';
import { panelPart } from './panel.js';
import sums from '../widget/sums.css';
import styles from './pay.css';
import { pledgeList } from './pledges.js';
import { randomBytes } from './random.js';
import { broughtBack, returnUrlFor } from './returning.js';
import type { Search, Sheet } from './sheet.js';
import { fundIn, sayIn } from './words.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(sums + styles);

/** What the panel shows. */
interface Shown {
  readonly reference: string;
  /** What was asked when it was drafted: another gift asks for another draft, or for none. */
  asked: string;
  /** It stands as it was promised; if not, it follows the gift. */
  isFixed: boolean;
  /** Its sum or its reference was copied: it is known outside this page. */
  isCopied?: boolean;
  isDone: boolean;
  /** Why the present gift has no hand-off. */
  error: string | undefined;
}

/** The second stage of one widget: from the choice of a channel to the pledge's end. */
export class PayDesk implements Desk {
  readonly sheet = sheet;
  readonly #core: PayCore;
  readonly #host: Host;
  readonly #journal: Journal;
  readonly #courier: Courier;
  readonly #troubles = new Map<string, string>();
  readonly #portrait = matchMedia('(orientation: portrait)');

  #scene: Scene | undefined;
  /** What was shown last, and whether a link of it is being followed. */
  #paying: Paying | undefined;
  #isLeaving = false;
  #paid: { key: string; pay: Pay } | undefined;
  /** Of the next pledge. */
  #reference: string;
  #office: string | undefined;
  #shown: Shown | undefined;
  #copied: string | undefined;
  #search: Search = { text: '', state: 'idle' };
  /** What the list of pledges waits to be sure of. */
  #unsure = '';
  /** The campaign whose pledges were looked after. */
  #tended: OpenCampaign | undefined;

  constructor(core: PayCore, host: Host, journal: Journal) {
    this.#core = core;
    this.#host = host;
    this.#journal = journal;
    this.#reference = core.reference(randomBytes());
    this.#courier = new Courier({
      core,
      journal,
      now: () => this.#now(),
      campaign: () => this.#scene?.open.url,
      returnUrl: returnUrlFor,
      keep: (record) => this.#keep(record),
      trouble: (reference, code) => this.#trouble(reference, code),
    });
    this.rest(false);
  }

  rest(isResting: boolean): void {
    if (isResting) {
      this.#courier.stop();
      this.#journal.unlisten(this.#changed);
      removeEventListener('online', this.#online);
      this.#portrait.removeEventListener('change', this.#turned);
    } else {
      this.#journal.listen(this.#changed);
      addEventListener('online', this.#online);
      this.#portrait.addEventListener('change', this.#turned);
    }
  }

  /** Drafts a pledge for nobody, so that the browser has compiled what the donor's press needs. */
  rehearse(asked: Asked): void {
    const record = this.#draft(asked, this.#reference);
    if (!record) return;
    this.#core.match([], record);
    this.#core.step(record, 'handed_off', nowLike(asked.now));
  }

  channelFor(asked: Asked): string {
    const { id } = campaignOf(this.#core, asked.open);
    return this.#core.channel(id, asked.request, asked.lang, nowLike(asked.now));
  }

  show(scene: Scene): Paying {
    this.#scene = scene;
    if (this.#tended !== scene.open) queueMicrotask(() => this.#tend(scene.open));
    if (this.#isLeaving && this.#paying) return this.#paying;
    // The reference of a pledge that was made is not the next one's.
    if (!this.#shown && this.#journal.get(this.#reference)) {
      this.#reference = this.#core.reference(randomBytes());
    }
    const pay = this.#pay(scene.asked);
    const reasons = (pay.channels ?? [])
      .filter(({ fits }) => !fits)
      .map((channel) => [channel.id, shortReason(scene, channel)] as const);
    const panel = this.#panel(scene, pay);
    const handoff = panel ? undefined : this.#upcoming(scene, pay);
    const href = handoff && this.#linkOf(scene, handoff);
    const tells = this.#tellsDedication(scene);
    const varies = variation(scene);
    return (this.#paying = {
      reasons: new Map(reasons),
      canGo: !!pay.handoff,
      ...(href && { href }),
      ...(handoff && { pays: handoff.amount }),
      ...(tells !== undefined && { tells }),
      ...(varies && { varies }),
      about: aboutChannel(scene, pay, handoff),
      ...(panel && { panel }),
      pledges: this.#pledges(scene),
    });
  }

  go(event?: Event): void {
    const scene = this.#scene;
    const link = event?.currentTarget;
    const isLink = link instanceof HTMLAnchorElement && link.hasAttribute('href');
    if (!isLink) event?.preventDefault();
    if (!scene) return;
    const record = this.#draft(scene.asked, this.#reference);
    if (!record) {
      event?.preventDefault();
      this.#host.say(sayIn(scene.locale)('go_not'));
    } else if (!isLink) {
      // Two tabs that press at once make one pledge. A link can't wait: it is followed at once.
      const make = (): string => {
        const matched = this.#matched(record);
        const href = event ? undefined : this.#linkOf(scene, matched.handoff);
        this.#begin(matched, scene, () => !!href && openTab(href));
        return matched.reference;
      };
      void inTurn(make, (reference) => {
        this.#journal.reread();
        return !!this.#journal.get(reference);
      });
    } else if (!this.#begin(this.#matched(record), scene, () => true)) {
      event?.preventDefault();
    }
  }

  // ---- Asking the core

  #now(): string {
    return nowLike(this.#scene?.asked.now ?? '');
  }

  #request({ request }: Asked, reference: string): PayRequest {
    const office = this.#office === undefined ? {} : { office: this.#office };
    return { ...request, ...office, reference };
  }

  #pay(asked: Asked): Pay {
    const { id: campaign, problem } = campaignOf(this.#core, asked.open);
    if (problem) return { error: { ...problem, code: 'campaign_invalid', message: problem.code } };
    const request = this.#request(asked, this.#reference);
    const now = nowLike(asked.now);
    // Asked again each minute, as channels open and close.
    const key = JSON.stringify([campaign, request, asked.lang, now.slice(0, 16)]);
    if (this.#paid?.key !== key) {
      let pay = this.#core.pay(campaign, request, asked.lang, now);
      if (pay.error?.code === 'office_unknown') {
        this.#office = undefined;
        pay = this.#core.pay(campaign, this.#request(asked, this.#reference), asked.lang, now);
      }
      this.#paid = { key, pay };
    }
    return this.#paid.pay;
  }

  #draft(asked: Asked, reference: string): Pledge | undefined {
    const request = this.#request(asked, reference);
    const drafted = this.#core.draft(
      campaignOf(this.#core, asked.open).id,
      request,
      asked.lang,
      nowLike(asked.now),
    );
    return drafted.error ? undefined : drafted;
  }

  /** The open pledge of the same content, if there is one: no second is made. */
  #matched(record: Pledge): Pledge {
    this.#journal.reread();
    const found = this.#core.match(this.#journal.all(), record);
    return (found && this.#journal.get(found)) || record;
  }

  /** What the way on leads to: of an open pledge that is the same, its own. */
  #upcoming(scene: Scene, { handoff }: Pay): Handoff | undefined {
    const isOwn = handoff?.kind === 'link' || handoff?.kind === 'transfer';
    if (!isOwn || !this.#journal.all().some(isOpen)) return handoff;
    const record = this.#draft(scene.asked, this.#reference);
    return record ? this.#matched(record).handoff : handoff;
  }

  /** The link itself, where one press is enough: it carries the amount. */
  #linkOf(scene: Scene, handoff: Handoff): string | undefined {
    if (handoff.kind !== 'link' || !handoff.amount_prefilled) return undefined;
    return addressOf(handoff.url, scene.open.url)?.href;
  }

  /** Whether the chosen channel would pass a dedication on; nothing where nobody asks. */
  #tellsDedication({ asked, more, view }: Scene): boolean | undefined {
    if (!more || !view.dedication) return undefined;
    const request = { dedication: '-', ...this.#request(asked, this.#reference) };
    const { id } = campaignOf(this.#core, asked.open);
    return this.#core.pay(id, request, asked.lang, nowLike(asked.now)).handoff?.dedication_told;
  }

  // ---- The pledge's way

  /** Stores the pledge, then does what its kind asks for. `leaves` goes to the channel by a link, if
   * it may. False when the page takes over. */
  #begin(record: Pledge, scene: Scene, leaves: () => boolean): boolean {
    const { reference, handoff, state } = record;
    const isKnown = !!this.#journal.get(reference);
    const isOurs = this.#host.emit('lindung-pledge', record, true);
    if (!isKnown) this.#journal.write(record);
    if (!isOurs) {
      this.#step(reference, 'handed_off');
      return false;
    }
    const isLink = leaves();
    const isShownAtOnce = ['qris', 'transfer', 'host'].includes(handoff.kind);
    if (isLink || (isShownAtOnce && state === 'drafted')) this.#handOver(reference);
    const isFixed = isLink || isKnown || handoff.kind === 'endpoint';
    const shown = { reference, isFixed, isDone: isLink, error: undefined, asked: keyOf(scene) };
    if (isLink) this.#leave(shown);
    else this.#open(shown);
    if (handoff.kind === 'endpoint') void this.#tell(reference);
    return true;
  }

  /** Opens the panel once the browser has followed the link, which stays as it is till then. */
  #leave(shown: Shown): void {
    this.#isLeaving = true;
    setTimeout(() => {
      this.#isLeaving = false;
      this.#open(shown);
    });
  }

  /** Sends it, or asks how it stands, and follows it from then on. */
  async #tell(reference: string): Promise<void> {
    const record = this.#journal.get(reference);
    if (record && isUnsent(record)) await this.#courier.send(reference);
    else await this.#courier.ask(reference);
    this.#followShown();
  }

  #followShown(): void {
    const record = this.#shown && this.#journal.get(this.#shown.reference);
    if (record?.kind === 'endpoint' && isOpen(record) && record.payment) {
      void this.#courier.follow(record.reference);
    }
  }

  #handOver(reference: string): void {
    const record = this.#step(reference, 'handed_off');
    if (record) this.#host.emit('lindung-handoff', record);
  }

  #step(reference: string, state: PledgeState): Pledge | undefined {
    this.#journal.reread();
    const record = this.#journal.get(reference);
    const next = record && this.#core.step(record, state, this.#now());
    if (!next || next.error) return undefined;
    this.#keep(next);
    return next;
  }

  #keep(record: Pledge): void {
    const before = this.#journal.get(record.reference)?.state;
    this.#journal.write(record);
    if (record.state === before) return;
    const scene = this.#scene;
    if (record.state === 'settled') this.#host.emit('lindung-settle', record);
    if (scene && record.kind === 'endpoint') {
      this.#host.say(sayIn(scene.locale)(`state_${record.state}`));
    }
  }

  #trouble(reference: string, code: string | undefined): void {
    if (this.#troubles.get(reference) === code) return;
    if (code) this.#troubles.set(reference, code);
    else this.#troubles.delete(reference);
    if (code && this.#scene) {
      const message = this.#scene.locale.error(code);
      this.#host.emit('lindung-error', { code, path: '', message });
      this.#host.say(message);
    }
    void this.#host.update();
  }

  /** Looks after this campaign's pledges: those whose time is over, unsent, or brought back. */
  #tend(open: OpenCampaign): void {
    if (this.#tended === open) return;
    this.#tended = open;
    const { problem } = campaignOf(this.#core, open);
    if (problem) {
      const { code, path } = problem;
      this.#host.emit('lindung-error', { code: 'campaign_invalid', path, message: code });
    }
    const mine = this.#mine().filter(isOpen);
    for (const record of mine) {
      const next = this.#core.refresh(record, this.#now());
      if (!next.error && next.state !== record.state) this.#keep(next);
    }
    // This clock may be wrong, and a payment late: the endpoint knows.
    for (const { reference, kind, state } of this.#mine()) {
      if (kind === 'endpoint' && state === 'expired') void this.#courier.ask(reference);
    }
    const back = this.#core.readReference(broughtBack());
    if (!back.error && mine.some(({ reference }) => reference === back.reference)) {
      this.#step(back.reference, 'returned_unknown');
      this.#resume(back.reference, false);
    } else if (mine[0] && isBackFrom(mine[0])) {
      this.#takeUp(mine[0]);
    }
    for (const { reference, kind } of mine) {
      if (kind === 'endpoint' && reference !== this.#shown?.reference) void this.#tell(reference);
    }
  }

  /** Pledges to the shown campaign, newest first. */
  #mine(): Pledge[] {
    const id = this.#scene?.view.id;
    return this.#journal
      .all()
      .filter(({ campaign }) => campaign === id)
      .reverse();
  }

  readonly #changed = (): void => void this.#host.update();

  readonly #online = (): void => {
    for (const record of this.#mine()) if (isUnsent(record)) void this.#tell(record.reference);
  };

  // ---- The panel

  #open(shown: Shown): void {
    this.#shown = shown;
    this.#copied = undefined;
    void this.#focusPanel();
  }

  async #focusPanel(): Promise<void> {
    await this.#host.update();
    const heading = this.#heading();
    heading?.focus({ preventScroll: true });
    const { top = 0 } = heading?.getBoundingClientRect() ?? {};
    if (top < 0 || top > innerHeight / 3) this.#scroll(heading);
  }

  #heading(): HTMLElement | null | undefined {
    return this.#host.element.shadowRoot?.getElementById('panel');
  }

  /** Brings the panel to the top, calmly where motion is not unwanted. */
  #scroll(heading = this.#heading()): void {
    const { matches } = matchMedia('(prefers-reduced-motion: reduce)');
    heading?.parentElement?.scrollIntoView({ behavior: matches ? 'auto' : 'smooth' });
  }

  /** Whoever turns the phone to have its code scanned still sees it. */
  readonly #turned = (): void => {
    const focused = this.#host.element.shadowRoot?.activeElement;
    if (focused?.closest('.panel')) this.#scroll();
  };

  readonly #close = async (): Promise<void> => {
    const shown = this.#shown;
    const record = shown && this.#journal.get(shown.reference);
    this.#shown = undefined;
    this.#courier.stop();
    // What went nowhere is no pledge.
    if (record?.state === 'drafted' && record.kind !== 'endpoint' && !shown?.isCopied) {
      this.#journal.remove(record.reference);
    }
    await this.#host.update();
    this.#host.focusGo();
  };

  #resume(reference: string, isAsked = true): void {
    const scene = this.#scene;
    const record = this.#journal.get(reference);
    if (!scene || !record) return;
    const isDone = isSaidPaid(record);
    this.#open({ reference, isFixed: true, isDone, error: undefined, asked: keyOf(scene) });
    if (isAsked) this.#unsure = '';
    if (record.kind === 'endpoint') void this.#tell(reference);
  }

  /** Takes a pledge up where the donor left it: what was chosen, and the panel. */
  #takeUp({ reference, request }: Pledge): void {
    const { reference: _, office, ...choice } = request;
    this.#office = office;
    this.#host.choose(choice as Choice);
    void this.#host.update().then(() => this.#resume(reference, false));
  }

  /** The same pledge for another gift, as long as nothing but this page knows it. */
  #redraft(scene: Scene): void {
    const shown = this.#shown;
    const asked = keyOf(scene);
    if (!shown || shown.isFixed || shown.asked === asked) return;
    shown.asked = asked;
    const before = this.#journal.get(shown.reference);
    if (!before || scene.asked.request.channel !== before.channel) return void this.#close();
    const record = this.#draft(scene.asked, shown.reference);
    shown.error = record ? undefined : (this.#pay(scene.asked).error?.code ?? 'other');
    if (record) {
      this.#journal.write(record);
      if (before.state === 'handed_off') this.#step(record.reference, 'handed_off');
    }
    void this.#host.update();
  }

  #panel(scene: Scene, pay: Pay): Paying['panel'] {
    const shown = this.#shown;
    const record = shown && this.#journal.get(shown.reference);
    if (!shown || !record) return undefined;
    const isNew = shown.asked !== keyOf(scene);
    if (isNew && !shown.isFixed) queueMicrotask(() => this.#redraft(scene));
    const channel = pay.channels?.find(({ id }) => id === record.channel);
    return panelPart(this.#sheetOf(scene, record, pay), {
      isDone: shown.isDone,
      isOld: shown.isFixed && !shown.asked.endsWith(giftOf(scene.asked)),
      isUnkept: !this.#journal.keeps,
      misfit: shown.error ? misfit(scene, shown.error, channel) : undefined,
    });
  }

  /** All offices of the pledge's channel, which its record leaves out. */
  #officesOf({ handoff }: Pay, { channel }: Pledge): Sheet['offices'] {
    return handoff?.kind === 'slip' && handoff.channel === channel ? handoff.offices : undefined;
  }

  #sheetOf(scene: Scene, record: Pledge, pay: Pay): Sheet {
    const { reference, handoff } = record;
    const sayAny = sayIn(scene.locale);
    // What is given is called by its fund.
    const say: Sheet['say'] = (key, values) => sayAny(key, { fund: fundIn(scene.locale, record.fund), ...values });
    const from = scene.open.url;
    const endpoint = handoff.kind === 'endpoint' ? addressOf(handoff.url, from) : undefined;
    return {
      core: this.#core,
      scene,
      locale: scene.locale,
      say,
      record,
      channel: scene.view.channels.find(({ id }) => id === record.channel)?.name ?? record.channel,
      campaign: campaignOf(this.#core, scene.open).id,
      trouble: this.#troubles.get(reference),
      copied: this.#copied,
      search: this.#search,
      rupiah: (amount) => scene.core.rupiah(amount),
      address: (text) => addressOf(text, from)?.href,
      endpointAddress: (text) => endpoint && addressOf(text, endpoint)?.href,
      handOver: () => {
        this.#fix();
        this.#handOver(reference);
        // A form leaves by what the page shows now; the thanks come after it.
        if (handoff.kind === 'form') setTimeout(() => this.#done());
      },
      done: () => {
        // A slip that is printed is not paid yet.
        if (handoff.kind !== 'slip') this.#step(reference, 'returned_paid');
        this.#done();
      },
      unpay: () => {
        this.#step(reference, 'returned_pending');
        this.#resume(reference);
      },
      close: () => void this.#close(),
      cancel: () => {
        this.#cancel(reference);
        void this.#close();
      },
      offices: this.#officesOf(pay, record),
      retry: () => {
        const anew = this.#troubles.get(reference) === 'endpoint_unknown';
        if (anew) void this.#courier.send(reference, true);
        else void this.#tell(reference);
      },
      copy: (event, what, value) => void this.#copy(event, what, value),
      look: (search) => {
        this.#search = { ...this.#search, ...search };
        void this.#host.update();
      },
      choose: (office) => {
        this.#office = office;
        const shown = this.#shown;
        if (!shown) return;
        const { asked, isFixed } = shown;
        const isOld = isFixed && !asked.endsWith(giftOf(scene.asked));
        const { reference: _, office: __, ...request } = record.request;
        Object.assign(shown, { asked: '', isFixed: false });
        this.#redraft(isOld ? { ...scene, asked: { ...scene.asked, request } } : scene);
        Object.assign(shown, { isFixed, ...(isOld && { asked }) });
      },
    };
  }

  /** From now on the pledge stands, whatever becomes of the gift. */
  #fix(): void {
    if (this.#shown) this.#shown.isFixed = true;
  }

  #done(): void {
    const shown = this.#shown;
    if (!shown) return;
    shown.isFixed = shown.isDone = true;
    void this.#focusPanel();
  }

  async #copy(event: Event, what: string, value: string): Promise<void> {
    const shown = (event.currentTarget as HTMLElement).parentElement?.querySelector('b');
    this.#fix();
    if (this.#shown) this.#shown.isCopied = true;
    try {
      await navigator.clipboard.writeText(value);
      this.#copied = what + value;
      if (this.#scene) this.#host.say(`${sayIn(this.#scene.locale)('copied')}: ${what}`);
    } catch {
      if (shown) getSelection()?.selectAllChildren(shown);
    }
  }

  // ---- The list

  #pledges(scene: Scene): Paying['pledges'] {
    const records = this.#mine().filter(
      ({ state, reference }) => state !== 'cancelled' && reference !== this.#shown?.reference,
    );
    if (!records.length) return nothing;
    const say = sayIn(scene.locale);
    return pledgeList({
      scene,
      records,
      keeps: this.#journal.keeps,
      asked: this.#unsure,
      resume: (reference) => this.#resume(reference),
      cancel: (reference) => this.#cancel(reference),
      forget: () => {
        this.#unsure = '';
        this.#shown = undefined;
        this.#courier.stop();
        this.#journal.forget();
        this.#host.say(say('forgotten'));
        void this.#focusList();
      },
      ask: (what) => {
        const before = this.#unsure;
        this.#unsure = what;
        void this.#focusList(what ? '.sure button:last-child' : `[data-asks="${before}"]`);
      },
    });
  }

  #cancel(reference: string): void {
    this.#unsure = '';
    if (this.#step(reference, 'cancelled') && this.#scene) {
      this.#host.say(sayIn(this.#scene.locale)('state_cancelled'));
    }
    void this.#focusList();
  }

  /** The button that was pressed is gone: the focus goes to what took its place. */
  async #focusList(place = '.shelf summary'): Promise<void> {
    await this.#host.update();
    const found = this.#host.element.shadowRoot?.querySelector<HTMLElement>(place);
    if (found) found.focus();
    else this.#host.focusGo();
  }
}

/**
 * Goes there in a new tab, after a press that had to wait for this stage. False where the browser
 * takes that for a tab that nobody asked for.
 */
function openTab(href: string): boolean {
  const tab = window.open('', '_blank');
  if (!tab) return false;
  tab.opener = null;
  tab.location.href = href;
  return true;
}

/** Milliseconds in which Back from a channel's page leads to the pledge again. */
const SOON = 1_800_000;

/**
 * Whether the donor came back to this page by Back, soon after this pledge was made. Some apps open
 * every link in the same tab, and begin the page anew when the donor is back.
 */
function isBackFrom({ created }: Pledge): boolean {
  const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return way?.type === 'back_forward' && Date.now() - Date.parse(created) < SOON;
}

/** The gift and its channel, to tell one from another. */
function giftOf({ request }: Asked): string {
  return JSON.stringify(request);
}

/** The same in its language. */
function keyOf({ asked }: Scene): string {
  return asked.lang + giftOf(asked);
}
