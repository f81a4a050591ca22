import factory, { type MainModule } from '#wasm';
import { Failure } from './failure.js';
import { importPlain, wasmFile } from './files.js';
import { instanceOf } from './instance.js';

/** The functions of the core. Their types come from the build. */
export type Core = Omit<MainModule, `HEAP${string}`>;

let shared: Promise<Core> | undefined;

/** The core of this page: one for all widgets. After a failure the next call tries again. */
export function loadCore(): Promise<Core> {
  shared ??= instanceOf<Core>(factory, wasmFile(), importPlain).catch((reason: unknown) => {
    shared = undefined;
    throw new Failure('core_unreachable', '', String(reason));
  });
  return shared;
}
