// Systematic changes to a JSON document: every key dropped, every value replaced, every list
// emptied and stretched, a key nobody knows put everywhere.

const long = (length) => 'x'.repeat(length);
const url = (length) => 'https://a.example/'.padEnd(length, 'x');

const anything = [null, true, -1, 1.5, '', 'x', [], {}, 1e300, long(3000)];

const numbers = [
  0, 1, 2, 3, 59, 60, 61, 1250, 1251, 2000, 2001, 9999, 10000, 1e6, 1e6 + 1, 1e9, 1e9 + 1, 1e15,
  1e15 + 1, 2 ** 53 - 1, 2 ** 53, 0.5, 9e6, 9e6 + 1, -9e6, -9e6 - 1, 1.8e7, 1.8e7 + 1, -1.8e7,
  -1.8e7 - 1,
];

const texts = [
  // what could be an id, a language, a fund, a kind, a colour
  'a', '0', '-a', 'a-', 'A', 'a b', 'a_b', 'é', long(40), long(41), long(200), long(201), long(2000),
  long(2001), 'en', 'EN', 'zh-Hans', 'english', 'en-', 'en-x', 'en--gb', 'en_gb', 'general',
  'transport', 'General', 'infak', 'zakat', 'sedekah', 'wakaf', 'link', 'qris', '#000000', '#ABCDEF',
  '#abcde', '#abcdefg', '#abcdeg', 'abcdef', 'bpjs-bpu', 'pp-50-2025',
  // days
  '2026-11-23', '2026-02-29', '2024-02-29', '2026-04-31', '2026-13-01', '0000-01-01', '0001-01-01',
  '9999-12-31', '2026-11', '2026-1-1', '2026-11-23T00:00:00Z', ' 2026-11-23',
  // times
  '00:00', '08:00', '19:59', '23:59', '24:00', '24:01', '25:00', '08:60', '8:00', '08:0', '08.00', '-8:00',
  '08:00 ',
  // what could be a section, a kind, a day, a form
  'site', 'shop', 'form', 'endpoint', 'transfer', 'items', 'slip', 'host', 'hosts', 'mon', 'Mon', 'sunday',
  'counter', 'letter',
  // addresses
  'https://a.example', 'https://a.example/', 'http://a.example/', 'javascript:alert(1)',
  'https://a@b.example/', 'https://a.example:443/', 'https://a.example:65535/',
  'https://a.example:65536/', 'https://a.example:99999/', 'https://a.example:/', 'https://a..example/',
  'https://-a.example/', 'https://a.example./', 'https://é.example/', 'https://a.example\\b',
  'https://a.example/ b', 'https://a.example/\n', 'https://a.example/?q=1#x', 'https://a.example?q',
  'https:///x', 'https://', 'HTTPS://a.example/', 'https://[::1]/', 'https://a.example/é', url(2000),
  url(2001), 'https://a.example/{amount}', 'https://a.example/{amount_dots}{lang}',
  'https://a.example/{x}', 'https://a.example/{', 'https://a.example/}', 'https://a.example/{{amount}}',
  'https://a.example/{}', 'https://{lang}.example/', 'https://a.example{lang}',
  'https://a.example/{reference}',
  // paths and texts with placeholders
  '/', '/x', '/x?a={amount}&r={reference}', '/{amount}', '/x/{amount}', '//b.example/', '/\\b.example/', '/ x',
  '/é', '/{', '/x}', '/\n', ` /x`, '/'.padEnd(2000, 'x'), '/'.padEnd(2001, 'x'), '{amount}', 'Rp {amount_dots},-',
  '{x}', '{amount', 'amount}', '{{amount}}', '{}', `{lang}${long(194)}`, `{lang}${long(195)}`,
  // what can't be seen
  'a\nb', 'a\tb', '\u0000', '\u007f', '\u0085', '\u00a0', '\u061c', '\u200d', '\u200e', '\u200f',
  '\u2028', '\u202e', '\u2066', '\u2069', '\u206a', '🙏',
];

const candidates = (value, closely) => {
  if (closely && typeof value === 'number') return [...anything, ...numbers];
  if (closely && typeof value === 'string') return [...anything, ...texts];
  return anything;
};

/** The document with `value` at `path`; without a value, with nothing there. */
function changed(document, path, ...value) {
  const copy = structuredClone(document);
  if (path.length === 0) return value[0];
  const parent = path.slice(0, -1).reduce((node, step) => node[step], copy);
  const last = path.at(-1);
  if (value.length > 0) parent[last] = value[0];
  else if (Array.isArray(parent)) parent.splice(last, 1);
  else delete parent[last];
  return copy;
}

function* places(node, path = []) {
  yield [path, node];
  if (node === null || typeof node !== 'object') return;
  for (const key of Object.keys(node)) {
    yield* places(node[key], [...path, Array.isArray(node) ? Number(key) : key]);
  }
}

/**
 * Every mutation of the document as {what, document}; `closely` with the numbers, days, addresses and
 * texts at the edges of what is allowed.
 */
export function* mutations(document, closely) {
  for (const [path, node] of places(document)) {
    const where = '/' + path.join('/');
    const replaced = (value, what = JSON.stringify(value)) => ({
      what: `${where} = ${what.slice(0, 80)}`,
      document: changed(document, path, value),
    });
    if (path.length > 0) yield { what: `${where} dropped`, document: changed(document, path) };
    for (const value of candidates(node, closely)) yield replaced(value);
    if (Array.isArray(node)) {
      for (const length of [3, 4, 8, 9, 10, 11, 12, 13, 20, 21, 50, 51]) {
        yield replaced(Array(length).fill(node.at(-1)), `${length} times its last`);
      }
      yield replaced([...node].reverse(), 'the other way round');
    } else if (node !== null && typeof node === 'object') {
      for (const value of [null, 'x', {}]) {
        yield replaced({ ...node, unheard_of: value }, `with unheard_of ${JSON.stringify(value)}`);
      }
    }
  }
}
