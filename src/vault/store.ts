/** The shapes that lie in the vault's database. Bytes are base64url, because messages between contexts are JSON. */
export interface StoredRecord {
  id: string;
  rev: number;
  /** Nonce and ciphertext. */
  sealed: string;
}

/** Everything that one write changes, in one strict transaction. */
export interface VaultWrite {
  /** The manifest counter on which this write builds (0 for a new vault): a stale writer is refused. */
  base: number;
  put: readonly StoredRecord[];
  remove: readonly string[];
  manifest: StoredManifest;
  /** Present when slots change (creation, new passphrase). */
  slots?: StoredSlots;
}

/** The header is plaintext, bound to the sealed body as additional data. */
export interface StoredManifest {
  vaultId: string;
  schema: number;
  epoch: number;
  counter: number;
  count: number;
  /** SHA-256 over the ordered ciphertext hashes, hex. */
  root: string;
  sealed: string;
}

export interface StoredSlots {
  vaultId: string;
  schema: number;
  slots: readonly unknown[];
  /** The X25519 key to which a locked browser seals, base64url. */
  inboxKey: string;
}

export type WriteResult = { ok: true; counter: number } | { ok: false; why: 'stale' | 'exists' | 'quota' | 'failed' };
