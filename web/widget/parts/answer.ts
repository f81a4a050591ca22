import { html } from 'lit/html.js';
import type { Scene } from '../scene.js';
import { people } from './people.js';
import type { Part } from './kit.js';

/** The answer first: how many workers, how long. */
export function answerPart(scene: Scene): Part {
  const { answer, locale, core } = scene;
  const { request, screen } = answer;
  const { workers, months, start, end } = screen.quote;
  const values = { workers, months };
  const key = request.frequency === 'monthly' ? 'answer_monthly' : 'answer';
  const count = locale.number(workers);
  return html`<section part="answer" class="answer">
    <h3>
      ${
        workers
          ? html`<b class=${count.length > 7 ? 'long' : ''}>${count}</b>
            <span>${locale.say(key, values)}</span>`
          : html`<span>${locale.say('answer_none')}</span>`
      }
    </h3>
    <p>
      ${
        workers || screen.next === undefined
          ? locale.months(start, end)
          : locale.say('missing', {
              ...values,
              amount: locale.perMonth(core.rupiah(screen.next), request.frequency),
            })
      }
    </p>
    ${people(scene)}
  </section>`;
}

/** The same in one sentence, for those who hear it. */
export function spoken({ answer, locale, core }: Scene): string {
  const { workers, months, start, end } = answer.screen.quote;
  const read = (amount: number): string =>
    locale.perMonth(
      locale.lang === 'id' ? core.words(amount) : `${locale.number(amount)} rupiah`,
      answer.request.frequency,
    );
  return workers
    ? locale.say('answer_spoken', {
        workers,
        from: locale.month(start),
        until: locale.month(end),
        amount: read(answer.each),
      })
    : locale.say('missing', { months, amount: read(answer.screen.next ?? 0) });
}
