import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../source-files';

type Messages = Record<string, { message: string; description: string }>;
const read = (language: string): Messages =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
const languages = readdirSync('public/_locales').filter((name) => !name.startsWith('.'));
const en = read('en');
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(languages.filter((name) => name !== 'en'))('%s', (language) => {
  const messages = read(language);
  test('has the keys of English, no more and no fewer', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
  });
  test('has the same placeholders', () => {
    const others = Object.entries(messages).filter(
      ([key, { message }]) => en[key] && placeholders(message).join() !== placeholders(en[key].message).join(),
    );
    // A singular such as "one key" may leave the count out.
    expect(others.map(([key]) => key).filter((key) => !key.endsWith('_one'))).toEqual([]);
  });
  test('is written in Chinese characters, simplified or traditional as it says', () => {
    const text = Object.values(messages)
      .map(({ message }) => message)
      .join('');
    const simplifiedOnly = /[录网页备份将开关户邮钥丢试让这个们时间请]/g;
    const traditionalOnly = /[錄網頁備將開關戶郵鑰丟試讓這個們時間請]/g;
    const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
    if (language === 'zh_TW') expect(text.match(/[录网页备将开关户邮钥丢试让这个们时间请]/g) ?? []).toEqual([]);
    else expect(count(simplifiedOnly)).toBeGreaterThan(count(traditionalOnly));
  });
});

test('every sentence has a note for its translators, and keeps the limit that the note states', () => {
  const lacking = Object.entries(en).filter(([, { description }]) => !description?.trim());
  expect(lacking.map(([key]) => key)).toEqual([]);
  const tooLong = languages.flatMap((language) =>
    Object.entries(read(language)).flatMap(([key, { message, description }]) => {
      const limit = Number(description.match(/\[CHAR LIMIT = (\d+)\]/)?.[1] ?? Number.POSITIVE_INFINITY);
      return message.length > limit ? [`${language} ${key}: ${message.length} of ${limit}`] : [];
    }),
  );
  expect(tooLong).toEqual([]);
});

test('every sentence that the code names exists', () => {
  const named = sourceFiles.flatMap(({ path, code }) =>
    [...code.matchAll(/\bt\(\s*'([A-Za-z]\w*)'/g)].map(([, key = '']) => ({ path, key })),
  );
  expect(named.filter(({ key }) => !en[key]).map(({ path, key }) => `${path}: ${key}`)).toEqual([]);
});

test('every sentence is used', () => {
  const code = sourceFiles.map((file) => file.code).join('\n') + readFileSync('manifest.json', 'utf8');
  const kinds = [...code.matchAll(/tFor\(\s*'(\w+)'|`(\w+)_\$\{/g)].map(([, a, b]) => `${a ?? b}_`);
  const unused = Object.keys(en).filter((key) => {
    const base = key.replace(/_one$/, '');
    return !new RegExp(`\\b(__MSG_)?${base}(__)?\\b`).test(code) && !kinds.some((kind) => base.startsWith(kind));
  });
  expect(unused, 'remove them: npm run -s message -- --remove KEY').toEqual([]);
});
