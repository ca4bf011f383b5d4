import { unwrap } from '../vault/open';
import type { Slot } from '../vault/slot';
import { wrapWithPassphrase } from '../vault/slots/passphrase';
import { type PassphraseWhy, problemOf } from './create-vault';
import { changeVault } from './open-session';
import { attempt } from './unlock-vault';
import { type ClosedWhy, type Done, type Refusal, refuse, type VaultDeps, type WriteWhy } from './vault-deps';

type Why = 'wrongPassphrase' | 'tooSoon' | PassphraseWhy;

/**
 * A new passphrase slot around the same vault key; the old one is gone with the same transaction. The old passphrase is
 * asked for although the vault is open: somebody else may sit at the computer. Copies are not touched, since they open
 * with the recovery key alone.
 */
export async function changePassphrase(
  deps: VaultDeps,
  { old, next }: { old: string; next: string },
): Promise<Done | Refusal<Why | ClosedWhy | WriteWhy>> {
  const bad = problemOf(next);
  if (bad) return refuse(bad);
  return changeVault<Why | ClosedWhy>(deps, async ({ stored, vaultKey }) => {
    const opened = await attempt(deps, () => unwrap(stored, { passphrase: old }, deps.limits));
    if (!opened.ok) return opened.why === 'wrongKey' ? refuse('wrongPassphrase') : { ...opened, why: opened.why };
    const { vaultId } = stored.slots;
    const door = await wrapWithPassphrase(vaultKey, next, { ...deps, vaultId });
    if (!door.ok) return refuse(door.why);
    const others = stored.slots.slots.filter((slot) => (slot as Partial<Slot>).kind !== 'passphrase');
    return { ok: true, change: { slots: { ...stored.slots, slots: [door.slot, ...others] } } };
  });
}
