import type { Copy, CopyKindId, Proof, ReadWhy } from '../backup/copy';
import { type Comparison, compare } from '../backup/drill';
import type { OldCopy } from '../backup/old-copies';
import { recognise } from '../backup/recognise';
import { type Bytes, fromText } from '../vault/bytes';
import { openVault, readKeys, slotOf, unwrap } from '../vault/open';
import { fingerprintOf } from '../vault/signing';
import type { StoredVault } from '../vault/store';
import { copyOf } from './make-copy';
import { storedVault } from './open-session';
import { readCopy } from './read-copy';
import type { VaultDeps } from './vault-deps';

/** `drillError_<why>` in the messages. `locked`: neither a copy's passphrase nor a replaced key opens the vault, so it has to be open already. */
export type DrillWhy = ReadWhy | 'typoInKey' | 'noVault' | 'damagedVault' | 'locked';
export type DrillResult = ({ ok: true } & Drilled & Comparison) | { ok: false; why: DrillWhy };

export interface Drilled {
  kind: CopyKindId;
  proof: Proof;
  /** When the file was made (epoch ms). */
  madeAt: number;
  /** Of the key that signed it. */
  fingerprint: string;
  /** A copy of a later state is known. */
  newest?: KnownState;
  /** The recovery key that opened it was replaced since: it is no copy to keep, and was noted among those to destroy. */
  isOld?: true;
}

/** Which state of the vault a copy holds. */
export type KnownState = Pick<Copy, 'madeAt' | 'counter'>;

export interface DrillDeps extends VaultDeps {
  readCopies(): Promise<readonly Copy[]>;
  copyMade(copy: Copy): Promise<void>;
  copyProven(proven: { id: string; kind?: CopyKindId; proof: Proof }): Promise<void>;
  oldCopyFound(old: OldCopy): Promise<void>;
}

/**
 * The restore drill: the bytes from where the copy lies and its secret from where the user keeps it, against the sealed
 * manifest. With the recovery key it works while the vault is locked, since that key opens the vault too. Nothing in the
 * vault is changed, and neither the secret nor what it opened is kept. `where`: a place that holds files of another kind.
 */
export async function drillCopy(
  deps: DrillDeps,
  file: Uint8Array,
  typed: string,
  where?: CopyKindId,
): Promise<DrillResult> {
  const looked = recognise(file);
  if (!looked.ok) return looked;
  const stored = await storedVault(deps);
  if (!stored.ok) return { ok: false, why: stored.why === 'damagedManifest' ? 'damagedVault' : 'noVault' };
  if (looked.kind.opensWith === 'passphrase' && !(await deps.useVaultKey())) return { ok: false, why: 'locked' };
  const { vaultId, counter } = stored.vault.manifest;
  const read = await readCopy(file, typed, vaultId);
  if (!read.ok) return read;
  const { kind, payload, by } = read;
  if (payload.vaultId !== vaultId) return { ok: false, why: 'foreignVault' };

  const { vaultKey, isOld } = await keyOfVault(deps, stored.vault, read.recoveryKey);
  if (isOld && !vaultKey) return { ok: false, why: 'locked' };
  const opened = vaultKey && (await openVault(stored.vault, vaultKey));
  if (!opened?.ok) return { ok: false, why: 'damagedVault' };
  // The slots are proven genuine by now, so this is the vault's own signing key.
  if (payload.signingKey !== stored.vault.slots.signingKey) return { ok: false, why: 'forged' };

  const { keys: known } = await readKeys(opened.vault);
  const comparison = compare({ counter, entries: opened.vault.manifest.entries, known }, payload);
  const copy = copyOf(where ?? kind.id, payload, file);
  const { madeAt } = payload;
  const proof = proofOf(comparison, { at: deps.now(), by, digest: copy.digest, counter: payload.counter });
  const copies = await deps.readCopies();
  if (isOld) {
    const retiredAt = slotOf(opened.vault.stored.slots, 'recovery')?.addedAt ?? deps.now();
    await deps.oldCopyFound({ copy, retiredAt });
  } else {
    // One that another browser made is remembered as of its own day.
    if (!copies.some(({ digest }) => digest === copy.digest)) await deps.copyMade(copy);
    await deps.copyProven({ id: copy.id, proof });
  }
  const newest = newerThan(payload, copies);
  const fingerprint = fingerprintOf(payload.signingKey);
  const more = { ...(newest && { newest }), ...(isOld && { isOld }) };
  return { ok: true, kind: copy.kind, proof, madeAt, fingerprint, ...more, ...comparison };
}

/** The newest known copy, where it holds a later state of the vault than this one. */
export function newerThan({ counter }: KnownState, copies: readonly Copy[]): KnownState | undefined {
  const states = copies.flatMap((copy) =>
    copy.counter > counter ? [{ madeAt: copy.madeAt, counter: copy.counter }] : [],
  );
  return states.sort((a, b) => b.counter - a.counter || b.madeAt - a.madeAt)[0];
}

/**
 * By the recovery slot, which is drilled with it; where that key was replaced since (`isOld`), or a passphrase opened the
 * copy, by the unlocked vault.
 */
async function keyOfVault(
  deps: VaultDeps,
  vault: StoredVault,
  recoveryKey?: string,
): Promise<{ vaultKey?: Bytes | undefined; isOld?: true }> {
  const bySlot = recoveryKey === undefined ? undefined : await unwrap(vault, { recoveryKey }, deps.limits);
  if (bySlot?.ok) return { vaultKey: bySlot.vaultKey };
  if (bySlot && bySlot.why !== 'wrongKey') return {};
  const open = await deps.useVaultKey();
  return { vaultKey: open && fromText(open.vaultKey), ...(bySlot && { isOld: true }) };
}

const proofOf = (
  { restorable, total, newer, missing, damaged }: Comparison,
  what: Pick<Proof, 'at' | 'by' | 'digest' | 'counter'>,
): Proof => ({
  ...what,
  restorable,
  total,
  newer: newer.length,
  missing: missing.length,
  damaged: damaged.length,
});
