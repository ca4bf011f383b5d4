import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const languages = ['en', 'zh_CN', 'zh_TW'] as const;
const fileOf = (language: string) => resolve('public/_locales', language, 'messages.json');

/** `virtual:sentences`: the texts of every language without the notes for translators. */
export function sentences(): Plugin {
  return {
    name: 'guardian:sentences',
    resolveId: (id) => (id === 'virtual:sentences' ? '\0virtual:sentences' : undefined),
    load(id) {
      if (id !== '\0virtual:sentences') return;
      const texts = Object.fromEntries(
        languages.map((language) => {
          this.addWatchFile(fileOf(language));
          const entries: Record<string, { message: string }> = JSON.parse(readFileSync(fileOf(language), 'utf8'));
          return [language, Object.fromEntries(Object.entries(entries).map(([key, { message }]) => [key, message]))];
        }),
      );
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(texts))});`;
    },
  };
}
