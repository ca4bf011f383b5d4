import type { Random } from '../vault/bytes';
import type { Cost, CostLimits } from '../vault/kdf';
import type { StoredVault, VaultWrite, WriteResult } from '../vault/store';

/** What the panels' flows need of the browser and the worker. */
export interface VaultDeps {
  /** Not in a private window. */
  isHere(): boolean;
  readVault(): Promise<{ at: 'empty' } | { at: 'stored'; vault: StoredVault } | { at: 'unreadable' }>;
  /** Asks the worker, the only writer. */
  commit(write: VaultWrite): Promise<WriteResult>;
  /** The vault key for one use; `undefined` while locked. */
  useVaultKey(): Promise<UnlockedKey | undefined>;
  keepUnlocked(open: UnlockedKey): Promise<void>;
  lock(): Promise<void>;
  attempts: Kept;
  /** When each door was last used. */
  doorUses: Kept;
  /** How long the passphrase took lately. */
  pace: Kept;
  /** Memory only. */
  draft: Kept;
  random: Random;
  now(): number;
  /** Of a new passphrase slot: measured on this computer. */
  cost(): Promise<Cost>;
  /** Only tests give other ones than `costLimits`. */
  limits: CostLimits;
}

export interface UnlockedKey {
  vaultId: string;
  vaultKey: string;
  /** Of the vault that this key opens: a rotated vault has another key. */
  epoch?: number;
}

/** A stored value that the flow parses. */
export interface Kept {
  read(): Promise<unknown>;
  change(next: (old: unknown) => unknown): Promise<unknown>;
  clear(): Promise<void>;
}

/** Why a vault cannot be used now; `vaultError_<why>` in the messages. */
export type ClosedWhy =
  | 'noVault'
  | 'locked'
  | 'notHere'
  | 'damagedSlots'
  | 'damagedManifest'
  | 'tooNew'
  | 'kdfRefused'
  | 'kdfFailed';
export type Refusal<Why extends string> = { ok: false; why: Why; retryAt?: number };
/** Why a write did not happen. */
export type WriteWhy = Extract<WriteResult, { ok: false }>['why'];
export type Done = { ok: true };

export const refuse = <Why extends string>(why: Why): Refusal<Why> => ({ ok: false, why });
