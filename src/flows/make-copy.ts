import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ageFile } from '../backup/copies/age-file';
import type { Copy } from '../backup/copy';
import { signedPayload } from '../backup/payload';
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

/** A copy of every key that is intact, sealed to the recovery key. The worker is told; the caller saves the file. */
export async function makeAgeCopy(
  deps: VaultDeps & { readCopies(): Promise<readonly Copy[]>; copyMade(copy: Copy): Promise<void> },
): Promise<({ ok: true } & CopyFile) | Refusal<ClosedWhy>> {
  const session = await openSession(deps);
  if (!session.ok) return session;
  const { stored, manifest } = session.vault;
  const seed = await openSeed(session.vault, 'signing');
  const door = slotOf(stored.slots, 'recovery');
  if (!seed || !door) return refuse('damagedSlots');
  const { keys } = await readKeys(session.vault);
  const revs = new Map(manifest.entries.map(({ id, rev }) => [id, rev]));
  const { vaultId, epoch, counter } = stored.manifest;
  const madeAt = deps.now();
  const { signingKey } = stored.slots;
  const rows = keys.map((key) => ({ rev: revs.get(key.id) ?? 0, key }));
  const content = { vaultId, epoch, counter, madeAt, keys: rows, copies: await deps.readCopies() };
  const payload = await signedPayload({ ...content, signingSeed: toText(seed), signingKey }, seed);
  const bytes = await ageFile.write(payload, door.recipient);
  const digest = bytesToHex(sha256(bytes));
  const copy: Copy = { id: digest.slice(0, 16), kind: ageFile.id, madeAt, counter, digest, keys: keys.length };
  await deps.copyMade(copy);
  const day = new Date(madeAt).toISOString().slice(0, 10);
  const fileName = `tokenim-keys-${day}-${counter}.${ageFile.extension}`;
  return { ok: true, fileName, bytes, copy, fingerprint: fingerprintOf(signingKey) };
}
