// What a host's strict TypeScript may and may not say.
import { define, LindungWidget, type Pledge, type Problem, type Quote } from 'lindung/element';

const isNew: boolean = define();
const widget: LindungWidget = document.createElement('lindung-widget');
widget.addEventListener('lindung-change', ({ detail }) => {
  const quote: Quote = detail;
  const sum: number = quote.gross + quote.schedule.length;
  // @ts-expect-error there is no such field
  return [sum, isNew, quote.grossest];
});
widget.addEventListener('lindung-pledge', (event) => {
  const { reference, state }: Pledge = event.detail;
  // @ts-expect-error no pledge is in this state
  if (reference && state === 'lost') event.preventDefault();
});
widget.addEventListener('lindung-error', ({ detail }) => {
  const { code, path, message }: Problem = detail;
  console.error(code, path, message);
});
void widget.reload();
// @ts-expect-error it takes nothing
void widget.reload(1, 2);
