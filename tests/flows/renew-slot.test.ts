import { expect, test } from 'vitest';
import { unlock, unlockWithRecoveryKey } from '../../src/flows/unlock-vault';
import { slotOf } from '../../src/vault/open';
import type { StoredVault } from '../../src/vault/store';
import { passphrase, quickCost, quickLimits } from '../vault/fixtures';
import { withVault } from './vault-fixtures';

const stronger = { memoryKiB: 128, passes: 2, lanes: 1 };

/** A version that asks for more than the one by which the vault was made. */
async function afterTheFloorRose() {
  const made = await withVault('renew');
  const deps = { ...made.deps, limits: { ...quickLimits, renewBelow: stronger }, cost: async () => stronger };
  const slot = () => slotOf((made.world.vault as StoredVault).slots, 'passphrase');
  return { ...made, deps, slot };
}

test('a slot below what is written today opens, and is wrapped anew with the passphrase that opened it', async () => {
  const { deps, world, slot } = await afterTheFloorRose();
  const addedAt = slot()?.addedAt;
  world.now += 1_000;
  expect(slot()).toMatchObject(quickCost);
  expect(await unlock(deps, passphrase)).toEqual({ ok: true });
  expect(slot()).toMatchObject({ ...stronger, addedAt });
  const { counter } = (world.vault as StoredVault).manifest;
  expect(await unlock(deps, passphrase)).toEqual({ ok: true });
  expect((world.vault as StoredVault).manifest.counter).toBe(counter); // once
  expect(world.mirror).toEqual(world.vault);
});

test('the recovery key cannot do it, and a wrong passphrase does not', async () => {
  const { deps, slot, recoveryKey } = await afterTheFloorRose();
  await unlockWithRecoveryKey(deps, recoveryKey);
  await unlock(deps, 'not the passphrase');
  expect(slot()).toMatchObject(quickCost);
});

test('when it cannot be written the vault is open all the same', async () => {
  const { deps, slot, world } = await afterTheFloorRose();
  world.unlocked = undefined;
  const full = { ...deps, commit: async () => ({ ok: false, why: 'quota' }) as const };
  expect(await unlock(full, passphrase)).toEqual({ ok: true });
  const dead = { ...deps, commit: () => Promise.reject(new Error('the worker did not answer')) };
  expect(await unlock(dead, passphrase)).toEqual({ ok: true });
  expect(world.unlocked).toBeDefined();
  expect(slot()).toMatchObject(quickCost);
});

test('below the lowest that was ever written it is refused before any work', async () => {
  const { deps } = await afterTheFloorRose();
  const strict = { ...deps, limits: { ...quickLimits, floor: stronger } };
  expect(await unlock(strict, passphrase)).toEqual({ ok: false, why: 'kdfRefused' });
});
