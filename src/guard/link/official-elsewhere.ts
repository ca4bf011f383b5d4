import { matchesHost } from '../../services/belongs';
import type { Note, Target } from './target';

/**
 * An official host's name in a part of an address that says nothing about where it leads: before an @, in the path, in
 * the query. `undefined` where the address is official, or names it nowhere.
 */
export function officialElsewhere(target: Target, officialHosts: readonly string[]): Note | undefined {
  if (target.kind !== 'web' || matchesHost(target.host, officialHosts)) return undefined;
  const { username, pathname, search, hash } = new URL(target.url);
  const rest = `${username}${pathname}${search}${hash}`.toLowerCase();
  for (const pattern of officialHosts) {
    const name = pattern.replace(/^\*\./, '');
    const at = rest.indexOf(name);
    const isWhole = at >= 0 && !/[a-z0-9-]/.test(rest[at - 1] ?? '') && !/[a-z0-9-]/.test(rest[at + name.length] ?? '');
    if (isWhole) return { id: 'officialElsewhere', values: { name, host: target.host } };
  }
  return undefined;
}
