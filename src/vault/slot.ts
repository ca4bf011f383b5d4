/** One door to the vault key. Any one of a vault's slots opens it. */
export interface PassphraseSlot {
  kind: 'passphrase';
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
}

export type Slot = PassphraseSlot | RecoverySlot;

/** A kind of slot reads its own from storage; `undefined` for what is not one. */
export interface SlotKind<S extends Slot> {
  kind: S['kind'];
  parse(value: Readonly<Record<string, unknown>>): S | undefined;
}

export const isShort = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;
