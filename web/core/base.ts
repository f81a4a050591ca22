/** Where this script came from. Asked while it runs. */
function findBase(): string {
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement && current.src) return current.src;
  // A module has no currentScript, and a classic script may not say import.meta.
  const frames = new Error().stack?.match(/https?:\/\/[^\s)]+?(?=:\d+:\d+)/);
  return frames?.[0] ?? document.baseURI;
}

/** The folder of all files, from this script: its own, or by the build the one above. */
declare const FOLDER: string;

export const base = new URL(FOLDER, findBase()).href;
