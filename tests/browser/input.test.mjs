// Input that forgives: how amounts are typed, pasted, said, composed, and taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, openStage, touch } from './support/browser.mjs';
import { eventually, plain, reads } from './support/expect.mjs';

const stage = await openStage();

const amount = (page) => page.getByRole('textbox', { name: 'Nominal' });
const undo = (page) => page.getByRole('button', { name: 'Urungkan' });

/** The field with the caret as "|". */
const field = (page) =>
  amount(page).evaluate(
    ({ value, selectionStart }) =>
      `${value.slice(0, selectionStart)}|${value.slice(selectionStart)}`,
  );

/** An amount field with `text` in it, the caret where "|" is. */
async function holding(text) {
  const page = await stage.give('amount="500000"');
  await touch(page);
  await amount(page).fill(text.replace('|', ''));
  await amount(page).evaluate(
    (input, at) => input.setSelectionRange(at, at),
    text.indexOf('|'),
  );
  return page;
}

const strokes = [
  ['|', '2500000', ['2|', '25|', '250|', '2.500|', '25.000|', '250.000|', '2.500.000|']],
  ['Rp|', '7500', ['Rp7|', 'Rp75|', 'Rp750|', 'Rp7.500|']],
  ['|', '1.5jt', ['1|', '1.|', '1.5|', '1.5j|', '1.5jt|']],
  ['|', '1,5 juta', ['1|', '1,|', '1,5|', '1,5 |', '1,5 j|', '1,5 ju|', '1,5 jut|', '1,5 juta|']],
  ['|', '75rb', ['7|', '75|', '75r|', '75rb|']],
  ['|', '1.500.00', ['1|', '1.|', '1.5|', '1.50|', '1.500|', '1.500.|', '1.500.0|', '1.500.00|']],
  ['1.2|34', '9', ['12.9|34']],
  ['|1.234', '9', ['9|1.234']],
];
for (const [start, text, shown] of strokes) {
  test(`“${text}” typed at “${start}”: dots come by themselves, and the caret stays`, async () => {
    const page = await holding(start);
    for (const [i, key] of [...text].entries()) {
      await page.keyboard.type(key);
      assert.equal(await field(page), shown[i]);
    }
  });
}

test('the first press into the field selects all, a later one puts the caret', async () => {
  const page = await stage.give('amount="184800"');
  await amount(page).click();
  await page.keyboard.type('50rb');
  await page.getByText('Terbaca Rp50.000').waitFor();
  assert.equal(await amount(page).inputValue(), '50rb');
  await amount(page).click({ position: { x: 20, y: 20 } });
  await page.keyboard.type('7');
  assert.equal((await amount(page).inputValue()).length, '50rb'.length + 1);
});

test('a finger that taps the field writes over what stands there', async () => {
  const page = await stage.give('amount="184800"', { hasTouch: true });
  await amount(page).tap();
  await page.keyboard.type('50rb');
  assert.equal(await amount(page).inputValue(), '50rb');
});

const deletions = [
  ['1.234.567|', 'Backspace', '123.456|'],
  ['1.000|', 'Backspace', '100|'],
  ['1.|500', 'Backspace', '1|.500'],
  ['1|.500', 'Delete', '1.|500'],
  ['1.|500', 'Delete', '1|00'],
  ['|1.500', 'Delete', '|500'],
  ['5|', 'Backspace', '|'],
];
for (const [start, key, shown] of deletions) {
  test(`${key} at “${start}” leaves “${shown}”`, async () => {
    const page = await holding(start);
    await page.keyboard.press(key);
    assert.equal(await field(page), shown);
  });
}

