import { html, noChange, render } from 'lit/html.js';
import {
  Failure,
  getJson,
  openCampaign,
  type CampaignView,
  type OpenCampaign,
  type Progress,
} from '../core/index.js';
import { isReadable } from './accent.js';
import type { LindungEvents, Problem } from './events.js';
import { answer, requestOf, type Answer, type Choice } from './giving.js';
import { Locale, type Lang } from './locale.js';
import { loadMore, type More } from './more.js';
import { amountPart } from './parts/amount.js';
import { answerPart, spoken } from './parts/answer.js';
import { benefits } from './parts/benefits.js';
import { channelPart, statusPart } from './parts/channel.js';
import { choices } from './parts/choices.js';
import { cost } from './parts/cost.js';
import { foot } from './parts/foot.js';
import { head } from './parts/head.js';
import { pledges } from './parts/pledges.js';
import { prices } from './parts/prices.js';
import { progressPart } from './parts/progress.js';
import { reachFor, stairs } from './parts/stairs.js';
import { failed, loading } from './parts/states.js';
import { PLEDGES } from './prefix.js';
import { keepsPledge, openDesk, type Asked, type Desk, type Host } from './paying.js';
import type { Draft, Scene } from './scene.js';
import { withDots } from './typing.js';
import styles from './widget.css';

/** Milliseconds of rest before the answer is read out, or a text is called unreadable. */
const PAUSE = 900;

/** Steps that can be taken back. */
const MOST_PAST = 50;

/** Attributes that a choice starts with; of workers and amount the later one holds. */
const STARTS = ['workers', 'amount', 'months', 'sector', 'fund', 'channel', 'frequency'] as const;
type Start = (typeof STARTS)[number];

/** What tells that the donor means to use the widget. */
const TOUCHES = ['pointerenter', 'pointerdown', 'touchstart', 'focusin', 'keydown'] as const;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

/**
 * A donation widget: how many workers a gift insures, and the way to give it. Attributes are where
 * it starts and may change later; what the donor chose stays when it is moved in the page.
 *
 * @attr campaign - address of a campaign file, or the id of a shipped one
 * @attr integrity - hash of the campaign file, as on a script: another file is not taken
 * @attr lang - `id`, `en` or `ar` (a draft), if the campaign speaks it; the giver can change it
 * @attr theme - `auto`, `light` or `dark`
 * @attr amount - what the gift starts with: `500000`, `50rb`
 * @attr workers - what it starts with instead, as a number of workers
 * @attr months, sector, fund, channel, frequency - what the choices start with
 * @attr today - a day like `2026-11-23`, for previews and tests
 * @fires lindung-ready, lindung-change, lindung-pledge, lindung-handoff, lindung-settle,
 *   lindung-error
 * @slot - a plain link to donate: shown before the script runs, and when loading fails
 * @csspart card, head, name, demo, answer, prices, amount, input, choices, months, kind, fund,
 *   frequency, cost, benefits, progress, pledges, channel, status, go, panel, foot, loading, error
 * @cssprop --lindung-accent, --lindung-paper, --lindung-ink, --lindung-font, --lindung-radius
 */
export class LindungWidget extends HTMLElement {
  static readonly observedAttributes = ['campaign', 'lang', 'theme', 'today', ...STARTS];

  #root = this.attachShadow({ mode: 'open' });
  #open: OpenCampaign | undefined;
  #failure: Pick<Problem, 'code' | 'path'> | undefined;
  #view: CampaignView | undefined;
  /** Campaign, language and day of #view. */
  #seen = '';
  #answer: Answer | undefined;
  #askedNow: Asked | undefined;
  #progress: Progress | undefined;

