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
    const { path, integrity } = await scriptIn(here).catch(() => ({ path: 'lindung.js', integrity: '' }));
    const { widget, campaign } = read();
    this.#core.setScript(path, integrity);
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

/** The script for pages that pin it: in a folder named by its hash, so that a later release leaves
 * it there. */
async function scriptIn(folder: URL): Promise<{ path: string; integrity: string }> {
  const answer = await fetch(new URL('integrity.json', folder));
  const { files } = (await answer.json()) as { files: Record<string, string> };
  const found = Object.entries(files).find(([name]) => /^[0-9a-f]+\/lindung\.js$/.test(name));
  if (!found) throw new Error('There is no pinned script.');
  return { path: found[0], integrity: found[1] };
}
