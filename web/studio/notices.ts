import { find, make } from './make.js';
import { say } from './words.js';

interface Notice {
  readonly text: string;
  /** Something went wrong. */
  readonly isBad?: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const shown = new Map<string, HTMLElement>();

/** Shows a notice above everything, in place of the one with this id; read out by screen readers. */
export function notify(id: string, { text, isBad, action }: Notice): void {
  withdraw(id);
  const notice = make('div', { class: isBad ? 'notice bad' : 'notice', role: isBad ? 'alert' : 'status' });
  notice.append(make('p', {}, text));
  if (action) {
    const button = make('button', { type: 'button' }, action.label);
    button.addEventListener('click', action.run);
    notice.append(button);
  }
  const close = make('button', { type: 'button' }, say('page.close'));
  close.addEventListener('click', () => withdraw(id));
  notice.append(close);
  shown.set(id, notice);
  find('notices').append(notice);
}

export function withdraw(id: string): void {
  shown.get(id)?.remove();
  shown.delete(id);
}
