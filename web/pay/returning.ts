/** The parameter that brings a pledge back to the page it was made on. */
const NAME = 'lindung';

/** This page's address with the pledge in it; "" where nobody could come back to. */
export function returnUrlFor(reference: string): string {
  const url = new URL(location.href);
  if (!/^https?:$/.test(url.protocol)) return '';
  url.hash = '';
  url.searchParams.set(NAME, reference);
  return url.href;
}

/** This page's address without the pledge. */
export function here(): string {
  const url = new URL(location.href);
  url.searchParams.delete(NAME);
  url.hash = '';
  return url.href;
}

/** What the address of this page brings back, as it is written there; "" for nothing. */
export function broughtBack(): string {
  return new URLSearchParams(location.search).get(NAME) ?? '';
}
