import { describe, expect, test } from 'vitest';
import { ageFile } from '../../src/backup/copies/age-file';
import { fromText, toText, utf8 } from '../../src/vault/bytes';
import { openRaw, openSeed, openVault, readKeys, unwrap } from '../../src/vault/open';
import { parseVault } from '../../src/vault/store';
import vector from '../vectors/vault-1.json';
import { makeVault, quickLimits } from './fixtures';

/** A vault as it was written on 2026-11-23: whatever changes, it must still open. */
describe('schema 1', () => {
  const stored = parseVault(vector.stored);
  if (!stored) throw new Error('the frozen vault does not parse');
  const vaultKey = fromText(vector.vaultKey) ?? utf8('');
  const openFrozen = async () => {
    const opened = await openVault(stored, vaultKey);
    if (!opened.ok) throw new Error(opened.why);
    return opened.vault;
  };

  test('both doors still open', async () => {
    for (const secret of [{ passphrase: vector.passphrase }, { recoveryKey: vector.recoveryKey }])
      expect(await unwrap(stored, secret, quickLimits)).toEqual({ ok: true, vaultKey });
  });
  test('every key is still read', async () => {
    expect(await readKeys(await openFrozen())).toEqual({ keys: vector.keys, damage: [] });
  });
  test('a raw text sealed then is still opened', async () => {
    const seed = (await openSeed(await openFrozen(), 'inbox')) ?? utf8('');
    expect(await openRaw(seed, vector.raw.sealed, vector.raw.aad)).toBe(vector.raw.text);
  });
  test('a copy made then is still read', async () => {
    const read = await ageFile.read(utf8(vector.copy), vector.recoveryKey, stored.manifest.vaultId);
    expect(read).toMatchObject({
      ok: true,
      payload: { counter: 2, keys: vector.keys.map((key) => ({ rev: 1, key })) },
    });
  });
  test('with the same randomness the same bytes are written', async () => {
    const again = await makeVault(vector.seed, vector.keys as never);
    expect(again.recoveryKey).toBe(vector.recoveryKey);
    expect(toText(again.open.vaultKey)).toBe(vector.vaultKey);
    expect(again.stored.records).toEqual(vector.stored.records);
    // An age file draws its own randomness, so the recovery slot and what hashes it differ.
    const { slots, ...fixed } = vector.stored.slots;
    expect(again.stored.slots).toMatchObject(fixed);
    expect(again.stored.slots.slots[0]).toEqual(slots[0]);
    const { root, count, counter, epoch, vaultId } = vector.stored.manifest;
    expect(again.stored.manifest).toMatchObject({ root, count, counter, epoch, vaultId });
  });
});
