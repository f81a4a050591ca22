import { html, nothing } from 'lit/html.js';
import tariff from '../../assets/tariffs/bpjs-bpu.json';
import type { Scene } from '../widget/scene.js';
import { link, mark, type Part } from '../widget/parts/kit.js';
import { sayIn } from './words.js';

interface Source {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly url: string;
  readonly confirm?: boolean;
}

const known: readonly Source[] = tariff.sources;

/** What the core cites by this id. */
export function sourceOf(id: string): Source | undefined {
  return known.find((source) => source.id === id);
}

/** Every source of what is shown, in the tariff's order: the law itself, or who tells of it. */
export function sources({ answer, locale }: Scene): Part {
  const { lines, benefits } = answer.screen;
  const cited = new Set<string | undefined>([
    ...lines.map(({ rule }) => rule),
    ...benefits.flatMap(({ source, condition_source }) => [source, condition_source]),
  ]);
  return html`<ul>
    ${known
      .filter(({ id }) => cited.has(id))
      .map(
        ({ url, title, about, confirm }) => html`<li>
          <span lang="id">${confirm ? title : link(url, title)}</span>${mark(confirm, sayIn(locale)('confirm'))}
          <small lang="id">${about}${confirm ? html` (${link(url, new URL(url).host)})` : nothing}</small>
        </li>`,
      )}
  </ul>`;
}
