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
