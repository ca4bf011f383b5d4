// Child processes of the set-up scripts. Plain Node: nothing is installed yet when this is read.
import { spawn, spawnSync } from 'node:child_process';

const began = performance.now();
export const say = (text) => console.log(`[${((performance.now() - began) / 1000).toFixed(1)} s] ${text}`);

/** Runs a program with its output shown; returns whether it ended with 0. */
export function run(program, args, { env = {}, quiet = false } = {}) {
  const { status, error } = spawnSync(program, args, {
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (error) console.error(`${program}: ${error.message}`);
  return status === 0;
}

/** The same beside other work: what it says is shown when it has ended. */
export const nodeBeside = (script, args = []) =>
  new Promise((resolve) => {
    const said = [];
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (some) => said.push(some));
    child.on('error', ({ message }) => said.push(Buffer.from(`${script}: ${message}\n`)));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status === 0);
    });
  });

/** Runs a package's JavaScript entry with this Node: the same on every system, without a shell. */
export const node = (script, args = [], options = {}) => run(process.execPath, [script, ...args], options);

/** A typed script of this project. */
export const typed = (entry, args = [], options = {}) => node('scripts/run-ts.mjs', [entry, ...args], options);
export const typedBeside = (entry, args = []) => nodeBeside('scripts/run-ts.mjs', [entry, ...args]);

/** npm itself: the one that started us, if one did. */
export function npm(args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return node(own, args);
  const { status } = spawnSync('npm', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}
