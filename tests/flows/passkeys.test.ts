import { expect, test } from 'vitest';
import { listKeys } from '../../src/flows/list-keys';
import {
  addPasskey,
  askPasskey,
  listDoors,
  type PasskeyDeps,
  removePasskey,
  unlockWithPasskey,
} from '../../src/flows/passkeys';
import { unlock, unlockWithTouch } from '../../src/flows/unlock-vault';
import { passphrase } from '../vault/fixtures';
import { tokens } from './passkey-fixtures';
import { withVault } from './vault-fixtures';

async function withTokens() {
  const made = await withVault('passkeys');
  const { authenticators, ...control } = tokens();
  const deps: PasskeyDeps & typeof made.deps = { ...made.deps, authenticators };
  return { ...made, ...control, deps };
}
const proof = { passphrase };

test('a passkey opens the vault, until it is taken away; the other doors stay', async () => {
  const { deps, world, made, recoveryKey } = await withTokens();
  expect(await addPasskey(deps, { proof, label: '  My laptop ' })).toEqual({ ok: true });
  world.unlocked = undefined;
  world.now += 60_000;
  expect(await unlockWithPasskey(deps)).toEqual({ ok: true });
  expect(await listKeys(deps)).toMatchObject({ ok: true, damage: [] });
  const { credential = '' } = made[0] ?? {};
  const addedAt = world.now - 60_000;
  expect(await listDoors(deps)).toEqual({
    ok: true,
    doors: [
      { kind: 'passphrase', memoryMiB: 64 / 1024, addedAt },
      { kind: 'recovery', addedAt },
      { kind: 'passkey', credential, label: 'My laptop', addedAt, usedAt: world.now },
    ],
  });
  expect(await removePasskey(deps, credential)).toEqual({ ok: true });
  expect(await removePasskey(deps, credential)).toEqual({ ok: false, why: 'noKey' });
  expect(await askPasskey(deps)).toEqual({ ok: false, why: 'noPasskeys' });
  expect(await unlock(deps, passphrase)).toEqual({ ok: true });
  expect(recoveryKey).not.toBe('');
});

test('neither the passphrase nor the recovery key can be taken away', async () => {
  const { deps } = await withTokens();
  for (const name of ['passphrase', 'recovery', '', 'undefined'])
    expect(await removePasskey(deps, name)).toEqual({ ok: false, why: 'noKey' });
  expect(await listDoors(deps)).toMatchObject({ doors: [{ kind: 'passphrase' }, { kind: 'recovery' }] });
});

test('adding one asks for the passphrase first, and guesses are slowed', async () => {
  const { deps, made } = await withTokens();
  for (let tries = 0; tries < 4; tries++)
    expect(await addPasskey(deps, { proof: { passphrase: 'guess' }, label: '' })).toMatchObject({ ok: false });
  expect(await addPasskey(deps, { proof, label: '' })).toMatchObject({ ok: false, why: 'tooSoon' });
  expect(made).toEqual([]);
});

test('wrong answers are counted like wrong passphrases', async () => {
  const { deps, world, touchOf } = await withTokens();
  await addPasskey(deps, { proof, label: 'a' });
  world.unlocked = undefined;
  const wrong = { ...touchOf(0), secret: new Uint8Array(32) };
  for (let tries = 0; tries < 4; tries++)
    expect(await unlockWithTouch(deps, wrong)).toMatchObject({ ok: false, why: 'wrongPasskey' });
  expect(await unlockWithTouch(deps, touchOf(0))).toMatchObject({ ok: false, why: 'tooSoon' });
  world.now += 2_000;
  expect(await unlockWithTouch(deps, touchOf(0))).toEqual({ ok: true });
});

test.each(['passkeyCancelled', 'noPrf', 'passkeyKnown', 'noPasskeys'] as const)('%s: nothing changed', async (why) => {
  const { deps, say, world } = await withTokens();
  const before = structuredClone(world.vault);
  say({ ok: false, why });
  expect(await addPasskey(deps, { proof, label: 'x' })).toEqual({ ok: false, why });
  expect(world.vault).toEqual(before);
  expect(await deps.attempts.read()).toEqual({ failed: 0, lastAt: 0 }); // a cancelled prompt is no guess
});

test('eight at most', async () => {
  const { deps } = await withTokens();
  for (let at = 0; at < 8; at++) expect(await addPasskey(deps, { proof, label: `${at}` })).toEqual({ ok: true });
  expect(await addPasskey(deps, { proof, label: 'one more' })).toEqual({ ok: false, why: 'tooMany' });
});
