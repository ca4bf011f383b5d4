import { toText } from '../vault/bytes';
import type { RotateWhy } from '../vault/rotate';
import { rotated } from '../vault/rotate';
import type { Touch } from '../vault/slots/passkey';
import type { StoredVault } from '../vault/store';
import { openSession } from './open-session';
import { type OwnerWhy, proveOwner } from './owner';
import { type ClosedWhy, type Refusal, refuse, type VaultDeps, type WriteWhy } from './vault-deps';

/** What one message between contexts carries at most (Chromium; Firefox takes more). */
const messageLimit = 64 * 1024 * 1024;
/** The write against what stands: a salt that a record may gain, sealed, and once the head of the message. */
const growth = { record: 200, once: 50_000 };

/**
 * A new vault key after an incident, in one write: whatever stops it (a killed worker, a closed browser, a full disk), the
 * old vault stands whole or the new one does. The key is kept before the write: a vault that was rotated while the page
 * died is then simply open, and one that was not is locked. Old states that were set aside go with the same transaction,
 * since they would still open with the doors of then. A write is one message, so a vault that is too large for one is
 * refused before anything is derived.
 */
export async function rotateVault(
  deps: VaultDeps & { messageLimit?: number },
  { passphrase, touches = [] }: { passphrase: string; touches?: readonly Touch[] },
): Promise<
  | { ok: true; keys: number /** Names of passkeys that were not at hand. */; dropped: string[] }
  | Refusal<OwnerWhy | RotateWhy | ClosedWhy | WriteWhy | 'tooLarge'>
> {
  const session = await openSession(deps);
  if (!session.ok) return session;
  const { stored, vaultKey } = session.vault;
  if (sizeOfWrite(stored) > (deps.messageLimit ?? messageLimit)) return refuse('tooLarge');
  const owner = await proveOwner(deps, stored, { passphrase });
  if (!owner.ok) return owner;
  const making = { ...deps, passphrase, touches, cost: await deps.cost(), at: deps.now() };
  const next = await rotated(session.vault, making);
  if (!next.ok) return refuse(next.why);
  const { vaultId, epoch, count } = next.write.manifest;
  await deps.keepUnlocked({ vaultId, vaultKey: toText(next.vaultKey), epoch });
  const written = await deps.commit(next.write);
  if (written.ok) return { ok: true, keys: count, dropped: next.dropped.map(({ label }) => label) };
  await deps.keepUnlocked({ vaultId, vaultKey: toText(vaultKey), epoch: stored.manifest.epoch });
  return refuse(written.why);
}

/** In bytes, since all of it is base64url; every record is sealed anew at its length. */
const sizeOfWrite = ({ records, manifest, slots }: StoredVault): number =>
  JSON.stringify({ manifest, slots }).length +
  records.reduce((sum, record) => sum + JSON.stringify(record).length + growth.record, growth.once);
