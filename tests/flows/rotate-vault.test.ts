import { describe, expect, test } from 'vitest';
import { changePassphrase } from '../../src/flows/change-passphrase';
import { listKeys } from '../../src/flows/list-keys';
import { openSession } from '../../src/flows/open-session';
import { addPasskey } from '../../src/flows/passkeys';
import { readRaw } from '../../src/flows/read-raw';
import { rotateVault } from '../../src/flows/rotate-vault';
import { checkSecret, reveal, saveKey } from '../../src/flows/save-key';
import { unlock, unlockWithRecoveryKey, unlockWithTouch } from '../../src/flows/unlock-vault';
import { fromText, utf8 } from '../../src/vault/bytes';
import { openVault, readKeys, unwrap } from '../../src/vault/open';
import { misfits } from '../../src/vault/root';
import { rawCap, sealRaw } from '../../src/vault/seal';
import { parseVault, type StoredVault } from '../../src/vault/store';
import { passphrase, quickLimits } from '../vault/fixtures';
import { tokens } from './passkey-fixtures';
import { withVault } from './vault-fixtures';

const draft = (label: string) =>
  ({ kind: 'account-key', label, account: 'lin@example.org', secret: `TIM-${label}` }) as const;

async function withKeys() {
  const made = await withVault('rotate');
  for (const label of ['one', 'two', 'three']) await saveKey(made.deps, draft(label));
  const checked = await saveKey(made.deps, { ...draft('elsewhere'), secret: null, secretToCheck: 'only on paper' });
  if (!checked.ok) throw new Error(checked.why);
  return { ...made, checked: checked.id, before: structuredClone(made.world.vault) as StoredVault };
}

describe('the vault key is rotated', () => {
  test('everything is there again, under another key, and every door opens it', async () => {
    const { deps, world, recoveryKey, before } = await withKeys();
    const [listed, oldKey] = [await listKeys(deps), world.unlocked?.vaultKey];
    expect(await rotateVault(deps, { passphrase })).toEqual({ ok: true, keys: 4, dropped: [] });
    expect(await listKeys(deps)).toEqual(listed);
    expect(world.unlocked?.vaultKey).not.toBe(oldKey);
    for (const open of [unlock(deps, passphrase), unlockWithRecoveryKey(deps, recoveryKey)])
      expect(await open).toEqual({ ok: true });
    expect(await listKeys(deps)).toEqual(listed);
    const { manifest } = world.vault as StoredVault;
    expect(manifest).toMatchObject({ epoch: before.manifest.epoch + 1, counter: before.manifest.counter + 1 });
    expect(world.mirror).toEqual(world.vault);
  });

  test('the old key opens nothing of it, and no sealed text of before is left', async () => {
    const { deps, world, before } = await withKeys();
    const oldKey = fromText(world.unlocked?.vaultKey ?? '') ?? utf8('');
    await rotateVault(deps, { passphrase });
    const after = world.vault as StoredVault;
    expect(await openVault(after, oldKey)).toEqual({ ok: false, why: 'damagedManifest' });
    const old = new Set(before.records.map(({ sealed }) => sealed));
    expect(after.records.filter(({ sealed }) => old.has(sealed))).toEqual([]);
    const doors = new Set(before.slots.slots.map((slot) => JSON.stringify(slot)));
    expect(after.slots.slots.filter((slot) => doors.has(JSON.stringify(slot)))).toEqual([]);
    expect(after.slots.inboxKey).not.toBe(before.slots.inboxKey);
    expect(after.slots.sealedSigning).not.toBe(before.slots.sealedSigning);
    expect(after.slots.signingKey).toBe(before.slots.signingKey); // the sheet stays true
  });

  test('what was sealed for the old inbox, and a check made under the old key, still hold', async () => {
    const { deps, world, checked, before } = await withKeys();
    const sealed = (await sealRaw(before.slots.inboxKey, '203.0.113.7', 'row')) ?? '';
    for (let round = 0; round < 3; round++) await rotateVault(deps, { passphrase });
    expect(await readRaw(deps, sealed, 'row')).toEqual({ ok: true, text: '203.0.113.7' });
    const now = (await sealRaw((world.vault as StoredVault).slots.inboxKey, 'x'.repeat(rawCap), 'row')) ?? '';
    expect(await readRaw(deps, now, 'row')).toMatchObject({ ok: true });
    expect(await checkSecret(deps, checked, 'only  on paper')).toEqual({ ok: true, same: true });
    expect(await checkSecret(deps, checked, 'something else')).toEqual({ ok: true, same: false });
  });

  test('what would not fit one message is refused before anything is derived', async () => {
    const { deps, world, before } = await withKeys();
    let sent = 0;
    let derived = 0;
    const measured = {
      ...deps,
      commit: (write: Parameters<typeof deps.commit>[0]) => {
        sent = JSON.stringify(write).length;
        return deps.commit(write);
      },
      async cost() {
        derived++;
        return deps.cost();
      },
    };
    const open = structuredClone(world.unlocked);
    const small = JSON.stringify(before).length;
    expect(await rotateVault({ ...measured, messageLimit: small }, { passphrase })).toEqual({
      ok: false,
      why: 'tooLarge',
    });
    expect([sent, derived, world.unlocked, world.vault]).toEqual([0, 0, open, before]);
    const enough = small + 60_000;
    expect(await rotateVault({ ...measured, messageLimit: enough }, { passphrase })).toMatchObject({ ok: true });
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(enough);
  });

  test('a wrong passphrase, a locked vault and a damaged record are refused; nothing changed', async () => {
    const { deps, world } = await withKeys();
    const before = structuredClone(world.vault);
    expect(await rotateVault(deps, { passphrase: 'not it' })).toMatchObject({ ok: false, why: 'wrongPassphrase' });
    const [first, ...rest] = (world.vault as StoredVault).records;
    world.vault = { ...(world.vault as StoredVault), records: rest };
    expect(await rotateVault(deps, { passphrase })).toEqual({ ok: false, why: 'damagedRecords' });
    world.vault = { ...world.vault, records: [first as (typeof rest)[number], ...rest] };
    world.unlocked = undefined;
    expect(await rotateVault(deps, { passphrase })).toEqual({ ok: false, why: 'locked' });
    expect(world.vault).toEqual(before);
  });

  test('a passkey at hand goes along; one that is not is named, and opens nothing any more', async () => {
    const { deps, world } = await withKeys();
    const { authenticators, touchOf } = tokens();
    for (const label of ['Laptop', 'Token'])
      expect(await addPasskey({ ...deps, authenticators }, { proof: { passphrase }, label })).toEqual({ ok: true });
    const [laptop, token] = [touchOf(0), touchOf(1)];
    expect(await rotateVault(deps, { passphrase, touches: [laptop] })).toEqual({
      ok: true,
      keys: 4,
      dropped: ['Token'],
    });
    world.unlocked = undefined;
    expect(await unlockWithTouch(deps, token)).toMatchObject({ ok: false, why: 'wrongPasskey' });
    expect(await unlockWithTouch(deps, laptop)).toEqual({ ok: true });
    expect(await listKeys(deps)).toMatchObject({ ok: true, damage: [] });
  });
});

