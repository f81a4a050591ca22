import { base } from '../core/index.js';

/** Milliseconds to wait for a stage. */
const PATIENCE = 20_000;

const failures: Record<string, number> = {};

/** Loads a later stage of the widget, from beside it; a later try may succeed where one failed. */
export async function loadStage<S>(file: string, hash: string): Promise<S> {
  // A browser remembers a module that did not load; another address is asked for again.
  const again = failures[file] ? `&${failures[file]}` : '';
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE));
  const loading = import(new URL(`${file}.js?${hash}${again}`, base).href).catch(
    (reason: unknown) => {
      failures[file] = (failures[file] ?? 0) + 1;
      throw reason;
    },
  ) as Promise<S>;
  return Promise.race([loading, late]);
}
