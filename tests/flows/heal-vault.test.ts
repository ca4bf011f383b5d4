import { beforeAll, describe, expect, test } from 'vitest';
import { type Diagnosis, diagnose, type HealDeps, vaultState } from '../../src/flows/heal-vault';
import type { StoredVault } from '../../src/vault/store';
import { changed, key, makeVault } from '../vault/fixtures';

type Found = Parameters<typeof diagnose>[0];
type Mirror = Parameters<typeof diagnose>[1];

let older: StoredVault;
let newer: StoredVault;
let broken: StoredVault;
let other: StoredVault;
beforeAll(async () => {
  const made = await makeVault('heal', [key('a'), key('b')]);
  older = made.stored;
  newer = (await changed(made.open, { put: [key('c')] })).stored;
  broken = { ...newer, records: newer.records.slice(1) };
  other = (await makeVault('other')).stored;
});

describe('what stands', () => {
  const empty: Found = { at: 'empty' };
  const unreadable: Found = { at: 'unreadable' };
  const stored = (pick: () => StoredVault) => (): Found => ({ at: 'stored', vault: pick() });
  test.each<[string, () => Found, () => Mirror, Diagnosis]>([
    ['a first run', () => empty, () => undefined, 'none'],
    // The database was recreated: it looks exactly like a first run.
    ['an empty database beside a mirror', () => empty, () => newer, 'restore'],
    ['an empty database beside a mirror that cannot be read', () => empty, () => 'unreadable', 'damaged'],
    ['an empty database beside a broken mirror', () => empty, () => broken, 'damaged'],
    ['a database that cannot be read, with a mirror', () => unreadable, () => newer, 'restore'],
    ['a database that cannot be read, without one', () => unreadable, () => undefined, 'damaged'],
    ['both the same', stored(() => newer), () => newer, 'whole'],
    ['the database was set back', stored(() => older), () => newer, 'restore'],
    ['the mirror is behind', stored(() => newer), () => older, 'mirrorAgain'],
    ['the mirror is gone', stored(() => newer), () => undefined, 'mirrorAgain'],
    ['the mirror is broken', stored(() => newer), () => broken, 'mirrorAgain'],
    ['a record is gone, the mirror is whole', stored(() => broken), () => newer, 'restore'],
    ['a record is gone, the mirror is behind', stored(() => broken), () => older, 'damaged'],
    ['a record is gone, so is the mirror', stored(() => broken), () => undefined, 'damaged'],
    ['two different vaults', stored(() => newer), () => other, 'damaged'],
  ])('%s', (_name, found, mirror, diagnosis) => {
    expect(diagnose(found(), mirror())).toBe(diagnosis);
  });
});

describe('healing', () => {
  const world = (found: Found, mirror: Mirror, more: Partial<HealDeps> = {}) => {
    const done: string[] = [];
    const deps: HealDeps = {
      readVault: async () => found,
      readMirror: async () => mirror,
      writeMirror: async ({ manifest }) => void done.push(`mirror ${manifest.counter}`),
      restoreVault: async ({ manifest }) => done.push(`restore ${manifest.counter}`) > 0,
      locksAt: async () => undefined,
      noteHealed: async ({ what, keys }) => done.push(`said ${what} ${keys}`),
      now: () => 1,
      ...more,
    };
    return { done, answer: () => vaultState(deps)() };
  };

  test('an empty database gets its vault back before anybody sees it', async () => {
    const { done, answer } = world({ at: 'empty' }, newer);
    expect(await answer()).toEqual({ state: 'locked', vault: newer });
    expect(done).toEqual(['restore 3', 'said vault 3']);
  });
  test('a restore that fails is damage, and nothing else is touched', async () => {
    const { done, answer } = world({ at: 'unreadable' }, newer, { restoreVault: async () => false });
    expect(await answer()).toEqual({ state: 'damaged' });
    expect(done).toEqual([]);
  });
  test('a missing mirror is written again', async () => {
    const { done, answer } = world({ at: 'stored', vault: newer }, undefined);
    expect(await answer()).toMatchObject({ state: 'locked' });
    expect(done).toEqual(['mirror 3', 'said mirror 3']);
  });
  test('what is whole or beyond repair is left alone', async () => {
    for (const [found, mirror, state] of [
      [{ at: 'stored', vault: newer }, newer, 'unlocked'],
      [{ at: 'stored', vault: broken }, undefined, 'damaged'],
      [{ at: 'empty' }, undefined, 'none'],
    ] as const) {
      const { done, answer } = world(found, mirror, { locksAt: async () => 5 });
      expect((await answer()).state).toBe(state);
      expect(done).toEqual([]);
    }
  });
  test('a mirror that cannot be written does not stop anybody', async () => {
    const writeMirror = () => Promise.reject(new Error('full'));
    const { answer } = world({ at: 'stored', vault: newer }, undefined, { writeMirror });
    expect((await answer()).state).toBe('locked');
  });
});
