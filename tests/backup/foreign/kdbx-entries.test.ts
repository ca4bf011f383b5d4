import { Credentials, Kdbx, ProtectedValue } from 'kdbxweb';
import { beforeEach, describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/backup/foreign/kdbx-entries';
import { payloadName } from '../../../src/backup/kdbx/write';
import { attachmentCaps, bytesOf } from '../../../src/vault/attachment';
import { utf8 } from '../../../src/vault/bytes';

let database: Kdbx;
beforeEach(async () => {
  database = Kdbx.create(await new Credentials(ProtectedValue.fromString('x')).ready, 'theirs');
});

async function entry(fields: Record<string, string>, files: Record<string, Uint8Array<ArrayBuffer>>) {
  const made = database.createEntry(database.getDefaultGroup());
  for (const [name, value] of Object.entries(fields)) made.fields.set(name, value);
  for (const [name, bytes] of Object.entries(files))
    made.binaries.set(name, await database.createBinary(bytes.slice().buffer));
}
const bytes = (length: number) => new Uint8Array(length).fill(length % 251);

describe('files attached to an entry', () => {
  test('come with it, byte by byte', async () => {
    await entry({ Title: 'Bank', Password: 'secret' }, { 'card.pdf': bytes(5_000), 'a.txt': utf8('安全') });
    const { found, skipped, filesSkipped } = entriesOf(database);
    expect([skipped, filesSkipped]).toEqual([0, undefined]);
    expect(found).toMatchObject([{ kind: 'account-key', label: 'Bank', secret: 'secret' }]);
    expect(found[0]?.attachments?.map((file) => [file.name, bytesOf(file)])).toEqual([
      ['card.pdf', bytes(5_000)],
      ['a.txt', utf8('安全')],
    ]);
  });
  test('are taken whole or counted', async () => {
    const large = { 'large.bin': bytes(attachmentCaps.bytes + 1), 'empty.bin': bytes(0) };
    await entry({ Title: 'Large', Password: 'secret' }, { ...large, 'limit.bin': bytes(attachmentCaps.bytes) });
    const six = Object.fromEntries(Array.from({ length: 6 }, (_, nth) => [`${nth}.bin`, bytes(nth + 1)]));
    await entry({ Title: 'Many', Password: 'secret' }, six);
    const { found, filesSkipped } = entriesOf(database);
    expect(filesSkipped).toBe(3);
    expect(found.map(({ attachments }) => attachments?.length)).toEqual([1, 5]);
  });
  test('alone are worth an entry, and a keystore makes it a wallet’s key', async () => {
    const keystore = utf8('{"version":3,"Crypto":{"ciphertext":"d1ce"}}');
    await entry({ Title: 'Wallet' }, { 'UTC--2026.json': keystore });
    await entry({ Title: 'Nothing' }, {});
    const { found, skipped } = entriesOf(database);
    expect(found).toMatchObject([{ kind: 'wallet-secret', label: 'Wallet', secret: '' }]);
    expect(skipped).toBe(1);
  });
  test('whose names are dangerous or alike get others', async () => {
    await entry({ Title: 'Names', Password: 'x' }, { '../up.sh': bytes(1), '.._up.sh': bytes(2), '/etc/x': bytes(3) });
    const names = entriesOf(database).found[0]?.attachments?.map(({ name }) => name) ?? [];
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).not.toMatch(/^\.|[/\\]/);
  });
  test('never include the text of one of our own copies', async () => {
    await entry({ Title: 'TokenIM Key Guardian' }, { [payloadName]: utf8('{"keys":[]}') });
    expect(entriesOf(database)).toEqual({ found: [], skipped: 1 });
  });
});
