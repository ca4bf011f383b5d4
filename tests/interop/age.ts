import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ageFile } from '../../src/backup/copies/age-file';
import { agePassphrase } from '../../src/backup/copies/age-passphrase';
import { canonicalJson } from '../../src/vault/canonical';
import { aVault, inFolder, missing, withAttached, words } from './copied';
import type { Interop } from './interop';

/** Copies of both kinds through Debian's `age`, which asks for a passphrase on a terminal only: `expect` is that. */
export async function age(): Promise<Interop> {
  const lacking = missing('age', 'expect');
  if (lacking.includes('age')) return { ok: 0, failed: [], skipped: 'age is not installed (apt install age)' };
  const { payload, recipient, recoveryKey } = await aVault(withAttached());
  const sealed = await ageFile.write(payload, recipient);
  const withWords = await agePassphrase.write(payload, words);
  const failed: string[] = [];
  let ok = 0;
  const note = (name: string, fits: boolean) => (fits ? ok++ : failed.push(name));
  const same = (text: string | undefined) =>
    text !== undefined && canonicalJson(JSON.parse(text)) === canonicalJson(payload);
  note('recovery key: opened', same(withKey(sealed, recoveryKey)));
  note('recovery key: a flipped byte is refused', withKey(flipped(sealed), recoveryKey) === undefined);
  note('recovery key: not opened without it', withKey(withWords, recoveryKey) === undefined);
  if (lacking.length > 0) return { ok, failed, skipped: 'passphrases: expect is not installed (apt install expect)' };
  note('passphrase: opened', same(withPassphrase(withWords, words)));
  note('passphrase: another one is refused', withPassphrase(withWords, `${words} x`) === undefined);
  note('passphrase: a flipped byte is refused', withPassphrase(flipped(withWords), words) === undefined);
  const theirs = sealedByAge(JSON.stringify(payload), words);
  const read = theirs && (await agePassphrase.read(theirs, words));
  note('passphrase: what age sealed is read', read?.ok === true);
  return { ok, failed };
}

const flipped = (file: Uint8Array): Uint8Array => {
  const other = file.slice();
  const at = file.length >> 1;
  other[at] = (other[at] as number) ^ 1;
  return other;
};

function withKey(file: Uint8Array, recoveryKey: string): string | undefined {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'key.txt'), `${recoveryKey}\n`, { mode: 0o600 });
    writeFileSync(join(folder, 'copy.age'), file);
    const { status, stdout } = spawnSync('age', ['-d', '-i', 'key.txt', 'copy.age'], { cwd: folder, encoding: 'utf8' });
    return status === 0 ? stdout : undefined;
  });
}

/** Types into the terminal that `age` asks on; answers its exit code. */
const typed = (folder: string, command: string, times: number, passphrase: string): number | null =>
  spawnSync(
    'expect',
    [
      '-c',
      `set timeout 60; log_user 0; spawn ${command}; ${'expect ":"; send -- "$env(WORDS)\\r"; '.repeat(times)} expect eof; exit [lindex [wait] 3]`,
    ],
    { cwd: folder, env: { ...process.env, WORDS: passphrase } },
  ).status;

function withPassphrase(file: Uint8Array, passphrase: string): string | undefined {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'copy.age'), file);
    if (typed(folder, 'age -d -o out copy.age', 1, passphrase) !== 0) return undefined;
    return readFileSync(join(folder, 'out'), 'utf8');
  });
}

function sealedByAge(text: string, passphrase: string): Uint8Array | undefined {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in'), text);
    return typed(folder, 'age -p -a -o out in', 2, passphrase) === 0 ? readFileSync(join(folder, 'out')) : undefined;
  });
}
