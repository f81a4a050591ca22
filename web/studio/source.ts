import type { Bytes, Core } from './core.js';

/** Who has the file now: the studio's window, or the text way. */
export interface Source extends Pick<Core, 'state' | 'bytes' | 'markSaved' | 'base' | 'goOnFrom'> {
  /** What is wrong, where it can't be opened; then nothing has changed. */
  open(bytes: Bytes, name: string, isSaved: boolean): ReturnType<Core['open']>;
}
