/** `node scripts/run-ts.mjs tests/backup/mutated-run.ts [count]`: altered files of every kind; ends with a line of JSON. */
import { drillMutated } from './mutated';

const results = await drillMutated(Number(process.argv[2] ?? 10_000));
console.table(results.map(({ crashed, ...rest }) => ({ ...rest, crashed: crashed.length })));
console.log(JSON.stringify(results));
