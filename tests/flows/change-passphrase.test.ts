import { expect, test } from 'vitest';
import { changePassphrase } from '../../src/flows/change-passphrase';
import { listKeys } from '../../src/flows/list-keys';
import { saveKey } from '../../src/flows/save-key';
import { unlock, unlockWithRecoveryKey } from '../../src/flows/unlock-vault';
import { newRecoveryKey } from '../../src/vault/recovery-key';
import { passphrase, seeded } from '../vault/fixtures';
import { withVault } from './vault-fixtures';

const draft = { kind: 'account-key', label: 'Main key', account: 'lin@example.org', secret: 'TIM-9F3K' } as const;
const next = 'marble otter window thrift canyon swoop';

test('the new one opens, the old one does not, the recovery key still does, the keys are the same', async () => {
  const { deps, world, recoveryKey } = await withVault();
  await saveKey(deps, draft);
  const before = await listKeys(deps);
  const { vaultKey } = world.unlocked ?? {};
  expect(await changePassphrase(deps, { old: passphrase, next })).toEqual({ ok: true });
  expect(await unlock(deps, passphrase)).toEqual({ ok: false, why: 'wrongPassphrase' });
  for (const open of [unlock(deps, next), unlockWithRecoveryKey(deps, recoveryKey)])
    expect(await open).toEqual({ ok: true });
  expect(world.unlocked?.vaultKey).toBe(vaultKey);
  expect(await listKeys(deps)).toEqual(before);
});

test('a forgotten one is replaced with the recovery key from paper', async () => {
  const { deps, recoveryKey } = await withVault();
  expect(await changePassphrase(deps, { recoveryKey: 'AGE-SECRET', next })).toEqual({ ok: false, why: 'typoInKey' });
  const other = newRecoveryKey(seeded('x'));
  expect(await changePassphrase(deps, { recoveryKey: other, next })).toEqual({ ok: false, why: 'wrongKey' });
  expect(await changePassphrase(deps, { recoveryKey, next })).toEqual({ ok: true });
  expect(await unlock(deps, next)).toEqual({ ok: true });
});

test('refused with a reason, and nothing changed', async () => {
  const { deps, world } = await withVault();
  const { vault } = world;
  expect(await changePassphrase(deps, { old: 'wrong', next })).toEqual({ ok: false, why: 'wrongPassphrase' });
  expect(await changePassphrase(deps, { old: passphrase, next: 'short' })).toEqual({ ok: false, why: 'tooShort' });
  world.unlocked = undefined;
  expect(await changePassphrase(deps, { old: passphrase, next })).toEqual({ ok: false, why: 'locked' });
  expect(world.vault).toEqual(vault);
});
