import { expect, test } from 'vitest';
import { ageFile } from '../../src/backup/copies/age-file';
import { listKeys } from '../../src/flows/list-keys';
import { makeCopy } from '../../src/flows/make-copy';
import { beginReissue, confirmReissue, type ReissueDeps, reissue } from '../../src/flows/reissue-recovery-key';
import { rotateVault } from '../../src/flows/rotate-vault';
import { saveKey } from '../../src/flows/save-key';
import { unlock, unlockWithRecoveryKey } from '../../src/flows/unlock-vault';
import { newRecoveryKey } from '../../src/vault/recovery-key';
import { passphrase, seeded } from '../vault/fixtures';
import { kept, withVault } from './vault-fixtures';

async function withReissue() {
  const { deps, ...rest } = await withVault('reissue');
  await saveKey(deps, { kind: 'account-key', label: 'Main', account: 'lin@example.org', secret: 'TIM-9F3K' });
  const replaced: number[] = [];
  const more: ReissueDeps & typeof deps = {
    ...deps,
    reissue: kept(),
    recoveryKeyReplaced: async (at) => void replaced.push(at),
  };
  return { deps: more, replaced, ...rest };
}

test('the new key opens the vault and new copies; the old one no longer does', async () => {
  const { deps, recoveryKey, replaced, world } = await withReissue();
  const begun = await beginReissue(deps, { passphrase });
  if (!begun.ok) throw new Error(begun.why);
  expect(begun.recoveryKey).not.toBe(recoveryKey);
  expect(await unlockWithRecoveryKey(deps, recoveryKey)).toEqual({ ok: true }); // not before it was confirmed
  expect(replaced).toEqual([]);
  expect(await confirmReissue(deps, begun.recoveryKey.toLowerCase())).toEqual({ ok: true });
  expect(replaced).toEqual([world.now]);
  expect(await unlockWithRecoveryKey(deps, recoveryKey)).toEqual({ ok: false, why: 'wrongKey' });
  expect(await unlockWithRecoveryKey(deps, begun.recoveryKey)).toEqual({ ok: true });
  expect(await unlock(deps, passphrase)).toEqual({ ok: true });
  expect(await listKeys(deps)).toMatchObject({ ok: true, keys: [{ label: 'Main' }], damage: [] });
  const copy = await makeCopy(deps, ageFile);
  if (!copy.ok) throw new Error(copy.why);
  expect(await ageFile.read(copy.bytes, begun.recoveryKey)).toMatchObject({ ok: true });
  expect(await ageFile.read(copy.bytes, recoveryKey)).toEqual({ ok: false, why: 'wrongKey' });
});

test('it waits for its confirmation when the page is closed, and is gone afterwards', async () => {
  const { deps } = await withReissue();
  expect(await reissue(deps)).toBeUndefined();
  const begun = await beginReissue(deps, { passphrase });
  expect(begun).toMatchObject({ ok: true, ...(await reissue(deps)) });
  await confirmReissue(deps, begun.ok ? begun.recoveryKey : '');
  expect(await reissue(deps)).toBeUndefined();
  expect(await confirmReissue(deps, begun.ok ? begun.recoveryKey : '')).toEqual({ ok: false, why: 'noDraft' });
});

test('what is typed wrong changes nothing', async () => {
  const { deps, world, recoveryKey, replaced } = await withReissue();
  const before = structuredClone(world.vault);
  expect(await beginReissue(deps, { passphrase: 'not it' })).toMatchObject({ ok: false, why: 'wrongPassphrase' });
  expect(await reissue(deps)).toBeUndefined();
  await beginReissue(deps, { recoveryKey });
  expect(await confirmReissue(deps, 'AGE-SECRET-KEY-1QQ')).toEqual({ ok: false, why: 'typoInKey' });
  for (const other of [recoveryKey, newRecoveryKey(seeded('other'))])
    expect(await confirmReissue(deps, other)).toEqual({ ok: false, why: 'wrongKey' });
  expect(world.vault).toEqual(before);
  expect(replaced).toEqual([]);
});

test('a vault key that was rotated meanwhile is not given the slot of the old one', async () => {
  const { deps, recoveryKey } = await withReissue();
  const begun = await beginReissue(deps, { passphrase });
  await rotateVault(deps, { passphrase });
  expect(await confirmReissue(deps, begun.ok ? begun.recoveryKey : '')).toEqual({ ok: false, why: 'noDraft' });
  expect(await unlockWithRecoveryKey(deps, recoveryKey)).toEqual({ ok: true });
});

test('guessing the passphrase here is slowed as at the lock', async () => {
  const { deps } = await withReissue();
  for (let tries = 0; tries < 4; tries++) await beginReissue(deps, { passphrase: `guess ${tries}` });
  expect(await beginReissue(deps, { passphrase })).toMatchObject({ ok: false, why: 'tooSoon' });
  expect(await rotateVault(deps, { passphrase })).toMatchObject({ ok: false, why: 'tooSoon' });
  expect(await unlock(deps, passphrase)).toMatchObject({ ok: false, why: 'tooSoon' });
});
