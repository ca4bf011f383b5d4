import { node, say } from '../setup/process.mjs';

/** One build, into dist/<target>. */
export const buildFor = (target) =>
  node('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'], { env: { TARGET: target } });

export function build() {
  for (const target of ['chrome', 'firefox']) {
    if (!buildFor(target)) return 1;
    say(`built dist/${target}`);
  }
  return 0;
}
