/** Milliseconds to wait for an answer, its last byte included. */
const PATIENCE = 10_000;

/** Fetches and reads within PATIENCE; later it rejects with an AbortError. */
export async function get<T>(
  url: URL,
  options: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    return await read(await fetch(url, { ...options, signal: abort.signal }));
  } finally {
    clearTimeout(timer);
  }
}

/** The body as text; undefined when it is longer than `largest` bytes, and no more is read. */
export async function readText(response: Response, largest: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > largest) {
      void reader?.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
