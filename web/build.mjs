// Builds what partners get (build/dist), and the pages of the preview with the studio (build/site).
// With `--address https://your.site/lindung/`, where it will be hosted, pages to share come along.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import esbuild from 'esbuild';
import { minify } from 'terser';
import { reference } from './reference.mjs';
import { headersFile } from './headers.mjs';
import { billOfMaterials } from './sbom.mjs';
import { hostOf, sharedInto } from './share.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const at = (...parts) => join(root, ...parts);
const wasm = at('build/wasm/lindung-core.wasm');
const payWasm = at('build/wasm/lindung-pay.wasm');
const plain = at('build/wasm/lindung-core-plain.js');
const payPlain = at('build/wasm/lindung-pay-plain.js');
const studioWasm = at('build/studio/lindung-studio.wasm');
/** The first browsers with container queries and constructable style sheets. */
const target = ['chrome105', 'firefox110', 'safari16.4'];

/** Style sheets as minified text: the widget makes a constructable sheet of it. */
const cssAsText = {
  name: 'css-as-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
        target,
      });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** Templates without their indentation: in HTML a line break is as good as ten spaces. */
const flatTemplates = {
  name: 'flat-templates',
  setup(build) {
    build.onLoad({ filter: /(widget|pay|more)[/\\].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/\n\s+/g, '\n'),
      loader: 'ts',
    }));
  },
};

/** The English words by the order of the Indonesian ones: their keys stand in a bundle once. */
const keysOnce = {
  name: 'keys-once',
  setup(build) {
    build.onLoad({ filter: /locales[/\\]((pay|more)[/\\])?en\.json$/ }, async ({ path }) => {
      const en = JSON.parse(await readFile(path, 'utf8'));
      const id = JSON.parse(await readFile(join(dirname(path), 'id.json'), 'utf8'));
      const texts = JSON.stringify(Object.keys(id).map((key) => en[key]));
      return {
        contents: `import id from './id.json';
          const keys = Object.keys(id);
          export default Object.fromEntries(${texts}.map((text, i) => [keys[i], text]));`,
        loader: 'js',
      };
    });
  },
};

/** Of a tariff its sources alone: the numbers are the core's. */
const sourcesOnly = {
  name: 'sources-only',
  setup(build) {
    build.onLoad({ filter: /tariffs[/\\][^/\\]+\.json$/ }, async ({ path }) => {
      const { sources } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ sources }), loader: 'json' };
    });
  },
};

/**
 * Emscripten's glue without its own ways to load wasm, as web/core always hands the instance in, and
 * without what only they need. Fails when what is left still calls what is cut.
 */
const glueWithoutLoading = {
  name: 'glue-without-loading',
  setup(build) {
    build.onLoad({ filter: /lindung-(core|pay)\.js$/ }, async ({ path }) => {
      const unused = [
        'findWasmBinary',
        'getBinarySync',
        'getBinaryPromise',
        'instantiateArrayBuffer',
        'instantiateAsync',
      ];
      let glue = await readFile(path, 'utf8');
      for (const name of unused) glue = withoutFunction(glue, name);
      glue = glue
        .replace(/wasmBinaryFile\?\?=findWasmBinary\(\);instantiateAsync\([^;]*;return\s*\{\}/, '')
        .replace(/if\(ENVIRONMENT_IS_WEB\|\|.*?\}else\{\}(?=var out=)/s, '')
        // Views that no function here uses, a table of characters, and errors that none throws.
        .replace(/Module\["HEAP(?!U8")\w+"\]=HEAP\w+=new \w+\(b\);?/g, '')
        .replace('embind_init_charCodes();', '')
        .replace(/(BindingError|InternalError)=Module\["\1"\]=class.*?\}\};/gs, '');
      const left = unused.filter((name) => glue.includes(name));
      if (left.length) throw new Error(`${path}: ${left.join(', ')} can no longer be left out.`);
      return { contents: glue, loader: 'js' };
    });
  },
};

/** The core as plain JavaScript names a wasm file that it never loads; bundlers would look for it. */
const plainWithoutWasm = {
  name: 'plain-without-wasm',
  setup(build) {
    build.onLoad({ filter: /-plain\.js$/ }, async ({ path }) => {
      const name = /new URL\("lindung-\w+-plain\.wasm",import\.meta\.url\)\.href/;
      const glue = await readFile(path, 'utf8');
      if (!name.test(glue)) throw new Error(`${path} no longer names a wasm file.`);
      return { contents: glue.replace(name, '""'), loader: 'js' };
    });
  },
};

