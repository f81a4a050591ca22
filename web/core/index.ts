/** The core as the page uses it: loading, errors, and the types of its answers. */
import type { Core } from './wasm.js';

export { Failure } from './failure.js';
export { getJson, openCampaign, type OpenCampaign } from './campaign.js';
export { importMore, importPay, wordsAt } from './files.js';
export type { Pledge } from './pay.js';
export { loadCore, type Core } from './wasm.js';

/** An answer without its error. */
type Good<T> = Extract<T, { error?: undefined }>;

export type CampaignView = Good<ReturnType<Core['view']>>;
export type Screen = Good<ReturnType<Core['screen']>>;
export type Quote = Screen['quote'];
export type Progress = Good<ReturnType<Core['progress']>>;
export type QuoteRequest = Parameters<Core['screen']>[1];
export type CoreError = NonNullable<ReturnType<Core['screen']>['error']>;
