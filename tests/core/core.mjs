// The core under node, as a page loads it: glue and wasm, nothing else.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, shipped } from '../browser/support/server.mjs';

export { root, shipped };
export const TODAY = '2026-11-23';

export const readJson = async (path) => JSON.parse(await readFile(join(root, path), 'utf8'));

async function load(name) {
  const { default: factory } = await import(join(root, `build/wasm/${name}.js`));
  const wasm = await readFile(join(root, `build/wasm/${name}.wasm`));
  return factory({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(wasm, imports).then(({ instance }) => done(instance));
      return {};
    },
  });
}

/** The same as plain JavaScript, as it is shipped. */
async function loadPlain(name) {
  const { default: factory } = await import(join(root, 'build/dist', await shipped(`${name}.js`)));
  return factory();
}

/** What a page loads first, and what it loads when the donor comes to pay. */
export const loadCore = () => load('lindung-core');
export const loadPay = () => load('lindung-pay');

async function open(core, id) {
  const { campaign } = core.load(await readJson(`assets/campaigns/${id}.json`));
  return { core, campaign };
}

/** A core with a shipped campaign: { core, campaign }. */
export const openCampaign = async (id = 'baznas') => open(await loadCore(), id);
export const openPay = async (id = 'baznas') => open(await loadPay(), id);
export const openPlain = async (id = 'baznas') => open(await loadPlain('lindung-plain'), id);
export const openPlainPay = async (id = 'baznas') => open(await loadPlain('lindung-pay-plain'), id);
