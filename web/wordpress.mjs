// Builds the WordPress plugin into build/wordpress: lindung.zip, the same bytes from the same sources.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import { mo, po } from 'gettext-parser';
import { at, filesUnder, write } from './files.mjs';

/** What WordPress calls the script that block.json names. */
const EDITOR = 'lindung-widget-editor-script';

/** A zip's first day, written in the time of the place, so that it is the same everywhere. */
const FIRST_DAY = new Date(1980, 0, 1);

/** The words of one language, as PHP and as scripts read them. */
function wordsInto(outputs, folder, name, bytes) {
  const words = po.parse(bytes, 'utf-8');
  outputs.set(join(folder, `${name}.mo`), mo.compile(words));
  // Words with a context (block.json's) are PHP's to translate.
  const plain = Object.values(words.translations['']).filter(({ msgid }) => msgid !== '');
  const messages = Object.fromEntries(plain.map(({ msgid, msgstr }) => [msgid, msgstr]));
  const about = { domain: 'lindung', lang: words.headers.Language };
  const data = { locale_data: { messages: { '': about, ...messages } } };
  outputs.set(join(folder, `${name}-${EDITOR}.json`), JSON.stringify(data));
  return words;
}

/** The template that a new language starts from. */
function templateOf({ translations }) {
  const empty = Object.entries(translations).map(([context, entries]) => [
    context,
    Object.fromEntries(Object.entries(entries).map(([id, one]) => [id, { ...one, msgstr: [''] }])),
  ]);
  const headers = { 'Content-Type': 'text/plain; charset=UTF-8' };
  return po.compile({ charset: 'utf-8', headers, translations: Object.fromEntries(empty) });
}

async function plugin() {
  const { version } = JSON.parse(await readFile(at('package.json'), 'utf8'));
  const folder = 'web/wordpress/lindung';
  const outputs = new Map();
  for (const name of await filesUnder(at(folder))) {
    const bytes = await readFile(at(folder, name));
    const isCode = /\.(php|txt)$/.test(name);
    outputs.set(name, isCode ? bytes.toString().replaceAll('{{version}}', version) : bytes);
    if (!name.endsWith('.po')) continue;
    const words = wordsInto(outputs, 'languages', basename(name, '.po'), bytes);
    outputs.set('languages/lindung.pot', templateOf(words));
  }
  return outputs;
}

const files = [...(await plugin())]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([name, contents]) => [`lindung/${name}`, Buffer.from(contents)]);
const zip = zipSync(Object.fromEntries(files), { level: 9, mtime: FIRST_DAY });
await write(at('build/wordpress'), new Map([['lindung.zip', zip]]), false);
