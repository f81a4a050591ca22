import factory, { type MainModule } from '#wasm';
import { base } from './base.js';
import { Failure } from './failure.js';
import { get } from './get.js';

/** The functions of the core. Their types come from the build. */
export type Core = Omit<MainModule, `HEAP${string}`>;

/** Of the wasm that belongs to this script, so that no cache pairs it with another; by the build. */
declare const HASH: string;

let shared: Promise<Core> | undefined;

/** The core of this page: one for all widgets. After a failure the next call tries again. */
export function loadCore(): Promise<Core> {
  shared ??= start().catch((reason: unknown) => {
    shared = undefined;
    throw new Failure('core_unreachable', '', String(reason));
  });
  return shared;
}

async function start(): Promise<Core> {
  const wasm = await get(new URL(`lindung.wasm?${HASH}`, base), {}, compile);
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ): object => {
      WebAssembly.instantiate(wasm, imports).then(done).catch(reject);
      return {};
    };
    factory({ instantiateWasm }).then(resolve, reject);
  });
}

/** Compiles while loading, unless the server says another type, which browsers refuse. */
async function compile(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) throw new Error(String(response.status));
  return response.headers.get('content-type')?.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
