import { readFileSync } from 'node:fs';
import type { Language } from './launch';

const folders: Record<Language, string> = { en: 'en', 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW' };

/** The extension's own sentences, so that a test clicks what a user of that language reads. Throws on an unknown key. */
export function wordsOf(language: Language): (key: string, values?: Record<string, string | number>) => string {
  const path = `public/_locales/${folders[language]}/messages.json`;
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string } | undefined>;
  return (key, values = {}) => {
    const sentence = messages[key]?.message;
    if (sentence === undefined) throw new Error(`${path} has no ${key}`);
    return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}
