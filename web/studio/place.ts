import type { Core } from './core.js';

/** Tells the studio where partners find the widget and the campaign: on this server. */
export async function findPlace(core: Core): Promise<void> {
  const script = new URL('../dist/lindung.js', location.href);
  const campaigns = new URL('../dist/campaigns/', location.href);
  core.setPlace(script.href, await integrityOf(script).catch(() => ''), campaigns.href);
}

/** As in the attribute `integrity`. Rejects where the browser may not compute it: without https. */
async function integrityOf(url: URL): Promise<string> {
  const response = await fetch(url);
  const digest = await crypto.subtle.digest('SHA-384', await response.arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
