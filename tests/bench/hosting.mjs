// How many requests a second a real nginx answers with our configuration, and how many fail. Loopback
// alone, a few seconds a file.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { shipped } from '../browser/support/server.mjs';
import { startNginx } from '../hosting/nginx.mjs';

const run = promisify(execFile);
const SECONDS = 3;
const CONNECTIONS = 64;

/** wrk's report as { rate, requests, errors }. */
function read(report) {
  const number = (pattern) => Number(pattern.exec(report)?.[1] ?? 0);
  const sockets = /Socket errors: (.*)/.exec(report)?.[1].match(/\d+/g) ?? [];
  const failed = number(/Non-2xx or 3xx responses: (\d+)/);
  return {
    rate: number(/Requests\/sec:\s+([\d.]+)/),
    requests: number(/(\d+) requests in/),
    errors: sockets.reduce((sum, count) => sum + Number(count), failed),
  };
}

/** Prints and gives a row for each file. */
export async function bench() {
  const nginx = await startNginx();
  const rows = [];
  try {
    for (const name of ['lindung.js', await shipped('lindung.wasm'), 'campaigns/baznas.json']) {
      const { stdout } = await run('wrk', [
        ...['-t', '2', '-c', String(CONNECTIONS), '-d', `${SECONDS}s`, '-H', 'Accept-Encoding: br'],
        `${nginx.address}/lindung/${name}`,
      ]);
      const row = { name, ...read(stdout) };
      const share = ((100 * row.errors) / row.requests).toFixed(3);
      console.log(
        `  ${name.padEnd(30)} ${row.rate.toFixed(0).padStart(8)} a second, ${share} % failed`,
      );
      rows.push(row);
    }
  } finally {
    await nginx.close();
  }
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bench();
