import { describe, expect, test } from 'vitest';
import { commitVault } from '../../src/flows/commit-vault';
import { nextWrite } from '../../src/vault/change';
import { createVault } from '../../src/vault/create';
import type { VaultWrite } from '../../src/vault/store';
import { key, makeVault, passphrase, quickCost, quickLimits, seeded } from '../vault/fixtures';
import { memory } from './vault-fixtures';

async function withKeys() {
  const made = await makeVault('commit', [key('a'), key('b')]);
  const { world, worker, commit } = memory();
  world.vault = made.stored;
  const write = await nextWrite(made.open, { put: [key('c')], remove: ['a'] }, seeded('next'));
  return { ...made, world, worker, commit, write };
}

test('a write that fits is written to both places', async () => {
  const { world, commit, write } = await withKeys();
  expect(await commit(write)).toEqual({ ok: true, counter: 3, mirrored: true });
  expect(world.vault?.records.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(world.mirror).toEqual(world.vault);
});

describe('what does not fit is refused and changes nothing', () => {
  test.each<[string, (write: VaultWrite) => unknown, string]>([
    ['nothing', () => undefined, 'inconsistent'],
    ['half a write', ({ manifest, ...rest }) => rest, 'inconsistent'],
    ['an older base', (w) => ({ ...w, base: 1 }), 'stale'],
    ['a later base', (w) => ({ ...w, base: 3 }), 'stale'],
    ['a new vault over this one', (w) => ({ ...w, base: 0 }), 'exists'],
    ['a counter that jumps', (w) => ({ ...w, manifest: { ...w.manifest, counter: 9 } }), 'inconsistent'],
    ['another vault', (w) => ({ ...w, manifest: { ...w.manifest, vaultId: 'x' } }), 'inconsistent'],
    ['an older epoch', (w) => ({ ...w, manifest: { ...w.manifest, epoch: 0 } }), 'inconsistent'],
    ['a record too few', (w) => ({ ...w, put: [] }), 'inconsistent'],
    ['a removal too many', (w) => ({ ...w, remove: ['a', 'b'] }), 'inconsistent'],
    ['another ciphertext', (w) => ({ ...w, put: w.put.map((r) => ({ ...r, sealed: 'AAAA' })) }), 'inconsistent'],
    ['an id with a line break', (w) => ({ ...w, put: w.put.map((r) => ({ ...r, id: 'c\n1' })) }), 'inconsistent'],
    ['slots that are not sealed in', (w) => ({ ...w, slots: { vaultId: 'x' } }), 'inconsistent'],
    ['ten thousand and one records', (w) => ({ ...w, put: Array(10_001).fill(w.put[0]) }), 'inconsistent'],
  ])('%s', async (_name, alter, why) => {
    const { world, commit, write, stored } = await withKeys();
    expect(await commit(alter(write))).toEqual({ ok: false, why });
    expect(world.vault).toBe(stored);
    expect(world.mirror).toBeUndefined();
  });

  test('other slots than the manifest says', async () => {
    const { commit, write, stored } = await withKeys();
    expect(await commit({ ...write, slots: { ...stored.slots, inboxKey: 'A'.repeat(43) } })).toEqual({
      ok: false,
      why: 'inconsistent',
    });
  });

  test('a new vault while a mirror remembers an old one, even one that cannot be read', async () => {
    const { world, commit } = memory();
    const made = await createVault(passphrase, { cost: quickCost, limits: quickLimits, random: seeded('new') });
    if (!made.ok) throw new Error(made.why);
    for (const mirror of [(await makeVault()).stored, 'unreadable'] as const) {
      world.mirror = mirror;
      expect(await commit(made.write)).toEqual({ ok: false, why: 'exists' });
    }
    world.mirror = undefined;
    expect(await commit(made.write)).toMatchObject({ ok: true, counter: 1 });
  });
});

test('a mirror that cannot be written is told; the vault itself is written', async () => {
  const { worker, world, write } = await withKeys();
  const commit = commitVault({ ...worker, writeMirrors: async () => 0 });
  expect(await commit(write)).toEqual({ ok: true, counter: 3, mirrored: false });
  expect(world.vault?.manifest.counter).toBe(3);
});

test('a full disk is told, and the next write goes on', async () => {
  const { worker, write } = await withKeys();
  let full = true;
  const commit = commitVault({
    ...worker,
    writeVault: (...asked) => (full ? Promise.resolve({ ok: false, why: 'quota' }) : worker.writeVault(...asked)),
  });
  expect(await commit(write)).toEqual({ ok: false, why: 'quota' });
  full = false;
  expect(await commit(write)).toMatchObject({ ok: true });
});

test('of two writers who saw the same vault only the first succeeds', async () => {
  const { commit, open, write } = await withKeys();
  const other = await nextWrite(open, { put: [key('d')] }, seeded('other'));
  expect(await Promise.all([commit(write), commit(other)])).toEqual([
    { ok: true, counter: 3, mirrored: true },
    { ok: false, why: 'stale' },
  ]);
});
