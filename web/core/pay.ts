/** The core of the second stage: channels, hand-offs, pledges. Only web/pay loads it. */
import factory, { type MainModule } from '#wasm-pay';
import { instanceOf } from './instance.js';
import { importPlain, wasmFile } from './pay-files.js';

/** Its functions. Their types come from the build. */
export type PayCore = Omit<MainModule, `HEAP${string}`>;

/** An answer without its error. */
type Good<T> = Extract<T, { error?: undefined }>;

export type Pay = ReturnType<PayCore['pay']>;
export type PayRequest = Parameters<PayCore['pay']>[1];
export type Pledge = Good<ReturnType<PayCore['draft']>>;
export type PledgeState = Pledge['state'];
export type Handoff = Pledge['handoff'];
export type Kind = Handoff['kind'];
export type HandoffOf<K extends Kind> = Extract<Handoff, { kind: K }>;

let shared: Promise<PayCore> | undefined;

/** One for all widgets of a page. After a failure the next call tries again. */
export function loadPayCore(): Promise<PayCore> {
  shared ??= instanceOf<PayCore>(factory, wasmFile(), importPlain).catch((reason: unknown) => {
    shared = undefined;
    throw reason;
  });
  return shared;
}
