import type { Random } from './bytes';

/** What every kind needs to make a slot. */
export interface SlotMaking {
  vaultId: string;
  random: Random;
  /** Epoch ms. */
  at?: number;
}

/** One door to the vault key. Any one of a vault's slots opens it. */
export interface PassphraseSlot {
  kind: 'passphrase';
  /** Epoch ms; absent in slots of before 2026-11-27, as in the other kinds. */
  addedAt?: number;
  kdf: 'argon2id';
  memoryKiB: number;
  passes: number;
  lanes: number;
  /** base64url. */
  salt: string;
  /** The vault key under AES-256-GCM. */
  sealed: string;
}

export interface RecoverySlot {
  kind: 'recovery';
  /** The public half of the recovery key: copies are sealed to it. */
  recipient: string;
  /** An age file that holds the vault key, base64url. */
  file: string;
  addedAt?: number;
}

/** A passkey whose authenticator answers the same 32 bytes to the same question, to nobody else (WebAuthn PRF). */
export interface PasskeySlot {
  kind: 'passkey';
  /** The credential's id, base64url. */
  credential: string;
  /** What the authenticator is asked, base64url, 32 bytes. */
  question: string;
  /** Of HKDF, base64url. */
  salt: string;
  /** As the user calls it. */
  label: string;
  /** The vault key under AES-256-GCM. */
  sealed: string;
  addedAt?: number;
}

export type Slot = PassphraseSlot | RecoverySlot | PasskeySlot;

/** A kind of slot reads its own from storage; `undefined` for what is not one. */
export interface SlotKind<S extends Slot> {
  kind: S['kind'];
  parse(value: Readonly<Record<string, unknown>>): S | undefined;
}

export const isShort = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

/** When a slot was made; nothing where it is not known. */
export const addedAtOf = ({ addedAt }: Readonly<Record<string, unknown>>): { addedAt?: number } =>
  Number.isSafeInteger(addedAt) && (addedAt as number) >= 0 ? { addedAt: addedAt as number } : {};
