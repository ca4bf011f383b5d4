import { describe, expect, test } from 'vitest';
import { drillCopy } from '../../src/flows/drill-copy';
import { listKeys } from '../../src/flows/list-keys';
import { makeAgeCopy } from '../../src/flows/make-copy';
import { openCopy, restoreCopy } from '../../src/flows/restore-copy';
import { reveal, saveKey } from '../../src/flows/save-key';
import { unlock, unlockWithRecoveryKey } from '../../src/flows/unlock-vault';
import { groupRecoveryKey, newRecoveryKey } from '../../src/vault/recovery-key';
import { copyOf, payloadOf } from '../backup/fixtures';
import { makeVault, seeded } from '../vault/fixtures';
import { memory, withVault } from './vault-fixtures';

const passphrase = 'orchard zebra mitten quarry lunar sofa';

async function lostComputer() {
  const old = await withVault('old computer');
  const ids: string[] = [];
  for (const label of ['One', 'Two', '第三把']) {
    const saved = await saveKey(old.deps, { kind: 'account-key', label, account: 'lin', secret: `secret of ${label}` });
    if (saved.ok) ids.push(saved.id);
  }
  const earlier = await makeAgeCopy(old.deps);
  if (!earlier.ok) throw new Error(earlier.why);
  await saveKey(old.deps, { id: ids[0] as string, kind: 'account-key', label: 'One', account: 'lin', note: 'changed' });
  const copy = await makeAgeCopy(old.deps);
  if (!copy.ok) throw new Error(copy.why);
  return {
    old,
    ids,
    earlier,
    file: copy.bytes,
    typed: groupRecoveryKey(old.recoveryKey),
    fingerprint: copy.fingerprint,
  };
}

test('a copy is looked into before anything is restored, without its secrets', async () => {
  const { file, typed, fingerprint } = await lostComputer();
  const opened = await openCopy(memory().deps, file, typed);
  expect(opened).toMatchObject({ ok: true, counter: 5, fingerprint });
  expect(opened.ok && opened.keys.map(({ label, hasSecret }) => `${label} ${hasSecret}`).sort()).toEqual([
    'One true',
    'Two true',
    '第三把 true',
  ]);
  expect(JSON.stringify(opened)).not.toContain('secret of');
});

describe('a browser that has no vault', () => {
  test.each([undefined, 'webdav', 'sync'] as const)('remembers where the copy lies (%s)', async (where) => {
    const { file, typed } = await lostComputer();
    const { deps, world } = memory('new computer');
    expect(await restoreCopy(deps, { file, typed, passphrase, where })).toMatchObject({ ok: true });
    const { id } = world.proven[0] ?? {};
    expect(world.made.find((copy) => copy.id === id)?.kind).toBe(where ?? 'age-file');
  });
  test('has all of it again: keys, recovery key, fingerprint, counter, what was known of the copies', async () => {
    const { ids, earlier, file, typed, old, fingerprint } = await lostComputer();
    const { deps, world } = memory('new computer');
    expect(await restoreCopy(deps, { file, typed, passphrase })).toEqual({ ok: true, keys: 3 });
    const listed = await listKeys(deps);
    expect(listed).toMatchObject({ ok: true, damage: [] });
    expect(await reveal(deps, ids[2] as string)).toEqual({ ok: true, secret: 'secret of 第三把' });
    expect(world.vault?.manifest).toMatchObject({ vaultId: old.world.vault?.manifest.vaultId, epoch: 2, counter: 6 });
    expect(world.mirror).toEqual(world.vault);
    // The paper from before stays true, and so do older copies.
    world.unlocked = undefined;
    expect(await unlockWithRecoveryKey(deps, typed)).toMatchObject({ ok: true });
    world.unlocked = undefined;
    expect(await unlock(deps, passphrase)).toMatchObject({ ok: true });
    expect(world.made.map(({ counter }) => counter)).toEqual([4, 5]);
    expect(world.proven).toMatchObject([{ proof: { restorable: 3, total: 3, counter: 5 } }]);
    expect(await drillCopy(deps, file, typed)).toMatchObject({ ok: true, restorable: 3, total: 3, fingerprint });
    expect(await drillCopy(deps, earlier.bytes, typed)).toMatchObject({
      ok: true,
      restorable: 2,
      vaultIsOlder: false,
    });
    const again = await makeAgeCopy(deps);
    expect(again).toMatchObject({ ok: true, fingerprint });
  });
  test('takes a copy of the first version too; its signing key is a new one then', async () => {
    const made = await makeVault('first version', []);
    const file = await copyOf(made, await payloadOf(made, { version: 1 }));
    const { deps, world } = memory('new computer');
    expect(await restoreCopy(deps, { file, typed: made.recoveryKey, passphrase })).toEqual({ ok: true, keys: 0 });
    expect(world.vault?.slots.signingKey).not.toBe(made.stored.slots.signingKey);
  });
  test('does not take over a signing seed that is not the signer\u2019s', async () => {
    const made = await makeVault('odd seed', []);
    const file = await copyOf(made, await payloadOf(made, { signingSeed: 'A'.repeat(43) }));
    const { deps, world } = memory('new computer');
    expect(await restoreCopy(deps, { file, typed: made.recoveryKey, passphrase })).toMatchObject({ ok: true });
    const slots = world.vault?.slots;
    expect(slots?.signingKey).not.toBe(made.stored.slots.signingKey);
  });
});

