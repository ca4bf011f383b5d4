import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { mirrorsFor } from '../../src/platform/mirrors';
import { eraseVault, readHead, readVault, restoreVault, writeVault } from '../../src/platform/vault-db';
import { nextWrite } from '../../src/vault/change';
import { rotated } from '../../src/vault/rotate';
import type { StoredVault, VaultWrite } from '../../src/vault/store';
import { changed, key, type Made, makeVault, passphrase, quickCost, quickLimits, seeded } from '../vault/fixtures';

let made: Made;
beforeEach(async () => {
  await eraseVault();
  for (const one of mirrorsFor('moz-extension://id/')) await one.erase();
  made ??= await makeVault('db', [key('a'), key('b')]);
});
const first = ({ manifest, slots, records }: StoredVault, base = 0): VaultWrite => ({
  ...{ base, put: records, remove: [], manifest, slots },
});
const raw = async () => {
  const db = await openDB('vault');
  return {
    aside: (await db.getAll('setAside')) as { records: unknown[] }[],
    put: async (store: string, value: unknown, id?: string) => {
      await (id === undefined ? db.put(store, value) : db.put(store, value, id));
      db.close();
    },
    close: () => db.close(),
  };
};

describe('the database', () => {
  test('empty, then what was written', async () => {
    expect(await readVault()).toEqual({ at: 'empty' });
    expect(await writeVault(first(made.stored))).toEqual({ ok: true, counter: 2 });
    expect(await readVault()).toEqual({ at: 'stored', vault: made.stored });
  });

  test('puts and removes in one write', async () => {
    await writeVault(first(made.stored));
    const write = await nextWrite(made.open, { put: [key('c')], remove: ['a'] }, seeded('next'));
    expect(await writeVault(write)).toEqual({ ok: true, counter: 3 });
    const found = await readVault();
    expect(found.at === 'stored' && found.vault.records.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  test('compares the base inside the transaction: of two at once one is stale', async () => {
    await writeVault(first(made.stored));
    const writes = await Promise.all(['c', 'd'].map((id) => nextWrite(made.open, { put: [key(id)] }, seeded(id))));
    const answers = await Promise.all(writes.map(writeVault));
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.why)).sort()).toEqual(['ok', 'stale']);
    const found = await readVault();
    expect(found.at === 'stored' && found.vault.records).toHaveLength(3);
  });

  test('a new vault never replaces one', async () => {
    await writeVault(first(made.stored));
    expect(await writeVault(first((await makeVault('other')).stored))).toEqual({ ok: false, why: 'exists' });
    expect(await readVault()).toEqual({ at: 'stored', vault: made.stored });
  });

  test('what does not parse is unreadable, not empty', async () => {
    await writeVault(first(made.stored));
    await (await raw()).put('records', { id: 'a', rev: 1, sealed: 42 });
    expect(await readVault()).toEqual({ at: 'unreadable' });
  });

  test('a manifest that is not the one of its sum is unreadable: one flipped digit would pass for a newer vault', async () => {
    await writeVault(first(made.stored));
    await (await raw()).put('heads', { ...made.stored.manifest, counter: 9 }, 'manifest');
    expect(await readVault()).toEqual({ at: 'unreadable' });
  });

  test('its head is read without its records', async () => {
    expect(await readHead()).toBeUndefined();
    await writeVault(first(made.stored));
    expect(await readHead()).toEqual({ manifest: made.stored.manifest, records: 2 });
  });

  test('a restore sets the old bytes aside, the last five times', async () => {
    await writeVault(first(made.stored));
    await (await raw()).put('heads', 'nonsense', 'manifest');
    expect(await restoreVault(made.stored, 1)).toBe(true);
    expect(await readVault()).toEqual({ at: 'stored', vault: made.stored });
    for (let at = 2; at < 9; at++) await restoreVault(made.stored, at);
    const { aside, close } = await raw();
    close();
    expect(aside).toHaveLength(5);
    expect(aside[0]).toMatchObject({ at: 4, records: made.stored.records });
  });

  test('a rotated vault key takes what was set aside with it, in the same transaction; other writes leave it', async () => {
    await writeVault(first(made.stored));
    await restoreVault(made.stored, 1);
    const asideNow = async () => {
      const { aside, close } = await raw();
      close();
      return aside.length;
    };
    const change = await nextWrite(made.open, { put: [key('c')] }, seeded('next'));
    expect(await writeVault(change)).toMatchObject({ ok: true });
    expect(await asideNow()).toBe(1);
    const making = { passphrase, touches: [], cost: quickCost, limits: quickLimits, random: seeded('rotate') };
    const next = await rotated(await changed(made.open, { put: [key('c')] }, seeded('next')), making);
    expect(next.ok && (await writeVault({ ...next.write, base: 99 }))).toEqual({ ok: false, why: 'stale' });
    expect(await asideNow()).toBe(1);
    expect(next.ok && (await writeVault(next.write))).toEqual({ ok: true, counter: 4 });
    expect(await asideNow()).toBe(0);
  });

  test('a restore never takes the place of something newer', async () => {
    await writeVault(first(made.stored));
    const write = await nextWrite(made.open, { put: [key('c')] }, seeded('next'));
    await writeVault(write);
    expect(await restoreVault(made.stored, 1)).toBe(true);
    expect(await readVault()).toMatchObject({ vault: { manifest: write.manifest } });
  });

  test('erased while another context has it open', async () => {
    await writeVault(first(made.stored));
    const other = await openDB('vault', 1, { blocking: (_now, _next, event) => (event.target as IDBDatabase).close() });
    await eraseVault();
    other.close();
    expect(await readVault()).toEqual({ at: 'empty' });
  });
});
