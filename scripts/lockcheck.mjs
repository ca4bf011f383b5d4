// Every optional dependency must stand in the lockfile, else `npm ci` fails on a fresh clone.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8'));
const missing = Object.entries(packages).flatMap(([path, entry]) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
    .map((name) => `${name} of ${path}`),
);
for (const line of missing) console.log('missing', line);
console.log(missing.length, 'missing optional entries');
process.exitCode = missing.length ? 1 : 0;
