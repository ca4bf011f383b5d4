import type { KeyDraft, KeySummary } from '../panel';
import type { KeptAt } from '../vault/key';
import type { KeyKind } from '../vault/kind';
import { keyKinds } from './kinds';

/** What stands in the key form. It holds a secret: kept in memory storage only, and emptied when it is saved. */
export interface KeyEntry {
  id?: string;
  kind?: KeyKind;
  label: string;
  account: string;
  note: string;
  secret: string;
  /** Store the secret, keep only a check of it, or neither. */
  store: 'sealed' | 'check' | 'none';
  /** The user agreed to store a wallet secret. */
  agreed: boolean;
  keptAt: KeptAt['where'][];
  replaces?: string;
}

export const emptyEntry: KeyEntry = {
  label: '',
  account: '',
  note: '',
  secret: '',
  store: 'sealed',
  agreed: false,
  keptAt: [],
};

export const entryOf = (key: KeySummary): KeyEntry => ({
  id: key.id,
  kind: key.kind,
  label: key.label,
  account: key.account,
  note: key.note,
  secret: '',
  store: key.hasSecret ? 'sealed' : key.hasCheck ? 'check' : 'none',
  agreed: key.hasSecret,
  keptAt: [...new Set(key.keptAt.map(({ where }) => where))],
  ...(key.replaces ? { replaces: key.replaces } : {}),
});

export function parseEntry(kept: unknown): KeyEntry {
  const from = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<KeyEntry>;
  const words = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    ...(typeof from.id === 'string' ? { id: from.id } : {}),
    ...(from.kind && keyKinds.includes(from.kind) ? { kind: from.kind } : {}),
    label: words(from.label),
    account: words(from.account),
    note: words(from.note),
    secret: words(from.secret),
    store: from.store === 'check' || from.store === 'none' ? from.store : 'sealed',
    agreed: from.agreed === true,
    keptAt: Array.isArray(from.keptAt) ? from.keptAt : [],
    ...(typeof from.replaces === 'string' ? { replaces: from.replaces } : {}),
  };
}

export type EntryProblem = 'kind' | 'label' | 'secret' | 'agree';

/** What still lacks before the entry can be saved. */
export function problemOf(entry: KeyEntry, hadSecret = false): EntryProblem | undefined {
  if (!entry.kind) return 'kind';
  if (!entry.label.trim()) return 'label';
  if (entry.store !== 'none' && !entry.secret && !hadSecret) return 'secret';
  if (entry.kind === 'wallet-secret' && entry.store === 'sealed' && !entry.agreed) return 'agree';
  return undefined;
}

/** As the vault takes it. An empty secret of a known key means: as it was. */
export function draftOf(entry: KeyEntry & { kind: KeyKind }, before?: KeySummary): KeyDraft {
  const kept = (where: KeptAt['where']): KeptAt =>
    before?.keptAt.find((place) => place.where === where) ?? { id: crypto.randomUUID(), where, note: '' };
  return {
    ...(entry.id ? { id: entry.id } : {}),
    kind: entry.kind,
    label: entry.label.trim(),
    account: entry.account.trim(),
    note: entry.note.trim(),
    keptAt: entry.keptAt.map(kept),
    ...(entry.store === 'sealed' && entry.secret ? { secret: entry.secret } : {}),
    ...(entry.store !== 'sealed' && before?.hasSecret ? { secret: null } : {}),
    ...(entry.store === 'check' && entry.secret ? { secretToCheck: entry.secret } : {}),
    ...(entry.replaces ? { replaces: entry.replaces } : {}),
  };
}
