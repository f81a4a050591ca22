/** Milliseconds to wait for a stage. */
const PATIENCE = 20_000;

/** A later stage of the widget, once it is loaded; rejects when that takes too long. */
export function inTime<S>(loading: Promise<unknown>): Promise<S> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE));
  return Promise.race([loading as Promise<S>, late]);
}
