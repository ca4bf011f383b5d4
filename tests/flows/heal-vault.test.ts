import { beforeAll, describe, expect, test } from 'vitest';
import { diagnose, type HealDeps, type Mirrored, vaultState } from '../../src/flows/heal-vault';
import type { StoredVault } from '../../src/vault/store';
import { changed, key, makeVault } from '../vault/fixtures';

type Found = Parameters<typeof diagnose>[0];

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
  /** `restore 3 [0]`: counter 3 is put in place, and into the first mirror. */
  test.each<[string, () => Found, () => Mirrored[], string]>([
    ['a first run', () => empty, () => [undefined, undefined], 'none'],
    // The database was recreated: it looks exactly like a first run.
    ['an empty database beside two mirrors', () => empty, () => [newer, newer], 'restore 3 []'],
    ['an empty database beside one mirror', () => empty, () => [undefined, newer], 'restore 3 [0]'],
    ['an empty database beside an older mirror', () => empty, () => [older, undefined], 'restore 2 [1]'],
    ['an empty database, the newest mirror is believed', () => empty, () => [older, newer], 'restore 3 [0]'],
    ['an empty database, a broken mirror is not', () => empty, () => [broken, older], 'restore 2 [0]'],
    ['an empty database beside a mirror that cannot be read', () => empty, () => ['unreadable', undefined], 'damaged'],
    ['an empty database beside broken mirrors', () => empty, () => [broken, 'unreadable'], 'damaged'],
    ['a database that cannot be read, with a mirror', () => unreadable, () => ['unreadable', newer], 'restore 3 [0]'],
    ['a database that cannot be read, without one', () => unreadable, () => [undefined, undefined], 'damaged'],
    ['all the same', stored(() => newer), () => [newer, structuredClone(newer)], 'whole 3 []'],
    ['the database was set back', stored(() => older), () => [newer, newer], 'restore 3 []'],
    ['the database and one mirror were set back', stored(() => older), () => [older, newer], 'restore 3 [0]'],
    ['one mirror is behind', stored(() => newer), () => [newer, older], 'whole 3 [1]'],
    ['the mirrors are gone', stored(() => newer), () => [undefined, undefined], 'whole 3 [0,1]'],
    ['a mirror is broken', stored(() => newer), () => [broken, newer], 'whole 3 [0]'],
    ['a mirror cannot be read', stored(() => newer), () => [newer, 'unreadable'], 'whole 3 [1]'],
    ['a mirror was altered at the same counter', stored(() => newer), () => [newer, forked()], 'whole 3 [1]'],
    ['a record is gone, one mirror is whole', stored(() => broken), () => [undefined, newer], 'restore 3 [0]'],
    ['a record is gone, the mirrors are behind', stored(() => broken), () => [older, older], 'damaged'],
    ['a record is gone, so are the mirrors', stored(() => broken), () => [undefined, undefined], 'damaged'],
    ['two different vaults', stored(() => newer), () => [newer, other], 'damaged'],
    ['two different vaults in the mirrors', () => empty, () => [newer, other], 'damaged'],
  ])('%s', (_name, found, mirrors, diagnosis) => {
    const all = diagnose(found(), mirrors());
    const best = all.what === 'restore' ? all.from : all.what === 'whole' ? all.vault : undefined;
    const said = 'behind' in all ? `${all.what} ${best?.manifest.counter} ${JSON.stringify(all.behind)}` : all.what;
    expect(said).toBe(diagnosis);
  });
  const forked = () => ({ ...newer, manifest: { ...newer.manifest, sealed: `${newer.manifest.sealed}AA` } });
});

describe('healing', () => {
  const world = (found: Found, mirrors: Mirrored[], more: Partial<HealDeps> = {}) => {
    const done: string[] = [];
    const deps: HealDeps = {
      readVault: async () => found,
      readMirrors: async () => mirrors,
      writeMirrors: async ({ manifest }, which) => {
        done.push(`mirror ${manifest.counter} ${which}`);
        return which?.length ?? 0;
      },
      restoreVault: async ({ manifest }) => done.push(`restore ${manifest.counter}`) > 0,
      wasHere: async () => false,
      locksAt: async () => undefined,
      noteHealed: async ({ what, keys }) => done.push(`said ${what} ${keys}`),
      now: () => 1,
      ...more,
    };
    return { done, answer: () => vaultState(deps)() };
  };

  test('an empty database gets its vault back before anybody sees it, and so does a lost mirror', async () => {
    const { done, answer } = world({ at: 'empty' }, [undefined, newer]);
    expect(await answer()).toEqual({ state: 'locked', manifest: newer.manifest, isMirrored: true });
    expect(done).toEqual(['restore 3', 'said vault 3', 'mirror 3 0']);
  });
  test('everything gone at once is a first run only where there never was a vault', async () => {
    expect(await world({ at: 'empty' }, [undefined, undefined]).answer()).toEqual({ state: 'none' });
    const { done, answer } = world({ at: 'empty' }, [undefined, undefined], { wasHere: async () => true });
    expect(await answer()).toEqual({ state: 'damaged' });
    expect(done).toEqual([]);
  });
  test('a restore that fails is damage, and nothing else is touched', async () => {
    const { done, answer } = world({ at: 'unreadable' }, [newer, undefined], { restoreVault: async () => false });
    expect(await answer()).toEqual({ state: 'damaged' });
    expect(done).toEqual([]);
  });
  test('a missing mirror is written again, and said', async () => {
    const { done, answer } = world({ at: 'stored', vault: newer }, [newer, undefined]);
    expect(await answer()).toMatchObject({ state: 'locked' });
    expect(done).toEqual(['mirror 3 1', 'said mirror 3']);
  });
  test('a mirror that was only late is brought up without a word', async () => {
    const { done, answer } = world({ at: 'stored', vault: newer }, [older, newer]);
    expect(await answer()).toMatchObject({ state: 'locked', isMirrored: true });
    expect(done).toEqual(['mirror 3 0']);
  });
  test('what is whole or beyond repair is left alone', async () => {
    for (const [found, mirrors, state] of [
      [{ at: 'stored', vault: newer }, [newer, newer], 'unlocked'],
      [{ at: 'stored', vault: broken }, [undefined, undefined], 'damaged'],
      [{ at: 'empty' }, [undefined, undefined], 'none'],
    ] as const) {
      const { done, answer } = world(found, [...mirrors], { locksAt: async () => 5 });
      expect((await answer()).state).toBe(state);
      expect(done).toEqual([]);
    }
  });
  test('a mirror that cannot be written does not stop anybody, and is not said to be mended', async () => {
    const { done, answer } = world({ at: 'stored', vault: newer }, [undefined, newer], { writeMirrors: async () => 0 });
    expect(await answer()).toMatchObject({ state: 'locked', isMirrored: false });
    expect(done).toEqual([]);
  });
  test('no room left to say what was mended: it is mended all the same', async () => {
    const noteHealed = () => Promise.reject(new Error('full'));
    const { answer } = world({ at: 'empty' }, [newer, newer], { noteHealed });
    expect(await answer()).toMatchObject({ state: 'locked' });
  });
});
