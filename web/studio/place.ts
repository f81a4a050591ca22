import type { Core } from './core.js';

const KEY = 'lindung-studio:place';

type Addresses = Pick<ReturnType<Core['place']>, 'widget' | 'campaign'>;

/** Where partners find the widget and the campaign: on this server, until the person says where;
 * kept for the next time. */
export class Place {
  readonly #core: Core;
  #kept = '';

  constructor(core: Core) {
    this.#core = core;
  }

  /** Tells the studio. */
  async find(): Promise<void> {
    const here = new URL('../dist/', location.href);
    const files = await filesIn(here).catch(() => ({}));
    const { widget, campaign } = read();
    this.#core.setScript(...pinned(files, 'lindung.js'));
    this.#core.setFrameScript(...pinned(files, 'lindung-frame.js'));
    this.#core.setPlace(widget || here.href, campaign || new URL('campaigns/', here).href);
    this.#kept = JSON.stringify(this.#core.place());
  }

  /** Keeps what the person changed. */
  follow(): void {
    if (this.#kept === '') return; // not found yet
    const addresses = this.#core.place();
    const text = JSON.stringify(addresses);
    if (text === this.#kept) return;
    this.#kept = text;
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // Storage is blocked: it is as it was next time.
    }
  }
}

function read(): Partial<Addresses> {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<string, unknown>>;
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    return { widget: text(kept['widget']), campaign: text(kept['campaign']) };
  } catch {
    return {}; // storage is blocked, or holds something else
  }
}

/** The hash of every file of a release, by its path. */
async function filesIn(folder: URL): Promise<Record<string, string>> {
  const answer = await fetch(new URL('integrity.json', folder));
  const { files } = (await answer.json()) as { files: Record<string, string> };
  return files;
}

/** The path and the hash of the script for pages that pin it: in a folder named by its hash, so that a
 * later release leaves it there. Without one, the script itself. */
function pinned(files: Record<string, string>, script: string): [string, string] {
  const isPinned = new RegExp(`^[0-9a-f]+/${script}$`);
  return Object.entries(files).find(([name]) => isPinned.test(name)) ?? [script, ''];
}