/**
 * lit-html without what no template here uses: directives, bindings inside script, style and
 * textarea elements or comments, and parts of whole elements. Fails when lit-html is another.
 */
const litWithoutDirectives = {
  name: 'lit-without-directives',
  setup(build) {
    build.onLoad({ filter: /lit-html[/\\]lit-html\.js$/ }, async ({ path }) => {
      const cuts = [
        [/function M\(t,i,s=t,e\)\{.*?return [^}]*\}(?=class R)/, 'const M=(t,i)=>i;'],
        [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=else if\(8)/, '}'],
        [/else\{let t=-1;.*?o\.length-1\}/, ''],
        [/else t\.startsWith\(o\)&&\(.*?r\.removeAttribute\(t\)\)/, ''],
        [/y\.test\(u\[2\]\)&&\(n=RegExp\([^)]*\)\),/, ''],
        [/6===r\.type&&\(i=new Z\(h,this,t\)\)/, '0'],
        [/class Z\{.*?push\("[\d.]+"\);/, ''],
        ['j as _$LH,', ''],
        [/get _\$AU\(\)\{.*?\}|get tagName\(\)\{.*?\}|setConnected\(t\)\{.*?\}(?=\})/g, ''],
        [/,?this\._\$(AN=void 0|Cv=e\?\.isConnected\?\?!0)/g, ''],
      ];
      let lit = await readFile(path, 'utf8');
      for (const [what, instead] of cuts) {
        const cut = lit.replace(what, instead);
        if (cut === lit) throw new Error(`${path}: ${what} is no longer there.`);
        lit = cut;
      }
      return { contents: lit, loader: 'js' };
    });
  },
};

/** `source` without `function name(…){…}`. */
function withoutFunction(source, name) {
  const from = source.indexOf(`function ${name}(`);
  if (from < 0) return source;
  let depth = 0;
  let end = source.indexOf('{', from);
  do {
    if (source[end] === '{') ++depth;
    if (source[end] === '}') --depth;
    ++end;
  } while (depth > 0 && end < source.length);
  return source.slice(0, from) + source.slice(end);
}

/** Of the studio's words those of the page around it; the rest is in its wasm. */
const pageWords = {
  name: 'page-words',
  setup(build) {
    build.onLoad({ filter: /locales[/\\]studio[/\\]\w+\.json$/ }, async ({ path }) => {
      const words = Object.entries(JSON.parse(await readFile(path, 'utf8')));
      const page = words.filter(([key]) => key.startsWith('page.'));
      return { contents: JSON.stringify(Object.fromEntries(page)), loader: 'json' };
    });
  },
};

/** What the widget is built with. */
export const widgetPlugins = [
  cssAsText,
  flatTemplates,
  keysOnce,
  sourcesOnly,
  glueWithoutLoading,
  plainWithoutWasm,
  litWithoutDirectives,
];

/** What esbuild makes of entries, as [{ path, contents }]. */
export async function bundleAll(entryPoints, options) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
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

/** Files under `folder`, as paths from it. */
export async function filesUnder(folder) {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
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

/** Sixteen hexadecimal digits that change with the file. */
function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** As in an integrity attribute. */
function integrityOf(bytes) {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
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

const packers = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Writes what changed and removes what is no longer made; beside each file it compressed, if `packed`. */
export async function write(folder, outputs, packed = true) {
  const made = new Set();
  const put = async (name, bytes) => {
    made.add(name);
    const path = join(folder, name);
    const old = await readFile(path).catch(() => undefined);
    if (old?.equals(bytes)) return false;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    return true;
  };
  await Promise.all(
    [...outputs].map(async ([name, contents]) => {
      const bytes = Buffer.from(contents);
      const isNew = await put(name, bytes);
      if (!packed) return;
      for (const [ending, pack] of Object.entries(packers)) {
        const file = `${name}.${ending}`;
        const isThere = await stat(join(folder, file)).then(
          () => true,
          () => false,
        );
        if (isNew || !isThere) await put(file, await pack(bytes));
        made.add(file);
      }
    }),
  );
  for (const name of await filesUnder(folder)) {
    if (!made.has(name)) await rm(join(folder, name));
  }
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
