import type { Slot } from '../vault/slot';
import { wrapWithPassphrase } from '../vault/slots/passphrase';
import { type PassphraseWhy, problemOf } from './create-vault';
import { changeVault } from './open-session';
import { type OwnerWhy, proveOwner } from './owner';
import { type ClosedWhy, type Done, type Refusal, refuse, type VaultDeps, type WriteWhy } from './vault-deps';

type Why = OwnerWhy | PassphraseWhy;

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
  const proof = 'old' in change ? { passphrase: change.old } : { recoveryKey: change.recoveryKey };
  return changeVault<Why | ClosedWhy>(deps, async ({ stored, vaultKey }) => {
    const owner = await proveOwner(deps, stored, proof);
    if (!owner.ok) return owner;
    const { vaultId } = stored.slots;
    const making = { ...deps, vaultId, at: deps.now(), cost: await deps.cost() };
    const door = await wrapWithPassphrase(vaultKey, change.next, making);
    if (!door.ok) return refuse(door.why);
    const others = stored.slots.slots.filter((slot) => (slot as Partial<Slot>).kind !== 'passphrase');
    return { ok: true, change: { slots: { ...stored.slots, slots: [door.slot, ...others] } } };
  });
}
