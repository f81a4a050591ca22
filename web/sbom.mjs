// What the distribution is made of, as a CycloneDX bill of materials: every file with its hash, and
// what of others is inside. Versions come from where they are pinned.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { at } from './files.mjs';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** What of others is linked or bundled into the files. */
async function others() {
  const setup = await readFile(at('emsdk-setup.sh'), 'utf8');
  const pinned = (pattern) => {
    const found = pattern.exec(setup);
    if (!found) throw new Error(`emsdk-setup.sh no longer says ${pattern}.`);
    return found[1];
  };
  const lit = JSON.parse(await readFile(at('node_modules/lit-html/package.json'), 'utf8'));
  return [
    { name: lit.name, version: lit.version, licence: lit.license, ecosystem: 'npm' },
    {
      name: 'emscripten',
      version: pinned(/^readonly EMSCRIPTEN_VERSION=([\d.]+)$/m),
      licence: 'MIT',
      ecosystem: 'generic',
      description: 'Its glue, and the C and C++ libraries that it links (musl, LLVM libc++)',
    },
    {
      name: 'qr-code-generator',
      version: pinned(/qrcodegen=qr-code-generator=([\d.]+)/),
      licence: 'MIT',
      ecosystem: 'generic',
    },
  ];
}

/** CycloneDX 1.5, of `outputs` (name to contents), for { name, version }. */
export async function billOfMaterials({ name, version }, outputs) {
  const libraries = (await others()).map(({ ecosystem, licence, ...about }) => {
    const purl = `pkg:${ecosystem}/${about.name}@${about.version}`;
    return { type: 'library', 'bom-ref': purl, ...about, licenses: [{ license: { id: licence } }], purl };
  });
  const files = [...outputs.keys()].sort().map((file) => ({
    type: 'file',
    'bom-ref': file,
    name: file,
    hashes: [{ alg: 'SHA-256', content: sha256(outputs.get(file)) }],
  }));
  const self = `pkg:npm/${name}@${version}`;
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': self, name, version, purl: self } },
    components: [...libraries, ...files],
    dependencies: [{ ref: self, dependsOn: libraries.map(({ purl }) => purl) }],
  };
}
