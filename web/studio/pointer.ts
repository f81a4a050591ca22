import type { Core } from './core.js';

/** Hands the mouse, the pen and the finger to the studio. */
export function openPointer(core: Core, canvas: HTMLCanvasElement, wake: () => void): void {
  const place = ({ offsetX, offsetY, pointerType }: PointerEvent): void =>
    core.pointer(offsetX, offsetY, pointerType === 'touch');

  canvas.addEventListener('pointermove', (event) => {
    place(event);
    wake();
  });
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    place(event);
    core.button(event.button, true);
    wake();
  });
  const release = (event: PointerEvent): void => {
    place(event);
    core.button(event.button, false);
    // A finger that is lifted points at nothing.
    if (event.pointerType === 'touch') core.pointerGone();
    wake();
  };
  canvas.addEventListener('pointerup', release);
  canvas.addEventListener('pointercancel', (event) => {
    for (const button of [0, 1, 2]) core.button(button, false);
    release(event);
  });
  canvas.addEventListener('pointerleave', () => {
    core.pointerGone();
    wake();
  });
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
