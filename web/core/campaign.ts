import { Failure } from './failure.js';
import { campaignAt } from './files.js';
import { get, readText } from './get.js';
import { loadCore, type Core } from './wasm.js';

/** Bytes of the largest campaign file that is read. */
const LARGEST = 2 ** 20;

/** A campaign the core has read. */
export interface OpenCampaign {
  readonly core: Core;
  readonly id: number;
  readonly url: URL;
  /** As it was parsed: the second stage reads it, too. */
  readonly file: unknown;
  /** Whether the network failed and this is what the browser kept of an earlier visit. */
  readonly isOld: boolean;
}

const open = new Map<string, Promise<OpenCampaign>>();

/**
 * Loads what the attribute `campaign` names: an address, or the id of a shipped campaign. Widgets
 * of one page share it. With `integrity` only that very file is taken. `fresh` reads it again, past
 * caches. Where the network fails, what the browser's cache still holds is taken. Rejects with a
 * Failure.
 */
export function openCampaign(
  name: string,
  integrity: string,
  fresh = false,
): Promise<OpenCampaign> {
  const key = `${integrity} ${name}`;
  const found = fresh ? undefined : open.get(key);
  if (found) return found;
  const opening = read(name, integrity, fresh);
  open.set(key, opening);
  opening.catch(() => {
    if (open.get(key) === opening) open.delete(key);
  });
  return opening;
}

async function read(name: string, integrity: string, fresh: boolean): Promise<OpenCampaign> {
  const url = addressOf(name);
  let isOld = false;
  const kept = (reason: Failure): Promise<unknown> => {
    if (fresh || reason.code !== 'campaign_unreachable') throw reason;
    isOld = true;
    return getJson(url, integrity, 'force-cache');
  };
  const [core, file] = await Promise.all([
    loadCore(),
    getJson(url, integrity, fresh ? 'reload' : 'default').catch(kept),
  ]);
  const { campaign, problems } = core.load(file);
  if (campaign !== undefined) return { core, id: campaign, url, file, isOld };
  const problem = problems.find(({ severity }) => severity === 'error');
  throw new Failure('campaign_invalid', problem?.path, problem?.code);
}

function addressOf(name: string): URL {
  try {
    if (/^[a-z0-9-]+$/.test(name)) return campaignAt(name);
    if (name) return new URL(name, document.baseURI);
  } catch {
    // not an address
  }
  throw new Failure('campaign_not_found', '/campaign', name);
}

/** The parsed file. Rejects with a Failure campaign_… */
export async function getJson(
  url: URL,
  integrity = '',
  cache: RequestCache = 'default',
): Promise<unknown> {
  const options: RequestInit = { credentials: 'omit', cache, integrity };
  let text: string;
  try {
    text = await get(url, options, textOf);
  } catch (reason) {
    if (reason instanceof Failure) throw reason;
    const slow = reason instanceof DOMException && reason.name === 'AbortError';
    throw new Failure(slow ? 'campaign_too_slow' : 'campaign_unreachable', '', String(reason));
  }
  try {
    return JSON.parse(text);
  } catch (reason) {
    throw new Failure('campaign_not_json', '', String(reason));
  }
}

async function textOf(response: Response): Promise<string> {
  const { status, ok } = response;
  if (!ok) {
    throw new Failure(
      status === 404 ? 'campaign_not_found' : 'campaign_http',
      '',
      `HTTP ${status}`,
    );
  }
  const text = await readText(response, LARGEST);
  if (text === undefined) throw new Failure('campaign_too_large');
  return text;
}
