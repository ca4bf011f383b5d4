/** The shapes that lie in the vault's database. Bytes are base64url, because messages between contexts are JSON. */

/** The format's version. A vault of a higher one is `tooNew`. */
export const schema = 1;

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
  /** Over ids, revisions and ciphertext hashes (`rootOf`), hex. */
  root: string;
  /** SHA-256 of the slots' canonical JSON, hex. */
  slots: string;
  sealed: string;
}

export interface StoredSlots {
  vaultId: string;
  schema: number;
  /** Each wraps the vault key; parsed by `vault/slot`. */
  slots: readonly unknown[];
  /** The X25519 key to which a locked browser seals, and its private half under the vault key. */
  inboxKey: string;
  sealedInbox: string;
  /** The Ed25519 key by which copies are signed, and its private half under the vault key. */
  signingKey: string;
  sealedSigning: string;
}

/** The whole vault as it lies in one place. */
export interface StoredVault {
  manifest: StoredManifest;
  slots: StoredSlots;
  records: readonly StoredRecord[];
}

export type WriteResult =
  /** `mirrored`: the second place was written too. */
  | { ok: true; counter: number; mirrored?: boolean }
  | { ok: false; why: 'stale' | 'exists' | 'inconsistent' | 'quota' | 'failed' };

/** What is taken from anyone at most. A record holds the files of its key. */
const caps = { records: 10_000, sealedRecord: 10_000_000, sealedManifest: 4_000_000, slots: 16, slot: 20_000 };

type Loose = Record<string, unknown>;
const object = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
const isHex = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isSealed = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most && /^[\w-]+$/.test(value);

export function parseRecord(value: unknown): StoredRecord | undefined {
  const { id, rev, sealed } = object(value);
  return isId(id) && isCount(rev) && rev > 0 && isSealed(sealed, caps.sealedRecord) ? { id, rev, sealed } : undefined;
}

export function parseManifest(value: unknown): StoredManifest | undefined {
  const { vaultId, schema, epoch, counter, count, root, slots, sealed } = object(value);
  const headed = isId(vaultId) && isCount(schema) && isCount(epoch) && isCount(counter) && isCount(count);
  if (!headed || counter < 1 || !isHex(root) || !isHex(slots) || !isSealed(sealed, caps.sealedManifest))
    return undefined;
  return { vaultId, schema, epoch, counter, count, root, slots, sealed };
}

export function parseSlots(value: unknown): StoredSlots | undefined {
  const { vaultId, schema, slots, inboxKey, sealedInbox, signingKey, sealedSigning } = object(value);
  if (!isId(vaultId) || !isCount(schema) || !Array.isArray(slots) || slots.length > caps.slots) return undefined;
  if (!slots.every((slot) => typeof slot === 'object' && slot !== null && JSON.stringify(slot).length <= caps.slot))
    return undefined;
  if (!isSealed(inboxKey, 100) || !isSealed(sealedInbox, 500)) return undefined;
  if (!isSealed(signingKey, 100) || !isSealed(sealedSigning, 500)) return undefined;
  return { vaultId, schema, slots, inboxKey, sealedInbox, signingKey, sealedSigning };
}

/** `undefined` when any part is not what its type says: a damaged vault is not guessed at. */
export function parseVault(value: unknown): StoredVault | undefined {
  const { manifest, slots, records } = object(value);
  const head = parseManifest(manifest);
  const doors = parseSlots(slots);
  const list = parseList(records, parseRecord);
  return head && doors && list ? { manifest: head, slots: doors, records: list } : undefined;
}

/** A write as it comes from a panel. */
export function parseWrite(value: unknown): VaultWrite | undefined {
  const { base, put, remove, manifest, slots } = object(value);
  const head = parseManifest(manifest);
  const records = parseList(put, parseRecord);
  const gone = parseList(remove, (id) => (isId(id) ? id : undefined));
  const doors = slots === undefined ? undefined : parseSlots(slots);
  if (!isCount(base) || !head || !records || !gone || (slots !== undefined && !doors)) return undefined;
  return { base, put: records, remove: gone, manifest: head, ...(doors && { slots: doors }) };
}

function parseList<T>(value: unknown, parse: (one: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value) || value.length > caps.records) return undefined;
  const list = value.map(parse);
  return list.includes(undefined) ? undefined : (list as T[]);
}
