/** Sixteen random bytes, for a reference. */
export function randomBytes(): number[] {
  return [...crypto.getRandomValues(new Uint8Array(16))];
}

/** A random number below 2^32, for how long to wait. */
export function randomNumber(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
