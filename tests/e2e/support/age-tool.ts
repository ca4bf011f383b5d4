import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { armor, Decrypter } from 'age-encryption';

function isAgeHere(): boolean {
  try {
    execFileSync('age', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not installed
  }
}

/** Opens a copy as its owner would without us: the `age` tool and the key from paper. Another age program stands in where the tool is missing. */
export async function openWithAge(path: string, recoveryKey: string): Promise<string> {
  if (!isAgeHere()) {
    console.error('!!! The age tool is not installed: the copy is opened by the age-encryption package instead.');
    const decrypter = new Decrypter();
    decrypter.addIdentity(recoveryKey);
    return decrypter.decrypt(armor.decode(readFileSync(path, 'utf8')), 'text');
  }
  const folder = mkdtempSync(join(tmpdir(), 'key-guardian-age-'));
  try {
    const key = join(folder, 'key.txt');
    writeFileSync(key, `${recoveryKey}\n`, { mode: 0o600 });
    return execFileSync('age', ['-d', '-i', key, path], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
