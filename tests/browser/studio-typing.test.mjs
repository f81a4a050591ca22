// Typing in the studio's window: keys, composed text, and the clipboard both ways, without asking for
// any permission.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './support/expect.mjs';
import { fileOf, keys, openStudioStage, press, sees, settled } from './support/studio.mjs';

const stage = await openStudioStage();

const asked = (page) => page.evaluate(() => window.studio.core.asked());

/** The studio with the panel that has a field of an amount and one of text. */
async function open(options) {
  const page = await stage.studio(options);
  await press(page, 'What channels do');
  return page;
}

/** Another field of the browser's own, to copy from and to. */
async function elsewhere(page, text = '') {
  await page.evaluate((text) => {
    const field = document.querySelector('#elsewhere') ?? document.createElement('textarea');
    field.id = 'elsewhere';
    field.setAttribute('style', '');
    document.body.prepend(field);
    field.value = text;
    field.focus();
    field.select();
  }, text);
  return page.locator('#elsewhere');
}

test('an amount is typed by keys, and the widget takes it', async () => {
  const page = await open();
  await press(page, 'Gift');
  await keys(page, 'Control+a');
  await page.keyboard.type('1,5 juta');
  await keys(page, 'Enter');
  assert.equal((await asked(page)).amount, '1500000');
  const frame = page.frameLocator('#preview iframe');
  await eventually(() => frame.getByRole('textbox').first().inputValue(), 'Rp1.500.000');
});

test('composed and dictated text arrives whole, accents and all', async () => {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await press(page, "Giver's region");
  await session.send('Input.imeSetComposition', { text: 'né', selectionStart: 2, selectionEnd: 2 });
  await session.send('Input.imeSetComposition', { text: 'né e', selectionStart: 4, selectionEnd: 4 });
  await session.send('Input.insertText', { text: 'né ewé ' });
  await page.keyboard.insertText('ñoño');
  await settled(page);
  await keys(page, 'Control+a', 'Control+c');
  const field = await elsewhere(page);
  await page.keyboard.press('Control+v');
  assert.equal(await field.inputValue(), 'né ewé ñoño');
});

for (const [how, permissions] of [
  ['by the button alone', ['clipboard-read', 'clipboard-write']],
  ['by the keys, where the browser keeps the clipboard from the button', []],
]) {
  test(`a part that was copied elsewhere is pasted ${how}`, async () => {
    const page = await stage.studio();
    const context = page.context();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => navigator.clipboard.writeText('{"from": "2027-02-03"}'));
    await context.clearPermissions();
    await context.grantPermissions(permissions);
    await press(page, 'Period');
    await press(page, 'Paste');
    if (permissions.length === 0) {
      await sees(page, /Press Ctrl\+V/);
      await keys(page, 'Control+v');
    }
    await eventually(async () => (await fileOf(page)).period, { from: '2027-02-03' });
  });
}

test('text is copied out, cut, and pasted in', async () => {
  const page = await open();
  await press(page, 'Gift');
  await keys(page, 'Control+a', 'Control+c');
  let field = await elsewhere(page);
  await page.keyboard.press('Control+v');
  assert.equal(await field.inputValue(), 'Rp500.000');

  await elsewhere(page, '75rb');
  await page.keyboard.press('Control+c');
  await press(page, 'Gift');
  await keys(page, 'Control+a', 'Control+v', 'Enter');
  assert.equal((await asked(page)).amount, '75000');

  await press(page, 'Gift');
  await keys(page, 'Control+a', 'Control+x');
  field = await elsewhere(page);
  await page.keyboard.press('Control+v');
  assert.equal(await field.inputValue(), 'Rp75.000');
  assert.deepEqual(page.problems, []);
});

test('what a button copies is in the clipboard', async () => {
  const page = await open();
  await press(page, 'Copy the link');
  const field = await elsewhere(page);
  await page.keyboard.press('Control+v');
  await eventually(() => field.inputValue(), /^https:\/\/contoh\.example\//);
});

test('a key that is held through a switch of windows is not held after it', async () => {
  const page = await open();
  await press(page, 'Gift');
  await page.keyboard.down('ArrowLeft');
  await page.getByLabel('Network').focus();
  await settled(page);
  await page.keyboard.up('ArrowLeft');
});

test('shortcuts are where the person’s keyboard has the letters', async () => {
  const page = await open();
  // On a French keyboard Z is where others have W.
  await page.locator('#typing').focus();
  const isKept = await page.evaluate(() => {
    const field = document.getElementById('typing');
    const press = (code, key, more) =>
      !field.dispatchEvent(
        new KeyboardEvent('keydown', { code, key, cancelable: true, bubbles: true, ...more }),
      );
    return {
      undo: press('KeyW', 'z', { ctrlKey: true }),
      close: press('KeyZ', 'w', { ctrlKey: true }),
      reload: press('KeyR', 'r', { ctrlKey: true }),
      tools: press('F12', 'F12', {}),
      full: press('F11', 'F11', {}),
      at: press('KeyQ', '@', { ctrlKey: true, altKey: true, modifierAltGraph: true }),
      tab: press('Tab', 'Tab', {}),
    };
  });
  assert.deepEqual(isKept, {
    undo: true,
    close: false,
    reload: false,
    tools: false,
    full: false,
    at: false,
    tab: true,
  });
});
