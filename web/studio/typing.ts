import type { Core, FrameEnd } from './core.js';

/** As in src/studio/platform/input.hpp. */
function modifiersOf(event: KeyboardEvent): number {
  return (
    (event.ctrlKey ? 1 : 0) |
    (event.shiftKey ? 2 : 0) |
    (event.altKey ? 4 : 0) |
    (event.metaKey ? 8 : 0) |
    (event.getModifierState('AltGraph') ? 16 : 0)
  );
}

export interface Typing {
  /** Puts the field where the studio's caret is, so that what composes text shows it there. */
  follow(end: FrameEnd): void;
}

/**
 * The keyboard and the clipboard, by a text field that nobody sees: what is composed, dictated or
 * pasted arrives in it as in any other, and needs no permission.
 */
export function openTyping(
  core: Core,
  canvas: HTMLCanvasElement,
  field: HTMLTextAreaElement,
  wake: () => void,
  /** Whether somebody else takes a text that is pasted. */
  isTaken: (text: string) => boolean,
): Typing {
  const send = (): void => {
    if (field.value) core.text(field.value);
    field.value = '';
    wake();
  };
  const press = (code: string): void => {
    core.key(code, code, true, 0);
    core.key(code, code, false, 0);
    wake();
  };

  canvas.addEventListener('pointerdown', () => field.focus({ preventScroll: true }));
  canvas.addEventListener('mousedown', (event) => event.preventDefault()); // keeps the focus there
  field.addEventListener('focus', () => {
    core.focus(true);
    wake();
  });
  field.addEventListener('blur', () => {
    core.focus(false);
    wake();
  });

  for (const type of ['keydown', 'keyup'] as const) {
    field.addEventListener(type, (event) => {
      if (event.isComposing || event.keyCode === 229 || isWayOut(event)) return;
      const isOurs = core.key(event.code, event.key, type === 'keydown', modifiersOf(event));
      if (isOurs) event.preventDefault();
      wake();
    });
  }

  field.addEventListener('beforeinput', (event) => {
    // From keyboards on the screen, which tell of no keys.
    if (event.inputType === 'deleteContentBackward' && !event.isComposing) press('Backspace');
    if (event.inputType !== 'insertLineBreak') return;
    event.preventDefault();
    press('Enter');
  });
  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) send();
  });
  field.addEventListener('compositionstart', () => field.classList.add('composing'));
  field.addEventListener('compositionend', () => {
    field.classList.remove('composing');
    send();
  });

  for (const type of ['copy', 'cut'] as const) {
    field.addEventListener(type, (event) => {
      const text = core.copy(type === 'cut');
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      wake();
    });
    // Where nothing is chosen, some browsers copy only if they are told so.
    field.addEventListener(`before${type}`, (event) => event.preventDefault());
  }
  field.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain');
    if (text && !isTaken(text)) core.paste(text.replace(/\r\n?/g, '\n'));
    wake();
  });

  return {
    follow({ isTyping, caretX, caretY, caretHeight }) {
      field.inputMode = isTyping ? 'text' : 'none';
      field.style.translate = `${caretX}px ${caretY}px`;
      field.style.height = `${Math.max(caretHeight, 16)}px`;
    },
  };
}

/** Ctrl+F6 leaves the studio's window by keyboard; see regions.ts. */
export const isWayOut = (event: KeyboardEvent): boolean => event.key === 'F6';

/** Puts a text into the clipboard that a button of the studio copied. */
export async function copyOut(text: string, field: HTMLTextAreaElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without that, as if somebody had pressed the keys.
    const put = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('copy', put, { capture: true, once: true });
    field.focus({ preventScroll: true });
    document.execCommand('copy');
    removeEventListener('copy', put, { capture: true });
  }
}
