import { Consts, Credentials, Int64, Kdbx, ProtectedValue, VarDictionary } from 'kdbxweb';
import { describe, expect, test } from 'vitest';
import { importKeys, importNeeds, previewImport } from '../../src/flows/import-keys';
import { listKeys } from '../../src/flows/list-keys';
import { makeAgeCopy } from '../../src/flows/make-copy';
import { reveal, saveKey } from '../../src/flows/save-key';
import { type GuardedKey, withSightingsOf } from '../../src/vault/key';
import { plainExport, sealedExport } from '../backup/foreign/bitwarden-file';
import { key as aKey } from '../vault/fixtures';
import { withVault } from './vault-fixtures';

const draft = (label: string, secret = `secret of ${label}`) => ({
  kind: 'account-key' as const,
  label,
  account: 'lin',
  secret,
});

async function preview(made: Awaited<ReturnType<typeof withVault>>, file: Uint8Array, typed = '') {
  const result = await previewImport(made.deps, file, typed);
  if (!result.ok) throw new Error(result.why);
  return { ...result, states: Object.fromEntries(result.rows.map(({ key, state }) => [key.label, state])) };
}
const secrets = async ({ deps }: Awaited<ReturnType<typeof withVault>>) => {
  const listed = await listKeys(deps);
  if (!listed.ok) throw new Error(listed.why);
  const rows = await Promise.all(listed.keys.map(async ({ id, label }) => [label, await reveal(deps, id)] as const));
  return rows.map(([label, shown]) => `${label}: ${shown.ok ? shown.secret : shown.why}`).sort();
};

describe('from a copy of this vault', () => {
  test('merges by revision: what is newer here stays, and nothing is doubled', async () => {
    const made = await withVault();
    const [one, two] = [await saveKey(made.deps, draft('One')), await saveKey(made.deps, draft('Two'))];
    if (!one.ok || !two.ok) throw new Error('not saved');
    const earlier = await makeAgeCopy(made.deps);
    made.world.now += 1_000;
    await saveKey(made.deps, { ...draft('One', 'changed'), id: one.id });
    if (!earlier.ok) throw new Error(earlier.why);
    expect(importNeeds(earlier.bytes)).toBe('recovery-key');
    const { rows, states } = await preview(made, earlier.bytes, made.recoveryKey);
    expect(states).toEqual({ One: 'older', Two: 'same' });
    expect(await importKeys(made.deps, rows)).toEqual({ ok: true, added: 1, replaced: 0 });
    expect(await secrets(made)).toEqual(['One: changed', 'One: secret of One', 'Two: secret of Two']);
  });

  test('a later state replaces an earlier one, once', async () => {
    const made = await withVault();
    const one = await saveKey(made.deps, draft('One'));
    if (!one.ok) throw new Error(one.why);
    const before = structuredClone({ vault: made.world.vault, mirror: made.world.mirror });
    made.world.now += 1_000;
    await saveKey(made.deps, { ...draft('One', 'changed'), id: one.id });
    await saveKey(made.deps, draft('Two'));
    const later = await makeAgeCopy(made.deps);
    if (!later.ok) throw new Error(later.why);
    Object.assign(made.world, before); // the browser was set back
    const { rows, states } = await preview(made, later.bytes, made.recoveryKey);
    expect(states).toEqual({ One: 'newer', Two: 'new' });
    expect(await secrets(made)).toEqual(['One: secret of One']);
    expect(await importKeys(made.deps, rows)).toEqual({ ok: true, added: 1, replaced: 1 });
    expect(await secrets(made)).toEqual(['One: changed', 'Two: secret of Two']);
    expect(await importKeys(made.deps, rows)).toEqual({ ok: true, added: 0, replaced: 0 });
  });
});

