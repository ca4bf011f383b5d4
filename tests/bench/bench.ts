/** `npm run bench [-- guard | vault | watch]`: a table, and a last line of JSON with the same figures. */
import { benchGuard } from './guard';
import type { Line } from './line';
import { benchSessions } from './sessions';
import { benchVault } from './vault';

const benches: Record<string, () => Line[] | Promise<Line[]>> = {
  guard: benchGuard,
  vault: benchVault,
  watch: () => benchSessions(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(', ')} (there are: ${Object.keys(benches).join(', ')})`);
  process.exit(2);
}
const figures: Record<string, number> = {};
for (const [room, run] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(room)) continue;
  console.log(`\n${room}`);
  for (const { name, key, value, unit } of await run()) {
    const rounded = Number(value.toPrecision(4));
    console.log(`  ${name.padEnd(48)} ${String(rounded).padStart(12)} ${unit}`);
    figures[key ?? `${room}: ${name} (${unit})`] = rounded;
  }
}
console.log(`\n${JSON.stringify(figures)}`);
