import { pngOf } from './save.js';

/** A code as the core draws it: modules a side, their path, and a plain picture of it. */
interface Code {
  readonly size: number;
  readonly path: string;
  readonly png: string;
}

/** Pixels a side of the code, and of a line below it. */
const SIDE = 720;
const LINE = 44;

/** A picture of a code with lines of text below it; the code alone where a canvas can't be read back,
 * as in browsers that guard against being recognised by it. */
export function captioned({ size, path, png }: Code, lines: readonly string[]): Blob {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE + LINE * (lines.length + 1);
  const pen = canvas.getContext('2d');
  if (!pen) return pngOf(png);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  pen.textAlign = 'center';
  pen.font = `${LINE * 0.7}px system-ui, sans-serif`;
  lines.forEach((line, i) => pen.fillText(line, SIDE / 2, SIDE + LINE * (i + 0.75), SIDE - LINE));
  // Modules of whole pixels.
  const scale = Math.floor(SIDE / size);
  const edge = (SIDE - scale * size) / 2;
  pen.setTransform(scale, 0, 0, scale, edge, edge);
  pen.fill(new Path2D(path));
  const isTrue = pen.getImageData(0, 0, 1, 1).data.every((byte) => byte === 255);
  return pngOf(isTrue ? (canvas.toDataURL().split(',')[1] ?? png) : png);
}
