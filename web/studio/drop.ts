import type { Files } from './files.js';
import { make } from './make.js';
import { say } from './words.js';

/** Files that are dropped onto the page, wherever. */
export function openDrop(files: Files): void {
  const cover = make('div', { class: 'cover' });
  const show = (): void => {
    cover.textContent = say('page.drop');
    document.body.append(cover);
  };
  const hide = (): void => cover.remove();
  // What is asked in a dialog is asked of the file that is there.
  const isAsking = (): boolean => document.querySelector('dialog[open]') !== null;
  const hasFiles = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') ?? false;

  addEventListener('dragenter', (event) => {
    if (hasFiles(event) && !isAsking()) show();
  });
  addEventListener('dragleave', (event) => {
    if (event.target === cover || !event.relatedTarget) hide();
  });
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    hide();
    if (isAsking()) return;
    const [item] = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
    if (item) void take(item, files);
  });
  // The frame has its own page, which tells of a drag that begins there.
  addEventListener('message', ({ origin, data }: MessageEvent<{ what?: string }>) => {
    if (origin === location.origin && data.what === 'dragging' && !isAsking()) show();
  });
}

/** With a handle where there is one, so that it can be saved to where it lies. */
async function take(item: DataTransferItem, files: Files): Promise<void> {
  const file = item.getAsFile(); // before anything is awaited, or it is gone
  const handle = await (
    item as { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }
  ).getAsFileSystemHandle?.().catch(() => null);
  if (handle?.kind === 'file') return files.openHandle(handle as FileSystemFileHandle);
  if (file) return files.openFile(file);
}
