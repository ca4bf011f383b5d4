import { describe, expect, test } from 'vitest';
import { drillCopy } from '../../src/flows/drill-copy';
import { makeAgeCopy } from '../../src/flows/make-copy';
import { readRaw } from '../../src/flows/read-raw';
import { beginReissue, confirmReissue } from '../../src/flows/reissue-recovery-key';
import { removeKey, saveKey } from '../../src/flows/save-key';
import type { Bytes } from '../../src/vault/bytes';
import { groupRecoveryKey, newRecoveryKey } from '../../src/vault/recovery-key';
import { sealRaw } from '../../src/vault/seal';
import { copyOf, payloadOf } from '../backup/fixtures';
import { makeVault, passphrase, seeded } from '../vault/fixtures';
import { kept, memory, withVault } from './vault-fixtures';

const draft = (label: string) => ({
  kind: 'account-key' as const,
  label,
  account: 'lin',
  secret: `secret of ${label}`,
});

async function withCopy() {
  const made = await withVault();
  const ids: string[] = [];
  for (const label of ['One', 'Two', 'Three']) {
    const saved = await saveKey(made.deps, draft(label));
    if (saved.ok) ids.push(saved.id);
  }
  const copy = await makeAgeCopy(made.deps);
  if (!copy.ok) throw new Error(copy.why);
  return { ...made, ids, copy };
}

describe('a copy', () => {
  test('is named by its day and counter, and remembered without a name of a key', async () => {
    const { copy, world } = await withCopy();
    expect(copy.fileName).toBe('tokenim-keys-2027-01-15-4.age');
    expect(world.made).toEqual([copy.copy]);
    expect(copy.copy).toMatchObject({ kind: 'age-file', counter: 4, keys: 3, madeAt: world.now });
    expect(copy.copy.digest).toMatch(/^[0-9a-f]{64}$/);
  });
  test('is not made while locked', async () => {
    const { deps, world } = await withCopy();
    world.unlocked = undefined;
    expect(await makeAgeCopy(deps)).toEqual({ ok: false, why: 'locked' });
  });
});

describe('a drill', () => {
  test('gives back everything, also while the vault is locked, and is remembered', async () => {
    const { deps, world, copy, recoveryKey } = await withCopy();
    world.unlocked = undefined;
    const result = await drillCopy(deps, copy.bytes, groupRecoveryKey(recoveryKey));
    expect(result).toMatchObject({
      ok: true,
      restorable: 3,
      total: 3,
      newer: [],
      missing: [],
      damaged: [],
      removed: [],
    });
    expect(result).toMatchObject({ madeAt: world.now, fingerprint: copy.fingerprint, vaultIsOlder: false });
    const { digest } = copy.copy;
    const counts = { restorable: 3, total: 3, newer: 0, missing: 0, damaged: 0 };
    const proof = { at: world.now, by: 'recovery-key', digest, counter: 4, ...counts };
    expect(world.proven).toEqual([{ id: copy.copy.id, proof }]);
    expect(world.unlocked).toBeUndefined();
  });

  test('names what was added, changed and taken out since', async () => {
    const { deps, ids, copy, recoveryKey } = await withCopy();
    await saveKey(deps, { ...draft('One'), id: ids[0] as string, secret: 'changed' });
    await removeKey(deps, ids[1] as string);
    await saveKey(deps, draft('Four'));
    expect(await drillCopy(deps, copy.bytes, recoveryKey)).toMatchObject({
      ...{ ok: true, restorable: 1, total: 3, missing: [], damaged: [], removed: ['Two'] },
      newer: expect.arrayContaining(['One', 'Four']),
    });
  });

  test('each refusal has its own reason; vault, mirror and proofs stay as they are', async () => {
    const { deps, world, copy, recoveryKey } = await withCopy();
    const before = structuredClone(world);
    const flipped = copy.bytes.slice();
    flipped[900] = (flipped[900] as number) ^ 1;
    const other = await makeVault('another vault');
    const files: [Bytes, string, string][] = [
      [copy.bytes.slice(0, -100), recoveryKey, 'truncated'],
      [flipped, recoveryKey, 'damaged'],
      [await copyOf(other), recoveryKey, 'foreignVault'],
      [await copyOf(other), other.recoveryKey, 'foreignVault'],
      [new TextEncoder().encode('a shopping list'), recoveryKey, 'notACopy'],
      [copy.bytes, newRecoveryKey(seeded('x')), 'wrongKey'],
      [copy.bytes, recoveryKey.slice(0, -2), 'typoInKey'],
      [new Uint8Array(17_000_000), recoveryKey, 'tooBig'],
    ];
    for (const [file, typed, why] of files) expect(await drillCopy(deps, file, typed)).toEqual({ ok: false, why });
    expect(world).toEqual(before);
  });

  test('a copy signed by another vault key is forged, though it opens and says that it is ours', async () => {
    const { deps, world, recoveryKey, copy } = await withCopy();
    const stranger = await makeVault('stranger');
    const payload = await payloadOf(stranger, { vaultId: world.vault?.manifest.vaultId ?? '' });
    const ours = { ...stranger, stored: world.vault as NonNullable<typeof world.vault> };
    expect(await drillCopy(deps, await copyOf(ours, payload), recoveryKey)).toEqual({ ok: false, why: 'forged' });
    expect((await drillCopy(deps, copy.bytes, recoveryKey)).ok).toBe(true);
  });

  test('without a vault, and with a damaged one', async () => {
    const { deps, world, copy, recoveryKey } = await withCopy();
    expect(await drillCopy(memory().deps, copy.bytes, recoveryKey)).toEqual({ ok: false, why: 'noVault' });
    const { vault } = world;
    world.vault = vault && { ...vault, manifest: { ...vault.manifest, epoch: 2 } };
    expect(await drillCopy(deps, copy.bytes, recoveryKey)).toEqual({ ok: false, why: 'damagedVault' });
  });
});

