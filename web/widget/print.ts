type View = Window & typeof globalThis;

/** Something to print: a page of its own, made by DOM calls, so that strict policies allow it. */
export interface Printed {
  readonly title: string;
  readonly lang: string;
  readonly direction: string;
  readonly css: string;
  /** What the button says that prints. */
  readonly print: string;
  body(document: Document): Node[];
}

/** Opens it in a tab, or prints it from a hidden frame where tabs are blocked. */
export function print(printed: Printed): void {
  const tab = window.open('', '_blank') as View | null;
  if (tab) return fill(tab, printed, true);
  const frame = document.createElement('iframe');
  frame.title = printed.title;
  Object.assign(frame.style, { position: 'fixed', inset: '100% auto auto 100%', border: '0' });
  frame.tabIndex = -1;
  document.body.append(frame);
  const view = frame.contentWindow as View | null;
  if (!view) return frame.remove();
  fill(view, printed, false);
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  view.print();
}

function fill(view: View, { title, lang, direction, css, print: text, body }: Printed, isTab: boolean): void {
  const { document: page } = view;
  page.title = title;
  page.documentElement.lang = lang;
  page.documentElement.dir = direction;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  page.adoptedStyleSheets = [sheet];
  page.body.replaceChildren(...body(page));
  if (!isTab) return;
  const button = element(page, 'button', {}, text);
  button.addEventListener('click', () => view.print());
  page.body.prepend(button);
}

/** An element of that page, with attributes and what stands in it. */
export function element(
  page: Document,
  name: string,
  attributes: Record<string, string> = {},
  ...inside: (Node | string)[]
): HTMLElement {
  const made = page.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

/** A picture of one path. */
export function drawing(page: Document, size: number, path: string, label: string): Node {
  const svg = page.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const drawn = page.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  drawn.setAttribute('d', path);
  svg.append(drawn);
  return svg;
}

/** What it is called, and what it is, in that language if it is not the page's. */
export type Row = readonly [name: string, value: string, lang?: string];

/** A list of them. */
export function rows(page: Document, list: readonly Row[]): Node {
  return element(
    page,
    'dl',
    {},
    ...list.map(([label, text, lang]) =>
      element(
        page,
        'div',
        {},
        element(page, 'dt', {}, label),
        element(page, 'dd', lang ? { lang } : {}, text),
      ),
    ),
  );
}

/** A line to write on. */
export function blank(page: Document, label: string, look = ''): Node {
  return element(page, 'p', { class: `blank ${look}` }, label);
}
