import type { BrandDomain } from '../brand';
import { isMadeOfAffixes } from './affixes';
import { slipBetween, stretchAdded } from './distance';
import { fold, foldLetters } from './fold';
import type { HostName } from './host-name';
import { soundsLike } from './sound';

/** How a registered name under the official suffix comes near the official one. */
export interface Nearness {
  how: 'foreign-letters' | 'lookalike' | 'slip' | 'sound' | 'affix';
  sure: boolean;
}

/** With fewer letters many names are one slip apart by chance. */
const tellingLength = 5;

/** @returns `undefined` also for the official name itself: which hosts are official is decided before. */
export function nearDomain({ label, suffix, host }: HostName, domain: BrandDomain): Nearness | undefined {
  if (host === domain.host || host.endsWith(`.${domain.host}`)) return undefined;
  const name = domain.compact;
  const compact = label.ascii.replaceAll('-', '');
  if (suffix.endsWith(`.${domain.suffix}`)) return compact === name ? { how: 'lookalike', sure: true } : undefined;
  if (suffix !== domain.suffix) return undefined;
  if (label.shown !== label.ascii && fold(compact) === fold(name)) return { how: 'foreign-letters', sure: true };
  if (fold(compact) === fold(name)) return { how: 'lookalike', sure: true };
  const isTelling = name.length >= tellingLength;
  const slip = slipBetween(name, compact);
  const isStretched = stretched(name, compact);
  if (slip || isStretched)
    return { how: isTelling && (slip?.kind === 'swapped' || !slip) ? 'lookalike' : 'slip', sure: isTelling };
  const affix = withAffix(label.ascii, name);
  if (affix) return affix;
  return soundsLike(name, compact) ? { how: 'sound', sure: false } : undefined;
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
  const isName = (token: string) =>
    token === name || (name.length >= tellingLength && slipBetween(name, token) !== undefined);
  const isAffix = (text: string) => text === '' || /^[^a-z0-9]+$/.test(text) || isMadeOfAffixes(foldLetters(text));
  if (tokens.length > 1 && tokens.some((token, at) => isName(token) && tokens.every((t, i) => i === at || isAffix(t))))
    return { how: 'affix', sure: true };
  const compact = tokens.join('');
  const at = compact.indexOf(name);
  if (at < 0) return undefined;
  const sides = [compact.slice(0, at), compact.slice(at + name.length)];
  if (sides.every(isAffix)) return { how: 'affix', sure: true };
  if (name.length < tellingLength) return undefined;
  return sides.every((side) => side.length <= 2 || isAffix(side)) ? { how: 'affix', sure: false } : undefined;
}
