// What esbuild does to the sources besides bundling: each plugin cuts what is not used, and fails when
// what it cuts is no longer there.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import esbuild from 'esbuild';

/** The first browsers with container queries and constructable style sheets. */
export const target = ['chrome105', 'firefox110', 'safari16.4'];

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
export const pageWords = {
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