describe('is refused, and nothing is changed', () => {
  test.each<[string, (world: Awaited<ReturnType<typeof lostComputer>>) => object, string]>([
    ['a short passphrase', () => ({ passphrase: 'short' }), 'tooShort'],
    [
      'a typo in the key',
      ({ typed }) => ({ typed: `${typed.slice(0, -1)}${typed.endsWith('Q') ? 'P' : 'Q'}` }),
      'typoInKey',
    ],
    ['another key', () => ({ typed: newRecoveryKey(seeded('another')) }), 'wrongKey'],
    ['half a file', ({ file }) => ({ file: file.slice(0, file.length / 2) }), 'truncated'],
    ['no copy at all', () => ({ file: new TextEncoder().encode('hello') }), 'notACopy'],
  ])('%s', async (_name, change, why) => {
    const lost = await lostComputer();
    const { deps, world } = memory('new computer');
    const asked = { file: lost.file, typed: lost.typed, passphrase, ...change(lost) };
    expect(await restoreCopy(deps, asked)).toMatchObject({ ok: false, why });
    expect(world.vault).toBeUndefined();
    expect(world.unlocked).toBeUndefined();
  });
  test('over an intact vault', async () => {
    const { file, typed } = await lostComputer();
    const { deps, world } = await withVault('a vault of its own');
    const before = structuredClone(world.vault);
    expect(await restoreCopy(deps, { file, typed, passphrase })).toEqual({ ok: false, why: 'exists' });
    expect(world.vault).toEqual(before);
    expect(world.aside).toEqual([]);
  });
  test('in a private window', async () => {
    const { file, typed } = await lostComputer();
    const { deps, world } = memory('private');
    world.here = false;
    expect(await restoreCopy(deps, { file, typed, passphrase })).toEqual({ ok: false, why: 'notHere' });
  });
});

test('a vault that nothing in the browser can heal is replaced, and set aside', async () => {
  const { old, file, typed } = await lostComputer();
  const { world, deps } = old;
  const broken = structuredClone(world.vault);
  if (!broken) throw new Error('no vault');
  world.vault = { ...broken, records: broken.records.slice(1) };
  world.mirror = 'unreadable';
  expect(await restoreCopy(deps, { file, typed, passphrase })).toEqual({ ok: true, keys: 3 });
  expect(world.aside).toHaveLength(1);
  expect(world.aside[0]?.records).toHaveLength(2);
  expect(await listKeys(deps)).toMatchObject({ ok: true, damage: [] });
});
