import type { Core } from './core.js';

/** CSS pixels that a finger may tremble, and milliseconds that it rests to take hold of something. */
const TREMBLE = 10;
const HOLD = 350;

/** CSS pixels that one of the studio's units of scrolling moves: five lines of its text. */
const UNIT = 80;

/** A finger: it taps, scrolls, or after a rest takes hold and drags, as with a mouse's button. */
export function openTouch(core: Core, canvas: HTMLCanvasElement, wake: () => void): void {
  let doing: 'nothing' | 'tap' | 'scroll' | 'drag' = 'nothing';
  let last = { x: 0, y: 0 };
  let hold: ReturnType<typeof setTimeout> | undefined;

  const on = (type: 'down' | 'move' | 'up' | 'cancel', act: (event: PointerEvent) => void): void =>
    canvas.addEventListener(`pointer${type}`, (event) => {
      if (event.pointerType !== 'touch' || !event.isPrimary) return;
      act(event);
      wake();
    });
  const place = ({ offsetX, offsetY }: PointerEvent): void => core.pointer(offsetX, offsetY, true);
  const end = (): void => {
    clearTimeout(hold);
    core.pointerGone(); // a finger that is lifted points at nothing
    doing = 'nothing';
  };

  on('down', (event) => {
    canvas.setPointerCapture(event.pointerId);
    place(event);
    doing = 'tap';
    last = { x: event.offsetX, y: event.offsetY };
    hold = setTimeout(() => {
      doing = 'drag';
      core.button(0, true);
      wake();
    }, HOLD);
  });
  on('move', (event) => {
    const [dx, dy] = [event.offsetX - last.x, event.offsetY - last.y];
    if (doing === 'tap' && Math.hypot(dx, dy) < TREMBLE) return;
    if (doing === 'drag') return place(event);
    if (doing === 'nothing') return;
    clearTimeout(hold);
    doing = 'scroll';
    core.wheel(dx / UNIT, dy / UNIT);
    last = { x: event.offsetX, y: event.offsetY };
  });
  on('up', (event) => {
    if (doing === 'tap') {
      place(event);
      core.button(0, true);
    }
    if (doing !== 'scroll') core.button(0, false);
    end();
  });
  on('cancel', () => {
    core.button(0, false);
    end();
  });
}