describe('interrupted at every write, the old vault stands whole or the new one', () => {
  type Cut =
    | 'before the key is kept'
    | 'after the key is kept'
    | 'the database refuses'
    | 'after the database'
    | 'the mirror fails';
  const cuts: Cut[] = [
    'before the key is kept',
    'after the key is kept',
    'the database refuses',
    'after the database',
    'the mirror fails',
  ];

  test.each(cuts)('%s', async (cut) => {
    const { deps, world, recoveryKey, worker, before } = await withKeys();
    const keys = await listKeys(deps);
    const oldUnlocked = world.unlocked;
    const { commit, keepUnlocked } = deps;
    const stop = () => Promise.reject(new Error('killed'));
    if (cut === 'before the key is kept') deps.keepUnlocked = stop;
    if (cut === 'after the key is kept') deps.commit = stop;
    if (cut === 'the database refuses') deps.commit = async () => ({ ok: false, why: 'quota' });
    if (cut === 'after the database') {
      deps.commit = async (write) => {
        await commit(write);
        return stop();
      };
    }
    if (cut === 'the mirror fails') worker.writeMirrors = async () => 0;
    const done = await rotateVault(deps, { passphrase }).catch(() => 'killed');
    Object.assign(deps, { commit, keepUnlocked });

    const after = parseVault(JSON.parse(JSON.stringify(world.vault))) as StoredVault;
    expect(misfits(after)).toEqual([]);
    const isNew = after.manifest.epoch > before.manifest.epoch;
    expect(isNew).toBe(cut === 'after the database' || cut === 'the mirror fails');
    if (!isNew) expect(after).toEqual(before);
    expect(done).toEqual(
      cut === 'the mirror fails'
        ? { ok: true, keys: 4, dropped: [] }
        : cut === 'the database refuses'
          ? { ok: false, why: 'quota' }
          : 'killed',
    );
    // The page that comes next: open where the kept key fits, else locked; never "damaged".
    const session = await openSession(deps);
    expect(session.ok || session.why).toBe(cut === 'after the key is kept' ? 'locked' : true);
    if (cut === 'the database refuses') expect(world.unlocked).toEqual(oldUnlocked);
    for (const open of [() => unlock(deps, passphrase), () => unlockWithRecoveryKey(deps, recoveryKey)]) {
      expect(await open()).toEqual({ ok: true });
      expect(await listKeys(deps)).toEqual(keys);
    }
    // And it can be done again.
    expect(await rotateVault(deps, { passphrase })).toMatchObject({ ok: true, keys: 4 });
    expect(await listKeys(deps)).toEqual(keys);
  });

  test('another page that writes at the same time wins, and the rotation says that it did not take place', async () => {
    const { deps, world, before } = await withKeys();
    world.before = async () => void (await saveKey({ ...deps, useVaultKey: async () => stale }, draft('faster')));
    const stale = world.unlocked;
    expect(await rotateVault(deps, { passphrase })).toEqual({ ok: false, why: 'stale' });
    expect(world.vault?.manifest.epoch).toBe(before.manifest.epoch);
    expect(await listKeys(deps)).toMatchObject({ ok: true, keys: { length: 5 }, damage: [] });
  });
});

test('a vault that was rotated by another page locks this one, which still has the old key', async () => {
  const { deps, world } = await withKeys();
  const stale = world.unlocked;
  await rotateVault(deps, { passphrase });
  world.unlocked = stale;
  expect(await reveal(deps, 'any')).toEqual({ ok: false, why: 'locked' });
  expect(world.unlocked).toBeUndefined();
});

test('a mirror of before the rotation is still a whole vault, with the doors of then', async () => {
  const { deps, world, before } = await withKeys();
  await changePassphrase(deps, { old: passphrase, next: 'marble otter window thrift canyon swoop' });
  await rotateVault(deps, { passphrase: 'marble otter window thrift canyon swoop' });
  const opened = await unwrap(before, { passphrase }, quickLimits);
  const vault = opened.ok ? await openVault(before, opened.vaultKey) : undefined;
  expect(vault?.ok && (await readKeys(vault.vault)).damage).toEqual([]);
  expect(world.vault?.manifest.epoch).toBe(2);
});
