// The headers of hosting/nginx.conf as a `_headers` file, which hosts of static files read (Cloudflare Pages,
// Netlify): one block of headers for each path.

/** What nginx.conf adds to every answer, and how long what may be kept. */
function headersOf(conf) {
  const added = [...conf.matchAll(/^\s*add_header (\S+) "([^"]+)" always;$/gm)].map(([, name, value]) => [name, value]);
  const [short, long] = [...conf.matchAll(/set \$lindung_cache "([^"]+)";/g)].map(([, value]) => value);
  return { added, short, long };
}

/** The file's text, for these files of build/dist. Where two blocks fit a path, hosts add their
 * headers up: so no two here say the same one. */
export function headersFile(conf, files) {
  const { added, short, long } = headersOf(conf);
  const tops = [...new Set(files.map((file) => (file.includes('/') ? `${file.split('/')[0]}/*` : file)))].sort();
  const block = (path, headers) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const kept = (top) => (/^[0-9a-f]{16}\//.test(top) ? long : short);
  return [block('/*', added), ...tops.map((top) => block(`/${top}`, [['Cache-Control', kept(top)]]))].join('\n') + '\n';
}
