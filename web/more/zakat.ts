import { html } from 'lit/html.js';
import type { Scene } from '../widget/scene.js';
import { note, type Part } from '../widget/parts/kit.js';
import { sayIn } from './words.js';

/** The intention as it is said, who may receive, and what the amil's share does to the answer. */
export function zakat({ answer, locale, core }: Scene): Part {
  const say = sayIn(locale);
  const { gross, amil, cost, leftover } = answer.screen.quote;
  const sums = {
    gross: core.rupiah(gross),
    amil: core.rupiah(amil),
    cost: core.rupiah(cost),
    leftover: core.rupiah(leftover),
  };
  return html`<h4>${say('zakat_intent')}</h4>
    <p lang="ar" dir="rtl">نَوَيْتُ أَنْ أُخْرِجَ زَكَاةَ مَالِيْ فَرْضًا لِلَّهِ تَعَالَى</p>
    <p lang="ar-Latn"><i>Nawaitu an ukhrija zakāta mālī fardhan lillāhi ta’ālā.</i></p>
    <p>${say('zakat_intent_text')}</p>
    <h4>${say('zakat_who')}</h4>
    <p>${say('zakat_who_text')}</p>
    ${note(say('zakat_asnaf'))}${note(say('zakat_law'))}
    <h4>${say('zakat_amil')}</h4>
    <p>
      ${say(amil ? 'zakat_amil_some' : 'zakat_amil_none', sums)}
      ${say(leftover ? 'zakat_used' : 'zakat_used_up', sums)}
    </p>
    ${note(say('zakat_receipt'))}`;
}
