import type { Brand } from '../brand';
import { fold } from './fold';
import type { HostName } from './host-name';

/** Endings that make a word look like an address to anybody. */
const wellKnown = new Set([
  'com',
  'net',
  'org',
  'io',
  'app',
  'cn',
  'im',
  'cc',
  'vip',
  'pro',
  'me',
  'info',
  'xyz',
  'top',
]);

/** The official address, or the brand with a usual ending, that stands in front of somebody else's name. */
export function embeddedIn(name: HostName, brand: Brand): string | undefined {
  if (!name.below.length) return undefined;
  const labels = [...name.below, name.label].map(({ ascii }) => fold(ascii));
  for (const [at, label] of name.below.map(({ ascii }) => fold(ascii)).entries()) {
    const next = labels[at + 1] ?? '';
    for (const { name: own, suffix, host } of brand.domains) {
      if (label === fold(`${own}-${suffix}`)) return host;
      if (label === fold(own) && (next === suffix || next.startsWith(`${suffix}-`))) return host;
    }
    const word = brand.words.find(({ text }) => fold(text) === label);
    const ending = next.split('-')[0] ?? '';
    if (word && wellKnown.has(ending) && (next === ending || next.startsWith(`${ending}-`)))
      return `${word.text}.${ending}`;
  }
  return undefined;
}