  #choice: Choice = {};
  #reach = 0;
  #isSliding = false;
  /** Numbers of months that were chosen, offered by the campaign or not. */
  #months = new Set<number>();
  /** Names of attributes whose values the core has not judged yet. */
  #given = new Set<string>();
  /** Choices to go back to, the last one last. */
  #past: Choice[] = [];
  /** What the donor is changing without a pause: one step back undoes all of it. */
  #changing = '';
  #canUndo: boolean | undefined;
  #draft: Draft | undefined;
  /** What is wrong with the choice, while #answer is still the last good one. */
  #error: string | undefined;
  #picked: Lang | undefined;
  /** Whose words could not be had. */
  #missed: Lang | undefined;
  #asked = '';
  #isNews = false;
  /** A hand moves: the answer is shown at once, and the rest after it is painted. */
  #isAtHand = false;
  #said = '';
  #desk: Desk | undefined;
  #opening: Promise<void> | undefined;
  #payState: Scene['payState'] = 'idle';
  #more: More | undefined;
  #moreState: 'idle' | 'loading' | 'failed' = 'idle';
  #kept = false;
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #updating: Promise<void> | undefined;
  /** What the campaign's colour was last weighed for. */
  #look = '';
  #dark = matchMedia('(prefers-color-scheme: dark)');

  /** Reads the campaign again, past caches. What the donor chose and typed stays. */
  async reload(): Promise<void> {
    await this.#load(true);
  }

