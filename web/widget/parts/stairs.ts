import { html, svg } from 'lit/html.js';
import type { Scene } from '../scene.js';
import type { Part } from './kit.js';

/** Most steps drawn; where there are more workers, each step stands for several. */
const MOST = 50;

/** The gift against the workers it covers: a staircase, and a slider all over it. */
export function stairs(scene: Scene): Part {
  const { answer, locale, core, reach, slide } = scene;
  const { request, screen, each } = answer;
  const { workers, leftover, to_next_worker: missing } = screen.quote;
  const steps = Math.min(reach, MOST);
  const covered = (workers / reach) * steps;
  // How far the gift is on its way from this step to the next.
  const way = missing && request.frequency === 'once' ? leftover / (leftover + missing) : 0;
  const move = (event: Event, isDone: boolean): void => {
    const field = event.target as HTMLInputElement;
    if (!field.valueAsNumber) field.value = '1'; // a gift for nobody is no gift
    slide(field.valueAsNumber, isDone);
  };
  return html`<div class="stairs">
    <div class="line">
      <label for="workers">${locale.say('workers')}</label>
      <small aria-hidden="true">${locale.say('up_to_workers', { workers: reach })}</small>
    </div>
    <div>
      <svg viewBox=${`0 0 ${steps} ${steps}`} preserveAspectRatio="none" aria-hidden="true">
        ${svg`<path d=${flight(steps, steps)} /><path class="way" d=${`M${covered} ${steps}h${way}v${-covered - 1}h${-way}z`} /><path class="covered" d=${flight(covered, steps)} />`}
      </svg>
      <input
        id="workers"
        type="range"
        min="0"
        max=${reach}
        aria-valuetext=${locale.say('workers_for', {
          workers,
          amount: locale.perMonth(core.rupiah(each), request.frequency),
        })}
        .value=${String(workers)}
        @input=${(event: Event) => move(event, false)}
        @change=${(event: Event) => move(event, true)}
      />
    </div>
  </div>`;
}

/** The outline of a flight of stairs, `count` steps of `all` from the left. */
function flight(count: number, all: number): string {
  let path = `M0 ${all}`;
  for (let i = 1; i <= count; ++i) path += `V${all - i}H${i}`;
  return `${path}V${all}z`;
}

/** The end of the stairs that shows so many workers well: 20, 50, 100, 200 and so on. */
export function reachFor(workers: number, reach: number): number {
  if (workers < reach && workers * 10 >= reach) return reach;
  let end = 20;
  for (let step = 0; workers >= end; ++step) end *= [2.5, 2, 2][step % 3] ?? 2;
  return end;
}
