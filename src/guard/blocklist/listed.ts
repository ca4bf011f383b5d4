import { splitHost } from '../names/public-suffix';
import { withoutWww } from './list-name';
import { prefixOf } from './prefix';
import type { ListSet } from './set-file';

/** Which list names a host, and with which entry (the host itself or a name above it). */
export type Listed = (host: string) => { list: string; host: string } | undefined;

export interface LoadedList {
  name: string;
  set: ListSet;
}

/** Looks a host up in all lists: itself and the names above it, down to the one that somebody registered. */
export const listedIn =
  (lists: readonly LoadedList[]): Listed =>
  (host) => {
    const seen: number[] = [];
    for (let name = withoutWww(host); name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
      const prefix = prefixOf(name);
      seen.push(prefix);
      for (const { name: list, set } of lists)
        if (set.denied.has(prefix) && isBelowOne(host, name) && !isExcepted(set, seen)) return { list, host: name };
    }
    return undefined;
  };

/** Worked out for a hit alone: a name above the registered one belongs to many (`amazonaws.com` over its buckets). */
function isBelowOne(host: string, name: string): boolean {
  const { isAddress, registrable } = splitHost(host);
  return isAddress ? name === host : registrable !== undefined && `.${name}`.endsWith(`.${registrable}`);
}

const isExcepted = ({ excepted }: ListSet, prefixes: readonly number[]): boolean =>
  excepted !== undefined && prefixes.some((prefix) => excepted.has(prefix));
