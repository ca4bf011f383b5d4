import { type Secret, unwrap } from '../vault/open';
import { parseRecoveryKey } from '../vault/recovery-key';
import type { Slot } from '../vault/slot';
import { wrapWithPassphrase } from '../vault/slots/passphrase';
import { type PassphraseWhy, problemOf } from './create-vault';
import { changeVault } from './open-session';
import { attempt } from './unlock-vault';
import { type ClosedWhy, type Done, type Refusal, refuse, type VaultDeps, type WriteWhy } from './vault-deps';

type Why = 'wrongPassphrase' | 'wrongKey' | 'typoInKey' | 'tooSoon' | PassphraseWhy;

/** The right to change it is shown by the old passphrase or, when that is forgotten, by the recovery key from paper. */
export type PassphraseChange = { next: string } & ({ old: string } | { recoveryKey: string });

/**
 * A new passphrase slot around the same vault key; the old one is gone with the same transaction. A secret is asked for
 * although the vault is open: somebody else may sit at the computer. Copies are not touched, since they open with the
 * recovery key alone.
 */
export async function changePassphrase(
  deps: VaultDeps,
  change: PassphraseChange,
): Promise<Done | Refusal<Why | ClosedWhy | WriteWhy>> {
  const bad = problemOf(change.next);
  if (bad) return refuse(bad);
  const secret = secretOf(change);
  if (!secret.ok) return secret;
  return changeVault<Why | ClosedWhy>(deps, async ({ stored, vaultKey }) => {
    const opened = await attempt(deps, () => unwrap(stored, secret.secret, deps.limits));
    if (!opened.ok) return opened;
    const { vaultId } = stored.slots;
    const door = await wrapWithPassphrase(vaultKey, change.next, { ...deps, vaultId, cost: await deps.cost() });
    if (!door.ok) return refuse(door.why);
    const others = stored.slots.slots.filter((slot) => (slot as Partial<Slot>).kind !== 'passphrase');
    return { ok: true, change: { slots: { ...stored.slots, slots: [door.slot, ...others] } } };
  });
}

function secretOf(change: PassphraseChange): { ok: true; secret: Secret } | Refusal<'typoInKey'> {
  if ('old' in change) return { ok: true, secret: { passphrase: change.old } };
  const parsed = parseRecoveryKey(change.recoveryKey);
  return parsed.ok ? { ok: true, secret: { recoveryKey: parsed.key } } : parsed;
}
