import { expect, test } from 'vitest';
import { recallPassphrase } from '../../src/flows/recall-passphrase';
import { passphrase } from '../vault/fixtures';
import { memory, withVault } from './vault-fixtures';

async function asked() {
  const made = await withVault();
  made.world.unlocked = undefined;
  const said: boolean[] = [];
  const recall = (typed: string) =>
    recallPassphrase({ ...made.deps, recalled: async (isRight) => said.push(isRight) }, typed);
  return { ...made, said, recall };
}

test('the right passphrase is noted, and unlocks nothing', async () => {
  const { recall, said, world } = await asked();
  expect(await recall(passphrase)).toEqual({ ok: true });
  expect(said).toEqual([true]);
  expect(world.unlocked).toBeUndefined();
});

test('wrong ones are noted and counted as at the lock', async () => {
  const { recall, said, world } = await asked();
  let last = await recall('violet harbour');
  expect(last).toMatchObject({ ok: false, why: 'wrongPassphrase' });
  for (let tries = 0; tries < 12; tries++) last = await recall('violet harbour');
  expect(last).toMatchObject({ ok: false, why: 'tooSoon' });
  expect(said.every((isRight) => !isRight)).toBe(true);
  expect(said.length).toBeLessThan(13);
  expect(await recall(passphrase)).toMatchObject({ ok: false, why: 'tooSoon' });
  expect(world.unlocked).toBeUndefined();
});

test('without a vault there is nothing to recall', async () => {
  const nothing = { ...memory().deps, recalled: async () => undefined };
  expect(await recallPassphrase(nothing, passphrase)).toEqual({ ok: false, why: 'noVault' });
});
