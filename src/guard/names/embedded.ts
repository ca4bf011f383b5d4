import type { Brand } from '../brand';
import { isMadeOfAffixes } from './affixes';
import { fold } from './fold';
import type { HostName } from './host-name';

/** Endings that make a word look like an address to anybody. */
const wellKnown = ['com', 'net', 'org', 'io', 'app', 'cn', 'im', 'cc', 'vip', 'pro', 'me', 'info', 'xyz', 'top'];

/** The official address, or the brand with a usual ending, that stands in front of somebody else's name. */
export function embeddedIn(name: HostName, brand: Brand): string | undefined {
  if (!name.below.length) return undefined;
  const labels = [...name.below, name.label].map(({ ascii }) => fold(ascii));
  for (let at = 0; at < name.below.length; at++) {
    const label = labels[at] ?? '';
    const next = labels.slice(at + 1).join('.');
    for (const { name: own, suffix, host } of brand.domains) {
      if (isNamed(label, fold(`${own}-${suffix.replaceAll('.', '-')}`))) return host;
      if (isNamed(label, fold(own)) && startsWith(next, fold(suffix))) return host;
    }
    const word = brand.words.find(({ text }) => label.replaceAll('-', '') === fold(text));
    const ending = word && wellKnown.find((one) => startsWith(next, one));
    if (word && ending) return `${word.text}.${ending}`;
  }
  return undefined;
}

/** The name alone, or behind affixes and a hyphen: `https-token`. */
function isNamed(label: string, own: string): boolean {
  if (label === own || label.replaceAll('-', '') === own.replaceAll('-', '')) return true;
  return (
    label.endsWith(`-${own}`) &&
    label
      .slice(0, -own.length - 1)
      .split('-')
      .every(isMadeOfAffixes)
  );
}

const startsWith = (next: string, suffix: string): boolean =>
  next.startsWith(suffix) && /^(?:$|[.-])/.test(next.slice(suffix.length));
