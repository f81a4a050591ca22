import type { PayCore } from '../core/pay.js';
import type { OpenCampaign } from '../core/index.js';

/** A campaign in this stage's core: its number, or what is wrong with its file. */
export interface Loaded {
  readonly id: number;
  readonly problem?: { readonly code: string; readonly path: string };
}

const known = new WeakMap<OpenCampaign, Loaded>();

/**
 * Reads a campaign's file, once. This stage holds it against all rules, the first only against those
 * that it relies on.
 */
export function campaignOf(core: PayCore, open: OpenCampaign): Loaded {
  let loaded = known.get(open);
  if (!loaded) {
    const { campaign, problems } = core.load(open.file);
    const problem = problems.find(({ severity }) => severity === 'error');
    loaded = { id: campaign ?? -1, ...(campaign === undefined && problem && { problem }) };
    known.set(open, loaded);
  }
  return loaded;
}
