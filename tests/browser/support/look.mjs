/** What a visitor sees of the widget, in numbers and colours. */
export const look = (shown) =>
  shown.evaluate(() => {
    const root = document.querySelector('lindung-widget').shadowRoot;
    const props = ['color', 'fontSize', 'fontFamily', 'fontStyle', 'lineHeight', 'letterSpacing'].concat(
      ['textTransform', 'textAlign', 'textIndent', 'direction', 'writingMode', 'whiteSpace', 'cursor'],
      ['backgroundColor', 'visibility', 'opacity'],
    );
    return [...root.querySelectorAll('[part=card], h2, h3, p, input, button, label, li')]
      .slice(0, 60)
      .map((element) => {
        const style = getComputedStyle(element);
        const { offsetWidth, offsetHeight } = element;
        const seen = props.map((name) => `${name}: ${style[name]}`);
        return [element.localName, offsetWidth, offsetHeight, ...seen].join('; ');
      });
  });
