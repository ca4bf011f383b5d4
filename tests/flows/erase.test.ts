import { expect, test } from 'vitest';
import { eraseEverything } from '../../src/flows/erase';
import { vaultState } from '../../src/flows/heal-vault';
import { inTurn } from '../../src/flows/in-turn';
import { withVault } from './vault-fixtures';

const stores = (failing: string[], gone: string[]) =>
  ['vault', 'mirror', 'journal', 'settings'].map((name) => ({
    name,
    erase: async () => {
      if (failing.includes(name)) throw new Error('blocked');
      gone.push(name);
    },
  }));

test('erases in order', async () => {
  const gone: string[] = [];
  await eraseEverything(() => true, stores([], gone))();
  expect(gone).toEqual(['vault', 'mirror', 'journal', 'settings']);
});

test('what fails is named and the rest is erased all the same', async () => {
  const gone: string[] = [];
  await expect(eraseEverything(() => true, stores(['mirror', 'journal'], gone))()).rejects.toThrow(
    'could not be erased: mirror, journal',
  );
  expect(gone).toEqual(['vault', 'settings']);
});

test('a private window erases nothing: it would take the mirror and leave the vault', async () => {
  const gone: string[] = [];
  await expect(eraseEverything(() => false, stores([], gone))()).rejects.toThrow('private window');
  expect(gone).toEqual([]);
});

test('a popup that looks in the middle of it does not bring the vault back from its mirror', async () => {
  const { world, worker } = await withVault();
  const slowly = () => new Promise((resolve) => setTimeout(resolve, 5));
  const look = vaultState({
    ...worker,
    async restoreVault(vault) {
      world.vault = vault;
      return true;
    },
    wasHere: async () => false,
    locksAt: async () => undefined,
    noteHealed: async () => undefined,
    now: () => world.now,
  });
  const erase = eraseEverything(
    () => true,
    [
      { name: 'vault', erase: async () => slowly().then(() => (world.vault = undefined)) },
      { name: 'mirror', erase: async () => slowly().then(() => (world.mirror = undefined)) },
    ],
  );
  const turn = inTurn();
  const erasing = turn(erase);
  await new Promise((resolve) => setTimeout(resolve, 7)); // the vault is gone, the mirror is not
  await Promise.all([erasing, turn(look)]);
  expect([world.vault, world.mirror, await look()]).toEqual([undefined, undefined, { state: 'none' }]);
});