const said = [
  ['lima puluh ribu', 'Rp50.000'],
  ['Sejuta lima ratus ribu rupiah', 'Rp1.500.000'],
  ['٥٠٠٠٠', 'Rp50.000'],
  ['\u200eRp 1.500.000,00\n', 'Rp1.500.000'],
];
for (const [text, read] of said) {
  test(`“${text.trim()}” is understood when it is said or pasted`, async () => {
    const page = await stage.give('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate((one) => navigator.clipboard.writeText(one), text);
    await amount(page).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+v');
    await page.getByText(`Terbaca ${read}`).waitFor();
    await amount(page).press('Enter');
    await eventually(() => amount(page).inputValue(), read);
  });
}

test('what is pasted is not guessed at: two ways to read it are told', async () => {
  const page = await stage.give('', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.evaluate(() => navigator.clipboard.writeText('50.00'));
  await amount(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  await page.getByText('Nominal ini bisa dibaca dua cara.').first().waitFor();
  assert.equal(await amount(page).inputValue(), '50.00');
});

test('a keyboard that composes is left alone until it is done', async () => {
  const page = await holding('|');
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ['5', '50', '5000']) {
    await keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    assert.equal(await amount(page).inputValue(), text);
  }
  await keyboard.send('Input.insertText', { text: '5000' });
  await eventually(() => amount(page).inputValue(), '5.000');
});

test('a preset, the slider and a typed amount are each taken back in one step', async () => {
  const page = await stage.give('amount="500000"');
  assert.equal(await undo(page).count(), 0);
  await page.getByRole('button', { name: /5 pekerja 12 bulan/ }).click();
  await page.getByRole('slider').focus();
  for (let i = 0; i < 3; ++i) await page.keyboard.press('ArrowRight');
  await reads(answerOf(page), '8 pekerja terlindungi selama 12 bulan');
  await amount(page).fill('');
  await amount(page).pressSequentially('50rb');
  await page.getByText('Terbaca Rp50.000').waitFor();

  await undo(page).click();
  await eventually(() => amount(page).inputValue().then(plain), 'Rp1.478.400');
  await undo(page).click();
  await reads(answerOf(page), '5 pekerja terlindungi selama 12 bulan');
  await undo(page).click();
  await eventually(() => amount(page).inputValue(), 'Rp500.000');
  await page.getByRole('button', { name: 'Urungkan', disabled: true }).waitFor();
});

test('the keys that undo do so in the field, where the dots would have broken the browser’s own', async () => {
  const page = await stage.give('amount="500000"');
  await amount(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('0');
  await reads(answerOf(page), /^27 pekerja/);
  await page.keyboard.press('ControlOrMeta+z');
  await eventually(() => amount(page).inputValue(), 'Rp500.000');
  await reads(answerOf(page), /^2 pekerja/);
});

test('what can’t be read is no gift: what stood before it stands again, and is undone in one step', async () => {
  const page = await stage.give('amount="500000"');
  await amount(page).fill('');
  await amount(page).pressSequentially('100x');
  await page.getByText('Nominal ini tidak terbaca.').first().waitFor();
  await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
  await undo(page).click();
  await eventually(() => amount(page).inputValue(), 'Rp500.000');
  await page.getByRole('button', { name: 'Urungkan', disabled: true }).waitFor();
});

test('a pause while typing is no step of its own', async () => {
  const page = await stage.give('amount="500000"');
  await amount(page).fill('1');
  await page.getByRole('status').getByText(/pekerja/).waitFor();
  await amount(page).pressSequentially('50rb');
  await page.getByText('Terbaca Rp150.000').waitFor();
  await undo(page).click();
  await eventually(() => amount(page).inputValue(), 'Rp500.000');
});

test('a change that changes nothing is nothing to undo', async () => {
  const page = await stage.give('amount="500000"');
  await amount(page).fill('500rb');
  await amount(page).press('Enter');
  await eventually(() => amount(page).inputValue(), 'Rp500.000');
  await page.getByRole('button', { name: 'Urungkan', disabled: true }).waitFor();
});

for (const text of ['100,000', 'Rp 100,000', '100.000']) {
  test(`“${text}” is a hundred thousand on an English page`, async () => {
    const page = await stage.give('lang="en"');
    const field = page.getByRole('textbox', { name: 'Amount' });
    await field.fill(text);
    await page.getByText('Read as Rp100.000').waitFor();
    await field.press('Enter');
    await eventually(() => field.inputValue(), 'Rp100.000');
  });
}

test('what can’t be read is taken back first', async () => {
  const page = await stage.give('amount="500000"');
  await amount(page).fill('abc');
  await undo(page).click();
  await eventually(() => amount(page).inputValue(), 'Rp500.000');
});

test('what a channel takes at most is told before the gift is too large', async () => {
  const page = await stage.give('amount="500000" channel="gopay"');
  await touch(page);
  await page.getByText('Menerima paling banyak Rp10.000.000 sekali bayar.').waitFor();
  await amount(page).fill('11 juta');
  await amount(page).blur();
  await page.getByRole('button', { name: 'Ubah menjadi Rp10.000.000' }).click();
  await reads(answerOf(page), '54 pekerja terlindungi selama 12 bulan');
});

test('a key shows its answer at once, and what follows from it when that is painted', async () => {
  const page = await stage.give('amount="500000"');
  await touch(page);
  await amount(page).fill('184800');
  await page.getByRole('link', { name: /Rp184\.800/ }).waitFor();
  const atOnce = await amount(page).evaluate(async (field) => {
    const read = (what) => field.getRootNode().querySelector(what).textContent.replace(/\s+/g, ' ').trim();
    field.value = '369600';
    field.dispatchEvent(new InputEvent('input', { inputType: 'insertText', data: '0' }));
    await undefined; // what the widget does in this turn
    await undefined;
    return [read('h3'), read('[part=go] b')];
  });
  assert.deepEqual(atOnce, ['2 pekerja terlindungi selama 12 bulan', 'Rp184.800']);
  await page.getByRole('link', { name: /Rp369\.600/ }).waitFor();
});

test('undo within the same frame gives the field its text back', async () => {
  const page = await stage.give('amount="500000"');
  await touch(page);
  await amount(page).evaluate(async (field) => {
    field.value = 'Rp500.0007';
    field.dispatchEvent(new InputEvent('input', { inputType: 'insertText', data: '7' }));
    await undefined;
    await undefined;
    const undo = { key: 'z', ctrlKey: true, bubbles: true, composed: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent('keydown', undo));
  });
  await reads(answerOf(page), '2 pekerja terlindungi selama 12 bulan');
  await eventually(() => amount(page).inputValue(), 'Rp500.000');
});

test('a quick choice is pressed when it is the gift, not when it covers as many', async () => {
  const page = await stage.give('amount="500000" months="12"');
  const quick = page.getByRole('button', { name: /^Rp184\.800 1 pekerja 12 bulan/ });
  await quick.click();
  await eventually(() => quick.getAttribute('aria-pressed'), 'true');
  await amount(page).fill('200000');
  await reads(answerOf(page), '1 pekerja terlindungi selama 12 bulan');
  await eventually(() => quick.getAttribute('aria-pressed'), 'false');
});
