import { expect, test } from 'vitest';
import { browserLanguage, translator } from '../../src/i18n/t';

test.each([
  ['en-GB', 'en'],
  ['de', 'en'],
  ['zh', 'zh_CN'],
  ['zh-CN', 'zh_CN'],
  ['zh-SG', 'zh_CN'],
  ['zh-Hans-HK', 'zh_CN'],
  ['zh-TW', 'zh_TW'],
  ['zh-HK', 'zh_TW'],
  ['zh-Hant', 'zh_TW'],
])('%s speaks %s', (tag, language) => expect(browserLanguage(tag)).toBe(language));

test('each language has its own sentence', () => {
  expect(translator('en')('appShortName')).toBe('Key Guardian');
  expect(translator('zh_CN')('appShortName')).toBe('密钥守护');
  expect(translator('zh_TW')('appShortName')).toBe('金鑰守護');
});

test('a key that no language knows is shown as it is, never thrown', () => {
  expect(translator('en')('noSuchKey' as 'appName')).toBe('noSuchKey');
});
