import assert from 'node:assert/strict';

/** Waits until `read()` gives what matches: a string, a RegExp or a deep value. */
export async function eventually(read, wanted, patience = 4000) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await read();
    try {
      if (wanted instanceof RegExp) assert.match(found, wanted);
      else assert.deepEqual(found, wanted);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** What a reader reads: spaces of every kind as one. */
export const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** The text of a locator, once it matches. */
export const reads = (locator, wanted, patience) =>
  eventually(async () => plain((await locator.textContent()) ?? ''), wanted, patience);
