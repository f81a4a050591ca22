// The WordPress plugin, in a real WordPress: as those who write a site and those who visit it meet it.
// The site and the widget's files lie on two origins.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { po } from 'gettext-parser';
import {
  TODAY,
  answerOf,
  document,
  openStage,
  ready,
  touch,
  widget,
} from '../browser/support/browser.mjs';
import { eventually, plain, reads } from '../browser/support/expect.mjs';
import { look } from '../browser/support/look.mjs';
import { root } from '../browser/support/server.mjs';
import { files, read } from '../house/support.mjs';
import { PASSWORD, ZIP, startWordPress } from './site.mjs';

const run = promisify(execFile);
const zipped = () => run(process.execPath, [join(root, 'web/wordpress.mjs')]);

const stage = await openStage();
const FOLDER = `${stage.address}/dist/`;
const LINK = 'https://baznas.go.id/';
const TWO = '2 pekerja terlindungi selama 12 bulan';
const THREE = '3 pekerja terlindungi selama 12 bulan';

let site;
before(async () => {
  await zipped();
  site = await startWordPress();
  await keep();
});
after(() => site?.close());

const keep = (settings = {}) =>
  site.php('settings.php', { folder: FOLDER, integrity: '', link: LINK, ...settings });
const post = (content) => site.php('post.php', { content });

/** [lindung …]; each value in the quotes that it does not hold itself. */
function shortcode(values) {
  const said = Object.entries({ campaign: 'baznas', today: TODAY, ...values }).map(
    ([name, value]) => (value.includes('"') ? `${name}='${value}'` : `${name}="${value}"`),
  );
  return `<!-- wp:shortcode -->\n[lindung ${said.join(' ')}]\n<!-- /wp:shortcode -->`;
}

/** The block, as the editor writes it. */
function block(values) {
  const said = JSON.stringify({ campaign: 'baznas', today: TODAY, ...values });
  const safe = said.replace(/[<>&]|--/g, (found) =>
    [...found].map((one) => `\\u00${one.charCodeAt(0).toString(16)}`).join(''),
  );
  return `<!-- wp:lindung/widget ${safe} /-->`;
}

const ways = { shortcode, block };

/** Opens a page of the site as a visitor. */
async function open(address, { visitor, ...options } = {}) {
  const page = visitor ?? (await stage.visit({ width: 1280, ...options }));
  await page.context().route(`${site.address}/**`, (route) => route.continue());
  await page.goto(address);
  return page;
}

const visit = async (content, options) => open(await post(content), options);

/** Opens a page of the administration as a user, who signs in once. */
async function signIn(name, path) {
  const address = `${site.address}/wp-admin/${path}`;
  const known = sessions.get(name);
  if (known) return open(address, { storageState: known });
  const page = await open(`${site.address}/wp-login.php?redirect_to=${encodeURIComponent(address)}`);
  await page.getByLabel('Username or Email Address').fill(name);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Log In' }).click();
  await page.waitForURL('**/wp-admin/**');
  sessions.set(name, await page.context().storageState());
  return page;
}
const sessions = new Map();

const given = (page) =>
  page
    .locator('lindung-widget')
    .first()
    .evaluate((it) =>
      Object.fromEntries([...it.attributes].map(({ name, value }) => [name, value])),
    );

