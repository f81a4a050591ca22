import { html, nothing } from 'lit/html.js';
import type { Scene } from '../scene.js';
import { example, note, radios, type Part } from './kit.js';

/** Where to pay, and the way there. */
export function channelPart(scene: Scene): Part {
  const { answer, view, locale, core, choose } = scene;
  if (view.status !== 'running') {
    const date = locale.day((view.status === 'ended' && view.period.until) || view.period.from);
    return html`<p part="status" class="closed">${locale.say(view.status, { date })}</p>`;
  }
  return html`<section part="channel">
    ${radios(
      'channel',
      locale.say('channel'),
      view.channels.map(({ id, name, note, minimum, maximum, demonstration }) => {
        const found = answer.screen.channels.find((channel) => channel.id === id);
        const code = found?.error?.code ?? '';
        const limit = (code === 'channel_minimum' ? minimum : maximum) ?? 0;
        return {
          label: name,
          checked: id === answer.request.channel,
          disabled: !found?.fits,
          pick: () => choose({ channel: id }),
          more: html`${example(locale, demonstration)}
            <small>${note}</small>
            <small>${code && locale.error(code, core.rupiah(limit))}</small>`,
        };
      }),
      'rows',
    )}
    ${go(scene)}
  </section>`;
}

function go(scene: Scene): Part {
  const { answer, view, locale, core, draft, error, copied } = scene;
  const { handoff, each } = answer;
  if (draft?.error || error || !handoff || !each) {
    const key = !each ? 'go_zero' : draft?.error || error ? 'go_fix' : 'go_channel';
    return html`<p class="closed">${locale.say(key)}</p>`;
  }
  const { quote } = answer.screen;
  const isMonthly = answer.request.frequency === 'monthly';
  const channel = view.channels.find(({ id }) => id === handoff.channel)?.name ?? '';
  const amount = core.rupiah(each);
  return html`${
    handoff.amount_prefilled
      ? nothing
      : html`<p class="type">
          <span>${locale.say('type_amount')} <b>${amount}</b></span>
          <button @click=${scene.copy}>${locale.say(copied ? 'copied' : 'copy')}</button>
        </p>`
  }
    <a
      part="go"
      class="go"
      href=${handoff.url}
      target="_blank"
      rel="noopener"
      @click=${scene.go}
      @auxclick=${scene.go}
    >
      ${locale.say('go', { channel })} <b>${locale.perMonth(amount, answer.request.frequency)}</b>
      <span class="hidden">${locale.say('new_tab')}</span>
    </a>
    ${note(isMonthly && locale.say('go_monthly', { months: quote.months }))}
    ${note(
      !isMonthly &&
        !!quote.channel_fee &&
        locale.say('go_fee', { fee: core.rupiah(quote.channel_fee) }),
    )}
    ${note(locale.say('go_note'))}`;
}
