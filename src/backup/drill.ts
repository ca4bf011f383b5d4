import { contentOf, leftOutOf } from '../vault/attachment';
import type { GuardedKey } from '../vault/key';
import type { Entry } from '../vault/manifest';
import type { Payload } from './payload';

/** What a copy gives back, held against the vault. Names, for the eyes of the user; a proof keeps counts only. */
export interface Comparison {
  /** Keys that this file gives back exactly as they are now, of all keys in the vault. */
  restorable: number;
  total: number;
  /** Added or changed since the copy was made. */
  newer: string[];
  /** Ought to be in the copy, but is not. */
  missing: string[];
  /** Ought to be the same, but is not. */
  damaged: string[];
  /** In the copy, but no longer in the vault. */
  removed: string[];
  /** Files of its keys that the copy names and leaves out. */
  filesLeftOut: number;
  /** The copy is newer than the vault in this browser: the vault was set back. */
  vaultIsOlder: boolean;
}

/**
 * Every record of the sealed manifest is looked up in the copy and compared by its digest: opening the file alone would
 * prove nothing about what is in it. `known` gives the names of the vault's own keys.
 */
export function compare(
  vault: { counter: number; entries: readonly Entry[]; known: readonly GuardedKey[] },
  { counter, keys }: Payload,
): Comparison {
  const inCopy = new Map(keys.map(({ key }) => [key.id, key]));
  const inVault = new Map(vault.known.map((key) => [key.id, key]));
  const name = (id: string) => (inVault.get(id) ?? inCopy.get(id))?.label ?? id;
  const result: Comparison = {
    restorable: 0,
    total: vault.entries.length,
    newer: [],
    missing: [],
    damaged: [],
    removed: [],
    filesLeftOut: keys.reduce((sum, { key }) => sum + leftOutOf(key), 0),
    vaultIsOlder: counter > vault.counter,
  };
  for (const { id, at, content } of vault.entries) {
    const copied = inCopy.get(id);
    if (copied && contentOf(copied) === content) result.restorable++;
    else if (at > counter) result.newer.push(name(id));
    else result[copied && !result.vaultIsOlder ? 'damaged' : copied ? 'newer' : 'missing'].push(name(id));
  }
  const ids = new Set(vault.entries.map(({ id }) => id));
  for (const { key } of keys) if (!ids.has(key.id)) result.removed.push(key.label);
  return result;
}
