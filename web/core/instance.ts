import { get } from './get.js';

/** What Emscripten's glue takes. */
interface Options {
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ): object;
}

/** A module of the core, from its glue and the address of its wasm. */
export async function instanceOf<M>(
  factory: (options: Options) => Promise<M>,
  url: URL,
): Promise<M> {
  const wasm = await get(url, {}, compile);
  return new Promise((resolve, reject) => {
    const instantiateWasm: Options['instantiateWasm'] = (imports, done) => {
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
