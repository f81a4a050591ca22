import { html, nothing } from 'lit/html.js';
import type { CampaignView } from '../../core/index.js';
import { feeOf } from '../giving.js';
import type { Scene } from '../scene.js';
import { told } from './answer.js';
import { example, note, type Part } from './kit.js';

type Channel = CampaignView['channels'][number];

/** That nothing is collected now, and since or until when: read before the answer. */
export function statusPart({ view, locale }: Scene): Part {
  if (view.status === 'running') return nothing;
  const date = locale.day((view.status === 'ended' && view.period.until) || view.period.from);
  return html`<p part="status" class="closed">${locale.say(view.status, { date })}</p>`;
}

/** Where to pay, and the way there. */
export function channelPart(scene: Scene): Part {
  const { view, locale, paying } = scene;
  const panel = paying?.panel ?? nothing;
  if (view.status !== 'running') return panel;
  const sections = new Set(view.channels.map(({ section }) => section));
  return html`<section part="channel" ?hidden=${panel !== nothing}>
      <fieldset>
        <legend>${locale.say('channel')}${example(locale, areExamples(view))}</legend>
        ${[...sections].map((section) => {
          const title = section && locale.named('section', section);
          return html`<fieldset>
            <legend ?hidden=${!title}>${title}</legend>
            <div class="grid">
              ${view.channels
                .filter((channel) => channel.section === section)
                .map((channel) => option(scene, channel))}
            </div>
          </fieldset>`;
        })}
      </fieldset>
      ${go(scene)}
    </section>
    ${panel}`;
}

/** Whether no channel is confirmed yet: that is then said once. */
const areExamples = ({ channels }: CampaignView): boolean =>
  channels.every(({ demonstration }) => demonstration);

function option({ answer, core, locale, view, paying, choose }: Scene, channel: Channel): Part {
  const { id, name, demonstration } = channel;
  const fee = feeOf(answer, id);
  // Why it does not take the gift, or what it keeps of it.
  const reason = paying?.reasons.get(id);
  const why = reason ?? (fee && locale.say('fee', { fee: core.rupiah(fee) }));
  return html`<label
    ><input
      type="radio"
      name="channel"
      .checked=${id === answer.request.channel}
      aria-disabled=${reason ? 'true' : nothing}
      aria-describedby=${id === answer.request.channel ? 'about' : nothing}
      @change=${() => choose({ channel: id })}
    /><span>${name}${why ? html` <small>${why}</small>` : nothing}${reason || areExamples(view) ? nothing : example(locale, demonstration)}</span></label
  >`;
}

function go(scene: Scene): Part {
  const { answer, view, locale, core, draft, error, paying, payState } = scene;
  const { each, request } = answer;
  if (draft?.error || error || !each) {
    return html`<p class="closed">${locale.say(each ? 'go_fix' : 'go_zero')}</p>`;
  }
  const channel = view.channels.find(({ id }) => id === request.channel)?.name ?? '';
  const href = paying?.href;
  const sum = paying?.pays ?? each;
  const paid = core.rupiah(sum); // a channel's own sum is that of the first month
  // One element from first to last: a button that becomes a link where one press is enough.
  return html`<p class="told">${told(scene)}</p>
    <a
      part="go"
      class="go"
      href=${href ?? nothing}
      role=${href ? nothing : 'button'}
      tabindex=${href ? nothing : 0}
      target="_blank"
      rel="noopener"
      aria-disabled=${paying?.canGo === false ? 'true' : nothing}
      @click=${scene.go}
      @auxclick=${scene.go}
      @keydown=${(event: KeyboardEvent) => {
        if (href || !['Enter', ' '].includes(event.key)) return;
        event.preventDefault();
        (event.currentTarget as HTMLElement).click();
      }}
    >
      ${locale.say('go', { channel })}
      <b>${sum === each ? locale.perMonth(paid, request.frequency) : paid}</b>
      ${href ? html`<span class="hidden">${locale.say('new_tab')}</span>` : nothing}
    </a>
    ${note(locale.say('go_note'))}
    <div class="about" id="about">
      ${
        paying
          ? paying.about
          : payState === 'failed'
            ? html`<p class="bad">${locale.say('pay_failed')}</p>
                <button @click=${scene.go}>${locale.say('retry')}</button>
                <slot></slot>`
            : note(payState === 'preparing' && locale.say('preparing'))
      }
    </div>`;
}
