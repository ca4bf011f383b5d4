import { fromText, sameBytes } from '../vault/bytes';
import { newRecoveryKey, parseRecoveryKey, recipientOf } from '../vault/recovery-key';
import { fingerprintOf } from '../vault/signing';
import type { Slot } from '../vault/slot';
import { recoverySlot, unwrapForRecovery, wrapForRecovery } from '../vault/slots/recovery';
import type { Creation } from './create-vault';
import { changeVault, openSession } from './open-session';
import { type OwnerProof, type OwnerWhy, proveOwner } from './owner';
import {
  type ClosedWhy,
  type Done,
  type Kept,
  type Refusal,
  refuse,
  type VaultDeps,
  type WriteWhy,
} from './vault-deps';

export interface ReissueDeps extends VaultDeps {
  /** Memory only. */
  reissue: Kept;
  /** The worker moves the copies that the old key opens to those that have to go. */
  recoveryKeyReplaced(at: number): Promise<void>;
}

interface Draft extends Creation {
  vaultId: string;
  file: string;
}

/** A new recovery key that replaces the old one only when it has been typed from paper: inform, save, confirm, commit. */
export async function beginReissue(
  deps: ReissueDeps,
  proof: OwnerProof,
): Promise<(Done & Creation) | Refusal<OwnerWhy | ClosedWhy>> {
  const session = await openSession(deps);
  if (!session.ok) return session;
  const { stored, vaultKey } = session.vault;
  const owner = await proveOwner(deps, stored, proof);
  if (!owner.ok) return owner;
  const { vaultId } = stored.manifest;
  const recoveryKey = newRecoveryKey(deps.random);
  const { file } = await wrapForRecovery(vaultKey, await recipientOf(recoveryKey), vaultId);
  const shown = { recoveryKey, fingerprint: fingerprintOf(stored.slots.signingKey), createdAt: deps.now() };
  await deps.reissue.change((): Draft => ({ ...shown, vaultId, file }));
  return { ok: true, ...shown };
}

/** The new key that waits for its confirmation, if the page was closed in between. */
export async function reissue(deps: ReissueDeps): Promise<Creation | undefined> {
  const draft = await readDraft(deps);
  return draft && { recoveryKey: draft.recoveryKey, fingerprint: draft.fingerprint, createdAt: draft.createdAt };
}

/** What was typed must open the new slot, and the key in it must be the vault's: then it takes the old one's place. */
export async function confirmReissue(
  deps: ReissueDeps,
  typed: string,
): Promise<Done | Refusal<'typoInKey' | 'wrongKey' | 'noDraft' | ClosedWhy | WriteWhy>> {
  const draft = await readDraft(deps);
  if (!draft) return refuse('noDraft');
  const parsed = parseRecoveryKey(typed);
  if (!parsed.ok) return parsed;
  const recipient = await recipientOf(parsed.key);
  const at = deps.now();
  const slot = recoverySlot.parse({ recipient, file: draft.file, addedAt: at });
  const inside = slot && (await unwrapForRecovery(slot, parsed.key, draft.vaultId));
  if (!slot || !inside) return refuse('wrongKey');
  const done = await changeVault<'noDraft' | ClosedWhy>(deps, async ({ stored, vaultKey }) => {
    // The vault key was rotated meanwhile: this slot would open nothing.
    if (stored.manifest.vaultId !== draft.vaultId || !sameBytes(inside, vaultKey)) return refuse('noDraft');
    const others = stored.slots.slots.filter((one) => (one as Partial<Slot>).kind !== 'recovery');
    return { ok: true, change: { slots: { ...stored.slots, slots: [...others, slot] } } };
  });
  if (!done.ok) return done;
  await deps.recoveryKeyReplaced(at);
  await deps.reissue.clear();
  return done;
}

async function readDraft(deps: ReissueDeps): Promise<Draft | undefined> {
  const value = await deps.reissue.read();
  const draft = (typeof value === 'object' && value !== null ? value : {}) as Partial<Draft>;
  const { recoveryKey, fingerprint, createdAt, vaultId, file } = draft;
  if (typeof recoveryKey !== 'string' || typeof fingerprint !== 'string' || typeof createdAt !== 'number')
    return undefined;
  if (typeof vaultId !== 'string' || typeof file !== 'string' || !fromText(file)) return undefined;
  return { recoveryKey, fingerprint, createdAt, vaultId, file };
}
