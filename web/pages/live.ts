// In the preview: a campaign that changed on disk is read again by every open widget.
// The stream is the preview server's; elsewhere there is none, and nothing happens.
const events = new EventSource('/events');
events.addEventListener('error', () => events.close());
events.addEventListener('campaign', (event) => {
  const { id } = JSON.parse((event as MessageEvent<string>).data) as { id: string };
  for (const widget of document.querySelectorAll('lindung-widget')) {
    if (widget.getAttribute('campaign')?.includes(id)) void widget.reload();
  }
});

export {};
