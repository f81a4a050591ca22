// Builds the npm package into build/package: modules that bundlers can follow, their types, and the
// custom-elements manifest. `npm pack ./build/package` makes the file to publish.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { bundleAll, folderInto, otherLanguages } from './build.mjs';
import { at, filesUnder, write } from './files.mjs';
import { widgetPlugins } from './plugins.mjs';
import { manifest } from './manifest.mjs';

const run = promisify(execFile);

/** The package's own ways to its files. */
const ownFiles = {
  name: 'own-files',
  setup(build) {
    build.onResolve({ filter: /^\.\/(pay-)?files\.js$/ }, ({ path }) => ({
      path: at('web/npm', path.replace('.js', '.ts')),
    }));
    build.onResolve({ filter: /^#(pay-)?plain$/ }, ({ path }) => ({
      path: at('build/wasm', path.includes('pay') ? 'lindung-pay-plain.js' : 'lindung-core-plain.js'),
    }));
    build.onResolve({ filter: /^#(shipped|words)$/ }, ({ path }) => ({ path, namespace: 'files' }));
    build.onLoad({ filter: /./, namespace: 'files' }, async ({ path }) => {
      const [folder, names] =
        path === '#words'
          ? ['words', [...(await otherLanguages()).keys()]]
          : ['campaigns', (await filesUnder(at('assets/campaigns'))).map((file) => basename(file, '.json'))];
      const rows = names.map((name) => {
        const url = `new URL('./${folder}/${name}.json', import.meta.url)`;
        return `${JSON.stringify(name)}: () => ${url}`;
      });
      return { contents: `export default { ${rows.join(', ')} };`, loader: 'js' };
    });
  },
};

async function modulesInto(outputs) {
  const out = at('build/package');
  const made = await bundleAll(['web/npm/index.ts', 'web/npm/element.ts'], {
    format: 'esm',
    splitting: true,
    outdir: out,
    chunkNames: 'lindung-[hash]',
    plugins: [ownFiles, ...widgetPlugins],
  });
  for (const { path, contents } of made) outputs.set(relative(out, path), contents);
}

/** The declarations that the entries reach. */
async function typesInto(outputs) {
  const folder = at('build/types');
  await run(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('web/npm')]);
  const waiting = ['index', 'element', 'react'].map((name) => `web/npm/${name}.d.ts`);
  const seen = new Set(waiting);
  const take = (path) => {
    if (!seen.has(path)) waiting.push(path);
    seen.add(path);
  };
  for (const path of waiting) {
    const text = await readFile(join(folder, path), 'utf8').catch(() => readFile(at(path), 'utf8'));
    const here = dirname(path);
    const linked = text.replace(/(['"])(#wasm(?:-pay)?|\.[^'"]*\.js)\1/g, (_, quote, target) => {
      const wasm = { '#wasm': 'lindung-core', '#wasm-pay': 'lindung-pay' }[target];
      const js = wasm ? `build/wasm/${wasm}.js` : join(here, target);
      take(js.replace(/\.js$/, '.d.ts'));
      const link = relative(here, js);
      return quote + (link.startsWith('.') ? link : `./${link}`) + quote;
    });
    outputs.set(join('types', path), linked);
  }
}

function packageJson({ name, version, description, license, engines }) {
  const types = (entry) => `./types/web/npm/${entry}.d.ts`;
  const entry = (file) => ({ types: types(file), node: './server.js', default: `./${file}.js` });
  return {
    name,
    version,
    description,
    license,
    engines,
    type: 'module',
    sideEffects: ['./index.js'],
    exports: {
      '.': entry('index'),
      './element': entry('element'),
      './react': { types: types('react'), default: './react.js' },
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    types: types('index'),
    customElements: 'custom-elements.json',
    peerDependencies: { '@types/react': '>=19' },
    peerDependenciesMeta: { '@types/react': { optional: true } },
  };
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

const outputs = new Map();
await Promise.all([
  modulesInto(outputs),
  typesInto(outputs),
  folderInto(outputs, 'assets/campaigns', 'campaigns'),
]);
for (const [name, from] of [
  ['lindung.wasm', 'build/wasm/lindung-core.wasm'],
  ['lindung-pay.wasm', 'build/wasm/lindung-pay.wasm'],
  ['server.js', 'web/npm/server.js'],
  ['README.md', 'web/npm/README.md'],
]) {
  outputs.set(name, await readFile(at(from)));
}
for (const [lang, text] of await otherLanguages()) outputs.set(`words/${lang}.json`, text);
outputs.set('react.js', '// Types alone.\nexport {};\n');
outputs.set('custom-elements.json', json(await manifest()));
outputs.set('package.json', json(packageJson(JSON.parse(await readFile(at('package.json'), 'utf8')))));
await write(at('build/package'), outputs, false);
