// Pictures of what a donor sees, a quarter as large, held against those in tests/browser/pictures.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './server.mjs';

const folder = join(root, 'tests/browser/pictures');

/** How many times smaller the pictures are: what fonts smooth otherwise is then the same. */
const SMALLER = 4;
/** Of 255: how far a pixel may be off, in its most different colour. */
const OFF = 16;
/** Of all pixels: how many may be further off. */
const SHARE = 0.003;

/** A PNG made smaller, in base64; the browser does it, so that no library of pictures is needed. */
function reduce(page, png) {
  return page.evaluate(
    async ([bytes, times]) => {
      const blob = await (await fetch(`data:image/png;base64,${bytes}`)).blob();
      const picture = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(
        Math.ceil(picture.width / times),
        Math.ceil(picture.height / times),
      );
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const made = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return btoa(Array.from(made, (byte) => String.fromCharCode(byte)).join(''));
    },
    [png.toString('base64'), SMALLER],
  );
}

/** The share of pixels that differ; 1 when the sizes do. */
function difference(page, one, other) {
  return page.evaluate(
    async ([off, ...pictures]) => {
      const [a, b] = await Promise.all(
        pictures.map(async (bytes) => {
          const blob = await (await fetch(`data:image/png;base64,${bytes}`)).blob();
          const picture = await createImageBitmap(blob);
          const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
          context.drawImage(picture, 0, 0);
          return context.getImageData(0, 0, picture.width, picture.height);
        }),
      );
      if (a.width !== b.width || a.height !== b.height) return 1;
      let count = 0;
      for (let i = 0; i < a.data.length; i += 4) {
        const far = [0, 1, 2].some((c) => Math.abs(a.data[i + c] - b.data[i + c]) > off);
        if (far) ++count;
      }
      return count / (a.width * a.height);
    },
    [OFF, one, other],
  );
}

/**
 * How far `png` is from the picture `name`: { share, isSame }. With PICTURES=update in the
 * environment it becomes that picture. `lab` is a page whose policy lets it fetch data addresses.
 */
export async function compare(lab, name, png) {
  const path = join(folder, `${name}.png`);
  const now = await reduce(lab, png);
  if (process.env.PICTURES === 'update') {
    await mkdir(folder, { recursive: true });
    await writeFile(path, Buffer.from(now, 'base64'));
  }
  const share = await difference(lab, (await readFile(path)).toString('base64'), now);
  return { share, isSame: share <= SHARE };
}
