import { make } from './make.js';

export interface Choice<T extends string> {
  readonly id: T;
  readonly label: string;
  /** Of the one that leads on. */
  readonly isMain?: boolean;
}

/** Asks something in a dialog; nothing when the person closes it without a choice. */
export function ask<T extends string>(
  title: string,
  text: string,
  choices: readonly Choice<T>[],
): Promise<T | undefined> {
  const dialog = make('dialog', { 'aria-labelledby': 'dialog-title' });
  const buttons = make('p', { class: 'buttons' });
  for (const { id, label, isMain } of choices) {
    const button = make('button', { type: 'button', class: isMain ? 'main' : '' }, label);
    button.addEventListener('click', () => dialog.close(id));
    buttons.append(button);
  }
  dialog.append(make('h2', { id: 'dialog-title' }, title), make('p', {}, text), buttons);
  document.body.append(dialog);
  const before = document.activeElement;
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      resolve(choices.find(({ id }) => id === dialog.returnValue)?.id);
    });
  });
}
