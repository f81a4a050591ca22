// How many requests a second `lindung quote --batch` answers, beside `cat` of the same bytes.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const lindung =
  process.env.LINDUNG_BIN ?? fileURLToPath(new URL('../../build/bin/lindung', import.meta.url));
const count = 200_000;
const rounds = 3; // the fastest counts: other work on the machine only ever slows one down

function requests() {
  const lines = [];
  for (let i = 0; i < count; ++i) {
    const sector = i % 2 === 0 ? 'general' : 'transport';
    lines.push(`{"gift":${100_000 + i},"months":12,"start":"2026-11","sector":"${sector}"}\n`);
  }
  return Buffer.from(lines.join(''));
}

/** Pipes `input` through the command; gives the seconds it took and the bytes it wrote. */
function pipe(command, args, input) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    let lines = 0;
    let bytes = 0;
    child.stdout.on('data', (chunk) => {
      bytes += chunk.length;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) ++lines;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status !== 0 || lines !== count)
        reject(new Error(`${command} ended with ${status} after ${lines} lines`));
      else resolve({ seconds: (performance.now() - started) / 1000, bytes });
    });
    child.stdin.end(input);
  });
}

async function fastest(command, args, input) {
  let best;
  for (let round = 0; round < rounds; ++round) {
    const result = await pipe(command, args, input);
    if (!best || result.seconds < best.seconds) best = result;
  }
  return best;
}

/** Prints the rate and its ratio to cat; gives them too. */
export async function bench() {
  const input = requests();
  const batch = await fastest(lindung, ['quote', '--batch'], input);
  const cat = await fastest('cat', [], input);
  const rate = Math.round(count / batch.seconds);
  const ratio = batch.seconds / cat.seconds;
  console.log(
    `batch: ${count} requests of 12 months in ${batch.seconds.toFixed(2)} s, ${rate} a second ` +
      `(${(batch.bytes / 1e6).toFixed(0)} MB of answers); ` +
      `cat of the requests ${cat.seconds.toFixed(2)} s, 1/${ratio.toFixed(0)} of it`,
  );
  return { rate, ratio };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bench();
