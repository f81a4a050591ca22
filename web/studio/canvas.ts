import type { Core, FrameEnd } from './core.js';

/** Milliseconds that a lost context has to come back. */
const PATIENCE = 4000;

export interface Canvas {
  /** Something happened: draws until the studio has settled. */
  wake(): void;
  /** Frames drawn so far. */
  readonly frames: number;
}

interface Hooks {
  /** After each frame. */
  drawn(end: FrameEnd): void;
  /** The browser took the graphics away, gave them back, or did not within PATIENCE. */
  graphics(state: 'lost' | 'there' | 'gone'): void;
}

/** Draws the studio when there is something to draw, sharp on any screen; at rest it does nothing. */
export function openCanvas(core: Core, canvas: HTMLCanvasElement, hooks: Hooks): Canvas {
  let frames = 0;
  let last = 0;
  let next = 0;
  let size: ResizeObserverSize | undefined;
  let gone: ReturnType<typeof setTimeout> | undefined;

  const draw = (now: number): void => {
    next = 0;
    const ratio = devicePixelRatio;
    const box = canvas.getBoundingClientRect();
    const width = near(box.width * ratio, size?.inlineSize);
    const height = near(box.height * ratio, size?.blockSize);
    // Setting a size empties the canvas, so only here, where it is filled again at once; and not while
    // it is hidden, since a frame that is the same as the last is not drawn again.
    if (width > 0 && height > 0) {
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
    }
    const text = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const end = core.frame((now - last) / 1000, width / ratio, height / ratio, ratio, text);
    last = now;
    ++frames;
    hooks.drawn(end);
    if (end.more) wake();
  };

  const wake = (): void => {
    next ||= requestAnimationFrame(draw);
  };

  const observer = new ResizeObserver(([entry]) => {
    size = entry?.devicePixelContentBoxSize?.[0];
    wake();
  });
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas); // Safari
  }
  // Another screen, or the browser's zoom.
  const watchRatio = (): void => {
    wake();
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', watchRatio, {
      once: true,
    });
  };
  watchRatio();

  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // or it is never restored
    core.lose();
    hooks.graphics('lost');
    gone = setTimeout(() => hooks.graphics('gone'), PATIENCE);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(gone);
    core.restore();
    hooks.graphics('there');
    wake();
  });

  return {
    wake,
    get frames() {
      return frames;
    },
  };
}

/** The screen's pixels: as counted by the browser, where that is what can be. */
function near(computed: number, counted: number | undefined): number {
  return counted !== undefined && Math.abs(counted - computed) < 2 ? counted : Math.round(computed);
}
