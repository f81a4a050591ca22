/** Where this script came from; wasm and shipped campaigns lie beside it. Asked while it runs. */
function findBase(): string {
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement && current.src) return current.src;
  // A module has no currentScript, and a classic script may not say import.meta.
  const frames = new Error().stack?.match(/https?:\/\/[^\s)]+?(?=:\d+:\d+)/);
  return frames?.[0] ?? document.baseURI;
}

export const base = findBase();
