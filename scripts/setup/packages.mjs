import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { npm, say } from './process.mjs';

const stampPath = 'node_modules/.set-up';

/** Installs what the lockfile says, unless that was done for this lockfile and this Node. */
export function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(`${process.version} ${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) return true;
  say('installing packages (npm ci)');
  if (!npm(['ci', '--no-audit', '--no-fund', '--prefer-offline'])) return false;
  writeFileSync(stampPath, wanted);
  return true;
}
