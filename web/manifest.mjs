// What the element's docblock and the table of its events say, for editors and documentation: the
// custom-elements manifest (schema 1.0.0), made from web/widget.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { at } from './files.mjs';

const parse = async (path) =>
  ts.createSourceFile(path, await readFile(at(path), 'utf8'), ts.ScriptTarget.ES2022, true);

const flat = (comment) =>
  (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').replace(/^- /, '').trim();

/** `a, b - text` of one tag as [{ name, description }]. */
function entriesOf(tag) {
  const text = flat(tag.comment);
  const [, names, description = ''] = /^(.*?)(?:(?:^| )- (.*))?$/.exec(text);
  return names
    .split(/[\s,]+/)
    .map((name) => ({ name, ...(description && { description }) }));
}

/** The events: { name, type, description }, from the interface that names them. */
export async function eventsOf(path = 'web/widget/events.ts') {
  const found = [];
  (await parse(path)).forEachChild((node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'LindungEvents') return;
    for (const member of node.members) {
      const [doc] = ts.getJSDocCommentsAndTags(member);
      found.push({
        name: member.name.text,
        type: { text: `CustomEvent<${member.type.getText()}>` },
        ...(doc && { description: flat(doc.comment) }),
      });
    }
  });
  return found;
}

export async function manifest() {
  const path = 'web/widget/element.ts';
  const source = await parse(path);
  const element = source.statements.find(ts.isClassDeclaration);
  const tags = ts.getJSDocTags(element);
  const listed = (name) =>
    tags.filter((tag) => tag.tagName.text === name).flatMap((tag) => entriesOf(tag));
  const [doc] = ts.getJSDocCommentsAndTags(element);
  const name = element.name.text;
  const js = 'element.js';
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: js,
        declarations: [
          {
            kind: 'class',
            customElement: true,
            name,
            tagName: 'lindung-widget',
            description: flat(doc.comment),
            superclass: { name: 'HTMLElement' },
            attributes: listed('attr'),
            events: await eventsOf(),
            slots: listed('slot').map(({ description }) => ({ name: '', description })),
            cssParts: listed('csspart'),
            cssProperties: listed('cssprop'),
            members: element.members
              .filter((member) => ts.isMethodDeclaration(member) && isForPages(member))
              .map((member) => ({
                kind: 'method',
                name: member.name.text,
                description: flat(ts.getJSDocCommentsAndTags(member)[0].comment),
                return: { type: { text: member.type.getText() } },
              })),
          },
        ],
        exports: [
          { kind: 'js', name, declaration: { name, module: js } },
          { kind: 'custom-element-definition', name: 'lindung-widget', declaration: { name, module: js } },
        ],
      },
    ],
  };
}

/** Public, and not one that browsers call. */
function isForPages({ name }) {
  return ts.isIdentifier(name) && !/Callback$/.test(name.text);
}
