import type { BrandDomain } from '../brand';
import { isMadeOfAffixes } from './affixes';
import { slipBetween, stretchAdded } from './distance';
import { fold, foldLetters } from './fold';
import type { HostName } from './host-name';

/** How a registered name under the official suffix comes near the official one. */
export interface Nearness {
  how: 'foreign-letters' | 'lookalike' | 'slip' | 'affix';
  sure: boolean;
}

/** @returns `undefined` also for the official name itself: which hosts are official is decided before. */
export function nearDomain({ label, suffix, host }: HostName, domain: BrandDomain): Nearness | undefined {
  if (host === domain.host || host.endsWith(`.${domain.host}`)) return undefined;
  const { name } = domain;
  const own = suffix === domain.suffix;
  const compact = label.ascii.replaceAll('-', '');
  if (suffix.endsWith(`.${domain.suffix}`)) return compact === name ? { how: 'lookalike', sure: true } : undefined;
  if (!own) return undefined;
  if (label.shown !== label.ascii && fold(compact) === fold(name)) return { how: 'foreign-letters', sure: true };
  if (fold(compact) === fold(name)) return { how: 'lookalike', sure: true };
  const slip = slipBetween(name, compact);
  if (slip) return { how: slip.kind === 'swapped' ? 'lookalike' : 'slip', sure: true };
  if (stretched(name, compact)) return { how: 'lookalike', sure: true };
  return withAffix(label.ascii, name);
}

/** `tokeeen`, `t0keen`: letters put into the name, not before or behind it. */
function stretched(name: string, compact: string): boolean {
  const plain = stretchAdded(name, compact);
  const stretch = plain ?? stretchAdded(foldLetters(name), fold(compact));
  if (!stretch || stretch.at === 0 || stretch.at === name.length) return false;
  return stretch.letters.length <= (plain ? 2 : 1) && new Set(fold(stretch.letters)).size === 1;
}

/** `web-token`, `token568`, `apptoken`; with one or two letters beside it, it may be a name of its own (`lltoken`). */
function withAffix(ascii: string, name: string): Nearness | undefined {
  const tokens = ascii.split('-');
  const isName = (token: string) => token === name || slipBetween(name, token) !== undefined;
  const isAffix = (text: string) => text === '' || isMadeOfAffixes(foldLetters(text));
  if (tokens.length > 1 && tokens.some((token, at) => isName(token) && tokens.every((t, i) => i === at || isAffix(t))))
    return { how: 'affix', sure: true };
  const at = ascii.indexOf(name);
  if (at < 0) return undefined;
  const sides = [ascii.slice(0, at), ascii.slice(at + name.length)].map((side) => side.replaceAll('-', ''));
  if (sides.every(isAffix)) return { how: 'affix', sure: true };
  return sides.every((side) => side.length <= 2 || isAffix(side)) ? { how: 'affix', sure: false } : undefined;
}
