import { html } from 'lit/html.js';
import type { Scene } from '../scene.js';
import { people } from './people.js';
import type { Part } from './kit.js';

/** The answer in few words, beside what changes it and what it leads to. */
export function told({ answer, locale }: Scene): string {
  const { workers, months } = answer.screen.quote;
  const key = answer.request.frequency === 'monthly' ? 'answer_monthly' : 'answer';
  return workers
    ? `${locale.number(workers)} ${locale.say(key, { workers, months })}`
    : locale.say('answer_none', { months });
}

/** The answer first: how many workers, how long. */
export function answerPart(scene: Scene): Part {
  const { answer, locale, core, later } = scene;
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
          : html`<span>${locale.say('answer_none', values)}</span>`
      }
    </h3>
    <p>
      ${
        workers || screen.next === undefined
          ? locale.months(start, end)
          : missing(scene, (amount) => core.rupiah(amount))
      }
    </p>
    ${later(people)}
  </section>`;
}

/** What a gift that is too small does, and what it lacks. */
function missing({ answer, locale }: Scene, write: (amount: number) => string): string {
  const { next = 0, months_for_one: enough = 0, quote } = answer.screen;
  return locale.say(enough ? 'enough' : 'missing', {
    enough,
    months: quote.months,
    amount: locale.perMonth(write(next), answer.request.frequency),
  });
}

/** The same in one sentence, for those who hear it. */
export function spoken(scene: Scene): string {
  const { answer, locale, core } = scene;
  const { workers, start, end } = answer.screen.quote;
  const write = (amount: number): string =>
    locale.lang === 'id' ? core.words(amount) : `${locale.number(amount)} rupiah`;
  return workers
    ? locale.say('answer_spoken', {
        workers,
        from: locale.month(start),
        until: locale.month(end),
        amount: locale.perMonth(write(answer.each), answer.request.frequency),
      })
    : missing(scene, write);
}