describe('a visitor', () => {
  for (const [name, write] of Object.entries(ways)) {
    it(`uses the widget of a ${name}`, async () => {
      const page = await visit(write({ amount: '500000' }));
      await ready(page);
      await reads(answerOf(page), TWO);
      await page.getByRole('button', { name: /^Tambah Rp54\.400/ }).click();
      await reads(answerOf(page), THREE);
      await touch(page);
      await page.getByRole('link', { name: /^Lanjut ke/ }).waitFor();
      assert.deepEqual(page.problems, []);
    });

    it(`has the link of a ${name} where no script runs`, async () => {
      const page = await visit(write({ link: 'https://donasi.example/?a=1&b=2' }), {
        javaScriptEnabled: false,
      });
      const link = page.locator('lindung-widget').getByRole('link', { name: 'Donasi', exact: true });
      assert.equal(await link.getAttribute('href'), 'https://donasi.example/?a=1&b=2');
    });
  }

  it('has two widgets of one post, from one script', async () => {
    const page = await visit(shortcode({ amount: '500000' }) + block({ workers: '3' }));
    await ready(page, 2);
    const answers = page.locator('lindung-widget').getByRole('heading', { level: 3 });
    const texts = (await answers.allTextContents()).map(plain);
    assert.deepEqual(texts.filter((text) => / terlindungi /.test(text)), [TWO, THREE]);
    assert.equal(page.requests.filter((url) => url.endsWith('/lindung.js')).length, 1);
  });

  it('sees it in the site’s theme as on a plain page', async () => {
    const page = await visit(block({ amount: '500000' }));
    await ready(page);
    const width = await page.locator('lindung-widget').evaluate((it) => it.offsetWidth);
    const seen = await look(page);
    const column = `<div style="width:${width}px">${widget('amount="500000"')}</div>`;
    const alone = await stage.show(document(column, { lang: 'id-ID' }), { width: 1280 });
    await ready(alone);
    assert.deepEqual(seen, await look(alone));
  });

  it('reads a campaign of another origin', async () => {
    const campaign = `${FOLDER}campaigns/baznas-2018.json`;
    const page = await visit(shortcode({ campaign, workers: '2', months: '6' }));
    await ready(page);
    await reads(answerOf(page), /^2 pekerja terlindungi selama 6 bulan/);
  });

  it('gets no script where there is no widget', async () => {
    const page = await visit('<p>Tanpa widget</p>');
    assert.deepEqual(page.requests.filter((url) => url.startsWith(stage.address)), []);
  });

  it('reads the link alone in a feed', async () => {
    await post(shortcode({ link: 'https://donasi.example/feed' }));
    const feed = await (await fetch(`${site.address}/?feed=rss2`)).text();
    assert.match(feed, /<a href="https:\/\/donasi\.example\/feed">Donasi<\/a>/);
    assert.doesNotMatch(feed, /<lindung-widget/);
  });
});

describe('the script', () => {
  const hash = async () => {
    const { files: hashes } = JSON.parse(await readFile(join(root, 'build/dist/integrity.json'), 'utf8'));
    return hashes['lindung.js'];
  };

  it('runs when it has the hash of the settings', async () => {
    await keep({ integrity: await hash() });
    const page = await visit(shortcode({ amount: '500000' }));
    await ready(page);
    await reads(answerOf(page), TWO);
    await keep();
  });

  it('does not run when it has another: the link stays', async () => {
    await keep({ integrity: `sha256-${'A'.repeat(43)}=` });
    const page = await visit(shortcode({ amount: '500000' }));
    await page.waitForLoadState('load');
    const isThere = await page.evaluate(() => Boolean(customElements.get('lindung-widget')));
    assert.equal(isThere, false);
    await page.locator('lindung-widget').getByRole('link', { name: 'Donasi' }).waitFor();
    await keep();
  });
});

describe('what an author writes stays text', () => {
  const hostile = [
    `"><script>window.taken = 1</script>`,
    `" onfocus="window.taken = 1" autofocus tabindex="0`,
    `' onmouseover='window.taken = 1`,
    '<img src=x onerror=window.taken=1>',
    '&quot; onclick=&quot;window.taken = 1',
    '</lindung-widget><script>window.taken = 1</script>',
  ];
  const known = ['campaign', 'lang', 'theme', 'amount', 'workers', 'months', 'sector', 'fund'].concat(
    ['channel', 'frequency', 'today'],
  );

  for (const [way, write] of Object.entries(ways)) {
    it(`in every attribute of a ${way}, and in its link`, async () => {
      const written = hostile.map((text) => {
        const values = Object.fromEntries([...known, 'label'].map((one) => [one, text]));
        return write({ ...values, campaign: 'baznas' });
      });
      const page = await visit(written.join('\n\n'));
      await page.waitForFunction(() => customElements.get('lindung-widget'));
      const shown = await page.locator('lindung-widget').evaluateAll((all) =>
        all.map((it) => ({
          names: it.getAttributeNames(),
          inside: [...it.children].map((one) => [one.localName, ...one.getAttributeNames()].join(' ')),
        })),
      );
      assert.equal(shown.length, hostile.length);
      for (const { names, inside } of shown) {
        assert.deepEqual(inside, ['a href']);
        assert.deepEqual(names.filter((name) => !known.includes(name)), []);
      }
      const [taken, handlers] = await page.evaluate(() => [
        window.taken,
        document.querySelectorAll('main :is([onfocus], [onmouseover], [onclick], [onerror])').length,
      ]);
      assert.deepEqual([taken, handlers], [undefined, 0]);
    });

    it(`and only what the widget knows is handed on, of a ${way}`, async () => {
      const page = await visit(
        write({ amount: '500000', onclick: 'window.taken = 1', style: 'color: red', id: 'a', slot: 'b' }),
      );
      assert.deepEqual(Object.keys(await given(page)), ['campaign', 'amount', 'today']);
    });
  }
});

