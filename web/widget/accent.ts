/** Contrast that WCAG 2.2 AA asks of text. */
const ENOUGH = 4.5;

type Colour = readonly number[];

function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Whether text in `accent` ("#0b6b53") can be read on `paper` ("rgb(255, 255, 255)"), and back. */
export function isReadable(accent: string, paper: string): boolean {
  const one = luminance((accent.match(/[^#]{2}/g) ?? []).map((hex) => parseInt(hex, 16)));
  const other = luminance((paper.match(/\d+/g) ?? []).map(Number));
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= ENOUGH;
}
