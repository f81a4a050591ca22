import { html, nothing } from 'lit/html.js';
import type { Scene } from '../scene.js';
import { told } from './answer.js';
import { behind, note, radios, type Part } from './kit.js';

/** How long, for whom, from which fund, how often. */
export function choices(scene: Scene): Part {
  const { answer, group, months, view, locale, paying, choose } = scene;
  const { request } = answer;
  const ofSector = view.groups.filter(({ sector }) => sector === request.sector);
  const kind = ofSector.find(({ id }) => id === group) ?? ofSector[0];
  const fund = view.funds.find(({ id }) => id === request.fund);
  return html`<section part="choices">
    ${radios(
      'months',
      locale.say('months'),
      months.map((count) => ({
        label: locale.say('months_value', { months: count }),
        checked: count === request.months,
        pick: () => choose({ months: count }),
      })),
    )}
    <p class="told">${told(scene)}</p>
    ${radios(
      'kind',
      locale.say('kind'),
      view.groups.map(({ id, sector, name }) => ({
        label: name,
        checked: id === kind?.id,
        pick: () => choose({ group: id, sector }),
      })),
    )}
    ${radios(
      'fund',
      locale.say('fund'),
      view.funds.map(({ id }) => ({
        label: locale.named('fund', id) ?? id,
        checked: id === request.fund,
        pick: () => choose({ fund: id }),
      })),
    )}
    ${note(fund?.note)}
    ${note(fund?.amil_bps ? locale.say('amil_share', { share: locale.share(fund.amil_bps) }) : '')}
    ${request.fund === 'zakat' ? behind(scene, 'zakat', locale.say('zakat_about')) : nothing}
    ${radios(
      'frequency',
      locale.say('frequency'),
      (['once', 'monthly'] as const).map((frequency) => ({
        label: locale.say(frequency),
        checked: frequency === request.frequency,
        pick: () => choose({ frequency }),
      })),
    )}
    ${note(paying?.varies)}
    ${behind(scene, 'ways', locale.say('ways'))}
    ${view.dedication ? behind(scene, 'dedication', locale.say('ways_dedication')) : nothing}
  </section>`;
}
