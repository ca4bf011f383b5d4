/** Who can help when it is lost depends on the kind: nobody can reset a wallet secret. */
import type { KeyKind } from './kind';

/** Where else a key is kept. */
export interface KeptAt {
  id: string;
  where: 'paper' | 'password-manager' | 'other-device' | 'safe' | 'secure-notes' | 'person' | 'other';
  note: string;
}

/** A guarded key, as it lies sealed inside a record. */
export interface GuardedKey {
  id: string;
  kind: KeyKind;
  label: string;
  /** The account it opens, as the user names it. */
  account: string;
  /** Absent when the user keeps it elsewhere only. Holds a secret. */
  secret?: string;
  /** For a secret that is not stored: a slow keyed check, so that a copy elsewhere can still be verified. */
  check?: string;
  keptAt: readonly KeptAt[];
  note: string;
  createdAt: number;
  changedAt: number;
  /** The key that this one replaced. */
  replaces?: string;
  retiredAt?: number;
  /** How it is known that the retired key no longer works. */
  retiredProof?: 'seen-refused' | 'said-refused';
}
