import { get } from './get.js';
import type { Pinned } from './module.js';

/** What Emscripten's glue takes. */
interface Options {
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ): object;
}

/** What holds the same core as plain JavaScript. */
interface Plain<M> {
  default(): Promise<M>;
}

/** A module of the core, from its glue and its wasm; where no wasm may run, from plain JavaScript. */
export async function instanceOf<M>(
  factory: (options: Options) => Promise<M>,
  { url, integrity }: Pinned,
  importPlain: () => Promise<unknown>,
): Promise<M> {
  if (!runsWasm()) return ((await importPlain()) as Plain<M>).default();
  const wasm = await get(url, { integrity }, compile);
  return new Promise((resolve, reject) => {
    const instantiateWasm: Options['instantiateWasm'] = (imports, done) => {
      WebAssembly.instantiate(wasm, imports).then(done).catch(reject);
      return {};
    };
    factory({ instantiateWasm }).then(resolve, reject);
  });
}

/**
 * Tries the empty module: a policy without 'wasm-unsafe-eval' refuses it, and some browsers all.
 * WebKit compiles it all the same, and refuses the instance.
 */
function runsWasm(): boolean {
  try {
    const empty = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return !!new WebAssembly.Instance(empty);
  } catch {
    return false;
  }
}

/** Compiles while loading, unless the server says another type, which browsers refuse. */
async function compile(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) throw new Error(String(response.status));
  return response.headers.get('content-type')?.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
