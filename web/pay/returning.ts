/** The parameter that brings a pledge back to the page it was made on. */
const NAME = 'lindung';

/** This page's address; in an iframe that of the page around it, if that said so (web/embed). */
function page(): URL {
  return new URL(document.documentElement.dataset['lindungPage'] ?? location.href);
}

/** This page's address with the pledge in it; "" where nobody could come back to. */
export function returnUrlFor(reference: string): string {
  const url = page();
  if (!/^https?:$/.test(url.protocol)) return '';
  url.hash = '';
  url.searchParams.set(NAME, reference);
  return url.href;
}

/** This page's address without the pledge. */
export function here(): string {
  const url = page();
  url.searchParams.delete(NAME);
  url.hash = '';
  return url.href;
}

/** What the address of this page brings back, as it is written there; "" for nothing. */
export function broughtBack(): string {
  return page().searchParams.get(NAME) ?? '';
}
