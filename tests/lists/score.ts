// How well the pages of a folder are read: `node scripts/run-ts.mjs tests/lists/score.ts [DIR] [--misses]`.
import { pageReader } from '../../scripts/reading/read-pages';
import { compare, truthsIn } from './compare';

const folder = process.argv.slice(2).find((arg) => !arg.startsWith('-')) ?? 'tests/lists/pages';
const reader = await pageReader();
const total = {
  right: 0,
  read: 0,
  true: 0,
  wrongTimes: 0,
  timesTold: 0,
  timesRead: 0,
  fields: 0,
  fieldsRight: 0,
  pages: 0,
  whole: 0,
};
for (const { name, file, truth } of truthsIn(folder)) {
  const reading = await reader.read(file, {});
  const result = compare(truth, reading);
  for (const key of ['right', 'read', 'true', 'wrongTimes', 'timesTold', 'timesRead', 'fields', 'fieldsRight'] as const)
    total[key] += result[key];
  total.pages++;
  if (result.notes.length === 0) total.whole++;
  else console.log(`${name}: ${result.notes.join('; ')}`);
}
await reader.close();
const [precision, recall] = [total.right / total.read, total.right / total.true];
console.log(
  `${total.pages} pages, ${total.whole} without a fault; rows: ${total.true} true, ${total.read} read, ${total.right} right, ` +
    `F1 ${((2 * precision * recall) / (precision + recall)).toFixed(4)}; times: ${total.wrongTimes} wrong, ${total.timesRead} of ${total.timesTold} read; ` +
    `place, device, outcome, current: ${total.fieldsRight} of ${total.fields}`,
);
