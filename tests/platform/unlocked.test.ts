import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, test } from 'vitest';
import { state } from '../../src/platform/state';
import { keepUnlocked, lock, lockIfDue, locksAt, lockWithScreen, useVaultKey } from '../../src/platform/unlocked';

const open = { vaultId: 'v', vaultKey: 'k' };
const minute = 60_000;
const start = 1_800_000_000_000;

describe('the unlocked key', () => {
  test('lies in memory only, and is gone after lock', async () => {
    await keepUnlocked(open, start);
    expect(await useVaultKey(start)).toEqual(open);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    await lock();
    expect(await useVaultKey(start)).toBeUndefined();
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  test('locks after the time without use, at the use itself', async () => {
    await keepUnlocked(open, start);
    expect(await useVaultKey(start + 15 * minute)).toBeUndefined();
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  test('each use puts the time off; looking does not', async () => {
    await keepUnlocked(open, start);
    expect(await useVaultKey(start + 14 * minute)).toEqual(open);
    expect(await locksAt(start + 20 * minute)).toBe(start + 29 * minute);
    expect(await useVaultKey(start + 28 * minute)).toEqual(open);
    expect(await locksAt(start + 43 * minute)).toBeUndefined();
  });

  test('a changed setting counts at once', async () => {
    await keepUnlocked(open, start);
    await state.settings.change((old) => ({ ...old, autoLockMinutes: 1 }));
    expect(await locksAt(start + 2 * minute)).toBeUndefined();
    await state.settings.change((old) => ({ ...old, autoLockMinutes: 60 }));
    expect(await locksAt(start + 2 * minute)).toBe(start + 60 * minute);
  });

  test('a clock that jumped back locks', async () => {
    await keepUnlocked(open, start);
    expect(await useVaultKey(start - 2 * minute)).toBeUndefined();
  });

  test('the alarm locks what is due, and only that', async () => {
    await keepUnlocked(open, start);
    await lockIfDue(start + 14 * minute);
    expect(await locksAt(start)).toBeDefined();
    await lockIfDue(start + 15 * minute);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  test.each([
    ['locked', true, undefined],
    ['locked', false, open],
    ['idle', true, open],
    ['active', true, open],
  ])('screen %s, with the setting %s', async (screen, lockWith, left) => {
    await state.settings.change((old) => ({ ...old, lockWithScreen: lockWith }));
    await keepUnlocked(open, start);
    await lockWithScreen(screen);
    expect(await useVaultKey(start)).toEqual(left);
  });

  test('what is not whole is locked', async () => {
    await fakeBrowser.storage.session.set({ unlocked: { vaultId: 'v', usedAt: start } });
    expect(await useVaultKey(start)).toBeUndefined();
  });
});
