// Builds what partners get (build/dist), and the pages of the preview with the studio (build/site).
// With `--address https://your.site/lindung/`, where it will be hosted, pages to share come along.
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { minify } from 'terser';
import { at, filesUnder, hashOf, integrityOf, write } from './files.mjs';
import { headersFile } from './headers.mjs';
import { pageWords, target, widgetPlugins } from './plugins.mjs';
import { reference } from './reference.mjs';
import { billOfMaterials } from './sbom.mjs';
import { hostOf, sharedInto } from './share.mjs';

const wasm = at('build/wasm/lindung-core.wasm');
const payWasm = at('build/wasm/lindung-pay.wasm');
const plain = at('build/wasm/lindung-core-plain.js');
const payPlain = at('build/wasm/lindung-pay-plain.js');
const studioWasm = at('build/studio/lindung-studio.wasm');

/** What esbuild makes of entries, as [{ path, contents }]. */
export async function bundleAll(entryPoints, options) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: at(),
    entryPoints,
    bundle: true,
    minify: true,
    target,
    legalComments: 'none',
    plugins: widgetPlugins,
    tsconfig: at('tsconfig.json'),
    write: false,
    logLevel: 'error',
    ...options,
  });
  return outputFiles;
}

const bundle = async (entry, options) => (await bundleAll([entry], options))[0].contents;

/** The same, once more over it: what givers load is worth terser's time, some 4% of the bytes. */
async function smallest(entry, options) {
  const { code } = await minify(new TextDecoder().decode(await bundle(entry, options)), {
    compress: { ecma: 2020, passes: 3 },
    module: options.format === 'esm',
    toplevel: true,
  });
  return new TextEncoder().encode(code);
}

/** What the later stages take in place of lit: they have none of their own. */
const later = { 'lit/html.js': './web/widget/later-lit.ts' };

/** The first stage: a classic script that also works as a module. */
const bundleWidget = (files) =>
  smallest('web/widget/index.ts', {
    format: 'iife',
    define: { 'import.meta.url': 'undefined', ...asText(files) },
  });

/** The second stage: a module. */
const bundlePay = (files) =>
  smallest('web/pay/index.ts', {
    format: 'esm',
    alias: later,
    define: asText(files),
  });

/** The script of the page around an iframe, which finds `embed` from its own place. */
const bundleFrame = (embed) =>
  bundle('web/embed/frame.ts', { format: 'iife', define: asText({ EMBED: embed }) });

/** The third stage: a module as well. */
const bundleMore = () => smallest('web/more/index.ts', { format: 'esm', alias: later });

const asText = (values) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]));

/**
 * Puts a file into a folder named by its hash, so that a new one never takes its place: pages that
 * have the older script find what belongs to it. Gives what a script knows of it.
 */
function keep(outputs, name, bytes) {
  const path = `${hashOf(bytes)}/${name}`;
  outputs.set(path, bytes);
  return [path, integrityOf(bytes)];
}

/** The studio's page: its script, the script of its frame, and what both show. */
async function studio() {
  const folder = 'web/studio';
  const inter = (style) => readFile(at('node_modules/@expo-google-fonts/inter', style));
  const outputs = new Map();
  for (const name of await filesUnder(at(folder))) {
    if (extname(name) !== '.ts') outputs.set(name, await contentsOf(at(folder, name)));
  }
  const wasm = await readFile(studioWasm);
  const options = {
    format: 'esm',
    define: { STUDIO_HASH: JSON.stringify(hashOf(wasm)) },
    plugins: [pageWords],
  };
  outputs.set('studio.js', await bundle(`${folder}/main.ts`, options));
  outputs.set('frame.js', await bundle(`${folder}/frame.ts`, options));
  outputs.set('lindung-studio.wasm', wasm);
  outputs.set('inter-regular.ttf', await inter('400Regular/Inter_400Regular.ttf'));
  outputs.set('inter-bold.ttf', await inter('600SemiBold/Inter_600SemiBold.ttf'));
  outputs.set('inter-licence.txt', await inter('LICENSE_FONT'));
  return outputs;
}

/** The words of all stages in languages that no script carries, as JSON by language. */
export async function otherLanguages() {
  const list = JSON.parse(await readFile(at('assets/locales/languages.json'), 'utf8'));
  const others = Object.keys(list).filter((lang) => !['id', 'en'].includes(lang));
  const read = async (lang, folder) =>
    JSON.parse(await readFile(at('assets/locales', folder, `${lang}.json`), 'utf8'));
  return new Map(
    await Promise.all(
      others.map(async (lang) => {
        const parts = await Promise.all(['', 'pay', 'more'].map((folder) => read(lang, folder)));
        return [lang, JSON.stringify(Object.assign({}, ...parts))];
      }),
    ),
  );
}

