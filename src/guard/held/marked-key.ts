import { type Mark, parseMarks } from '../leak/mark';

const kinds = ['account-key', 'passkey', 'wallet-secret', 'passphrase'] as const;

/** A guarded key as the worker knows it: by its mark, and of what kind it is. The passphrase of the vault counts as one. */
export interface MarkedKey extends Mark {
  kind: (typeof kinds)[number];
}

/** The id under which the vault's passphrase is marked; no record has it. */
export const passphraseId = 'passphrase';

/** What a panel tells the worker after it has seen the keys. */
export interface KeyMarks {
  /** Of keys that are hard enough to guess: they are stored. */
  strong: readonly MarkedKey[];
  /** Of the others: in memory, until the browser closes. */
  weak: readonly MarkedKey[];
  /** Ids whose secret the panel did not see: what is known of them stays. Every other mark goes. */
  keep: readonly string[];
}

/** Marks from storage: what is not one is left out. */
export function parseMarkedKeys(value: unknown): MarkedKey[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((one) => {
    const [mark] = parseMarks([one]);
    const kind = kinds.find((known) => known === (one as { kind?: unknown } | null)?.kind);
    return mark && kind ? [{ ...mark, kind }] : [];
  });
}

/** Another record may hold the very same secret: what is decided about one of them is decided about all. */
export const sameKey = (a: MarkedKey, b: MarkedKey): boolean => a.length === b.length && a.whole === b.whole;
