// The snippets with this server's own address in them, ready to copy.
const dist = new URL('dist/', location.href);
const put = (id: string, text: string): void => {
  const place = document.getElementById(id);
  if (place) place.textContent = text;
};
/** The same script, pinned: other bytes are not run, and an upgrade does not touch it. */
async function putPinned(): Promise<void> {
  const answer = await fetch(new URL('integrity.json', dist));
  const { files } = (await answer.json()) as { files: Record<string, string> };
  const [path, integrity] = Object.entries(files).find(([name]) => /.\/lindung\.js$/.test(name)) ?? [];
  if (!path) return;
  // As the studio gives it out: a test holds the two together.
  put(
    'pinned',
    `<script async src="${dist}${path}" integrity="${integrity}" crossorigin="anonymous"></script>`,
  );
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
