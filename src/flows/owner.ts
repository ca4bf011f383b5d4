import { unwrap } from '../vault/open';
import { parseRecoveryKey } from '../vault/recovery-key';
import type { StoredVault } from '../vault/store';
import { attempt } from './unlock-vault';
import type { ClosedWhy, Done, Refusal, VaultDeps } from './vault-deps';

/** What shows that it is the owner who asks: the vault may be open while somebody else sits at the computer. */
export type OwnerProof = { passphrase: string } | { recoveryKey: string };
export type OwnerWhy = 'wrongPassphrase' | 'wrongKey' | 'typoInKey' | 'tooSoon';

/** Counted like an attempt to unlock, so that nobody guesses here instead. */
export async function proveOwner(
  deps: VaultDeps,
  stored: StoredVault,
  proof: OwnerProof,
): Promise<Done | Refusal<OwnerWhy | ClosedWhy>> {
  if ('passphrase' in proof) return done(await attempt(deps, () => unwrap(stored, proof, deps.limits)));
  const parsed = parseRecoveryKey(proof.recoveryKey);
  if (!parsed.ok) return parsed;
  return done(await attempt(deps, () => unwrap(stored, { recoveryKey: parsed.key }, deps.limits)));
}

/** A passkey proves nothing here, so its refusal cannot come. */
function done(tried: Awaited<ReturnType<typeof unwrap>> | Refusal<'tooSoon'>): Done | Refusal<OwnerWhy | ClosedWhy> {
  if (tried.ok) return { ok: true };
  return tried.why === 'wrongPasskey' ? { ok: false, why: 'wrongKey' } : { ...tried, why: tried.why };
}
