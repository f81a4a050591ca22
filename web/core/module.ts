/** A file that is used only as it was built. */
export interface Pinned {
  readonly url: URL;
  /** As in an integrity attribute. */
  readonly integrity: string;
}

/** What the build knows of a file: where it is, in a folder named by its hash, and its integrity. */
export type Built = readonly [path: string, integrity: string];

export function pinned([path, integrity]: Built, base: string): Pinned {
  return { url: new URL(path, base), integrity };
}

let failures = 0;

/** Imports a module; a later try may succeed where one has failed. */
export async function importAt({ url, integrity }: Pinned): Promise<unknown> {
  // A browser remembers a module that did not load; another address is asked for again.
  const { href } = failures ? new URL(`?${failures}`, url) : url;
  try {
    await check(href, integrity);
    return (await import(href)) as unknown;
  } catch (reason) {
    ++failures;
    throw reason;
  }
}

/**
 * import() has no integrity; a preload does, and what it has loaded is what is imported. Browsers
 * that preload no modules import unchecked.
 */
function check(href: string, integrity: string): Promise<unknown> | undefined {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) return undefined;
  return new Promise((resolve, reject) => {
    Object.assign(link, { rel: 'modulepreload', href, integrity, onload: resolve, onerror: reject });
    document.head.append(link);
  }).finally(() => link.remove());
}
