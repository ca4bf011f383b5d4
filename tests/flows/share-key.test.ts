import { describe, expect, test } from 'vitest';
import { split } from '../../src/backup/shares/split';
import { drillShares, keyFromShares, makeShares } from '../../src/flows/share-key';
import { groupRecoveryKey, newRecoveryKey, recoveryKeyOf } from '../../src/vault/recovery-key';
import { seeded } from '../vault/fixtures';
import { memory, withVault } from './vault-fixtures';

async function shared(scheme = { needed: 2, count: 3 }) {
  const made = await withVault();
  const shares = await makeShares(made.deps, groupRecoveryKey(made.recoveryKey), scheme);
  if (!shares.ok) throw new Error(shares.why);
  return { ...made, ...shares };
}

describe('shares of the recovery key', () => {
  test('any two of three make it again, from four letters of each word', async () => {
    const { shares, recoveryKey, set, copy, world } = await shared();
    expect(shares).toHaveLength(3);
    const short =
      shares[2]
        ?.split(' ')
        .map((word) => word.slice(0, 4))
        .join('  ') ?? '';
    expect(await keyFromShares([short, shares[0] as string])).toMatchObject({ ok: true, key: recoveryKey });
    expect(set).toMatch(/^[0-9A-F]{4}$/);
    expect(copy).toMatchObject({ kind: 'shares', keys: 0, madeAt: world.now });
  });
  test('are made while locked too, and only of the key that opens this vault', async () => {
    const { deps, world, recoveryKey } = await withVault();
    world.unlocked = undefined;
    expect((await makeShares(deps, recoveryKey, { needed: 2, count: 2 })).ok).toBe(true);
    const other = newRecoveryKey(seeded('x'));
    expect(await makeShares(deps, other, { needed: 2, count: 2 })).toMatchObject({ ok: false, why: 'wrongKey' });
    expect(await makeShares(deps, recoveryKey.slice(3, -1), { needed: 2, count: 2 })).toEqual({
      ok: false,
      why: 'typoInKey',
    });
    expect(await makeShares(memory().deps, recoveryKey, { needed: 2, count: 2 })).toEqual({
      ok: false,
      why: 'noVault',
    });
  });
});

describe('a drill of shares', () => {
  test('is remembered as that of the set, whichever shares are typed, and unlocks nothing', async () => {
    const { deps, world, shares, copy } = await shared({ needed: 3, count: 5 });
    world.unlocked = undefined;
    for (const picked of [
      [0, 1, 2],
      [4, 2, 3],
    ]) {
      const drilled = await drillShares(
        deps,
        picked.map((at) => shares[at] as string),
      );
      expect(drilled).toMatchObject({ ok: true, proof: { by: 'shares', digest: copy.digest, missing: 0, damaged: 0 } });
    }
    expect(world.proven.map(({ id }) => id)).toEqual([copy.id, copy.id]);
    expect(world.unlocked).toBeUndefined();
  });
  test('each refusal says what and where', async () => {
    const { deps, shares, world } = await shared();
    const [one = '', two = ''] = shares;
    const [other = ''] = (await shared({ needed: 3, count: 3 })).shares;
    const [foreign = '', more = ''] = await split(seeded('f')(32), { needed: 2, count: 2 }, { random: seeded('f') });
    expect(await drillShares(deps, [one])).toEqual({ ok: false, why: 'notEnough', missing: 1 });
    expect(await drillShares(deps, [one, one])).toEqual({ ok: false, why: 'repeated', at: 2 });
    expect(await drillShares(deps, [one, other])).toEqual({ ok: false, why: 'wrongSet', at: 2 });
    expect(await drillShares(deps, [one, two.replace(/^\w+/, 'tokenim')])).toEqual({
      ok: false,
      why: 'unknownWord',
      at: 1,
      share: 2,
    });
    expect(await drillShares(deps, [foreign, more])).toMatchObject({ ok: false, why: 'wrongKey' });
    const short = await split(seeded('s')(16), { needed: 2, count: 2 }, { random: seeded('s') });
    expect(await drillShares(deps, short)).toEqual({ ok: false, why: 'notAKey' });
    expect(world.proven).toEqual([]);
  });
});

test('the bytes of a key give the same key', () => {
  const key = newRecoveryKey(seeded('k'));
  expect(recoveryKeyOf(seeded('k')(32))).toBe(key);
});
