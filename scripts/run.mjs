// One command on a fresh clone: npm start, npm test, npm run build, npm run shots. Needs Node and nothing else.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './commands/build.mjs';
import { shots } from './commands/shots.mjs';
import { start } from './commands/start.mjs';
import { test } from './commands/test.mjs';
import { installPackages } from './setup/packages.mjs';

const commands = { start, test, build, shots };
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.version}.`);
  process.exit(1);
}
const command = commands[process.argv[2] ?? ''];
if (!command) {
  console.error(`usage: node scripts/run.mjs ${Object.keys(commands).join('|')}`);
  process.exit(2);
}
if (!installPackages()) {
  console.error('The packages could not be installed: see the lines above.');
  if (command === test) console.log('0 passed, 1 failed');
  process.exit(1);
}
process.exitCode = await command();
