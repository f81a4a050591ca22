import factory, { type MainModule } from '#wasm';
import { base } from './base.js';
import { Failure } from './failure.js';
import { instanceOf } from './instance.js';

/** The functions of the core. Their types come from the build. */
export type Core = Omit<MainModule, `HEAP${string}`>;

/** Of the wasm that belongs to this script, so that no cache pairs it with another; by the build. */
declare const HASH: string;

let shared: Promise<Core> | undefined;

/** The core of this page: one for all widgets. After a failure the next call tries again. */
export function loadCore(): Promise<Core> {
  shared ??= instanceOf<Core>(factory, new URL(`lindung.wasm?${HASH}`, base)).catch(
    (reason: unknown) => {
      shared = undefined;
      throw new Failure('core_unreachable', '', String(reason));
    },
  );
  return shared;
}
