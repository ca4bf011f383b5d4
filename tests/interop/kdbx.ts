import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kdbx as kdbxKind } from '../../src/backup/copies/kdbx';
import { entriesOf } from '../../src/backup/foreign/kdbx-entries';
import { openKdbx } from '../../src/backup/kdbx/open';
import { payloadName } from '../../src/backup/kdbx/write';
import { readPayload } from '../../src/backup/payload';
import { bytesOf } from '../../src/vault/attachment';
import { sameBytes } from '../../src/vault/bytes';
import { attached, aVault, inFolder, missing, otpSecret, withAttached, words } from './copied';
import type { Interop } from './interop';

/** A KeePass copy through `keepassxc-cli`: each entry, its codes, the attachment; and a database of KeePassXC through us. */
export async function kdbx(): Promise<Interop> {
  const lacking = missing('keepassxc-cli', 'oathtool');
  if (lacking.includes('keepassxc-cli'))
    return { ok: 0, failed: [], skipped: 'keepassxc-cli is not installed (apt install keepassxc)' };
  const { payload } = await aVault(withAttached());
  const file = await kdbxKind.write(payload, words);
  const failed: string[] = [];
  let ok = 0;
  const note = (name: string, fits: boolean) => (fits ? ok++ : failed.push(name));
  let theirs: Uint8Array | undefined;
  const text = inFolder((folder) => {
    writeFileSync(join(folder, 'copy.kdbx'), file);
    const cli = (...args: string[]) => spawn(folder, words, args);
    note('opens', cli('db-info', 'copy.kdbx').status === 0);
    note('another passphrase is refused', spawn(folder, `${words} x`, ['ls', 'copy.kdbx']).status !== 0);
    for (const { key } of payload.keys) {
      const show = (field: string) =>
        cli('show', '-q', '-s', '-a', field, 'copy.kdbx', `/${key.label}`).stdout.replace(/\n$/, '');
      note(`${key.id}: account`, show('UserName') === key.account);
      note(`${key.id}: secret`, show('Password') === (key.secret ?? ''));
      note(`${key.id}: note`, show('Notes').startsWith(key.note));
    }
    if (lacking.length === 0) note('codes are those of oathtool', sameCodes(cli));
    for (const [name, bytes] of Object.entries(attached)) {
      cli('attachment-export', 'copy.kdbx', '/With files', name, 'out.bin');
      note(`attached file ${name}`, readFileSync(join(folder, 'out.bin')).equals(bytes));
    }
    cli('attachment-export', 'copy.kdbx', '/TokenIM Key Guardian', payloadName, 'out.json');
    theirs = ofTheirs(folder);
    return readFileSync(join(folder, 'out.json'), 'utf8');
  });
  note('the signed text is attached whole', (await readPayload(text)).ok);
  const opened = theirs && (await openKdbx(theirs, words));
  const read = opened?.ok ? entriesOf(opened.database).found : [];
  const files = read.find(({ label }) => label === 'Key plain')?.attachments ?? [];
  for (const [name, bytes] of Object.entries(attached)) {
    const file = files.find((one) => one.name === name);
    note(`file ${name} of their database`, file !== undefined && sameBytes(bytesOf(file) ?? new Uint8Array(), bytes));
  }
  return {
    ok,
    failed,
    ...(lacking.length > 0 && { skipped: 'codes: oathtool is not installed (apt install oathtool)' }),
  };
}

/** Our database as KeePassXC writes it anew, with files that it attached to another entry. */
function ofTheirs(folder: string): Uint8Array {
  for (const [name, bytes] of Object.entries(attached)) {
    writeFileSync(join(folder, 'in.bin'), bytes);
    spawn(folder, words, ['attachment-import', 'copy.kdbx', '/Key plain', name, 'in.bin']);
  }
  return readFileSync(join(folder, 'copy.kdbx'));
}

const spawn = (cwd: string, passphrase: string, args: string[]) =>
  spawnSync('keepassxc-cli', args, { cwd, input: `${passphrase}\n`, encoding: 'utf8' });

/** Both are asked again where a half minute ended between them. */
function sameCodes(cli: (...args: string[]) => { stdout: string }): boolean {
  for (let tries = 0; tries < 3; tries++) {
    const theirs = cli('show', '-q', '-t', 'copy.kdbx', '/With codes').stdout.trim();
    const wanted = spawnSync('oathtool', ['--totp', '-b', otpSecret], { encoding: 'utf8' }).stdout.trim();
    if (/^\d{6}$/.test(theirs) && theirs === wanted) return true;
  }
  return false;
}
