import { describe, expect, test } from 'vitest';
import { beginVault, confirmVault, creation } from '../../src/flows/create-vault';
import { unlock, unlockWithRecoveryKey } from '../../src/flows/unlock-vault';
import { groupRecoveryKey, newRecoveryKey } from '../../src/vault/recovery-key';
import { passphrase, seeded } from '../vault/fixtures';
import { memory, withVault } from './vault-fixtures';

describe('creating', () => {
  test('nothing is stored before the recovery key was typed', async () => {
    const { deps, world } = memory();
    const begun = await beginVault(deps, passphrase);
    expect(begun).toMatchObject({ ok: true, recoveryKey: expect.stringMatching(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/) });
    expect(world).toMatchObject({ vault: undefined, mirror: undefined, unlocked: undefined });
  });

  test('a popup that was closed in between finds the same key again', async () => {
    const { deps } = memory();
    const begun = await beginVault(deps, passphrase);
    const { ok: _ok, ...shown } = begun as { ok: true };
    expect(await creation(deps)).toEqual(shown);
  });

  test('a typo and another key are told apart, and change nothing', async () => {
    const { deps, world } = memory();
    await beginVault(deps, passphrase);
    const { recoveryKey = '' } = (await creation(deps)) ?? {};
    expect(await confirmVault(deps, recoveryKey.slice(0, -1))).toEqual({ ok: false, why: 'typoInKey' });
    expect(await confirmVault(deps, newRecoveryKey(seeded('x')))).toEqual({ ok: false, why: 'wrongKey' });
    expect(world.vault).toBeUndefined();
    expect(await creation(deps)).toBeDefined();
  });

  test('typed in groups from paper, the vault is stored in both places, unlocked, and the key forgotten', async () => {
    const { deps, world } = memory();
    await beginVault(deps, passphrase);
    const { recoveryKey = '' } = (await creation(deps)) ?? {};
    expect(await confirmVault(deps, groupRecoveryKey(recoveryKey).toLowerCase())).toEqual({ ok: true });
    expect(world.vault?.manifest).toMatchObject({ counter: 1, count: 0 });
    expect(world.mirror).toEqual(world.vault);
    expect(world.unlocked?.vaultId).toBe(world.vault?.manifest.vaultId);
    expect(await creation(deps)).toBeUndefined();
    expect(await deps.draft.read()).toBeUndefined();
    expect(JSON.stringify(world.vault)).not.toContain(recoveryKey);
  });

  test.each([
    ['short', 'tooShort'],
    ['password123', 'tooCommon'],
  ])('%s is refused', async (weak, why) => {
    const { deps } = memory();
    expect(await beginVault(deps, weak)).toEqual({ ok: false, why });
    expect(await deps.draft.read()).toBeUndefined();
  });

  test('not in a private window, not over a vault, not over a mirror, not without a draft', async () => {
    const { deps, world } = memory();
    expect(await confirmVault(deps, 'x')).toEqual({ ok: false, why: 'noDraft' });
    await deps.draft.change(() => ({ write: 'nonsense' }));
    expect(await confirmVault(deps, 'x')).toEqual({ ok: false, why: 'noDraft' });
    world.here = false;
    expect(await beginVault(deps, passphrase)).toEqual({ ok: false, why: 'notHere' });

    const made = await withVault();
    expect(await beginVault(made.deps, passphrase)).toEqual({ ok: false, why: 'exists' });
    made.world.vault = undefined; // the database vanished, the mirror did not
    await beginVault(made.deps, passphrase);
    const { recoveryKey = '' } = (await creation(made.deps)) ?? {};
    expect(await confirmVault(made.deps, recoveryKey)).toEqual({ ok: false, why: 'exists' });
    expect(made.world.mirror).toMatchObject({ manifest: { counter: 1 } });
  });
});

describe('unlocking', () => {
  test('by the passphrase, or by the recovery key', async () => {
    const { deps, world, recoveryKey } = await withVault();
    const { unlocked } = world;
    for (const open of [() => unlock(deps, passphrase), () => unlockWithRecoveryKey(deps, recoveryKey)]) {
      world.unlocked = undefined;
      expect(await open()).toEqual({ ok: true });
      expect(world.unlocked).toEqual(unlocked);
    }
  });

  test('each refusal has its reason', async () => {
    const { deps, world } = await withVault();
    world.unlocked = undefined;
    expect(await unlock(deps, 'wrong passphrase')).toEqual({ ok: false, why: 'wrongPassphrase' });
    expect(await unlockWithRecoveryKey(deps, 'AGE-SECRET-KEY-1')).toEqual({ ok: false, why: 'typoInKey' });
    expect(await unlockWithRecoveryKey(deps, newRecoveryKey(seeded('x')))).toEqual({ ok: false, why: 'wrongKey' });
    expect(world.unlocked).toBeUndefined();
    expect(await unlock(memory().deps, passphrase)).toEqual({ ok: false, why: 'noVault' });
    world.here = false;
    expect(await unlock(deps, passphrase)).toEqual({ ok: false, why: 'notHere' });
  });

  test('a damaged manifest and damaged slots are not called a wrong passphrase', async () => {
    const { deps, world } = await withVault();
    if (!world.vault) throw new Error('no vault');
    const whole = world.vault;
    world.vault = { ...whole, slots: { ...whole.slots, inboxKey: 'A'.repeat(43) } };
    expect(await unlock(deps, passphrase)).toEqual({ ok: false, why: 'damagedSlots' });
    world.vault = { ...whole, manifest: { ...whole.manifest, sealed: `A${whole.manifest.sealed.slice(1)}` } };
    const answer = await unlock(deps, passphrase);
    if (world.vault.manifest.sealed !== whole.manifest.sealed)
      expect(answer).toEqual({ ok: false, why: 'damagedManifest' });
  });

  test('after three wrong attempts each next one waits longer, even for the right passphrase', async () => {
    const { deps, world } = await withVault();
    for (let i = 0; i < 3; i++) expect(await unlock(deps, 'wrong passphrase')).not.toHaveProperty('retryAt');
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      const wrong = await unlock(deps, 'wrong passphrase');
      const at = wrong.ok ? 0 : (wrong.retryAt ?? 0);
      waits.push(at - world.now);
      expect(await unlock(deps, passphrase)).toEqual({ ok: false, why: 'tooSoon', retryAt: at });
      world.now = at;
    }
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(await unlock(deps, passphrase)).toEqual({ ok: true });
    expect(await unlock(deps, 'wrong passphrase')).toEqual({ ok: false, why: 'wrongPassphrase' });
  });
});
