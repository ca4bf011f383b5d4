import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { unarmor } from '../backup/armor';
import { ageFile } from '../backup/copies/age-file';
import type { CopyKindId, Proof, ReadWhy } from '../backup/copy';
import { type Comparison, compare } from '../backup/drill';
import { type Bytes, fromText } from '../vault/bytes';
import { openVault, readKeys, unwrap } from '../vault/open';
import { parseRecoveryKey } from '../vault/recovery-key';
import { fingerprintOf } from '../vault/signing';
import type { StoredVault } from '../vault/store';
import { storedVault } from './open-session';
import type { VaultDeps } from './vault-deps';

/** `drillError_<why>` in the messages. */
export type DrillWhy = ReadWhy | 'typoInKey' | 'noVault' | 'damagedVault';
export type DrillResult =
  /** `madeAt`: when the file was made (epoch ms). `fingerprint`: of the key that signed it. */
  ({ ok: true; proof: Proof; madeAt: number; fingerprint: string } & Comparison) | { ok: false; why: DrillWhy };

/**
 * The restore drill: the bytes from where the copy lies and the recovery key from where the user keeps it, against the
 * sealed manifest. It works while the vault is locked, since the recovery key opens the vault too; nothing in the vault
 * is changed, and neither the key nor what it opened is kept.
 */
export async function drillCopy(
  deps: VaultDeps & { copyProven(proven: { id: string; kind?: CopyKindId; proof: Proof }): Promise<void> },
  file: Uint8Array,
  typed: string,
  kind?: CopyKindId,
): Promise<DrillResult> {
  const looked = unarmor(file);
  if (!looked.ok) return looked;
  const stored = await storedVault(deps);
  if (!stored.ok) return { ok: false, why: stored.why === 'damagedManifest' ? 'damagedVault' : 'noVault' };
  const parsed = parseRecoveryKey(typed);
  if (!parsed.ok) return parsed;
  const { vaultId, counter } = stored.vault.manifest;
  const read = await ageFile.read(file, parsed.key, vaultId);
  if (!read.ok) return read;
  const { payload } = read;
  if (payload.vaultId !== vaultId) return { ok: false, why: 'foreignVault' };

  const vaultKey = await keyOfVault(deps, stored.vault, parsed.key);
  const opened = vaultKey && (await openVault(stored.vault, vaultKey));
  if (!opened?.ok) return { ok: false, why: 'damagedVault' };
  // The slots are proven genuine by now, so this is the vault's own signing key.
  if (payload.signingKey !== stored.vault.slots.signingKey) return { ok: false, why: 'forged' };

  const { keys: known } = await readKeys(opened.vault);
  const comparison = compare({ counter, entries: opened.vault.manifest.entries, known }, payload);
  const proof = proofOf(comparison, { at: deps.now(), digest: bytesToHex(sha256(file)), counter: payload.counter });
  await deps.copyProven({ id: proof.digest.slice(0, 16), ...(kind && { kind }), proof });
  return { ok: true, proof, madeAt: payload.madeAt, fingerprint: fingerprintOf(payload.signingKey), ...comparison };
}

/** By the recovery slot, which is drilled with it; where that key was replaced since, by the unlocked vault. */
async function keyOfVault(deps: VaultDeps, vault: StoredVault, recoveryKey: string): Promise<Bytes | undefined> {
  const bySlot = await unwrap(vault, { recoveryKey }, deps.limits);
  if (bySlot.ok) return bySlot.vaultKey;
  const open = bySlot.why === 'wrongKey' ? await deps.useVaultKey() : undefined;
  return open && fromText(open.vaultKey);
}

const proofOf = (
  { restorable, total, newer, missing, damaged }: Comparison,
  what: Pick<Proof, 'at' | 'digest' | 'counter'>,
): Proof => ({
  ...what,
  by: 'recovery-key',
  restorable,
  total,
  newer: newer.length,
  missing: missing.length,
  damaged: damaged.length,
});
