import type { Copy, Proof } from './backup/copy';
import type { GuardedKey } from './vault/key';
import type { KeyKind } from './vault/kind';
import type { WriteResult } from './vault/store';

/** Where the vault stands, as a screen needs it. */
export interface VaultStatus {
  /** `notHere`: a private window has no vault. `creating`: a recovery key waits for its confirmation. */
  state: 'none' | 'creating' | 'locked' | 'unlocked' | 'damaged' | 'notHere';
  /** While unlocked: when it locks unless it is used (epoch ms). */
  locksAt?: number;
  /** After wrong attempts: before this time (epoch ms) no further one is taken. */
  retryAt?: number;
}

/** A value of `why` is an id: `vaultError_<why>` in the messages. */
export type Refusal<Why extends string> = { ok: false; why: Why; retryAt?: number };

/** Reasons of a write that did not happen. */
export type WriteWhy = Extract<WriteResult, { ok: false }>['why'];
export type PassphraseWhy = 'tooShort' | 'tooCommon';
/** The vault cannot be used now. */
export type ClosedWhy =
  | 'noVault'
  | 'locked'
  | 'notHere'
  | 'damagedSlots'
  | 'damagedManifest'
  | 'tooNew'
  | 'kdfRefused'
  | 'kdfFailed';
export type KeyWhy = 'typoInKey' | 'wrongKey';

/** Shown once, until it is confirmed from paper. Held in `storage.session` only. */
export interface Creation {
  /** `AGE-SECRET-KEY-1…`; holds the secret. `groupRecoveryKey` prints it in groups. */
  recoveryKey: string;
  /** Of the vault's signing key: `a1b2 c3d4 …`, stands on the sheet. */
  fingerprint: string;
  createdAt: number;
}

/** A key without what is secret in it. */
export type KeySummary = Omit<GuardedKey, 'secret' | 'check'> & { hasSecret: boolean; hasCheck: boolean };
/** A key that is new (no id) or changed. A field left out keeps its value; `secret: null` takes the secret out. */
export interface KeyDraft {
  id?: string;
  kind: KeyKind;
  label: string;
  account: string;
  note?: string;
  keptAt?: GuardedKey['keptAt'];
  secret?: string | null;
  /** Not stored: only a slow keyed check of it, by which a copy elsewhere can be verified. */
  secretToCheck?: string;
  replaces?: string;
}
/** A record that does not fit the sealed manifest. */
export interface Damage {
  id: string;
  what: 'missing' | 'altered' | 'rolledBack' | 'unknown';
}

/** `drillError_<why>` in the messages. */
export type DrillWhy =
  | 'truncated'
  | 'damaged'
  | 'notACopy'
  | 'foreignVault'
  | 'wrongKey'
  | 'typoInKey'
  | 'tooNew'
  | 'tooBig'
  | 'forged'
  | 'noVault'
  | 'damagedVault';
export type DrillResult =
  | {
      ok: true;
      proof: Proof;
      /** When the file was made (epoch ms), and the key that signed it. */
      madeAt: number;
      fingerprint: string;
      /** Keys that this file gives back exactly as they are now, of all keys in the vault. */
      restorable: number;
      total: number;
      /** Names of keys: added or changed since; lacking although they should be there; different although they should not. */
      newer: string[];
      missing: string[];
      damaged: string[];
      /** In the file, but no longer in the vault. */
      removed: string[];
      /** The file is newer than the vault in this browser: the vault was set back. */
      vaultIsOlder: boolean;
    }
  | { ok: false; why: DrillWhy };

type Done = { ok: true };

/** All that a popup, an options page or another page of ours can do with the vault. */
export interface Panel {
  status(): Promise<VaultStatus>;

  /** Makes a vault that exists only after `confirmRecoveryKey`. A second call replaces the draft of the first. */
  create(input: {
    passphrase: string;
  }): Promise<(Done & Creation) | Refusal<PassphraseWhy | 'exists' | 'notHere' | 'kdfFailed'>>;
  /** The draft that waits for its confirmation, if the popup was closed in between. */
  creation(): Promise<Creation | undefined>;
  /** Opens the new vault's recovery slot with what was typed from paper, and only then stores the vault, unlocked. */
  confirmRecoveryKey(typed: string): Promise<Done | Refusal<KeyWhy | 'noDraft' | 'notHere' | WriteWhy>>;
  abandonCreation(): Promise<void>;

  unlock(passphrase: string): Promise<Done | Refusal<'wrongPassphrase' | 'tooSoon' | ClosedWhy>>;
  unlockWithRecoveryKey(typed: string): Promise<Done | Refusal<KeyWhy | 'tooSoon' | ClosedWhy>>;
  lock(): Promise<void>;
  changePassphrase(change: {
    old: string;
    next: string;
  }): Promise<Done | Refusal<'wrongPassphrase' | 'tooSoon' | PassphraseWhy | ClosedWhy | WriteWhy>>;

  listKeys(): Promise<{ ok: true; keys: KeySummary[]; damage: Damage[] } | Refusal<ClosedWhy>>;
  saveKey(draft: KeyDraft): Promise<{ ok: true; id: string } | Refusal<'badKey' | ClosedWhy | WriteWhy>>;
  removeKey(id: string): Promise<Done | Refusal<'noKey' | ClosedWhy | WriteWhy>>;
  retireKey(
    id: string,
    proof: 'seen-refused' | 'said-refused',
  ): Promise<Done | Refusal<'noKey' | ClosedWhy | WriteWhy>>;
  reveal(id: string): Promise<{ ok: true; secret: string } | Refusal<'noKey' | 'noSecret' | ClosedWhy>>;
  /** Compares with the stored secret or its slow check (about half a second). */
  checkSecret(
    id: string,
    typed: string,
  ): Promise<{ ok: true; same: boolean } | Refusal<'noKey' | 'noSecret' | 'kdfFailed' | ClosedWhy>>;

  /** Makes the file and has the worker remember it. The caller saves `bytes` under `fileName`. */
  makeAgeCopy(): Promise<
    { ok: true; fileName: string; bytes: Uint8Array; copy: Copy; fingerprint: string } | Refusal<ClosedWhy>
  >;
  /** Opens a copy with the key typed from paper and holds every record against the vault. Changes nothing in the vault; the proof is remembered. */
  drill(file: Uint8Array, typedRecoveryKey: string): Promise<DrillResult>;

  /** Opens one cell text that the worker sealed while the vault was locked; `aad` is what it was bound to. */
  readRaw(sealed: string, aad: string): Promise<{ ok: true; text: string } | Refusal<'damagedRaw' | ClosedWhy>>;
  /** Of the vault's signing key, for the sheet. */
  fingerprint(): Promise<string | undefined>;
}
