import type { Core } from './core.js';

/** Hands the mouse and the pen to the studio; a finger is touch.ts's. */
export function openPointer(core: Core, canvas: HTMLCanvasElement, wake: () => void): void {
  const on = (
    type: 'move' | 'down' | 'up' | 'cancel' | 'leave',
    act: (event: PointerEvent) => void,
  ): void =>
    canvas.addEventListener(`pointer${type}`, (event) => {
      if (event.pointerType === 'touch') return;
      core.pointer(event.offsetX, event.offsetY, false);
      act(event);
      wake();
    });
  on('move', () => undefined);
  on('down', (event) => {
    canvas.setPointerCapture(event.pointerId);
    core.button(event.button, true);
  });
  on('up', (event) => core.button(event.button, false));
  on('cancel', () => {
    for (const button of [0, 1, 2]) core.button(button, false);
  });
  on('leave', () => core.pointerGone());
  canvas.addEventListener('contextmenu', (event) => event.preventDefault());
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) return; // zooms the page
      event.preventDefault();
      core.wheel(-event.deltaX / unitOf(event), -event.deltaY / unitOf(event));
      wake();
    },
    { passive: false },
  );
}

/** How much of a wheel event's way is one of the studio's units, about five lines. */
function unitOf({ deltaMode }: WheelEvent): number {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return 5;
  return deltaMode === WheelEvent.DOM_DELTA_PAGE ? 0.2 : 100;
}
