// A real WordPress of Debian's package, on PHP's own server, with a MariaDB of its own: all in a
// folder that goes with it.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../browser/support/port.mjs';
import { start } from '../browser/support/program.mjs';
import { root } from '../browser/support/server.mjs';

const run = promisify(execFile);
const home = process.env.LINDUNG_WORDPRESS; // where emsdk-setup.sh laid it
const asRoot = process.getuid() === 0 ? ['--user=root'] : [];

export const PASSWORD = 'only for this test';
export const ZIP = join(root, 'build/wordpress/lindung.zip');

/** Debug messages are kept in a file; nothing is fetched from elsewhere, now or on a schedule. */
const configuration = (folder, address) => `<?php
define( 'DB_HOST', 'localhost:${folder}/socket' );
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
  define( $name . '_KEY', $name );
  define( $name . '_SALT', $name );
}
$table_prefix = 'wp_';
define( 'WP_HOME', '${address}' );
define( 'WP_SITEURL', '${address}' );
define( 'WPLANG', 'id_ID' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', '${folder}/debug.log' );
define( 'WP_DEBUG_DISPLAY', null );
define( 'WP_DISABLE_FATAL_ERROR_HANDLER', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

async function startDatabase(folder) {
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  await mkdir(data);
  const database = start('/usr/sbin/mariadbd', [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${folder}/pid`,
    // The folder is its user's alone: who reaches the socket may do all, and there are no accounts.
    '--skip-networking',
    '--skip-grant-tables',
    // It is thrown away: nothing needs to reach the disk.
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=0',
    '--innodb-use-native-aio=0',
    ...asRoot,
  ]);
  await database.ready(async () => {
    const line = connect(socket);
    await once(line, 'connect');
    line.destroy();
    return true;
  });
  return database;
}

/** { address, php(), logged(), close() } */
export async function startWordPress() {
  const folder = await mkdtemp(join(tmpdir(), 'lindung-wordpress-'));
  const running = [];
  const close = async () => {
    for (const one of running.splice(0).reverse()) await one.close();
    await rm(folder, { recursive: true });
  };

  /** Runs a PHP file of this folder, or of a path, in WordPress; gives what it prints, as JSON. */
  async function php(name, given = {}) {
    const file = resolve(dirname(fileURLToPath(import.meta.url)), name);
    const { stdout } = await run('php', ['-d', 'display_errors=stderr', file, folder, JSON.stringify(given)]);
    return JSON.parse(stdout);
  }

  try {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const site = join(folder, 'site');
    await cp(join(home, 'usr/share/wordpress'), site, { recursive: true });
    running.push(await startDatabase(folder));
    await mkdir(join(site, 'wp-content/upgrade'), { recursive: true });
    await writeFile(join(site, 'wp-config.php'), configuration(folder, address));
    if (!(await php('install.php', { address, zip: ZIP, password: PASSWORD }))) {
      throw new Error('WordPress did not install the plugin');
    }
    // Several at once: an editor's page asks for much.
    const server = start('php', ['-S', `127.0.0.1:${port}`, '-t', site], {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    running.push(server);
    await server.ready(() => fetch(`${address}/wp-login.php`).then(({ ok }) => ok));
    /** What PHP complained about in the plugin. */
    const logged = async () => {
      const log = await readFile(join(folder, 'debug.log'), 'utf8').catch(() => '');
      return log.split('\n').filter((line) => line.includes('plugins/lindung'));
    };
    return { address, php, logged, close };
  } catch (error) {
    await close();
    throw error;
  }
}
