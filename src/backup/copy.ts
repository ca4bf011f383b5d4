import type { Bytes } from '../vault/bytes';
import type { Payload } from './payload';

/**
 * Where a copy lies and how it opens. `shares` are parts of the recovery key, `elsewhere` is what a password manager or a
 * safe holds: neither is a file of ours.
 */
export const copyKindIds = [
  'age-file',
  'age-passphrase',
  'kdbx',
  'paper',
  'shares',
  'webdav',
  'sync',
  'elsewhere',
] as const;
export type CopyKindId = (typeof copyKindIds)[number];

/** A copy of the vault outside the browser, as this browser remembers it. No label, no secret. */
export interface Copy {
  id: string;
  kind: CopyKindId;
  madeAt: number;
  /** The manifest's counter when it was made. */
  counter: number;
  /** SHA-256 of the file, hex. */
  digest: string;
  keys: number;
  /** The newest successful drill. */
  proof?: Proof;
  /** How many drills it has passed. */
  drills?: number;
  /** The user says that it lies outside this house. */
  away?: boolean;
}

/** By which secret, from where the user keeps it. */
export type ProofBy = 'recovery-key' | 'passphrase' | 'shares' | 'comparison';
const proofBys: readonly ProofBy[] = ['recovery-key', 'passphrase', 'shares', 'comparison'];

/** What a restore drill proved, and when. Counts only: names stay in the vault. */
export interface Proof {
  at: number;
  by: ProofBy;
  digest: string;
  counter: number;
  restorable: number;
  total: number;
  newer: number;
  missing: number;
  damaged: number;
}

export type CopyHealth = 'fresh' | 'due' | 'stale' | 'failed' | 'unproven';

/** What can be said against a file before a secret is asked for. `notACopy`: it is not of this kind. */
export type LookWhy = 'tooBig' | 'notACopy' | 'truncated' | 'damaged' | 'tooNew' | 'tooCostly' | 'unknownFormat';
/**
 * Why a file is not read as a copy; `drillError_<why>` in the messages. A passphrase that does not fit and a flipped bit
 * in what it is held against look the same: `wrongPassphrase`.
 */
export type ReadWhy = LookWhy | 'foreignVault' | 'wrongKey' | 'wrongPassphrase' | 'forged' | 'kdfFailed';

/** A kind of file that opens without us. */
export interface CopyKind {
  id: CopyKindId;
  extension: string;
  /** What opens it. A passphrase is made for this copy, and is never the vault's. */
  opensWith: 'recovery-key' | 'passphrase';
  /** Looks at the bytes alone: no secret, no slow work. */
  look(bytes: Uint8Array): { ok: true } | { ok: false; why: LookWhy };
  /** `to`: the public half of the recovery key, or the passphrase made for this copy. */
  write(payload: Payload, to: string): Promise<Bytes>;
  /** `vaultId` is the vault that the copy ought to be of, where there is one. */
  read(
    bytes: Uint8Array,
    secret: string,
    vaultId?: string,
  ): Promise<{ ok: true; payload: Payload } | { ok: false; why: ReadWhy }>;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isKind = (value: unknown): value is CopyKindId => copyKindIds.some((kind) => kind === value);
const isDigest = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** `undefined` for what is not a copy as this browser would have remembered it. */
export function parseCopy(value: unknown): Copy | undefined {
  const from = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Copy, unknown>>;
  const { id, kind, madeAt, counter, digest, keys, drills, away } = from;
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id) || !isKind(kind) || !isDigest(digest)) return undefined;
  if (!isCount(madeAt) || !isCount(counter) || !isCount(keys)) return undefined;
  const proof = parseProof(from.proof);
  const known = { ...(proof && { proof }), ...(isCount(drills) && { drills }), ...(away === true && { away }) };
  return { id, kind, madeAt, counter, digest, keys, ...known };
}

function parseProof(value: unknown): Proof | undefined {
  const from = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Proof, unknown>>;
  const { at, by, digest, counter, restorable, total, newer, missing, damaged } = from;
  const how = proofBys.find((one) => one === by);
  if (!how || !isDigest(digest)) return undefined;
  if (!isCount(at) || !isCount(counter) || !isCount(restorable) || !isCount(total)) return undefined;
  if (!isCount(newer) || !isCount(missing) || !isCount(damaged)) return undefined;
  return { at, by: how, digest, counter, restorable, total, newer, missing, damaged };
}
