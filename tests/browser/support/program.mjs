// Programs that tests start.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Milliseconds that a program may take until it answers. */
const PATIENCE = 60_000;

// A test that is stopped leaves none of them behind.
const running = new Set();
process.on('exit', () => running.forEach((child) => process.kill(-child.pid, 'SIGTERM')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/**
 * A program that ends with `close()`, with all that it started. `said()` is the end of what it wrote
 * to stderr.
 */
export function start(program, args, options) {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true, ...options });
  let text = '';
  child.stderr.on('data', (bytes) => (text = (text + bytes).slice(-10_000)));
  running.add(child);
  const ended = once(child, 'exit').then(() => running.delete(child));
  return {
    said: () => text,
    /** What `answer()` gives, once it gives something. */
    async ready(answer) {
      const end = Date.now() + PATIENCE;
      for (;;) {
        const found = await Promise.resolve().then(answer).catch(() => undefined);
        if (found) return found;
        if (child.exitCode !== null || Date.now() > end) {
          throw new Error(`${program} does not answer: ${text}`);
        }
        await new Promise(setImmediate);
      }
    },
    async close() {
      if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}
