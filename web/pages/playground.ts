// Sets the widget's attributes as they are typed, writes the tag that does the same, and lists events.
const form = document.querySelector('form') as HTMLFormElement;
const widget = document.querySelector('lindung-widget') as HTMLElement;
const tag = document.getElementById('tag') as HTMLElement;
const events = document.getElementById('events') as HTMLElement;
const place = document.getElementById('place') as HTMLElement;
const width = document.getElementById('width') as HTMLInputElement;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function show(): void {
  const given = [...new FormData(form)].filter(([, value]) => value !== '');
  for (const [name, value] of new FormData(form)) {
    if (value === '') widget.removeAttribute(name);
    else if (widget.getAttribute(name) !== value) widget.setAttribute(name, String(value));
  }
  const attributes = given.map(([name, value]) => ` ${name}="${escape(String(value))}"`).join('');
  tag.textContent = `<lindung-widget${attributes}>…</lindung-widget>`;
}

form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
width.addEventListener('input', () => (place.style.width = `${width.value}px`));
for (const name of ['ready', 'change', 'pledge', 'handoff', 'settle', 'error']) {
  document.addEventListener(`lindung-${name}`, (event) => {
    const row = document.createElement('li');
    const { type, detail } = event as CustomEvent<unknown>;
    row.textContent = `${type} ${JSON.stringify(detail).slice(0, 300)}`;
    events.prepend(row);
  });
}
show();

export {};
