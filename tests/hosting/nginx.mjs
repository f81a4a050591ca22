// A real nginx that serves build/dist as /lindung/, with the configuration that we hand out.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../browser/support/port.mjs';
import { root } from '../browser/support/server.mjs';

export const dist = join(root, 'build/dist');
const home = process.env.LINDUNG_NGINX; // where emsdk-setup.sh laid it

const configuration = (folder, port, more) => `${process.getuid() === 0 ? 'user root;' : ''}
load_module ${home}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
pid ${folder}/pid;
error_log stderr warn;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    include ${folder}/lindung.conf;
    ${more}
  }
}
`;

/**
 * { address, folder, close() }; `folder` holds `lindung`, the copy that is served. `more` are other
 * lines of the server.
 */
export async function startNginx(more = '') {
  const folder = await mkdtemp(join(tmpdir(), 'lindung-nginx-'));
  await cp(dist, join(folder, 'lindung'), { recursive: true });
  await copyFile(join(root, 'web/hosting/nginx.conf'), join(folder, 'lindung.conf'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, more));
  const server = spawn(
    `${home}/usr/sbin/nginx`,
    ['-p', `${home}/usr/lib/nginx`, '-c', join(folder, 'nginx.conf')],
    { stdio: 'inherit' },
  );
  const ended = once(server, 'exit');
  while (!(await fetch(`${address}/lindung/embed.html`).catch(() => undefined))) {
    if (server.exitCode !== null) throw new Error('nginx ended before it answered');
    await new Promise(setImmediate);
  }
  return {
    address,
    folder,
    async close() {
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
