// The snippets with this server's own address in them, ready to copy.
const dist = new URL('dist/', location.href);
const put = (id: string, text: string): void => {
  const place = document.getElementById(id);
  if (place) place.textContent = text;
};
/** The same scripts, pinned: other bytes are not run, and an upgrade does not touch them. */
async function putPinned(): Promise<void> {
  const answer = await fetch(new URL('integrity.json', dist));
  const { files } = (await answer.json()) as { files: Record<string, string> };
  // As the studio gives it out: a test holds the two together.
  const tags = ['lindung.js', 'lindung-frame.js'].map((script) => {
    const path = Object.keys(files).find((name) => name.endsWith(`/${script}`)) ?? script;
    return `<script async src="${dist}${path}" integrity="${files[path]}" crossorigin="anonymous"></script>`;
  });
  put('pinned', tags.join('\n'));
}
void putPinned();

put(
  'script',
  `<script async src="${dist}lindung.js"></script>
<lindung-widget campaign="baznas" lang="id">
  <a href="https://baznas.go.id/">Donasi</a>
</lindung-widget>`,
);
put(
  'frame',
  `<script async src="${dist}lindung-frame.js"></script>
<iframe src="${dist}embed.html?campaign=baznas&amp;lang=id" title="Donasi untuk pekerja rentan"
        width="100%" height="1500" allow="clipboard-write; geolocation; web-share"></iframe>`,
);

export {};
