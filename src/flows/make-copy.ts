import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ageFile } from '../backup/copies/age-file';
import type { Copy, CopyKind, CopyKindId } from '../backup/copy';
import { type Payload, signedPayload } from '../backup/payload';
import { withoutFiles } from '../vault/attachment';
import { type Bytes, toText } from '../vault/bytes';
import { openSeed, readKeys, slotOf } from '../vault/open';
import { fingerprintOf } from '../vault/signing';
import { openSession } from './open-session';
import { type ClosedWhy, type Refusal, refuse, type VaultDeps } from './vault-deps';

export interface CopyFile {
  fileName: string;
  bytes: Bytes;
  copy: Copy;
  /** Of the key that signed it; stands on the sheet too. */
  fingerprint: string;
}

export interface CopyDeps extends VaultDeps {
  readCopies(): Promise<readonly Copy[]>;
  copyMade(copy: Copy): Promise<void>;
}

/** Every key that is intact, signed by the vault: what a copy of any kind holds. */
export async function payloadOf(
  deps: Pick<CopyDeps, keyof VaultDeps | 'readCopies'>,
  opensWith: CopyKind['opensWith'] = 'recovery-key',
  /** Paper and sync have no room for files. */
  hasRoom = true,
): Promise<
  { ok: true; payload: Payload /** The public half of the recovery key. */; recipient: string } | Refusal<ClosedWhy>
> {
  const session = await openSession(deps);
  if (!session.ok) return session;
  const { stored, manifest } = session.vault;
  const seed = await openSeed(session.vault, 'signing');
  const door = slotOf(stored.slots, 'recovery');
  if (!seed || !door) return refuse('damagedSlots');
  const { keys } = await readKeys(session.vault);
  const revs = new Map(manifest.entries.map(({ id, rev }) => [id, rev]));
  const { vaultId, epoch, counter } = stored.manifest;
  const { signingKey } = stored.slots;
  const rows = keys.map((key) => ({ rev: revs.get(key.id) ?? 0, key: hasRoom ? key : withoutFiles(key) }));
  const content = { vaultId, epoch, counter, madeAt: deps.now(), keys: rows, copies: await deps.readCopies() };
  const { recipient } = door;
  const forPassphrase = opensWith === 'passphrase' && { recipient };
  const payload = await signedPayload({ ...content, ...forPassphrase, signingSeed: toText(seed), signingKey }, seed);
  return { ok: true, payload, recipient };
}

/** A copy as it is remembered once its bytes are made. */
export function copyOf(kind: CopyKindId, { madeAt, counter, keys }: Payload, bytes: Uint8Array): Copy {
  const digest = bytesToHex(sha256(bytes));
  return { id: digest.slice(0, 16), kind, madeAt, counter, digest, keys: keys.length };
}

/** `tokenim-keys-2026-11-27-12.age`: day and counter tell two copies apart. */
export const copyFileName = ({ madeAt, counter }: Payload, extension: string): string =>
  `tokenim-keys-${new Date(madeAt).toISOString().slice(0, 10)}-${counter}.${extension}`;

/** A copy as a file. The worker is told; the caller saves it. `passphrase` is for a kind that opens with one. */
export async function makeCopy(
  deps: CopyDeps,
  kind: CopyKind,
  passphrase?: string,
): Promise<({ ok: true } & CopyFile) | Refusal<ClosedWhy>> {
  const made = await payloadOf(deps, kind.opensWith);
  if (!made.ok) return made;
  const { payload, recipient } = made;
  const to = kind.opensWith === 'recovery-key' ? recipient : passphrase;
  if (to === undefined) throw new Error(`a copy of kind ${kind.id} needs a passphrase`);
  const bytes = await kind.write(payload, to);
  const copy = copyOf(kind.id, payload, bytes);
  await deps.copyMade(copy);
  const fingerprint = fingerprintOf(payload.signingKey);
  return { ok: true, fileName: copyFileName(payload, kind.extension), bytes, copy, fingerprint };
}

export const makeAgeCopy = (deps: CopyDeps) => makeCopy(deps, ageFile);
