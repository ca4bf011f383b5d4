import sentences from 'virtual:sentences';
import type en from '../../public/_locales/en/messages.json';
import { browser } from '../platform/browser';

export type Key = keyof typeof en;
export type Language = 'en' | 'zh_CN' | 'zh_TW';
export type Values = Readonly<Record<string, string | number>>;
export type Translate = (key: Key, values?: Values) => string;

/** The browser's own choice, as one of ours. */
export function browserLanguage(tag = browser.i18n.getUILanguage()): Language {
  if (!/^zh\b/i.test(tag)) return 'en';
  return new Intl.Locale(tag).maximize().script === 'Hant' ? 'zh_TW' : 'zh_CN';
}

/** The language that a setting stands for. */
export const languageFor = (setting: Language | 'auto'): Language => (setting === 'auto' ? browserLanguage() : setting);

/** Fills `{name}` from the values. With a `count`, a key ending in `_one` is taken where the language has one. */
export function translator(language: Language | 'auto'): Translate {
  const chosen = languageFor(language);
  const plural = new Intl.PluralRules(tagOf(chosen));
  return (key, values = {}) => {
    const form = typeof values.count === 'number' && plural.select(values.count) === 'one' ? `${key}_one` : key;
    const text = sentences[chosen][form] ?? sentences[chosen][key] ?? sentences.en[form] ?? sentences.en[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
  };
}

/** The language as BCP 47, for `lang` attributes and `Intl`. */
export const tagOf = (language: Language): string => language.replace('_', '-');

let current: Language = 'en';
let speak: Translate | undefined;

/** For pages: says in which language `t` speaks from now on. The worker asks `translator` anew each time. */
export function speakIn(language: Language | 'auto'): Language {
  current = languageFor(language);
  speak = translator(current);
  return current;
}
export const t: Translate = (key, values) => (speak ?? translator('auto'))(key, values);
export const spokenLanguage = (): Language => current;

/** A sentence that belongs to an id, such as `finding_lookalikeHost`. Falls back to the id's own name, never throws. */
export const tFor = (kind: string, id: string, values?: Values): string => t(`${kind}_${id}` as Key, values);
export const timeTag = (): string => tagOf(current);
