// The core under node, as a page loads it: glue and wasm, nothing else.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const TODAY = '2026-11-23';

export const readJson = async (path) => JSON.parse(await readFile(join(root, path), 'utf8'));

export async function loadCore() {
  const { default: factory } = await import(join(root, 'build/wasm/lindung-core.js'));
  const wasm = await readFile(join(root, 'build/wasm/lindung-core.wasm'));
  return factory({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(wasm, imports).then(({ instance }) => done(instance));
      return {};
    },
  });
}

/** The core with a shipped campaign: { core, campaign }. */
export async function openCampaign(id = 'baznas') {
  const core = await loadCore();
  const { campaign } = core.load(await readJson(`assets/campaigns/${id}.json`));
  return { core, campaign };
}
