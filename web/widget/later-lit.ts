/**
 * The widget's own lit renders what the later stages return, so that the page has one. The build takes
 * this in place of lit/html.js.
 */
const template =
  (type: number) =>
  (strings: TemplateStringsArray, ...values: unknown[]): object => ({
    _$litType$: type,
    strings,
    values,
  });

export const html = template(1);
export const svg = template(2);
export const nothing = Symbol.for('lit-nothing');
