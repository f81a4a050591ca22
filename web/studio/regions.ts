/** F6, with or without Ctrl, goes from the studio's window to the preview and back: the way out for
 * those who use the keyboard, as Tab stays inside. */
export function openRegions(ways: readonly (() => HTMLElement | null)[]): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.altKey || event.metaKey) return;
    event.preventDefault();
    const found = ways.map((way) => way());
    const inside = found.findIndex((e) =>
      e?.closest('main, section')?.contains(document.activeElement),
    );
    found[(Math.max(inside, 0) + 1) % found.length]?.focus();
  });
}
