// The page inside the iframe: takes the widget's attributes from the address of the iframe.
const names = [
  'lang',
  'theme',
  'amount',
  'workers',
  'months',
  'sector',
  'fund',
  'channel',
  'frequency',
  'today',
];
const given = new URLSearchParams(location.search);
const widget = document.createElement('lindung-widget');
for (const name of names) {
  const value = given.get(name);
  if (value !== null) widget.setAttribute(name, value);
}
// Only campaigns from here: under this site's name nobody else may collect.
const campaign = given.get('campaign') ?? '';
const isShipped = /^[a-z0-9-]+$/.test(campaign);
if (isShipped || isFromHere(campaign)) widget.setAttribute('campaign', campaign);
document.documentElement.lang = given.get('lang') ?? 'id';
document.body.append(widget);

function isFromHere(address: string): boolean {
  try {
    return new URL(address, location.href).origin === location.origin;
  } catch {
    return false;
  }
}

export {};