async function transform(path, loader) {
  const format = loader === 'ts' ? 'iife' : undefined;
  const text = await readFile(path, 'utf8');
  const { code } = await esbuild.transform(text, { loader, format, target, minify: true });
  return code;
}

/** Without spaces, and without the schema's address: that is for editors. */
function packJson(text) {
  const { $schema: _, ...file } = JSON.parse(text);
  return JSON.stringify(file);
}

/** Scripts and style sheets minified, JSON without spaces, the rest as it is. */
async function contentsOf(path) {
  switch (extname(path)) {
    case '.ts':
      return transform(path, 'ts');
    case '.css':
      return transform(path, 'css');
    case '.json':
      return packJson(await readFile(path, 'utf8'));
    default:
      return readFile(path);
  }
}

export async function folderInto(outputs, folder, into) {
  for (const name of await filesUnder(at(folder))) {
    outputs.set(join(into, name.replace(/\.ts$/, '.js')), await contentsOf(at(folder, name)));
  }
}

const asJson = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** The name and version of all of it. */
async function identity() {
  const { name, version } = JSON.parse(await readFile(at('package.json'), 'utf8'));
  return { name, version };
}

/** The integrity of every file. */
function describe(outputs) {
  const names = [...outputs.keys()].sort();
  return Object.fromEntries(names.map((name) => [name, integrityOf(outputs.get(name))]));
}

/** What partners get; `address` is that of its folder, if it is known. */
export async function distribution(address) {
  const outputs = new Map();
  const asModule = (path) => bundle(path, { format: 'esm' });
  const above = ([path, integrity]) => [`../${path}`, integrity];
  const pay = await bundlePay({
    WASM: above(keep(outputs, 'lindung-pay.wasm', await readFile(payWasm))),
    PLAIN: above(keep(outputs, 'lindung-pay-plain.js', await asModule(payPlain))),
  });
  const files = {
    WASM: keep(outputs, 'lindung.wasm', await readFile(wasm)),
    PLAIN: keep(outputs, 'lindung-plain.js', await asModule(plain)),
    PAY: keep(outputs, 'lindung-pay.js', pay),
    MORE: keep(outputs, 'lindung-more.js', await bundleMore()),
  };
  const words = await otherLanguages();
  files.WORDS = Object.fromEntries(
    [...words].map(([lang, text]) => [lang, keep(outputs, `words/${lang}.json`, text)[0]]),
  );
  outputs.set('lindung.js', await bundleWidget({ ...files, FOLDER: '.' }));
  // The same for pages that pin it by its hash.
  keep(outputs, 'lindung.js', await bundleWidget({ ...files, FOLDER: '..' }));
  await folderInto(outputs, 'assets/campaigns', 'campaigns');
  for (const name of ['embed.html', 'embed.css']) {
    outputs.set(name, await contentsOf(at('web/embed', name)));
  }
  outputs.set('embed.js', await bundle('web/embed/embed.ts', { format: 'iife' }));
  outputs.set('lindung-frame.js', await bundleFrame('embed.html'));
  keep(outputs, 'lindung-frame.js', await bundleFrame('../embed.html'));
  if (address) {
    await sharedInto(outputs, hostOf(address));
    outputs.set('give/give.css', await contentsOf(at('web/embed/give.css')));
  }
  const about = { ...(await identity()), files: describe(outputs) };
  outputs.set('sbom.cdx.json', asJson(await billOfMaterials(about, outputs)));
  outputs.set('integrity.json', asJson(about));
  const conf = await readFile(at('web/hosting/nginx.conf'), 'utf8');
  outputs.set('_headers', headersFile(conf, [...outputs.keys()]));
  return outputs;
}

async function site() {
  const outputs = new Map();
  await folderInto(outputs, 'web/pages', '');
  outputs.set('reference.html', await reference());
  await folderInto(outputs, 'assets/icons', 'icons');
  return outputs;
}

async function main() {
  const { values } = parseArgs({ options: { address: { type: 'string' } } });
  const [dist, pages, desk] = await Promise.all([distribution(values.address), site(), studio()]);
  for (const [name, contents] of desk) pages.set(join('studio', name), contents);
  await write(at('build/dist'), dist);
  await write(at('build/site'), pages);

  const isLoaded = /^lindung\.js$|\/(lindung-(pay|more)\.js|lindung(-pay)?\.wasm|baznas\.json)$/;
  for (const name of [...dist.keys()].filter((one) => isLoaded.test(one)).sort()) {
    const { size } = await stat(at('build/dist', `${name}.br`));
    console.log(`${name.padEnd(36)} ${String(size).padStart(7)} bytes (brotli)`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
