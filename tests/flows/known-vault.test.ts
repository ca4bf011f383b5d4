import { expect, test } from 'vitest';
import { knownVault } from '../../src/flows/known-vault';
import { forgetSeen, listKeys } from '../../src/flows/list-keys';
import { saveKey } from '../../src/flows/save-key';
import type { VaultDeps } from '../../src/flows/vault-deps';
import type { StoredVault } from '../../src/vault/store';
import { withVault } from './vault-fixtures';

async function world() {
  const { deps: below, world } = await withVault();
  let reads = 0;
  const readHead = async () => {
    const { vault } = world;
    return vault && { manifest: structuredClone(vault.manifest), records: vault.records.length };
  };
  const counted: VaultDeps['readVault'] = () => {
    reads++;
    return below.readVault();
  };
  const deps = { ...below, ...knownVault({ readVault: counted, readHead, commit: below.commit }) };
  const save = async (label: string, id?: string) => {
    const done = await saveKey(deps, { kind: 'account-key', account: 'lin', label, ...(id !== undefined && { id }) });
    if (!done.ok) throw new Error(done.why);
    return done.id;
  };
  const labels = async () => {
    const listed = await listKeys(deps);
    return listed.ok ? listed.keys.map(({ label }) => label).sort() : listed.why;
  };
  return { below, world, deps, save, labels, reads: () => reads };
}

test('what a page read or wrote is read once', async () => {
  const w = await world();
  const id = await w.save('A');
  await w.save('B');
  expect(await w.labels()).toEqual(['A', 'B']);
  await w.save('A again', id);
  expect(await w.labels()).toEqual(['A again', 'B']);
  expect(w.reads()).toBe(1);
});

test('what another page wrote is read', async () => {
  const w = await world();
  await w.save('A');
  await saveKey(w.below, { kind: 'account-key', account: 'lin', label: 'B' });
  expect(await w.labels()).toEqual(['A', 'B']);
  await saveKey(w.below, { kind: 'account-key', account: 'lin', label: 'C' });
  await w.save('D');
  expect(await w.labels()).toEqual(['A', 'B', 'C', 'D']);
});

test('a database that lost a record, or all of them, is looked at again', async () => {
  const w = await world();
  await w.save('A');
  await w.save('B');
  expect(await w.labels()).toEqual(['A', 'B']);
  const whole = w.world.vault as StoredVault;
  w.world.vault = { ...whole, records: whole.records.slice(1) };
  expect(await w.labels()).toEqual(['B']);
  w.world.vault = undefined;
  expect(await w.labels()).toBe('noVault');
});

test('nothing of a key is told once the vault is locked, and what was seen does not hide damage', async () => {
  const w = await world();
  await w.save('A');
  await w.save('B');
  expect(await w.labels()).toEqual(['A', 'B']);
  const { records, ...rest } = w.world.vault as StoredVault;
  const [a, b] = records as [StoredVault['records'][0], StoredVault['records'][0]];
  w.world.vault = { ...rest, records: [{ ...a, sealed: b.sealed }, b] };
  const fresh = await listKeys(w.below);
  expect(fresh.ok && fresh.damage).toEqual([{ id: a.id, what: 'swapped' }]);
  w.world.unlocked = undefined;
  expect(await w.labels()).toBe('locked');
  forgetSeen();
});
