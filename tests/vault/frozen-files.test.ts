import { expect, test } from 'vitest';
import { ageFile } from '../../src/backup/copies/age-file';
import { compare } from '../../src/backup/drill';
import { bytesOf, isLeftOut } from '../../src/vault/attachment';
import { fromText, utf8 } from '../../src/vault/bytes';
import { openVault, readKeys } from '../../src/vault/open';
import { parseVault } from '../../src/vault/store';
import vector from '../vectors/vault-3.json';

/** A vault as it was written on 2026-11-28, with files and sightings: whatever changes, it must still open. */
async function openFrozen() {
  const stored = parseVault(vector.stored);
  const opened = stored && (await openVault(stored, fromText(vector.vaultKey) ?? utf8('')));
  if (!opened?.ok) throw new Error('the frozen vault does not open');
  return opened.vault;
}

test('every key is still read, and each file is what it was', async () => {
  const { keys, damage } = await readKeys(await openFrozen());
  expect([keys, damage]).toEqual([vector.keys, []]);
  const files = keys.flatMap(({ attachments = [] }) => attachments);
  const bytes = files.filter((file) => !isLeftOut(file)).map((file) => [file.name, bytesOf(file)]);
  expect(bytes).toEqual(Object.entries(vector.files).map(([name, text]) => [name, fromText(text)]));
  expect(files.filter(isLeftOut).map(({ name }) => name)).toEqual(['left-out.json']);
});

test('a copy made then still proves every key', async () => {
  const vault = await openFrozen();
  const read = await ageFile.read(utf8(vector.copy), vector.recoveryKey, vector.stored.manifest.vaultId);
  if (!read.ok) throw new Error(read.why);
  const known = { counter: 2, entries: vault.manifest.entries, known: [] };
  expect(compare(known, read.payload)).toMatchObject({ restorable: 2, total: 2, filesLeftOut: 1 });
});
