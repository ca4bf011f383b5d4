import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings, parseSettings } from '../../src/settings/settings';

test('nothing stored yet means the defaults', () => expect(parseSettings(undefined)).toEqual(defaultSettings));

test('what is stored is kept, what is out of range becomes the default or the nearest', () => {
  expect(parseSettings({ language: 'zh_TW', theme: 'dark', banners: false, autoLockMinutes: 5 })).toEqual({
    ...defaultSettings,
    language: 'zh_TW',
    theme: 'dark',
    banners: false,
    autoLockMinutes: 5,
  });
  expect(parseSettings({ language: 'fr', watch: 'yes' })).toEqual(defaultSettings);
  expect(parseSettings({ autoLockMinutes: 0 }).autoLockMinutes).toBe(1);
  expect(parseSettings({ autoLockMinutes: 9999 }).autoLockMinutes).toBe(240);
  expect(parseSettings({ autoLockMinutes: Number.NaN }).autoLockMinutes).toBe(15);
});

test('anything at all is read without a throw, and reading twice changes nothing', () => {
  fc.assert(
    fc.property(fc.anything(), (rubbish) => {
      const once = parseSettings(rubbish);
      expect(parseSettings(once)).toEqual(once);
      expect(Object.keys(once)).toEqual(Object.keys(defaultSettings));
    }),
  );
});
