import factory, { type MainModule } from '#studio';

/** What comes out of the studio as text is a string, whatever it would take in for one. */
type Out<T> = { readonly [K in keyof T]: string extends T[K] ? string : T[K] };

export type State = Out<ReturnType<MainModule['state']>>;
export type FrameEnd = Out<ReturnType<MainModule['frame']>>;

type Place = Out<ReturnType<MainModule['place']>>;
type Link = Out<ReturnType<MainModule['fallback']>>;

/** The studio, which decides; its types come from the build. */
export type Core = Omit<MainModule, `HEAP${string}` | 'state' | 'place' | 'fallback' | 'frame'> & {
  state(): State;
  place(): Place;
  fallback(bytes: Bytes, lang: string): Link;
  frame(...window: Parameters<MainModule['frame']>): FrameEnd;
};

export type Wish = ReturnType<Core['takeWishes']>[number];
export type Bytes = ReturnType<Core['bytes']>;

/** Of the wasm that belongs to this script, so that no cache pairs it with another; by the build. */
declare const STUDIO_HASH: string;

export async function loadCore(): Promise<Core> {
  const wasm = await WebAssembly.compileStreaming(fetch(`lindung-studio.wasm?${STUDIO_HASH}`));
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ): object => {
      WebAssembly.instantiate(wasm, imports).then(done).catch(reject);
      return {};
    };
    (factory({ instantiateWasm }) as Promise<unknown> as Promise<Core>).then(resolve, reject);
  });
}
