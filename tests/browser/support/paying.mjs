// Widgets with channels of every kind, and what a donor does with them.
import { document, ready, touch, widget } from './browser.mjs';

const named = (text) => ({ id: text, en: text });

/** Of no shipped campaign: the public static code that the vectors hold. */
const QRIS =
  '00020101021126550016ID.CO.SHOPEE.WWW01189360091800000000180202180303UBE51440014ID.CO.QRIS.WWW' +
  '0215ID20190022915550303UBE5204839853033605802ID5906Baznas6013Jakarta Pusat61051034062070703A0' +
  '16304A402';

const cities = ['Jakarta', 'Bandung', 'Semarang', 'Surabaya', 'Medan', 'Makassar', 'Denpasar'];

/** One channel of every kind, by its kind; `endpoint` goes to the sandbox. */
export const channels = {
  link: {
    url: 'https://recipient.example/give?sum={amount}&ref={reference}',
  },
  typed: { kind: 'link', url: 'https://recipient.example/typed' },
  form: {
    url: '/sandbox/form',
    fields: [
      { name: 'sum', value: '{amount}' },
      { name: 'ref', value: '{reference}' },
    ],
  },
  endpoint: { url: '/sandbox/pledges', method: 'gopay' },
  account: { kind: 'endpoint', url: '/sandbox/pledges', method: 'bca_va' },
  code: { kind: 'endpoint', url: '/sandbox/pledges', method: 'qris' },
  qris: { payload: QRIS, nmid: 'ID2019002291555' },
  transfer: {
    accounts: [{ bank: 'BSI', number: '700 123 4567', holder: 'Penerima' }],
    unique_digits: true,
  },
  items: {
    items: [
      { id: 'small', name: named('Paket kecil'), price: 30_000, url: 'https://shop.example/small' },
      { id: 'large', name: named('Paket besar'), price: 200_000, url: 'https://shop.example/large' },
    ],
  },
  letter: { kind: 'slip', form: 'letter', address: named('Penerima, Jl. Merdeka 1, Jakarta 10110') },
  counter: {
    kind: 'slip',
    form: 'counter',
    offices: cities.map((city, i) => ({
      id: city.toLowerCase(),
      name: `Kantor ${city}`,
      address: `Jl. Merdeka ${i + 1}, ${city}`,
      lat_e5: -600_000 - i * 10_000,
      lon_e5: 10_600_000 + i * 50_000,
    })),
  },
  host: {},
};

/** What a donor reads of a channel. */
export const nameOf = (id) => `Saluran ${id}`;

function channelOf(id) {
  return { id, kind: id, name: named(nameOf(id)), ...channels[id] };
}

/** Shows a widget with these channels to a visitor who touches it. */
export async function offer(stage, ids, attributes = 'amount="500000"', options = {}) {
  const page = options.page ?? (await stage.visit(options));
  await page.context().route('**/campaigns/baznas.json', async (route) => {
    const campaign = await (await route.fetch()).json();
    await route.fulfill({ json: { ...campaign, channels: ids.map(channelOf) } });
  });
  await stage.show(document(widget(attributes)), { ...options, page });
  await ready(page);
  if (options.isTouched !== false) await touch(page);
  return page;
}

/** The way on, whatever it leads to. */
export const wayOn = (page) =>
  page
    .getByRole('button', { name: /^(Lanjut ke|Continue to)/ })
    .or(page.getByRole('link', { name: /^(Lanjut ke|Continue to)/ }));

/** The panel of a channel. */
export const panelOf = (page, id) => page.getByRole('region', { name: `Bayar lewat ${nameOf(id)}` });

/** Offers one channel and presses the way on; gives the page and its panel. */
export async function open(stage, id, attributes, options) {
  const page = await offer(stage, [id], attributes, options);
  await wayOn(page).click();
  const panel = panelOf(page, id);
  await panel.waitFor();
  return { page, panel };
}

/** What the browser keeps: the records of all pledges. */
export const kept = (page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('lindung:pledge:'))
      .map((key) => JSON.parse(localStorage.getItem(key))),
  );

export const states = async (page) => (await kept(page)).map(({ state }) => state);
