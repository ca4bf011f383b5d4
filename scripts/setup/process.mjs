// Child processes of the set-up scripts. Plain Node: nothing is installed yet when this is read.
import { spawnSync } from 'node:child_process';

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

/** Runs a package's JavaScript entry with this Node: the same on every system, without a shell. */
export const node = (script, args = [], options = {}) => run(process.execPath, [script, ...args], options);

/** A typed script of this project. */
export const typed = (entry, args = [], options = {}) => node('scripts/run-ts.mjs', [entry, ...args], options);

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
