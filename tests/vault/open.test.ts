import { describe, expect, test } from 'vitest';
import { openVault, readKeys, unwrap } from '../../src/vault/open';
import { misfits, rootOf, slotsHash } from '../../src/vault/root';
import type { StoredVault } from '../../src/vault/store';
import { changed, flipAt, key, makeVault, passphrase, quickLimits } from './fixtures';

const keys = [key('a'), key('b', { kind: 'wallet-secret' }), key('c')];

describe('opening', () => {
  test('both doors give the same vault key', async () => {
    const { stored, open, recoveryKey } = await makeVault('doors', keys);
    expect(await unwrap(stored, { passphrase }, quickLimits)).toEqual({ ok: true, vaultKey: open.vaultKey });
    expect(await unwrap(stored, { recoveryKey })).toEqual({ ok: true, vaultKey: open.vaultKey });
  });

  test('gives back every key as it was put in', async () => {
    const { open } = await makeVault('back', keys);
    expect(await readKeys(open)).toEqual({ keys, damage: [] });
  });

  test('wrong secrets are refused by name', async () => {
    const { stored } = await makeVault('doors', keys);
    const other = await makeVault('others');
    expect(await unwrap(stored, { passphrase: 'another passphrase' }, quickLimits)).toEqual({
      ok: false,
      why: 'wrongPassphrase',
    });
    expect(await unwrap(stored, { recoveryKey: other.recoveryKey })).toEqual({ ok: false, why: 'wrongKey' });
  });

  test('stored slots below the floor or above the cap are refused before any work', async () => {
    const { stored } = await makeVault('doors', keys);
    expect(await unwrap(stored, { passphrase })).toEqual({ ok: false, why: 'kdfRefused' });
    const [door, recovery] = stored.slots.slots as [object, object];
    const slots = { ...stored.slots, slots: [{ ...door, memoryKiB: 4_000_000 }, recovery] };
    const hostile = { manifest: { ...stored.manifest, slots: slotsHash(slots) }, slots };
    const startedAt = performance.now();
    expect(await unwrap(hostile, { passphrase }, quickLimits)).toEqual({ ok: false, why: 'kdfRefused' });
    expect(performance.now() - startedAt).toBeLessThan(100);
  });

  test('a vault of a newer schema is told apart from a damaged one', async () => {
    const { stored, open } = await makeVault('doors', keys);
    const newer = { ...stored, manifest: { ...stored.manifest, schema: 2 } };
    expect(await openVault(newer, open.vaultKey)).toEqual({ ok: false, why: 'tooNew' });
    expect(await unwrap(newer, { passphrase }, quickLimits)).toEqual({ ok: false, why: 'tooNew' });
  });

  test('the sealed length does not tell keys of similar size apart', async () => {
    const { stored } = await makeVault('length', [key('a', { secret: 'x' }), key('b', { secret: 'x'.repeat(30) })]);
    const [a, b] = stored.records;
    expect(a?.sealed.length).toBe(b?.sealed.length);
  });
});