  connectedCallback(): void {
    this.#dress();
    this.#desk?.rest(false);
    for (const touch of TOUCHES) this.addEventListener(touch, this.#touch, { passive: true });
    if (!this.#turn && (this.#kept = keepsPledge())) this.#touch();
    addEventListener('storage', this.#stored);
    this.#dark.addEventListener('change', this.#update);
    if (!this.#turn) void this.#load();
    setTimeout(() => Locale.of(this.#lang()).formats); // while the campaign is on its way
    void this.#update();
  }

  disconnectedCallback(): void {
    this.#dark.removeEventListener('change', this.#update);
    removeEventListener('storage', this.#stored);
    this.#desk?.rest(true);
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value) return;
    if (name === 'campaign') this.#turn && void this.#load();
    else if (name === 'lang') this.#picked = undefined;
    else if (name === 'today') this.#given.add(name);
    else if (name !== 'theme') this.#start(name as Start, value);
    void this.#update();
  }

  /** Brings the page up to date, once for all changes of this turn. */
  readonly #update = (): Promise<void> =>
    (this.#updating ??= Promise.resolve().then(() => {
      this.#updating = undefined;
      this.#ask();
      const isFirst = this.#isAtHand;
      this.#isAtHand = false;
      this.#render(isFirst);
      if (isFirst) return void requestAnimationFrame(() => setTimeout(this.#update));
      if (!this.#isNews || !this.#answer) return;
      this.#isNews = false;
      this.#emit('lindung-change', this.#answer.screen.quote);
    }));

  // ---- Loading

  async #load(fresh = false): Promise<void> {
    const turn = ++this.#turn;
    try {
      if (!fresh) this.#open = this.#answer = undefined;
      const [name = '', integrity = ''] = ['campaign', 'integrity'].map(
        (attribute) => this.getAttribute(attribute) ?? '',
      );
      const open = await openCampaign(name, integrity, fresh);
      if (turn !== this.#turn) return;
      this.#open = open;
      if (open.isOld) addEventListener('online', () => void this.#load(true), { once: true });
      this.#given.add('fund').add('channel'); // the new one may not have them
      this.#months.clear();
      this.#asked = '';
      this.#failure = this.#progress = undefined;
      await this.#update();
      this.#emit('lindung-ready', this.#answer?.screen.quote);
      await this.#loadProgress(open);
    } catch (reason) {
      if (turn !== this.#turn) return;
      const { code, path, message } =
        reason instanceof Failure ? reason : new Failure('other', '', String(reason));
      if (!this.#answer) this.#failure = { code, path };
      void this.#update();
      this.#report(code, path, message);
    }
  }

  /** A newer count, from where the campaign itself comes from; without one the file's stands. */
  async #loadProgress({ core, url }: OpenCampaign): Promise<void> {
    const known = this.#view?.progress;
    if (!known?.url) return;
    const address = new URL(known.url, url);
    if (address.origin !== url.origin) return;
    const found = core.progress(await getJson(address).catch(() => null));
    if (found.error || found.as_of < known.as_of || this.#open?.url !== url) return;
    this.#progress = found;
    void this.#update();
  }

  // ---- Choosing

  /** Takes a choice from an attribute: the starting state, or the page changing its mind. */
  #start(name: Start, value: string | null): void {
    this.#past = [];
    const key = name === 'amount' ? 'gift' : name;
    const { [key]: _, ...choice } = this.#choice;
    this.#choice = choice;
    this.#given.delete(key);
    if (value === null) return;
    this.#given.add(key);
    if (key === 'gift') return; // needs the core to be read
    this.#choice[key] = (key === 'workers' || key === 'months' ? Number(value) : value) as never;
    if (key === 'workers') this.#choice = withoutGift(this.#choice);
    if (key === 'sector') {
      delete this.#choice.group;
      delete this.#choice.mix;
    }
  }

  /** Asks the core, if what is asked is new. */
  #ask(): void {
    if (!this.#open) return;
    const { core, id } = this.#open;
    const now = Date.now() / 1000;
    let today = core.today(this.getAttribute('today') ?? '', now);
    if (!today) {
      today = core.today('', now);
      if (this.#given.has('today')) this.#report('today_unreadable', '/today', '');
    }
    if (this.#given.has('gift')) {
      const read = core.readAmount(this.getAttribute('amount') ?? '', false);
      if (read.error) this.#report(read.error.code, '/amount', read.error.message);
      else this.#choice = { ...withoutWorkers(this.#choice), gift: read.amount };
    }
    const lang = this.#lang();
    const asked = JSON.stringify([id, this.#choice, lang, today]);
    if (asked === this.#asked) return this.#given.clear();
    this.#asked = asked;

    const seen = [id, lang, today].join();
    if (seen !== this.#seen) {
      const view = core.view(id, lang, today);
      if (view.error) return this.#fail(view.error);
      this.#view = view;
      this.#seen = seen;
    }
    const view = this.#view as CampaignView;
    if (this.#lang() !== lang) return this.#ask(); // the campaign does not speak it
    for (;;) {
      const asked = this.#toAsk(this.#open, view, lang, today);
      const found = answer(this.#open, asked.request, today);
      if ('code' in found) {
        const key = found.path.slice(1);
        if (this.#given.delete(key)) {
          delete this.#choice[key as keyof Choice];
          this.#report(found.code, found.path, found.message);
          continue;
        }
        this.#error = found.code;
        if (!this.#answer) this.#fail(found);
      } else {
        const old = this.#answer?.screen.quote;
        this.#isNews ||= !!old && JSON.stringify(old) !== JSON.stringify(found.screen.quote);
        this.#error = this.#failure = undefined;
        this.#answer = found;
        this.#askedNow = asked;
        this.#months.add(found.request.months);
      }
      break;
    }
    this.#given.clear();
  }

  /** The choice with all that is left to the campaign; a channel that fits, if none was chosen. */
  #toAsk(open: OpenCampaign, view: CampaignView, lang: Lang, today: string): Asked {
    const request = requestOf(this.#choice, view);
    const written = this.getAttribute('today');
    const now = written === today ? today : `${new Date().toISOString().slice(0, 19)}Z`;
    const asked = { open, request, lang, now };
    const channel = this.#choice.channel ?? this.#desk?.channelFor(asked);
    return channel === undefined ? asked : { ...asked, request: { ...request, channel } };
  }

  /** Nothing can be shown; the page is told, too. */
  #fail({ code, path, message }: Problem): void {
    this.#failure = { code, path };
    this.#report(code, path, message);
  }

  /** Tells the page what went wrong; the core leaves the sentence to the widget's language. */
  #report(code: string, path: string, message: string): void {
    const sentence = message || Locale.of(this.#lang()).error(code);
    this.#emit('lindung-error', { code, path, message: sentence });
  }

  /** The language to speak: the wanted one, if the campaign and the widget both have it. */
  #lang(): Lang {
    const around = this.closest<HTMLElement>('[lang]:not([lang=""])')?.lang ?? '';
    const wanted = (this.#picked ?? around).slice(0, 2).toLowerCase();
    const offered = this.#view?.languages ?? [wanted];
    const lang = [wanted, 'id', ...offered].find(
      (one) => Locale.nameOf(one) && offered.includes(one),
    );
    void Locale.fetch(lang ?? '')?.then(this.#update, (reason: unknown) => {
      if (this.#missed === lang) return;
      this.#missed = lang;
      this.#report('language_unreachable', '/lang', String(reason));
    });
    return Locale.of(lang ?? '').lang;
  }

  readonly #choose = (choice: Choice): void => {
    const changing = Object.keys(choice).join();
    if (changing !== this.#changing) this.#past = [...this.#past.slice(-MOST_PAST), this.#choice];
    this.#changing = changing;
    if ('gift' in choice) this.#choice = withoutWorkers(this.#choice);
    if ('workers' in choice) this.#choice = withoutGift(this.#choice);
    if ('gift' in choice || 'workers' in choice) this.#draft = undefined;
    this.#choice = { ...this.#choice, ...choice };
    if (choice.sector) delete this.#choice.mix;
    if (choice.dedication === '') delete this.#choice.dedication;
    this.#rest();
    void this.#update();
  };

  readonly #slide = (workers: number, isDone: boolean): void => {
    this.#isAtHand = !isDone;
    this.#isSliding = !isDone;
    if (workers === this.#choice.workers) void this.#update();
    else this.#choose({ workers });
  };

  readonly #undo = (): void => {
    // A step that changes nothing is none.
    const isSame = isLike(this.#choice);
    let choice: Choice | undefined;
    do choice = this.#past.pop();
    while (choice && !this.#draft && isSame(choice));
    this.#choice = choice ?? this.#choice;
    this.#draft = undefined;
    this.#changing = '';
    this.#rest();
    void this.#update();
  };

  readonly #type = (event: InputEvent, before: string): void => {
    const field = event.target as HTMLInputElement;
    // A keyboard that is still composing must not find its text changed.
    const core = this.#open?.core;
    if (!core) return;
    const typed = event.isComposing ? undefined : withDots(core, before, event);
    const text = typed?.text ?? field.value;
    const choice = this.#draft?.before ?? this.#choice;
    // However long it takes to type, it is one step back.
    if (!this.#draft) this.#past = [...this.#past.slice(-MOST_PAST), choice];
    this.#changing = 'gift';
    const read = this.#read(text);
    if (!read.error) this.#choose({ gift: read.amount });
    this.#draft = { text, before: choice };
    this.#rest();
    this.#isAtHand = true;
    const updated = this.#update();
    if (!typed) return;
    // Last, as it lays the page out.
    void updated.then(() => {
      field.value = typed.text;
      field.setSelectionRange(typed.caret, typed.caret);
    });
  };

  /** The donor is done with the field: the amount is written out, or called unreadable. */
  readonly #settle = (): void => {
    this.#changing = '';
    if (!this.#draft || !this.#open) return;
    if (!this.#isRefused() && !this.#error) this.#draft = undefined;
    void this.#update();
  };

  #read(text: string) {
    return (this.#open as OpenCampaign).core.readAmount(text, this.#lang() === 'en');
  }

  /** Calls a text that can't be read so: it is no gift, and the one before it stands. */
  #isRefused(): boolean {
    const error = this.#draft && this.#read(this.#draft.text).error?.code;
    if (!this.#draft || !error) return false;
    const { gift, workers } = this.#draft.before;
    this.#choice = { ...this.#choice, gift, workers } as Choice;
    this.#draft = { ...this.#draft, error };
    return true;
  }

  /** Waits for the donor to pause, then says once how it stands. */
  #rest(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#changing = '';
      const scene = this.#scene(true);
      if (!scene) return;
      const { locale } = scene;
      if (!this.#isRefused() && this.#draft && this.#error) {
        this.#draft = { ...this.#draft, error: this.#error };
      }
      const error = this.#draft?.error ?? this.#error;
      this.#said = error ? locale.error(error) : spoken(scene);
      void this.#update();
    }, PAUSE);
  }

  readonly #speak = (lang: Lang): void => {
    this.#picked = lang;
    // The button that was pressed is gone: its place is the other language's.
    void this.#update().then(() => this.#root.querySelector<HTMLElement>('.head button')?.focus());
  };

  // ---- Handing off, which the second stage does

  readonly #touch = (): void => {
    for (const touch of TOUCHES) this.removeEventListener(touch, this.#touch);
    this.#opening ??= openDesk(this.#host).then(
      async (desk) => {
        this.#desk = desk;
        this.#dress();
        this.#asked = ''; // another channel may be the first that fits
        const wasPressed = this.#payState === 'preparing';
        this.#payState = 'idle';
        await this.#update();
        if (wasPressed) desk.go();
      },
      (reason: unknown) => {
        this.#opening = undefined; // the next press tries again
        if (this.#payState === 'preparing') {
          this.#payState = 'failed';
          this.#say(Locale.of(this.#lang()).say('pay_failed'));
        }
        this.#report('pay_unreachable', '', String(reason));
      },
    );
  };

  /** Another tab pledged: this one shows it, too, touched or not. */
  readonly #stored = ({ key, newValue }: StorageEvent): void => {
    if (newValue && key?.startsWith(PLEDGES)) this.#touch();
  };

  readonly #go = (event: Event): void => {
    if ((event as MouseEvent).button > 1) return; // 1 opens a new tab
    if (this.#desk) return this.#desk.go(event);
    event.preventDefault();
    this.#payState = 'preparing';
    this.#say(Locale.of(this.#lang()).say('preparing'));
    this.#touch();
  };

  readonly #say = (text: string): void => {
    clearTimeout(this.#pause); // what is said of the gift must not drown it
    this.#said = text;
    void this.#update();
  };

  readonly #host: Host = {
    element: this,
    asked: () => this.#askedNow,
    speak: (words) => Locale.add(words),
    emit: (type, detail, cancelable) => this.#emit(type, detail, cancelable),
    choose: (choice) => this.#choose(choice),
    say: this.#say,
    update: () => this.#update(),
    focusGo: () => this.#root.querySelector<HTMLElement>('.go')?.focus(),
  };

  readonly #wantMore = (): void => {
    if (this.#more || this.#moreState === 'loading') return;
    this.#moreState = 'loading';
    void this.#update();
    void loadMore()
      .then((more) => {
        Locale.add(more.words);
        this.#more = more;
        this.#dress();
      })
      .catch((reason: unknown) => {
        this.#moreState = 'failed'; // the next press tries again
        this.#report('more_unreachable', '', String(reason));
      })
      .then(this.#update);
  };

  // ---- Showing

  #scene(isFirst: boolean): Scene | undefined {
    if (!this.#open || !this.#view || !this.#answer || !this.#askedNow) return undefined;
    const canUndo = !!this.#draft || !this.#past.every(isLike(this.#choice));
    if (canUndo || this.#canUndo !== undefined) this.#canUndo = canUndo;
    const { workers } = this.#answer.screen.quote;
    if (!this.#isSliding) this.#reach = reachFor(workers, this.#reach);
    const scene: Scene = {
      open: this.#open,
      core: this.#open.core,
      locale: Locale.of(this.#lang()),
      view: this.#view,
      answer: this.#answer,
      asked: this.#askedNow,
      group: this.#choice.group,
      months: [...new Set([...this.#view.months.offered, ...this.#months])].sort((a, b) => a - b),
      progress: this.#progress ?? this.#view.progress,
      later: (part) => (isFirst ? noChange : part(scene)),
      draft: this.#draft,
      error: this.#error,
      paying: undefined,
      payState: this.#payState,
      more: this.#more,
      isMoreMissed: this.#moreState === 'failed',
      kept: this.#kept,
      canUndo: this.#canUndo,
      reach: this.#reach,
      choose: this.#choose,
      slide: this.#slide,
      undo: this.#undo,
      type: this.#type,
      settle: this.#settle,
      speak: this.#speak,
      go: this.#go,
      wantMore: this.#wantMore,
    };
    if (this.#desk && !isFirst) Object.assign(scene, { paying: this.#desk.show(scene) });
    return scene;
  }

  #render(isFirst: boolean): void {
    const locale = Locale.of(this.#lang());
    const theme = this.getAttribute('theme');
    const isDark = theme === 'dark' || (theme !== 'light' && this.#dark.matches);
    const scene = this.#failure ? undefined : this.#scene(isFirst);
    const later = scene?.later as Scene['later'];
    const card = html`<div class="room"><div
      part="card"
      class=${isDark ? 'card dark' : 'card'}
      role="group"
      aria-labelledby="name"
      lang=${locale.lang}
      dir=${locale.language.direction}
    >
      ${
        this.#failure
          ? failed(locale, this.#failure, this.#retry)
          : scene
            ? html`${later(head)}${later(pledges)}
              <div class="halves">
                <div>${later(statusPart)}${answerPart(scene)}${amountPart(scene)}${this.#isSliding ? stairs(scene) : later(stairs)}${later(choices)}</div>
                <div>
                  ${later(channelPart)}${later(prices)}${later(cost)}
                </div>
                <div>${later(benefits)}${later(progressPart)}</div>
              </div>
              ${later(foot)}`
            : loading(locale)
      }
      <p class="hidden" role="status">${this.#said}</p>
    </div></div>`;
    // Before the page is written to: to read a style of it afterwards lays it out once more.
    const look = (this.#view?.look?.accent ?? '') + isDark;
    const isSame = look === this.#look;
    this.#look = look;
    if (isSame && !isFirst) this.#paint();
    render(card, this.#root);
    if (!isSame) this.#paint();
  }

  #dress(): void {
    const later = [this.#more, this.#desk].flatMap((stage) => stage?.sheet ?? []);
    this.#root.adoptedStyleSheets = [sheet, ...later];
  }

  readonly #retry = (): void => {
    this.#failure = undefined;
    void this.#update();
    void this.#load(true);
  };

  /** Takes the campaign's colour where text in it can be read. */
  #paint(): void {
    const card = this.#root.querySelector('.card') as HTMLElement;
    const accent = this.#view?.look?.accent ?? '';
    const paper = getComputedStyle(card).backgroundColor;
    card.style.setProperty('--campaign', isReadable(accent, paper) ? accent : null);
  }

  #emit<K extends keyof LindungEvents>(
    type: K,
    detail: LindungEvents[K],
    cancelable = false,
  ): boolean {
    return this.dispatchEvent(
      new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }),
    );
  }
}

/** Whether a choice is the same as this one. */
function isLike(choice: Choice): (other: Choice) => boolean {
  const text = JSON.stringify(choice);
  return (other) => JSON.stringify(other) === text;
}

function withoutGift({ gift: _, ...choice }: Choice): Choice {
  return choice;
}

function withoutWorkers({ workers: _, ...choice }: Choice): Choice {
  return choice;
}
