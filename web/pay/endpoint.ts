import { get, readText } from '../core/get.js';
import type { PayCore } from '../core/pay.js';

/** Bytes of the longest answer that is read. */
const LARGEST = 2 ** 16;

/** What came of asking the partner's server. */
export type Outcome =
  | { readonly answer: unknown }
  | {
      /** Of the sentence for the donor. */
      readonly code: string;
      /** Whether asking again may help. */
      readonly again: boolean;
      /** Seconds the server wants to be left alone, -1 when it does not say. */
      readonly after: number;
    };

/** Sends a pledge. With the same key a server makes no second one. */
export function post(
  core: PayCore,
  url: URL, order: unknown,
  key: string,
): Promise<Outcome> {
  return ask(core, url, {
    method: 'POST',
    body: JSON.stringify(order),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
  });
}

/** Asks how a pledge stands. */
export function statusAt(core: PayCore, url: URL): Promise<Outcome> {
  return ask(core, url, {});
}

async function ask(core: PayCore, url: URL, options: RequestInit): Promise<Outcome> {
  try {
    return await get(
      url,
      {
        ...options,
        headers: { Accept: 'application/json', ...options.headers },
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'strict-origin',
        cache: 'no-store',
      },
      (response) => read(core, response),
    );
  } catch {
    return failed(navigator.onLine ? 'endpoint_unreachable' : 'offline', true);
  }
}

async function read(core: PayCore, response: Response): Promise<Outcome> {
  const { ok, status, headers } = response;
  if (!ok) {
    void response.body?.cancel();
    const { code } = core.problem(null, status).error;
    return failed(code, status === 429 || status >= 500, secondsOf(headers));
  }
  // Also what a hotel's log-in page says in the server's place.
  const isJson = /^application\/(\S+\+)?json\b/i.test(headers.get('content-type') ?? '');
  const text = isJson ? await readText(response, LARGEST) : undefined;
  if (text === undefined) {
    void response.body?.cancel().catch(() => undefined);
    return failed('endpoint_unreadable', true);
  }
  try {
    return { answer: JSON.parse(text) };
  } catch {
    return failed('endpoint_unreadable', true);
  }
}

function failed(code: string, again: boolean, after = -1): Outcome {
  return { code, again, after };
}

/** Retry-After: seconds or a date. */
function secondsOf(headers: Headers): number {
  const text = headers.get('retry-after') ?? '';
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const until = Date.parse(text);
  return Number.isNaN(until) ? -1 : Math.max(0, Math.ceil((until - Date.now()) / 1000));
}
