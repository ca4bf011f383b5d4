import { expect, test } from 'vitest';
import { changePassphrase } from '../../src/flows/change-passphrase';
import { fitStrength, readyToUnlock } from '../../src/flows/fit-strength';
import { unlock, unlockWithRecoveryKey } from '../../src/flows/unlock-vault';
import type { Cost } from '../../src/vault/kdf';
import { slotOf } from '../../src/vault/open';
import type { StoredVault } from '../../src/vault/store';
import { passphrase, quickCost } from '../vault/fixtures';
import { memory, withVault } from './vault-fixtures';

const strong: Cost = { memoryKiB: 256, passes: 3, lanes: 1 };
const middle: Cost = { memoryKiB: 128, passes: 3, lanes: 1 };

/** A vault with a strong passphrase, on a computer where a derivation takes so long, and what is measured on it. */
async function on(unlockMs: number, measured: Cost) {
  const made = await withVault('fit');
  const computer = { measured: 0, unlockMs };
  const cost = async () => {
    computer.measured++;
    return measured;
  };
  // The attempts are written in the course of an unlocking.
  const change = async (next: (old: unknown) => unknown) => {
    made.world.now += computer.unlockMs;
    return made.deps.attempts.change(next);
  };
  const deps = { ...made.deps, cost, attempts: { ...made.deps.attempts, change } };
  await changePassphrase({ ...deps, cost: async () => strong }, { old: passphrase, next: passphrase });
  const slot = () => slotOf((made.world.vault as StoredVault).slots, 'passphrase');
  const open = async () => {
    expect(await unlock(deps, passphrase)).toEqual({ ok: true });
    await fitStrength(deps, passphrase);
  };
  return { ...made, deps, slot, open, computer };
}

const times = async (count: number, open: () => Promise<void>) => {
  for (let time = 0; time < count; time++) await open();
};

test('after five slow unlockings the computer is measured, and the slot gets what it does in time', async () => {
  const { open, slot, computer, world, deps } = await on(900, middle);
  const addedAt = slot()?.addedAt;
  await times(4, open);
  expect([computer.measured, slot()?.memoryKiB]).toEqual([0, 256]);
  await open();
  expect(computer.measured).toBe(1);
  expect(slot()).toMatchObject({ ...middle, addedAt });
  expect(world.mirror).toEqual(world.vault);
  computer.unlockMs = 300;
  await times(6, open);
  expect(computer.measured).toBe(1);
  expect(await unlock(deps, 'not the passphrase')).toMatchObject({ ok: false, why: 'wrongPassphrase' });
});

test('a computer that was only busy keeps the strength, and one that is fast is not measured', async () => {
  const busy = await on(900, strong);
  await times(5, busy.open);
  expect([busy.computer.measured, busy.slot()?.memoryKiB]).toEqual([1, 256]);
  await times(4, busy.open);
  expect(busy.computer.measured).toBe(1); // it takes five again
  const fast = await on(400, middle);
  await times(6, fast.open);
  expect([fast.computer.measured, fast.slot()?.memoryKiB]).toEqual([0, 256]);
});

test('it is never stronger than before, and at the floor nothing is measured', async () => {
  const { open, slot } = await on(900, { memoryKiB: 512, passes: 3, lanes: 1 });
  await times(5, open);
  expect(slot()).toMatchObject(strong);
  const floor = await on(900, middle);
  await changePassphrase({ ...floor.deps, cost: async () => quickCost }, { old: passphrase, next: passphrase });
  await times(6, floor.open);
  expect([floor.computer.measured, floor.slot()?.memoryKiB]).toEqual([0, quickCost.memoryKiB]);
});

test('the recovery key and wrong passphrases say nothing about it', async () => {
  const { deps, recoveryKey, computer } = await on(900, middle);
  for (let time = 0; time < 6; time++) await unlockWithRecoveryKey(deps, recoveryKey);
  expect(await deps.pace.read()).toBeUndefined();
  await unlock(deps, 'not the passphrase');
  await fitStrength(deps, passphrase);
  expect([await deps.pace.read(), computer.measured]).toEqual([undefined, 0]);
});

test('a passphrase that another page changed meanwhile stays', async () => {
  const { deps, world, slot } = await on(900, middle);
  for (let time = 0; time < 5; time++) await unlock(deps, passphrase);
  const next = 'another six words of the list';
  const cost = async () => {
    await changePassphrase({ ...deps, cost: async () => strong }, { old: passphrase, next });
    return middle;
  };
  await fitStrength({ ...deps, cost }, passphrase);
  expect(slot()).toMatchObject(strong);
  world.unlocked = undefined;
  expect(await unlock(deps, next)).toEqual({ ok: true });
});

test('getting ready needs no secret, and does nothing where there is no vault', async () => {
  const { deps, world } = await on(900, middle);
  world.unlocked = undefined;
  (await readyToUnlock(deps))();
  (await readyToUnlock(memory().deps))();
  expect(await unlock(deps, passphrase)).toEqual({ ok: true });
});
