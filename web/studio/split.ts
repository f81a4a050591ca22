import { find } from './make.js';

/** Percent of the window that the studio has, at least and at most, and how far a key moves. */
const LEAST = 30;
const MOST = 80;
const STEP = 2;
const KEY = 'lindung-studio:split';

/** The line between the studio and the preview, moved by mouse and by keyboard. */
export function openSplit(): void {
  const line = find('split');
  line.setAttribute('aria-valuemin', String(LEAST));
  line.setAttribute('aria-valuemax', String(MOST));

  const put = (percent: number): void => {
    const value = Math.round(Math.min(Math.max(percent, LEAST), MOST));
    line.setAttribute('aria-valuenow', String(value));
    document.body.style.setProperty('--split', `${value}%`);
    try {
      localStorage.setItem(KEY, String(value));
    } catch {
      // Storage is blocked: it is as it was next time.
    }
  };
  const now = (): number => Number(line.getAttribute('aria-valuenow'));
  let kept = 0;
  try {
    kept = Number(localStorage.getItem(KEY));
  } catch {
    // Storage is blocked.
  }
  put(kept || 62);

  line.addEventListener('pointerdown', (event) => {
    line.setPointerCapture(event.pointerId);
    event.preventDefault();
    line.focus();
  });
  line.addEventListener('pointermove', (event) => {
    if (line.hasPointerCapture(event.pointerId)) put((event.clientX / innerWidth) * 100);
  });
  line.addEventListener('keydown', ({ key }) => {
    const to = {
      ArrowLeft: now() - STEP,
      ArrowRight: now() + STEP,
      Home: LEAST,
      End: MOST,
    }[key];
    if (to !== undefined) put(to);
  });
}