describe('an address that is not safe', () => {
  const unsafe = [
    'http://elsewhere.example/campaign.json',
    'http://127.0.0.1@elsewhere.example/campaign.json',
    'http://127.0.0.1.elsewhere.example/campaign.json',
    'https://elsewhere.example/" onload="',
    'javascript:alert(1)',
    'data:application/json,{}',
    '//elsewhere.example/campaign.json',
    '../campaign.json',
  ];

  it('is no campaign: there is no widget, and visitors have the link', async () => {
    const written = unsafe.map((campaign, i) => shortcode({ campaign, label: `Donasi ${i}` }));
    const page = await visit(written.join('\n\n'));
    const links = page.getByRole('main').getByRole('link', { name: /^Donasi \d$/ });
    assert.equal(await links.count(), unsafe.length);
    assert.equal(await page.locator('lindung-widget').count(), 0);
    assert.equal(await page.getByRole('note').count(), 0);
  });

  it('is no link', async () => {
    const page = await visit(unsafe.map((link) => block({ link, label: 'Tidak aman' })).join('\n'));
    assert.equal(await page.locator('lindung-widget').count(), 0);
    assert.equal(await page.getByText('Tidak aman').count(), 0);
  });

  it('is named to those who write the site', async () => {
    const address = await post(shortcode({ campaign: 'http://elsewhere.example/campaign.json' }));
    const page = await signIn('penulis', 'profile.php');
    await open(address, { visitor: page });
    await reads(page.getByRole('note'), 'Lindung: Alamat kampanye harus diawali https://.');
  });
});

describe('a site whose settings are not made yet', () => {
  before(() => keep({ folder: '' }));
  after(() => keep());

  it('shows visitors the link', async () => {
    const page = await visit(shortcode({ label: 'Beri di sini' }));
    await page.getByRole('link', { name: 'Beri di sini' }).waitFor();
    assert.equal(await page.locator('lindung-widget').count(), 0);
    assert.equal(await page.getByRole('note').count(), 0);
  });

  it('tells those who write it what to do', async () => {
    const address = await post(shortcode({}));
    const page = await signIn('admin', 'plugins.php');
    await page.getByRole('link', { name: 'Pengaturan Lindung' }).waitFor();
    await open(address, { visitor: page });
    await reads(page.getByRole('note'), /folder mana yang berisi lindung\.js/);
  });
});

/** Where an author writes: newer versions of WordPress have it in an iframe. */
function canvasOf(page) {
  const places = [page, page.frameLocator('iframe[name="editor-canvas"]')];
  return Promise.any(
    places.map(async (place) => {
      await place.getByRole('textbox', { name: 'Add title' }).waitFor();
      return place;
    }),
  );
}

describe('the editor', () => {
  it('puts the block in by its name; what is saved, visitors see', async () => {
    const page = await signIn('admin', 'post-new.php');
    const canvas = await canvasOf(page);
    const title = canvas.getByRole('textbox', { name: 'Add title' });
    await title.fill('Lindungi pekerja');
    await title.press('Enter');
    await page.keyboard.type('/lindung');
    await page.getByRole('option', { name: 'Widget donasi Lindung' }).click();
    await canvas.getByRole('textbox', { name: 'Kampanye' }).fill('baznas');
    await canvas.getByRole('textbox', { name: 'Donasi awal' }).fill('500000');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const publishing = page.getByRole('region', { name: 'Editor publish' });
    await publishing.getByRole('button', { name: 'Publish', exact: true }).click();
    const published = publishing.getByRole('link', { name: 'View Post', exact: true });
    const visitor = await open(await published.getAttribute('href'));
    await ready(visitor);
    assert.deepEqual(await given(visitor), { campaign: 'baznas', amount: '500000' });
    // Opened again, it is whole.
    await page.reload();
    const field = (await canvasOf(page)).getByRole('textbox', { name: 'Kampanye' });
    await eventually(() => field.inputValue(), 'baznas');
    assert.deepEqual(page.problems, []);
  });
});

