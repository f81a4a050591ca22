// The README's own words, as a partner pastes them: only the addresses, the campaign and the day are
// the test's.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TODAY } from '../browser/support/browser.mjs';
import { root } from '../browser/support/server.mjs';

const readme = await readFile(join(root, 'README.md'), 'utf8');

/** The one piece of code that matches. */
function piece(pattern) {
  const found = [...readme.matchAll(pattern)].map(([, code]) => code);
  assert.equal(found.length, 1, `${pattern} in the README`);
  return found[0];
}

const ELEMENT = /(<lindung-widget [^]*?<\/lindung-widget>)/g;
const script = piece(/```html\n(<script async src="\S+\/lindung\.js"><\/script>\n<lindung-widget[^]*?)```/g);
const pinned = piece(/`(<script async src="[^"]+\/lindung\.js"\s+integrity=[^`]+)`/g);
const iframe = piece(/```html\n(<script async src="\S+\/lindung-frame\.js"><\/script>\n<iframe[^]*?)```/g);
const shortcode = piece(/```\n(\[lindung [^\]]+\])\n```/g);
const [element] = script.match(ELEMENT);

/** What pages may do besides: one script. */
export const recipes = piece(/```js\n(\/\/ Count without tracking[^]*?)```/g);

/** For a folder of widgets that ends with a slash, and the pinned file in it: { path, integrity }. */
export function snippets(folder, { path, integrity }) {
  const adapt = (code) =>
    code
      .replaceAll('https://your.site/lindung/', folder)
      .replaceAll('campaign="baznas"', `campaign="sandbox" today="${TODAY}"`)
      .replaceAll('campaign=baznas', `campaign=sandbox&amp;today=${TODAY}`);
  const tag = pinned.replace(/[0-9a-f]{16}\/lindung\.js/, path).replace('sha256-…', integrity);
  return {
    script: adapt(script),
    pinned: adapt(tag + element),
    iframe: adapt(iframe),
    element: adapt(element),
    shortcode: adapt(shortcode),
  };
}

/** The shop of the npm package, which the README names. */
export async function shopCode() {
  const code = await readFile(join(root, 'tests/package/shop/main.tsx'), 'utf8');
  assert.match(code, /campaign="baznas"/);
  return code.replace('campaign="baznas"', 'campaign="sandbox"');
}
