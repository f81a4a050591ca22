// A page for each shipped campaign, to share by its address, and what it answers to those who embed
// addresses (oEmbed 1.0). Both name the host, so they are built for one.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { at, filesUnder } from './files.mjs';

/** Pixels: fits into columns of every width that is asked for, as a static file can't follow. */
const WIDTH = 360;
/** What is kept until the frame says its height, and scrolls where nobody hears it. */
const HEIGHT = 1500;

/** Seconds that an answer may be kept: as long as its page. */
const AGE = 300;

const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

const filled = (template, values) =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name) => escape(values[name]));

/** The answer about a page. */
function answer(host, { id, lang, title, collector, url }) {
  const src = `${host}embed.html?campaign=${id}&lang=${lang}`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: collector,
    author_url: url,
    provider_name: 'Lindung',
    provider_url: host,
    cache_age: AGE,
    width: WIDTH,
    height: HEIGHT,
    html:
      `<iframe src="${escape(src)}" title="${escape(title)}" width="100%" height="${HEIGHT}" ` +
      'style="border:0" allow="clipboard-write; geolocation; web-share"></iframe>',
  };
}

/** Puts `give/<campaign>.html` and `.json` into the outputs, for the folder's address on its host. */
export async function sharedInto(outputs, host) {
  const template = await readFile(at('web/embed/give.html'), 'utf8');
  for (const name of await filesUnder(at('assets/campaigns'))) {
    const file = JSON.parse(await readFile(at('assets/campaigns', name), 'utf8'));
    const id = basename(name, '.json');
    const [lang] = file.languages;
    const about = {
      id,
      lang,
      title: file.name[lang],
      summary: file.summary[lang],
      collector: file.collector.name[lang],
      url: file.collector.url,
      page: `${host}give/${id}.html`,
      oembed: `${host}give/${id}.json`,
    };
    outputs.set(`give/${id}.html`, filled(template, about));
    outputs.set(`give/${id}.json`, JSON.stringify(answer(host, about)));
  }
}

/** The address as it must be, or what is wrong with it. */
export function hostOf(text) {
  const { href, protocol, search, hash } = new URL(text);
  if (!/^https?:$/.test(protocol) || search || hash || !href.endsWith('/')) {
    throw new Error(`${text} is no address of a folder, such as https://your.site/lindung/.`);
  }
  return href;
}
