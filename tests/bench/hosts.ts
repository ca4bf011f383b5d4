/** `node scripts/run-ts.mjs tests/bench/hosts.ts [COUNT]`: how long the slowest of many strange hosts takes to judge. */
import { brandOf } from '../../src/guard/brand';
import { judge } from '../../src/guard/judge';
import { readHostName } from '../../src/guard/names/host-name';
import { services } from '../../src/services';
import { hostOf } from '../../src/services/belongs';
import { strangeHosts } from '../guard/names/strange-hosts';

const [profile] = services;
const brand = brandOf(profile);
const count = Number(process.argv[2] ?? 100_000);
const worst = { hostOf: 0, judge: 0, readHostName: 0, mayResemble: 0 };
let slowest = '';
/** The text's own time: what is slow is run again, since a busy machine makes anything slow once. */
const timed = (what: keyof typeof worst, run: () => unknown, text: string) => {
  let took = once(run);
  for (let again = 0; took > 1 && again < 5; again++) took = Math.min(took, once(run));
  if (took > Math.max(...Object.values(worst))) slowest = `${what} ${text.length} ${JSON.stringify(text.slice(0, 60))}`;
  worst[what] = Math.max(worst[what], took);
};
function once(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
for (const text of strangeHosts(count, Date.now() | 0)) {
  timed('hostOf', () => hostOf(text) ?? hostOf(`https://${text}/`), text);
  timed('judge', () => judge(text, { profile }), text);
  timed('readHostName', () => readHostName(text, brand), text);
  timed('mayResemble', () => brand.mayResemble(text), text);
}
for (const [what, took] of Object.entries(worst))
  console.log(`${what.padEnd(14)} ${took.toFixed(2).padStart(8)} ms at most`);
console.log(`slowest: ${slowest}`);
console.log(JSON.stringify({ count, ...worst }));
