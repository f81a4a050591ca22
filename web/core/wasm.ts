import factory, { type MainModule } from '#wasm';
import { base } from './base.js';
import { Failure } from './failure.js';
import { instanceOf } from './instance.js';
import { pinned, type Built } from './module.js';

/** The functions of the core. Their types come from the build. */
export type Core = Omit<MainModule, `HEAP${string}`>;

/** What belongs to this script; by the build. */
declare const WASM: Built;
declare const PLAIN: Built;

let shared: Promise<Core> | undefined;

/** The core of this page: one for all widgets. After a failure the next call tries again. */
export function loadCore(): Promise<Core> {
  shared ??= instanceOf<Core>(factory, pinned(WASM, base), pinned(PLAIN, base)).catch(
    (reason: unknown) => {
      shared = undefined;
      throw new Failure('core_unreachable', '', String(reason));
    },
  );
  return shared;
}
