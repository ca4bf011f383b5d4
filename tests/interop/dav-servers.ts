import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const user = 'mei';
export const password = 'plum-48-冷';

export interface DavServer {
  port: number;
  /** Where the files of `/` lie. */
  files: string;
  stop(): Promise<void>;
}

export const serverNames = ['rclone', 'nginx', 'apache2'] as const;
export type ServerName = (typeof serverNames)[number];

const modules = { nginx: '/usr/lib/nginx/modules', apache2: '/usr/lib/apache2/modules' };

/** What is missing for this server here; `undefined` when it can be started. */
export function missing(name: ServerName): string | undefined {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { env: withSbin, stdio: 'ignore' });
  } catch {
    return `${name} is not installed`;
  }
  if (name === 'nginx' && !existsSync(`${modules.nginx}/ngx_http_dav_ext_module.so`)) return 'nginx lacks dav_ext';
  if (name === 'apache2' && !existsSync(`${modules.apache2}/mod_dav_fs.so`)) return 'apache2 lacks mod_dav_fs';
  return undefined;
}

const withSbin = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A real server, on loopback alone, with its files in a folder of its own that goes with it. */
export async function startServer(name: ServerName): Promise<DavServer> {
  const home = mkdtempSync(join(tmpdir(), `key-guardian-${name}-`));
  const files = join(home, 'files');
  mkdirSync(files);
  for (const path of [home, files]) chmodSync(path, 0o777); // a server that gives up root has to write here
  const port = await freePort();
  const child = spawn(name, argumentsFor[name](home, files, port), {
    env: withSbin,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said = (said + part.toString()).slice(-2_000);
  });
  await answers(port, child, () => said);
  return {
    port,
    files,
    async stop() {
      await ended(child);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function answers(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said()}`);
    const up = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server does not answer: ${said()}`);
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 3_000).unref();
  });

const argumentsFor: Record<ServerName, (home: string, files: string, port: number) => string[]> = {
  rclone: (home, files, port) => [
    ...['serve', 'webdav', files, '--config', join(home, 'none.conf')],
    ...['--addr', `127.0.0.1:${port}`, '--user', user, '--pass', password],
  ],
  nginx(home, files, port) {
    writeFileSync(join(home, 'users'), `${user}:{PLAIN}${password}\n`);
    const config = `
load_module ${modules.nginx}/ngx_http_dav_ext_module.so;
daemon off; master_process off; pid ${home}/pid; error_log stderr;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${home}/body; proxy_temp_path ${home}/p; fastcgi_temp_path ${home}/f;
  uwsgi_temp_path ${home}/u; scgi_temp_path ${home}/s;
  client_max_body_size 20m;
  server {
    listen 127.0.0.1:${port};
    location / {
      root ${files}; auth_basic dav; auth_basic_user_file ${home}/users;
      dav_methods PUT DELETE MKCOL COPY MOVE; dav_ext_methods PROPFIND OPTIONS; min_delete_depth 1;
    }
  }
}`;
    writeFileSync(join(home, 'nginx.conf'), config);
    return ['-p', home, '-c', join(home, 'nginx.conf'), '-e', 'stderr'];
  },
  apache2(home, files, port) {
    const hash = createHash('sha1').update(password).digest('base64');
    writeFileSync(join(home, 'users'), `${user}:{SHA}${hash}\n`);
    const wanted = 'mpm_event authn_core authn_file authz_core authz_user auth_basic dav dav_fs'.split(' ');
    const loads = wanted
      .filter((name) => existsSync(`${modules.apache2}/mod_${name}.so`))
      .map((name) => `LoadModule ${name}_module ${modules.apache2}/mod_${name}.so`);
    const config = `
${loads.join('\n')}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${home}/pid
ErrorLog ${home}/errors
Mutex file:${home} default
User www-data
Group www-data
DocumentRoot ${files}
DavLockDB ${home}/locks
<Directory ${files}>
  Dav On
  AuthType Basic
  AuthName dav
  AuthUserFile ${home}/users
  Require valid-user
</Directory>`;
    writeFileSync(join(home, 'apache.conf'), config);
    return ['-d', home, '-f', join(home, 'apache.conf'), '-DFOREGROUND'];
  },
};
