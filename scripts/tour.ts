// The whole job once, without a screen: prints each stop, writes pictures to .start/, ends with 0 if all of them held.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../tests/e2e/support/launch';
import { picture } from '../tests/e2e/support/pictures';
import { walker } from '../tests/e2e/support/walk/walker';
import { stops } from './tour/stops';

const folder = '.start';
rmSync(folder, { recursive: true, force: true });
const ext = await launch();
let seen = 0;
const w = await walker(ext, 'en', (page, name) =>
  picture(page, folder, `${String(++seen).padStart(2, '0')}-${name}`, !page.url().includes('/popup/')),
);
await w.tab.goto('https://token.im/');

let failed = 0;
for (const { name, walk } of stops) {
  try {
    console.log(`✓ ${name}: ${await walk(w, join(folder, 'downloads'))}`);
  } catch (error) {
    failed++;
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
await ext.close();
console.log(`${seen} pictures in ${folder}/`);
console.log(failed === 0 ? 'The tour held.' : `${failed} of ${stops.length} stops did not hold.`);
process.exitCode = failed === 0 ? 0 : 1;
