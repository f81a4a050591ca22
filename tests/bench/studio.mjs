// The studio in Chromium: what it weighs, how soon it is there, how long a key takes until the widget
// shows it, and what it costs at rest. Chromium draws without a graphics card here, which is slow.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { flags } from '../browser/support/browser.mjs';
import { root, startServer } from '../browser/support/server.mjs';
import { GRAPHICS, press, settled } from '../browser/support/studio.mjs';

const FILES = ['lindung-studio.wasm', 'studio.js', 'inter-regular.ttf', 'inter-bold.ttf', 'studio.css'];
const KEYS = 40;
const REST = 5; // seconds

const row = (name, value) => console.log(`  ${name.padEnd(40)} ${value.padStart(12)}`);

async function sizes() {
  let sum = 0;
  for (const file of FILES) {
    const packed = brotliCompressSync(await readFile(join(root, 'build/site/studio', file))).length;
    sum += packed;
    row(file, `${packed} B`);
  }
  row('all, brotli', `${sum} B`);
}

/** Milliseconds from each key until the widget shows what it typed, smallest first. */
async function latencies(page) {
  await press(page, 'General');
  await press(page, 'Name (en)');
  await page.evaluate(() => {
    window.times = [];
    let pressed = 0;
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
    addEventListener('message', ({ data }) => {
      if (data.what === 'shown') window.times.push(performance.now() - pressed);
    });
  });
  for (let i = 1; i <= KEYS; ++i) {
    await page.keyboard.press('x');
    await page.waitForFunction((count) => window.times.length >= count, i);
  }
  return (await page.evaluate(() => window.times)).sort((a, b) => a - b);
}

/** Milliseconds of work of the page, by kind, in REST seconds without anybody there. */
async function atRest(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  };
  const drawn = () => page.evaluate(() => window.studio.screen.frames);
  const [before, frames] = [await read(), await drawn()];
  await new Promise((resolve) => setTimeout(resolve, REST * 1000));
  const after = await read();
  return {
    frames: (await drawn()) - frames,
    task: after.TaskDuration - before.TaskDuration,
    script: after.ScriptDuration - before.ScriptDuration,
  };
}

export async function bench() {
  await sizes();
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...flags, ...GRAPHICS],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  await page.goto(`${server.address}/studio/?record&today=2026-11-23`);
  await page.waitForFunction(() => window.studio?.screen.frames > 0);
  row('first frame', `${Math.round(await page.evaluate(() => performance.now()))} ms`);
  await page.frameLocator('#preview iframe').getByRole('heading', { level: 3 }).first().waitFor();
  const times = await latencies(page);
  row('key to widget, middle', `${times[KEYS / 2].toFixed(0)} ms`);
  row('key to widget, longest', `${times[KEYS - 1].toFixed(0)} ms`);
  await settled(page);
  const rest = await atRest(page);
  row(`${REST} s at rest: frames`, String(rest.frames));
  row(`${REST} s at rest: script`, `${rest.script.toFixed(1)} ms`);
  row(`${REST} s at rest: all tasks`, `${rest.task.toFixed(1)} ms`);
  await browser.close();
  await server.close();
}
