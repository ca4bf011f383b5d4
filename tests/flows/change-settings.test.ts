import { expect, test } from 'vitest';
import { changeSettings } from '../../src/flows/change-settings';
import { defaultSettings, type Settings } from '../../src/settings/settings';

function kept(start: Settings = defaultSettings) {
  let now = start;
  return {
    now: () => now,
    change: changeSettings({ changeSettings: async (next) => (now = next(now)) }),
  };
}

test('changes what is named and keeps the rest', async () => {
  const { change, now } = kept({ ...defaultSettings, theme: 'dark' });
  expect(await change({ language: 'zh_TW' })).toEqual({ ...defaultSettings, theme: 'dark', language: 'zh_TW' });
  expect(now().language).toBe('zh_TW');
});

test.each([
  ['an unknown key', { admin: true }, {}],
  ['a prototype', JSON.parse('{"__proto__": {"watch": false}}'), {}],
  ['a language we do not speak', { language: 'de' }, {}],
  ['minutes beyond the range', { autoLockMinutes: 100_000 }, { autoLockMinutes: 240 }],
  ['minutes below the range', { autoLockMinutes: 0 }, { autoLockMinutes: 1 }],
  ['text for a switch', { watch: 'no' }, {}],
])('%s', async (_, change, expected) => {
  expect(await kept().change(change as Partial<Settings>)).toEqual({ ...defaultSettings, ...expected });
});

test('two changes at once both count', async () => {
  const { change, now } = kept();
  await Promise.all([change({ banners: false }), change({ reminders: false })]);
  expect(now()).toMatchObject({ banners: false, reminders: false });
});