describe('what was noted of a key that a later state replaces', () => {
  const seen = { id: 'c-1', at: 1, by: 'typed' as const };
  const key = (more: Partial<GuardedKey>) => ({ ...aKey('a'), ...more });
  test.each<[string, GuardedKey, GuardedKey, GuardedKey['sightings']]>([
    ['stays', key({}), key({ sightings: [seen] }), [seen]],
    ['is there once', key({ sightings: [seen] }), key({ sightings: [seen] }), [seen]],
    [
      'no longer counts of another secret',
      key({ secret: 'x' }),
      key({ sightings: [seen] }),
      [{ ...seen, settled: true }],
    ],
    ['is nothing where there was nothing', key({}), key({}), undefined],
  ])('%s', (_name, later, before, sightings) => {
    expect(withSightingsOf(later, before)).toEqual({ ...later, ...(sightings && { sightings }) });
  });
});

describe('from other programs', () => {
  test('Bitwarden, plain and sealed: another secret under the same name is put beside', async () => {
    const made = await withVault();
    await saveKey(made.deps, { ...draft('TokenIM', 'another'), account: 'mei@example.com' });
    const sealed = await sealedExport('open sesame', { kdfType: 0, kdfIterations: 5_000 });
    expect([importNeeds(plainExport()), importNeeds(sealed)]).toEqual(['nothing', 'passphrase']);
    expect((await preview(made, plainExport())).states).toEqual({ TokenIM: 'differs', 助记词: 'new', Server: 'new' });
    const { rows, skipped } = await preview(made, sealed, 'open sesame');
    expect(skipped).toBe(2);
    expect(
      await importKeys(
        made.deps,
        rows.filter(({ key }) => key.label === 'TokenIM'),
      ),
    ).toMatchObject({ added: 1 });
    expect(await secrets(made)).toEqual(['TokenIM: TIM-48-plum-Jx77', 'TokenIM: another']);
    expect((await preview(made, plainExport())).states).toMatchObject({ TokenIM: 'same' });
  });

  test('KeePass, without what lies in its bin; the password counts letter by letter', async () => {
    const made = await withVault();
    const file = await keePass(' Two  spaces ');
    expect(importNeeds(file)).toBe('passphrase');
    expect(await previewImport(made.deps, file, 'Two spaces')).toEqual({ ok: false, why: 'wrongPassphrase' });
    const { rows, skipped } = await preview(made, file, ' Two  spaces ');
    expect(rows.map(({ key }) => [key.label, key.account, key.secret, key.note])).toEqual([
      ['Mail', 'lin', 'p<&>密', 'https://mail.test\nsee drawer'],
    ]);
    expect(skipped).toBe(1);
  });

  test('anything else, and a locked vault', async () => {
    const made = await withVault();
    expect(importNeeds(new TextEncoder().encode('a shopping list'))).toBeUndefined();
    made.world.unlocked = undefined;
    expect(await previewImport(made.deps, plainExport(), '')).toEqual({ ok: false, why: 'locked' });
  });
});

async function keePass(password: string): Promise<Uint8Array> {
  const credentials = await new Credentials(ProtectedValue.fromString(password)).ready;
  const database = Kdbx.create(credentials, 'mine');
  database.setKdf(Consts.KdfId.Argon2d);
  database.header.kdfParameters?.set('M', VarDictionary.ValueType.UInt64, new Int64(8_192));
  database.header.kdfParameters?.set('I', VarDictionary.ValueType.UInt64, new Int64(1));
  const add = (fields: Record<string, string>) => {
    const entry = database.createEntry(database.getDefaultGroup());
    for (const [name, value] of Object.entries(fields))
      entry.fields.set(name, name === 'Password' ? ProtectedValue.fromString(value) : value);
    return entry;
  };
  add({ Title: 'Mail', UserName: 'lin', Password: 'p<&>密', URL: 'https://mail.test', Notes: 'see drawer' });
  add({ Title: 'No password', UserName: 'lin' });
  database.remove(add({ Title: 'Thrown away', Password: 'old' }));
  return new Uint8Array(await database.save());
}
