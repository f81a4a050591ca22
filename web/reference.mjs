// The preview's page of attributes, events and looks, from the custom-elements manifest, which comes
// from the source.
import { readFile } from 'node:fs/promises';
import { at } from './files.mjs';
import { manifest } from './manifest.mjs';

const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
/** Text in which `…` is code. */
const prose = (text = '') => escape(text).replace(/`([^`]+)`/g, '<code>$1</code>');
const code = (text) => `<code>${escape(text)}</code>`;

function table(title, head, rows) {
  const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<h2>${title}</h2>
      <div class="wide" role="region" aria-label="${title}" tabindex="0"><table>
        <thead>${row(head.map(escape), 'th')}</thead>
        <tbody>${rows.map((cells) => row(cells, 'td')).join('\n')}</tbody>
      </table></div>`;
}

export async function reference() {
  const { modules } = await manifest();
  const [element] = modules[0].declarations;
  const listed = ({ name, description }) => [code(name), prose(description)];
  const tables = [
    table('Attributes', ['attribute', ''], element.attributes.map(listed)),
    table(
      'Events',
      ['event', 'type', ''],
      element.events.map(({ name, type, description }) => [code(name), code(type.text), prose(description)]),
    ),
    table('Methods', ['method', ''], element.members.map((one) => [code(`${one.name}()`), prose(one.description)])),
    table('Custom properties', ['property'], element.cssProperties.map(({ name }) => [code(name)])),
    table('Parts', ['part'], element.cssParts.map(({ name }) => [code(`::part(${name})`)])),
  ];
  const page = await readFile(at('web/pages/reference.html'), 'utf8');
  return page
    .replace('<!-- about -->', prose(element.description))
    .replace('<!-- tables -->', tables.join('\n      '));
}
