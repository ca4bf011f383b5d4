/**
 * `npm run test:interop [-- --short]`: what we write, read by other people's programs, and what they write, by us. Asks for
 * the programs that are missing. The last line is JSON; whatever failed ends with an error.
 */
import { spawnSync } from 'node:child_process';
import { groups } from './groups';
import type { Interop } from './interop';

const isShort = process.argv.includes('--short');

/** Other people's programs, by the name under which they are started, and Debian's package of each. */
const tools: Readonly<Record<string, string>> = {
  ...{ age: 'age', expect: 'expect', 'keepassxc-cli': 'keepassxc', oathtool: 'oathtool', zbarimg: 'zbar-tools' },
  ...{ rclone: 'rclone', nginx: 'nginx-extras', apache2: 'apache2' },
};

const path = `${process.env.PATH}:/usr/sbin:/sbin`;
const isHere = (tool: string) =>
  spawnSync('sh', ['-c', `command -v ${tool}`], { env: { ...process.env, PATH: path } }).status === 0;

/** Installs what is missing where that is possible without a question; else says what to install. */
function provide(): void {
  const missing = Object.entries(tools).filter(([tool]) => !isHere(tool));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map(([, name]) => name))];
  if (process.getuid?.() === 0 && isHere('apt-get')) {
    console.log(`installing ${packages.join(', ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    const apt = (...args: string[]) =>
      spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  }
  for (const [tool, name] of missing) if (!isHere(tool)) console.log(`NOT HERE: ${tool} (package ${name})`);
}

async function checked(name: string, check: () => Promise<Interop>): Promise<Interop> {
  const startedAt = performance.now();
  const found = await check().catch((error): Interop => ({ ok: 0, failed: [`${name}: ${String(error)}`] }));
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  console.log(`${name}: ${found.ok} ok, ${found.failed.length} failed, ${seconds} s`);
  for (const failure of found.failed) console.log(`  FAILED ${failure}`);
  if (found.skipped) console.log(`  LEFT OUT: ${found.skipped}`);
  return found;
}

provide();
const figures: Record<string, unknown> = {};
const skipped: string[] = [];
let failures = 0;
for (const [name, check] of Object.entries(groups(isShort))) {
  const { ok, failed, skipped: why } = await checked(name, check);
  figures[name] = ok;
  failures += failed.length;
  if (why) skipped.push(`${name}: ${why}`);
}
console.log(JSON.stringify({ ...figures, skipped, failed: failures }));
process.exit(failures === 0 ? 0 : 1);