describe('what was altered is named', () => {
  const vault = makeVault('altered', keys);
  const damageOf = async (alter: (stored: StoredVault) => StoredVault) => {
    const { stored, open } = await vault;
    const altered = alter(structuredClone(stored));
    const result = await openVault(altered, open.vaultKey);
    if (!result.ok) return result.why;
    return { seen: misfits(altered), ...(await readKeys(result.vault)) };
  };
  const record = (stored: StoredVault, id: string) => {
    const found = stored.records.find((one) => one.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  test('each character of a record', async () => {
    const { stored } = await vault;
    const { sealed } = record(stored, 'b');
    for (let at = 0; at < sealed.length; at += 7) {
      const damage = await damageOf((old) => ({
        ...old,
        records: old.records.map((one) => (one.id === 'b' ? { ...one, sealed: flipAt(one.sealed, at) } : one)),
      }));
      expect(damage, `character ${at}`).toMatchObject({ seen: ['records'], damage: [{ id: 'b', what: 'altered' }] });
    }
  });

  test('each character of the sealed manifest, and each field of its header', async () => {
    const { stored } = await vault;
    for (let at = 0; at < stored.manifest.sealed.length; at += 11)
      expect(
        await damageOf((old) => ({ ...old, manifest: { ...old.manifest, sealed: flipAt(old.manifest.sealed, at) } })),
      ).toBe('damagedManifest');
    const other = 'f'.repeat(64);
    for (const field of [
      { epoch: 2 },
      { counter: 7 },
      { count: 2 },
      { root: other },
      { slots: other },
      { vaultId: 'x' },
    ])
      expect(await damageOf((old) => ({ ...old, manifest: { ...old.manifest, ...field } }))).toBe('damagedManifest');
  });

  test('each character of the slots, before a passphrase is even looked at', async () => {
    const { stored, open } = await vault;
    const text = JSON.stringify(stored.slots);
    for (let at = text.indexOf('salt'); at < text.length - 3; at += 13) {
      if (!/[\w-]/.test(text[at] as string)) continue;
      const slots = JSON.parse(flipAt(text, at));
      const altered = { ...stored, slots };
      expect(misfits(altered)).toEqual(['slots']);
      expect(await unwrap(altered, { passphrase }, quickLimits)).toEqual({ ok: false, why: 'damagedSlots' });
      expect(await openVault(altered, open.vaultKey)).toEqual({ ok: false, why: 'damagedSlots' });
    }
  });

  test('a deleted record', async () => {
    const damage = await damageOf((old) => ({ ...old, records: old.records.filter(({ id }) => id !== 'a') }));
    expect(damage).toMatchObject({ seen: ['records'], damage: [{ id: 'a', what: 'missing' }] });
  });

  test('two records that were swapped', async () => {
    const damage = await damageOf((old) => ({
      ...old,
      records: [{ ...record(old, 'b'), id: 'a' }, { ...record(old, 'a'), id: 'b' }, record(old, 'c')],
    }));
    expect(damage).toMatchObject({
      seen: ['records'],
      damage: [
        { id: 'a', what: 'swapped' },
        { id: 'b', what: 'swapped' },
      ],
    });
  });

  test('a record that lies there twice: under another id, and under its own', async () => {
    for (const id of ['z', 'a']) {
      const damage = await damageOf((old) => ({ ...old, records: [...old.records, { ...record(old, 'a'), id }] }));
      expect(damage).toMatchObject({ seen: ['records'], damage: [{ id, what: 'duplicated' }], keys: { length: 3 } });
    }
  });

  test('a record in the place of another, and gone from its own', async () => {
    const damage = await damageOf((old) => ({
      ...old,
      records: [{ ...record(old, 'b'), id: 'a' }, record(old, 'c')],
    }));
    expect(damage).toMatchObject({
      seen: ['records'],
      damage: [
        { id: 'a', what: 'swapped' },
        { id: 'b', what: 'missing' },
      ],
    });
  });

  test('a record set back to its older version, and an older one under the new number', async () => {
    const { open, stored } = await vault;
    const next = await changed(open, { put: [key('a', { secret: 'the newest' })] });
    const old = record(stored, 'a');
    const setBack = (rev: number) => ({
      ...next.stored,
      records: next.stored.records.map((one) => (one.id === 'a' ? { ...old, rev } : one)),
    });
    for (const [rev, what] of [
      [1, 'rolledBack'],
      [2, 'altered'],
    ] as const) {
      const result = await openVault(setBack(rev), open.vaultKey);
      expect(result.ok && (await readKeys(result.vault)).damage).toEqual([{ id: 'a', what }]);
      expect(misfits(setBack(rev))).toEqual(['records']);
    }
  });

  test('a record of another vault that was slipped in', async () => {
    const { stored: other } = await makeVault('other', [key('x')]);
    const damage = await damageOf((old) => ({ ...old, records: [...old.records, ...other.records] }));
    expect(damage).toMatchObject({ seen: ['records'], damage: [{ id: 'x', what: 'unknown' }] });
  });

  test('a header that was recomputed to fit altered records is not believed', async () => {
    const damage = await damageOf((old) => {
      const records = old.records.slice(1);
      const leaves = records.map(({ id, rev }) => ({ id, rev, seal: '0'.repeat(64) }));
      return { ...old, records, manifest: { ...old.manifest, count: records.length, root: rootOf(leaves) } };
    });
    expect(damage).toBe('damagedManifest');
  });
});
