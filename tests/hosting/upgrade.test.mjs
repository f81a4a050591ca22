// Upgrade and rollback as the README tells them: by copying one release over the other.
import assert from 'node:assert/strict';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, beforeEach, it } from 'node:test';
import { answerOf, document, openStage, ready, touch, widget } from '../browser/support/browser.mjs';
import { reads } from '../browser/support/expect.mjs';
import { dist, startNginx } from './nginx.mjs';
import { anotherRelease } from './release.mjs';

const stage = await openStage();
const nginx = await startNginx();
after(() => nginx.close());
const next = await anotherRelease();
after(() => rm(next.folder, { recursive: true }));

const served = join(nginx.folder, 'lindung');
const copyOver = (folder) => cp(folder, served, { recursive: true, force: true });
beforeEach(async () => {
  await rm(served, { recursive: true });
  await copyOver(dist);
});

const { files } = JSON.parse(await readFile(join(dist, 'integrity.json'), 'utf8'));
const pinned = next.before.find((name) => name.endsWith('/lindung.js'));
const SCRIPT = '<script async src="/lindung/lindung.js"></script>';
const PINNED = `<script async src="/lindung/${pinned}" integrity="${files[pinned]}" crossorigin></script>`;

/** A giver on a partner's page with this script. */
async function visit(script = SCRIPT) {
  await writeFile(join(nginx.folder, 'page.html'), document(widget(), { script }));
  const page = await stage.visit();
  await page.context().route(`${nginx.address}/**`, (route) => route.continue());
  await page.goto(`${nginx.address}/page.html`);
  await ready(page);
  return page;
}

/** Goes all the way from here: through each later stage, to the hand-off. */
async function give(page) {
  await touch(page);
  await page.getByRole('textbox', { name: 'Nominal' }).fill('1 juta');
  await reads(answerOf(page), '5 pekerja terlindungi selama 12 bulan');
  await page.getByText('Rincian biaya').click();
  await page.getByRole('term').filter({ hasText: 'JKK' }).first().waitFor();
  const [payment] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: /^Lanjut ke/ }).click(),
  ]);
  assert.equal(new URL(payment.url()).host, 'baznas.go.id');
  assert.deepEqual(page.problems, []);
}

/** What the page loaded of files that are kept for ever, without the folder. */
const kept = (page) =>
  page.requests.map((url) => url.split('/lindung/')[1] ?? '').filter((name) => /^[0-9a-f]{16}\//.test(name));

const STAGES = 4; // the core, what paying needs and its core, what is folded

it('an upgrade leaves givers who are on the page what belongs to their script', async () => {
  const page = await visit();
  await copyOver(next.folder);
  await give(page);
  assert.equal(new Set(kept(page)).size, STAGES);
  assert.ok(kept(page).every((name) => next.before.includes(name)));
});

it('after an upgrade, who comes has the new release and nothing of the old one', async () => {
  await copyOver(next.folder);
  const page = await visit();
  await give(page);
  assert.equal(new Set(kept(page)).size, STAGES);
  assert.ok(kept(page).every((name) => next.made.includes(name)));
});

it('after a rollback, who comes has the old release, and who is there keeps the new one', async () => {
  await copyOver(next.folder);
  const there = await visit();
  await copyOver(dist);
  const fresh = await visit();
  for (const page of [there, fresh]) await give(page);
  assert.ok(kept(fresh).every((name) => next.before.includes(name)));
  assert.ok(kept(there).every((name) => next.made.includes(name)));
});

it('a page that pins yesterday’s script works after an upgrade', async () => {
  await copyOver(next.folder);
  const page = await visit(PINNED);
  await give(page);
  assert.ok(kept(page).every((name) => next.before.includes(name)));
});
