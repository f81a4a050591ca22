import { html, nothing } from 'lit/html.js';
import type { Scene } from '../scene.js';
import { example, type Part } from './kit.js';

/** How far the campaign is; without a number, only its target. */
export function progressPart({ view, progress, locale }: Scene): Part {
  const { targets = [] } = view;
  const next = targets.find(({ workers }) => workers > (progress?.workers ?? 0)) ?? targets.at(-1);
  if (!next) return nothing;
  const stages = targets.map(({ workers, by }, i) => {
    const target = locale.say('target', { workers, date: locale.day(by) });
    const text = targets.length > 1 ? locale.say('stage', { stage: i + 1, target }) : target;
    return html`<li>${text}</li>`;
  });
  return html`<section part="progress">
    <h3>${locale.say('progress')}</h3>
    ${
      progress
        ? html`<progress
            max=${next.workers}
            value=${progress.workers}
            aria-label=${locale.say('progress')}
          ></progress>
          <p>
            ${locale.say('progress_of', {
              workers: progress.workers,
              target: next.workers,
              date: locale.day(progress.as_of),
            })}${example(locale, view.progress?.demonstration)}
          </p>`
        : nothing
    }
    <ul>
      ${stages}
    </ul>
  </section>`;
}
