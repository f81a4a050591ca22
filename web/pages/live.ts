// In the preview: a campaign that changed on disk is read again by every open widget.
// The stream is the preview server's; elsewhere there is none (the browser then stops asking), and a
// preview that is started again is found again.
const events = new EventSource('/events');
events.addEventListener('campaign', (event) => {
  const { id } = JSON.parse((event as MessageEvent<string>).data) as { id: string };
  for (const widget of document.querySelectorAll('lindung-widget')) {
    const file = widget.getAttribute('campaign')?.split('/').at(-1);
    if (file === id || file === `${id}.json`) void widget.reload();
  }
});

export {};
