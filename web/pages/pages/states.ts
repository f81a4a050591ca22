// Brings widgets into states that need a donor's hand: see the data attributes in states.html.
document.addEventListener('lindung-ready', ({ target }) => {
  const widget = target as HTMLElement;
  const { open, type, touch, go } = widget.dataset;
  const root = widget.shadowRoot;
  if (open !== undefined) {
    for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
  }
  if (touch !== undefined) widget.dispatchEvent(new PointerEvent('pointerdown'));
  if (go !== undefined) root?.querySelector<HTMLElement>('[part="go"]')?.click();
  const field = root?.querySelector('input');
  if (type === undefined || !field) return;
  field.value = type;
  field.dispatchEvent(new Event('input'));
  field.dispatchEvent(new Event('blur'));
});

export {};
