// The snippets with this server's own address in them, ready to copy.
const dist = new URL('dist/', location.href);
const put = (id: string, text: string): void => {
  const place = document.getElementById(id);
  if (place) place.textContent = text;
};
put(
  'script',
  `<script async src="${dist}lindung.js"></script>
<lindung-widget campaign="baznas" lang="id">
  <a href="https://baznas.go.id/">Donasi</a>
</lindung-widget>`,
);
put('frame', `<iframe src="${dist}embed.html?campaign=baznas" title="Donasi"></iframe>`);

export {};
