import { expect, test } from 'vitest';
import { fromText, utf8 } from '../../src/vault/bytes';
import { checkOf } from '../../src/vault/check';
import { openInboxSeeds, openRaw, openVault, readKeys, slotsOf, unwrap } from '../../src/vault/open';
import { misfits } from '../../src/vault/root';
import { parseVault } from '../../src/vault/store';
import vector from '../vectors/vault-2.json';
import { quickLimits } from './fixtures';

/** A vault as it was written on 2026-11-27, with a passkey and after one rotation: whatever changes, it must still open. */
const stored = parseVault(vector.stored);
if (!stored) throw new Error('the frozen vault does not parse');
const bytes = (text: string) => fromText(text) ?? utf8('');
const vaultKey = bytes(vector.vaultKey);
async function openFrozen() {
  const opened = stored && (await openVault(stored, vaultKey));
  if (!opened?.ok) throw new Error('the frozen vault does not open');
  return opened.vault;
}

test('every door still opens', async () => {
  const touch = { credential: vector.touch.credential, secret: bytes(vector.touch.secret) };
  for (const secret of [{ passphrase: vector.passphrase }, { recoveryKey: vector.recoveryKey }, { touch }])
    expect(await unwrap(stored, secret, quickLimits)).toEqual({ ok: true, vaultKey });
  expect(await unwrap(stored, { touch: { ...touch, secret: vaultKey } }, quickLimits)).toMatchObject({ ok: false });
  expect(slotsOf(stored.slots, 'passkey')).toMatchObject([{ label: '我的电脑 laptop', addedAt: 1_795_000_000_000 }]);
});

test('every key is still read, and nothing opens with the vault key of before', async () => {
  expect(misfits(stored)).toEqual([]);
  expect(await readKeys(await openFrozen())).toEqual({ keys: vector.keys, damage: [] });
  expect(await openVault(stored, bytes(vector.oldVaultKey))).toEqual({ ok: false, why: 'damagedManifest' });
});

test('what was sealed to the inbox before the rotation and after it is still opened', async () => {
  const [now = utf8(''), before = utf8(''), ...more] = await openInboxSeeds(await openFrozen());
  expect(more).toEqual([]);
  expect(await openRaw(now, vector.raw.sealed, vector.raw.aad)).toBe(vector.raw.text);
  const { sealed, aad, text } = vector.rawBeforeRotation;
  expect(await openRaw(before, sealed, aad)).toBe(text);
});

test('a check with its own salt still knows its secret', async () => {
  const { check, checkSalt = '' } = vector.keys.find(({ id }) => id === 'c') ?? {};
  const made = await checkOf(bytes(checkSalt), vector.checked, { limits: quickLimits, memoryKiB: 64 });
  expect(made).toEqual({ ok: true, check });
});
