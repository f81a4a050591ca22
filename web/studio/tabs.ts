/** Which tabs of the studio there are, and which of them have the same file. */

const PREFIX = 'lindung-studio:';

interface OpenFile {
  readonly name: string;
  readonly handle?: FileSystemFileHandle | undefined;
}

/** What a tab says of itself. */
interface Here extends OpenFile {
  readonly tab: string;
  /** Whether the others are to answer. */
  readonly isNew: boolean;
}

/** This tab, known to the others for as long as it lives. */
export class Tab {
  readonly id = [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join('-');
  readonly #channel = new BroadcastChannel(PREFIX);
  readonly #others = new Map<string, Here>();
  readonly #tell: (isShared: boolean) => void;
  #here: Here | undefined;

  /** `tell` hears whether another tab has the same file. */
  constructor(tell: (isShared: boolean) => void) {
    this.#tell = tell;
    // The browser lets go of it when the tab ends, however it ends.
    void navigator.locks?.request(PREFIX + this.id, () => new Promise(() => undefined));
    this.#channel.onmessage = ({ data }: MessageEvent<Here>) => void this.#hear(data);
    document.addEventListener('visibilitychange', () => void this.#compare());
  }

  /** This tab has this file now; nothing for one that is not on a disk. */
  async has(file: OpenFile | undefined): Promise<void> {
    this.#here = { tab: this.id, name: '', ...file, isNew: true };
    this.#say(this.#here);
    await this.#compare();
  }

  /** Names of the tabs that live, this one among them; nothing where the browser can't tell. */
  async living(): Promise<Set<string> | undefined> {
    const locks = await navigator.locks?.query();
    const held = locks?.held?.map(({ name }) => name?.slice(PREFIX.length) ?? '');
    return held && new Set(held);
  }

  #say(here: Here): void {
    try {
      this.#channel.postMessage(here);
    } catch {
      this.#channel.postMessage({ ...here, handle: undefined }); // a handle that can't be sent
    }
  }

  async #hear(other: Here): Promise<void> {
    this.#others.set(other.tab, other);
    if (other.isNew && this.#here) this.#say({ ...this.#here, isNew: false });
    await this.#compare();
  }

  async #compare(): Promise<void> {
    const living = await this.living();
    let isShared = false;
    for (const [tab, other] of this.#others) {
      if (living && !living.has(tab)) this.#others.delete(tab);
      else if (this.#here && (await isSameFile(this.#here, other))) isShared = true;
    }
    this.#tell(isShared);
  }
}

async function isSameFile(one: OpenFile, other: OpenFile): Promise<boolean> {
  if (one.handle && other.handle) {
    return one.handle.isSameEntry(other.handle).catch(() => one.name === other.name);
  }
  return one.name !== '' && one.name === other.name;
}