describe('raw texts of a locked browser', () => {
  test('are sealed with the public key alone, and open in a panel only at their own place', async () => {
    const { deps, world } = await withVault();
    const sealed = (await sealRaw(world.vault?.slots.inboxKey ?? '', '203.0.113.7 · 上海', 'row-1')) ?? '';
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(await readRaw(deps, sealed, 'row-1')).toEqual({ ok: true, text: '203.0.113.7 · 上海' });
    expect(await readRaw(deps, sealed, 'row-2')).toEqual({ ok: false, why: 'damagedRaw' });
    expect(await readRaw(deps, `A${sealed.slice(1)}`, 'row-1')).toEqual({ ok: false, why: 'damagedRaw' });
    world.unlocked = undefined;
    expect(await readRaw(deps, sealed, 'row-1')).toEqual({ ok: false, why: 'locked' });
  });
  test('are dropped when they are too long or there is no key', async () => {
    expect(await sealRaw('', 'text', 'aad')).toBeUndefined();
    expect(await sealRaw('A'.repeat(43), 'x'.repeat(4_001), 'aad')).toBeUndefined();
  });
});

describe('a copy of before the recovery key was replaced', () => {
  async function replaced() {
    const made = await withCopy();
    const { deps, world } = made;
    const more = { ...deps, reissue: kept(), recoveryKeyReplaced: async () => {} };
    world.now += 1000;
    const begun = await beginReissue(more, { passphrase });
    if (!begun.ok) throw new Error(begun.why);
    await confirmReissue(more, begun.recoveryKey);
    const retiredAt = world.now;
    world.now += 1000;
    world.made = []; // the worker moved it to the old ones
    return { ...made, retiredAt, fresh: begun.recoveryKey };
  }

  test.each([undefined, 'webdav', 'sync'] as const)(
    'is named as an old one, and proves nothing (%s)',
    async (where) => {
      const { deps, world, copy, recoveryKey, retiredAt } = await replaced();
      expect(await drillCopy(deps, copy.bytes, recoveryKey, where)).toMatchObject({
        ok: true,
        isOld: true,
        restorable: 3,
      });
      expect(world.old).toEqual([{ copy: { ...copy.copy, kind: where ?? 'age-file' }, retiredAt }]);
      expect([world.made, world.proven]).toEqual([[], []]);
    },
  );
  test('asks for the open vault, which that key does not open', async () => {
    const { deps, world, copy, recoveryKey } = await replaced();
    world.unlocked = undefined;
    expect(await drillCopy(deps, copy.bytes, recoveryKey)).toEqual({ ok: false, why: 'locked' });
    expect(world.old).toEqual([]);
  });
  test('is none of those made since', async () => {
    const { deps, world, fresh } = await replaced();
    const copy = await makeAgeCopy(deps);
    if (!copy.ok) throw new Error(copy.why);
    const drilled = await drillCopy(deps, copy.bytes, fresh);
    expect(drilled).toMatchObject({ ok: true, restorable: 3 });
    expect(drilled).not.toHaveProperty('isOld');
    expect([world.old.length, world.proven.length]).toEqual([0, 1]);
  });
});
