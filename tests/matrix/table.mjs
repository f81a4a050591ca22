// What is crossed: the ways to put the widget on a page, what the page's policy allows, the hosts, the
// browsers; and which cells can't be.

/** Ways, as the README has them. */
export const WAYS = ['script', 'pinned', 'iframe', 'npm'];

/**
 * Without a policy; all forbidden that is not needed; WebAssembly forbidden as well; and as `strict` on a
 * page that isolates itself (COOP, COEP).
 */
export const POLICIES = ['none', 'strict', 'strictest', 'isolated'];

const COMMON = ["default-src 'none'", "base-uri 'none'", "style-src 'self'", "img-src 'self' data:"];
const TRUSTED = "require-trusted-types-for 'script'";

/** What the README says that a policy must allow for a way; `widgets` is the host of lindung.js. */
const element = (widgets) => [`connect-src ${widgets}`, TRUSTED, 'trusted-types lit-html'];
const needs = {
  script: (widgets) => [`script-src 'self' ${widgets}`, ...element(widgets)],
  iframe: (widgets) => [
    `script-src 'self' ${widgets}`,
    `frame-src ${widgets}`,
    TRUSTED,
    "trusted-types 'none'",
  ],
  npm: () => ["script-src 'self'", ...element("'self'")],
};
needs.pinned = needs.script;

/** The headers of a page: everything that is not needed is forbidden. */
export function headersOf(way, policy, widgets) {
  if (policy === 'none') return {};
  const allowed = [...COMMON, ...needs[way](widgets)].join('; ');
  const withWasm = allowed.replace('script-src', "script-src 'wasm-unsafe-eval'");
  return {
    'content-security-policy': policy === 'strictest' ? allowed : withWasm,
    ...(policy === 'isolated' && {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    }),
  };
}

/** Whether the core runs as WebAssembly. An iframe has a policy of its own. */
export const hasWasm = (way, policy) => way === 'iframe' || policy !== 'strictest';

/** Cells that can't be, by what they have in common. */
export const IMPOSSIBLE = [
  {
    way: 'npm',
    host: 'WordPress',
    reason: 'pages of WordPress are not bundled: the plugin names the script by its address',
  },
];

/** Why a cell can't be; undefined if it can. */
export const reasonAgainst = (cell) =>
  IMPOSSIBLE.find(({ reason: _, ...wanted }) =>
    Object.entries(wanted).every(([key, value]) => cell[key] === value),
  )?.reason;
