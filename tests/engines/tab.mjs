// A tab of any browser, as a donor uses it: by role and name, with mouse and keys. What is a role and
// a name the browser itself says. The two W3C protocols, WebDriver and BiDi, share the actions.
import { eventually } from '../browser/support/expect.mjs';

/** Milliseconds until something must be there. */
export const PATIENCE = 15_000;

const CONTROL = '\uE009';

const keysOf = (...chords) => ({
  type: 'key',
  id: 'keys',
  actions: chords.flatMap((chord) => [
    ...[...chord].map((value) => ({ type: 'keyDown', value })),
    ...[...chord].reverse().map((value) => ({ type: 'keyUp', value })),
  ]),
});

/** What was scrolled is on the screen: until then a browser sends a press to where things stood before. */
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

const clickOn = (origin) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions: [
    { type: 'pointerMove', x: 0, y: 0, origin },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ],
});

/** `driver` speaks one of the protocols: see firefox.mjs and webkit.mjs. A frame's has the page's, `around`. */
export function tabOf(driver) {
  /** The one element of the widget with this role and name, once it is there. */
  async function find(role, name) {
    let found = [];
    await eventually(async () => (found = await driver.named(role, name)).length, 1, PATIENCE);
    return found[0];
  }

  async function press(role, name) {
    const element = await find(role, name);
    const height = await driver.call((one) => {
      one.scrollIntoView({ block: 'center' });
      return one.getBoundingClientRect().top;
    }, element);
    // A frame of another origin does not scroll the page around it.
    await driver.around?.call((inFrame) => {
      const { top } = document.querySelector('iframe').getBoundingClientRect();
      scrollBy(0, top + inFrame - innerHeight / 2);
    }, height);
    for (const shown of [driver.around, driver]) await shown?.call(painted);
    await driver.perform([clickOn(driver.originOf(element))]);
  }

  /** Replaces what a field holds. */
  async function fill(name, text) {
    await press('textbox', name);
    await driver.perform([keysOf(`${CONTROL}a`, ...text)]);
  }

  /** Waits until `read()` in the page gives this. */
  const reads = (read, wanted) => eventually(() => driver.call(read), wanted, PATIENCE);

  return { ...driver, find, press, fill, reads };
}
