/**
 * `npm run -s test:stops [-- --stops 500] [--days 30] [--seed 1]`: a month on the stand-in site in real Chromium, once
 * undisturbed and once with the worker stopped at random; the last line is JSON. Needs a build in dist/chrome.
 */
import { parseArgs } from 'node:util';
import { compare } from './compare';
import { playMonth } from './month';

const { values } = parseArgs({
  options: { stops: { type: 'string' }, days: { type: 'string' }, seed: { type: 'string' } },
});
const [stops, days, seed] = [Number(values.stops ?? 500), Number(values.days ?? 30), Number(values.seed ?? 1)];

const calm = await playMonth({ days, stops: 0, seed });
console.log(`undisturbed: ${calm.events} events, ${calm.alerts.length} alerts, ${calm.notices} notifications`);
for (const alert of calm.alerts) console.log(`  ${alert}`);
const month = await playMonth({ days, stops, seed });
const found = compare(calm, month);
for (const [what, all] of Object.entries(found)) for (const one of all) console.log(`${what}: ${one}`);
const { lost, doubled, lostAlerts, otherAlerts } = found;
console.log(
  JSON.stringify({
    stops: month.stops,
    events: month.events,
    lost: lost.length,
    alerts: month.alerts.length,
    lostAlerts: lostAlerts.length,
    otherAlerts: otherAlerts.length,
    doubled: doubled.length,
  }),
);
process.exit(Object.values(found).some((all) => all.length > 0) ? 1 : 0);