describe('the settings', () => {
  const field = (page, name) => page.getByRole('textbox', { name });
  const save = (page) => page.getByRole('button', { name: 'Save Changes' }).click();

  const cases = [
    ['Folder widget', 'http://elsewhere.example/lindung/', /Folder tidak disimpan: alamatnya/],
    ['Folder widget', 'https://elsewhere.example/lindung.js', /Folder tidak disimpan: tulis/],
    ['Hash skrip', 'sha256-short', /Hash tidak disimpan/],
    ['Tautan tanpa widget', 'javascript:alert(1)', /Tautan tidak disimpan/],
  ];
  for (const [name, value, problem] of cases) {
    it(`refuse ${value}, say why, and keep what was there`, async () => {
      const before = await site.php('settings.php');
      const page = await signIn('admin', 'options-general.php?page=lindung');
      await field(page, name).fill(value);
      await save(page);
      await page.getByText(problem).waitFor();
      assert.equal(await page.getByText(problem).count(), 1);
      assert.deepEqual(await site.php('settings.php'), before);
    });
  }

  it('keep an address that begins with https://', async () => {
    const page = await signIn('admin', 'options-general.php?page=lindung');
    await field(page, 'Folder widget').fill(' https://situs.example/lindung ');
    await save(page);
    await eventually(() => field(page, 'Folder widget').inputValue(), 'https://situs.example/lindung/');
    assert.equal((await site.php('settings.php')).folder, 'https://situs.example/lindung/');
    await keep();
  });

  it('are not an author’s to open', async () => {
    const page = await signIn('penulis', 'options-general.php?page=lindung');
    await page.getByText('Sorry, you are not allowed').waitFor();
  });

  it('are not kept without the form’s own word', async () => {
    const before = await site.php('settings.php');
    const page = await signIn('admin', 'options-general.php?page=lindung');
    const answer = await page.request.post(`${site.address}/wp-admin/options.php`, {
      form: { option_page: 'lindung', action: 'update', 'lindung[folder]': 'https://elsewhere.example/' },
    });
    assert.equal(answer.status(), 403);
    assert.deepEqual(await site.php('settings.php'), before);
  });
});

describe('the plugin', () => {
  it('gives PHP nothing to complain about', async () => assert.deepEqual(await site.logged(), []));

  it('leaves nothing behind', async () => {
    assert.equal(await site.php('uninstall.php'), true);
    assert.equal(await site.php('settings.php'), false);
  });

  it('is the same file wherever and whenever it is made', async () => {
    const made = await readFile(ZIP);
    await run(process.execPath, [join(root, 'web/wordpress.mjs')], {
      env: { ...process.env, TZ: 'Pacific/Kiritimati' },
    });
    assert.ok(made.equals(await readFile(ZIP)));
  });

  it('says everything in Indonesian', async () => {
    const folder = 'web/wordpress/lindung/';
    const { translations } = po.parse(await readFile(join(root, folder, 'languages/lindung-id_ID.po')));
    const said = files(folder)
      .filter((file) => /\.(php|js)$/.test(file))
      .flatMap((file) => [...read(file).matchAll(/__\(\s*'([^']+)',\s*'lindung'\s*\)/g)])
      .map(([, text]) => text);
    assert.ok(said.length > 30);
    const { title, description, keywords } = JSON.parse(read(`${folder}block/block.json`));
    const words = [
      ...said.map((text) => ['', text]),
      ['block title', title],
      ['block description', description],
      ...keywords.map((word) => ['block keyword', word]),
      ['', /^ \* Description: +(.*)$/m.exec(read(`${folder}lindung.php`))[1]],
    ];
    const missing = words.filter(([context, text]) => !translations[context]?.[text]?.msgstr[0]);
    assert.deepEqual(missing, []);
    const all = Object.entries(translations).flatMap(([context, of]) =>
      Object.keys(of).filter(Boolean).map((text) => `${context}: ${text}`),
    );
    const unused = all.filter((one) => !words.some(([context, text]) => `${context}: ${text}` === one));
    assert.deepEqual(unused, []);
  });
});
