// The attributes that the iframe and the WordPress plugin pass on: the same, in two languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './support.mjs';

/** The words of the list that begins behind `start`. */
function listed(file, start) {
  const text = read(file);
  const from = text.indexOf(start) + start.length;
  assert.ok(from >= start.length, `${start} in ${file}`);
  return [...text.slice(from, text.indexOf(';', from)).matchAll(/'([a-z]+)'/g)].map(([, name]) => name);
}

test('WordPress passes on what the iframe does, and the hash of the campaign', () => {
  const frame = listed('web/embed/embed.ts', 'const NAMES =');
  const plugin = listed('web/wordpress/lindung/includes/element.php', 'const LINDUNG_ATTRIBUTES =');
  assert.ok(frame.length > 5);
  assert.deepEqual(new Set(plugin), new Set([...frame, 'integrity']));
});
