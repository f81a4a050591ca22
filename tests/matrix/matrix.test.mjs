// Ways to put the widget on a page × what the page's policy allows × hosts × browsers: every cell is
// run, or says why it can't be.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startChromium } from '../engines/chromium.mjs';
import { startFirefox } from '../engines/firefox.mjs';
import { startWebKit } from '../engines/webkit.mjs';
import { BARE, startHosts } from './hosts.mjs';
import { SIZE, look, travel } from './journey.mjs';
import { POLICIES, WAYS, reasonAgainst } from './table.mjs';

const { hosts, widgets, close } = await startHosts();
after(close);
const engines = await Promise.all([startChromium(), startFirefox(), startWebKit()]);
after(() => Promise.all(engines.map((engine) => engine.close())));

/** The browsers work at the same time; each does one thing after the other. */
const lines = new Map(engines.map((engine) => [engine, Promise.resolve()]));
function inLine(engine, work) {
  const done = lines.get(engine).then(work);
  lines.set(engine, done.catch(() => undefined));
  return done;
}

/** What each browser sees of a host's page without the widget. */
const seen = new Map();
async function bareOf(engine, host, policy) {
  // The page itself looks the same whether WebAssembly may run or not.
  const like = policy === 'strictest' ? 'strict' : policy;
  const key = [engine.name, host.name, like].join();
  if (!seen.has(key)) seen.set(key, await look(engine, await host.at('script', like, BARE)));
  return seen.get(key);
}

const cells = hosts.flatMap((host) =>
  POLICIES.flatMap((policy) => WAYS.map((way) => ({ host, policy, way }))),
);
const named = ({ host, ...cell }, engine) => ({ ...cell, host: host.name, browser: engine.name });

it('every cell is run, or says why it can’t be, and not both', () => {
  for (const cell of cells) {
    for (const engine of engines) {
      const isRun = cell.host.ways.includes(cell.way);
      const reason = reasonAgainst(named(cell, engine));
      assert.notEqual(isRun, reason !== undefined, JSON.stringify(named(cell, engine)));
    }
  }
});

for (const cell of cells) {
  const { host, policy, way } = cell;
  describe(`${way} on ${host.name}, policy ${policy}`, { concurrency: engines.length }, () => {
    for (const engine of engines) {
      it(engine.name, { skip: reasonAgainst(named(cell, engine)) }, (t) =>
        inLine(engine, async () => {
          const bare = await bareOf(engine, host, policy);
          const address = await host.at(way, policy, way);
          const tab = await engine.tab(SIZE);
          t.after(() => tab.leave());
          await travel(tab, { ...cell, address, bare, widgets });
        }),
      );
    }
  });
}
