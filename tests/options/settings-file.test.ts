import { describe, expect, test } from 'vitest';
import { changesOf, readSettingsFile, writeSettingsFile } from '../../src/options/settings-file';
import { defaultSettings } from '../../src/settings/settings';

const file = (content: object) => JSON.stringify({ format: 'tokenim-key-guardian-settings', version: 1, ...content });
const now = {
  settings: defaultSettings,
  officialHosts: ['token.im', '*.token.im'],
  trustedHosts: ['known-shop.org'],
  urls: { support: 'https://support.token.im/' },
};

test('what was written is read back', () => {
  const settings = { ...defaultSettings, language: 'zh_TW' as const, autoLockMinutes: 60 };
  const edits = { hosts: ['wallet-app.org'], urls: { reset: 'https://wallet-app.org/reset' } };
  expect(readSettingsFile(writeSettingsFile(settings, edits, ['known-shop.org']))).toEqual({
    ok: true,
    file: { settings, officialHosts: ['wallet-app.org'], trustedHosts: ['known-shop.org'], urls: edits.urls },
  });
});

test.each([
  ['not JSON', '{', 'not-ours'],
  ['null', 'null', 'not-ours'],
  ['a list', '[]', 'not-ours'],
  ['somebody else’s', '{"format": "bookmarks", "version": 1}', 'not-ours'],
  ['without a version', '{"format": "tokenim-key-guardian-settings"}', 'too-new'],
  ['from the future', file({ version: 2 }), 'too-new'],
  ['far too long', file({ filler: 'x'.repeat(70_000) }), 'too-big'],
])('%s: refused', (_, text, why) => {
  expect(readSettingsFile(text)).toEqual({ ok: false, why });
});

test.each([
  ['an unknown setting', { settings: { admin: true } }],
  ['a setting out of range', { settings: { autoLockMinutes: 99_999, theme: 'pink', watch: 'yes' } }],
  ['a polluting key', { settings: JSON.parse('{"__proto__": {"watch": false}}') }],
  ['hosts that nobody may add', { officialHosts: ['localhost', '10.0.0.1', 'pages.dev', 7, 'a b'] }],
  ['no lists at all', { officialHosts: 'token.im', trustedHosts: {}, urls: 'x' }],
])('%s: left out', (_, content) => {
  expect(readSettingsFile(file(content))).toEqual({
    ok: true,
    file: { settings: {}, officialHosts: [], trustedHosts: [], urls: {} },
  });
});

test('a flood of hosts is capped', () => {
  const read = readSettingsFile(file({ trustedHosts: Array.from({ length: 900 }, (_, n) => `site${n}.org`) }));
  expect(read.ok && read.file.trustedHosts).toHaveLength(100);
});

describe('the preview', () => {
  const preview = (content: object) => {
    const read = readSettingsFile(file(content));
    return read.ok ? changesOf(read.file, now) : read;
  };

  test('names differences only', () => {
    expect(
      preview({
        settings: { ...defaultSettings, theme: 'dark' },
        officialHosts: ['wallet-app.org', 'token.im'],
        trustedHosts: ['known-shop.org', 'blog.org'],
        urls: { support: 'https://support.token.im/' },
      }),
    ).toEqual([
      { kind: 'setting', key: 'theme', from: 'auto', to: 'dark' },
      { kind: 'officialHost', host: 'wallet-app.org' },
      { kind: 'trustedHost', host: 'blog.org' },
    ]);
  });

  test('an address has to lie on a host that is or would be official', () => {
    const urls = { reset: 'https://evil.org/reset', home: 'https://wallet-app.org/', signIn: 'http://token.im/' };
    expect(preview({ urls })).toEqual([]);
    expect(preview({ urls, officialHosts: ['wallet-app.org'] })).toEqual([
      { kind: 'officialHost', host: 'wallet-app.org' },
      { kind: 'url', page: 'home', url: 'https://wallet-app.org/' },
    ]);
  });
});
