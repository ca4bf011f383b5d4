import { readyArgon2 } from '../vault/argon2';
import { workOf } from '../vault/calibrate';
import { type Cost, isCostAllowed } from '../vault/kdf';
import { type OpenVault, slotOf } from '../vault/open';
import { isSlow, parsePace, withTime } from '../vault/pace';
import type { PassphraseSlot, Slot } from '../vault/slot';
import { wrapWithPassphrase } from '../vault/slots/passphrase';
import type { StoredSlots, StoredVault } from '../vault/store';
import { changeVault, storedVault } from './open-session';
import { refuse, type VaultDeps } from './vault-deps';

/** The passphrase's slot, sealed with another cost, in place of the one that there is. */
export async function wrappedAnew(
  deps: VaultDeps,
  { vaultKey, stored: { slots } }: OpenVault,
  { passphrase, cost }: { passphrase: string; cost: Cost },
): Promise<{ slot: PassphraseSlot; slots: StoredSlots } | undefined> {
  const at = slotOf(slots, 'passphrase')?.addedAt ?? deps.now();
  const door = await wrapWithPassphrase(vaultKey, passphrase, { ...deps, vaultId: slots.vaultId, at, cost });
  if (!door.ok) return undefined;
  const others = slots.slots.filter((one) => (one as Partial<Slot>).kind !== 'passphrase');
  return { slot: door.slot, slots: { ...slots, slots: [door.slot, ...others] } };
}

/** After an unlocking with the passphrase: how long it took. */
export async function notePace(deps: VaultDeps, vault: StoredVault, ms: number): Promise<void> {
  const slot = slotOf(vault.slots, 'passphrase');
  if (slot) await deps.pace.change((old) => withTime(parsePace(old, slot), ms));
}

/**
 * A vault that came from a faster computer, or one whose computer became slower: where unlocking takes too long time and
 * again, the computer is measured anew, and if it cannot do better, the slot gets the strongest cost that it does in
 * time. Never less than the floor, and never when it was only busy: then the measure fits what the slot has. Takes
 * seconds, so it is done behind what stands on the screen, by the page that just saw the passphrase; a page that closes
 * meanwhile has changed nothing.
 */
export async function fitStrength(deps: VaultDeps, passphrase: string): Promise<void> {
  const stored = await storedVault(deps);
  const slot = stored.ok ? slotOf(stored.vault.slots, 'passphrase') : undefined;
  if (!slot || workOf(slot) <= workOf(deps.limits.floor)) return;
  if (!isSlow(parsePace(await deps.pace.read(), slot))) return;
  const cost = await deps.cost();
  if (workOf(cost) < workOf(slot))
    await changeVault<'noKey'>(deps, async (vault) => {
      // A passphrase that was changed meanwhile is another one: its slot stays.
      if (slotOf(vault.stored.slots, 'passphrase')?.salt !== slot.salt) return refuse('noKey');
      const door = await wrappedAnew(deps, vault, { passphrase, cost });
      return door ? { ok: true, change: { slots: door.slots } } : refuse('noKey');
    });
  await deps.pace.clear();
}

/** Makes ready what unlocking with the passphrase takes, while it is typed. Answers how to let go of it. */
export async function readyToUnlock(deps: VaultDeps): Promise<() => void> {
  const stored = await storedVault(deps);
  const slot = stored.ok ? slotOf(stored.vault.slots, 'passphrase') : undefined;
  return slot && isCostAllowed(slot, deps.limits) ? readyArgon2(slot.memoryKiB).end : () => {};
}
