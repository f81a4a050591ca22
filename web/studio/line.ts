import type { Network } from './messages.js';

/** Of the slow network: milliseconds until an answer begins, and bytes in each of them after. */
const LATENCY = 400;
const BYTES = 50;

/** The frame's line to the world: fast, slow or cut, with one address that the studio answers. */
export class Line {
  readonly #real: typeof fetch;
  readonly #network: Network;
  #address = '';
  #text = '';

  constructor(real: typeof fetch, network: Network) {
    this.#real = real;
    this.#network = network;
  }

  /** From now on this is what stands at the address. */
  answer(address: URL, text: string): void {
    this.#address = address.href;
    this.#text = text;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    if (this.#network === 'offline') throw new TypeError('Failed to fetch');
    const request = new Request(input, init);
    const own = request.url === this.#address;
    if (this.#network === 'normal') return own ? this.#own() : this.#real(request);
    const answer = own ? this.#own() : await this.#real(request);
    const bytes = await answer.arrayBuffer();
    const size = Number(answer.headers.get('content-length')) || bytes.byteLength;
    await pass(LATENCY + size / BYTES, request.signal);
    return new Response(bytes, answer);
  };

  /** Takes as long as loading it would; rejects where the line is cut. */
  async wait(address: URL): Promise<void> {
    if (this.#network !== 'normal') await this.fetch(address);
  }

  #own(): Response {
    return new Response(this.#text, { headers: { 'Content-Type': 'application/json' } });
  }
}

function pass(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
