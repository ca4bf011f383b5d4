import { toText } from '../vault/bytes';
import { readSlots, slotsOf } from '../vault/open';
import type { PasskeySlot, Slot } from '../vault/slot';
import { passkeyLabelCap, type Touch, wrapWithPasskey } from '../vault/slots/passkey';
import { readUses } from './door-uses';
import { changeVault, openSession, storedVault } from './open-session';
import { type OwnerProof, type OwnerWhy, proveOwner } from './owner';
import { type UnlockResult, unlockWithTouch } from './unlock-vault';
import { type ClosedWhy, type Done, type Refusal, refuse, type VaultDeps, type WriteWhy } from './vault-deps';

/** Why a passkey could not be asked; `vaultError_<why>` in the messages. */
export type PasskeyWhy = 'noPasskeys' | 'noPrf' | 'passkeyCancelled' | 'passkeyKnown';
export type Touched = ({ ok: true } & Touch) | Refusal<PasskeyWhy>;

/** A question to an authenticator: base64url, 32 bytes. */
type Question = Pick<PasskeySlot, 'credential' | 'question'>;

/** What the browser does with authenticators. User verification is always required. */
export interface Authenticators {
  create(making: { vaultId: string; question: string; known: readonly string[] }): Promise<Touched>;
  /** The one that the user presents, of those that are known. */
  ask(known: readonly Question[]): Promise<Touched>;
}

export interface PasskeyDeps extends VaultDeps {
  authenticators: Authenticators;
}

/** Most passkeys of a vault. */
const most = 8;

/** A passkey as one more door. The passphrase and the recovery key stay, whatever happens to it. */
export async function addPasskey(
  deps: PasskeyDeps,
  { proof, label }: { proof: OwnerProof; label: string },
): Promise<Done | Refusal<OwnerWhy | PasskeyWhy | 'tooMany' | ClosedWhy | WriteWhy>> {
  const session = await openSession(deps);
  if (!session.ok) return session;
  const { stored } = session.vault;
  const passkeys = slotsOf(stored.slots, 'passkey');
  if (passkeys.length >= most) return refuse('tooMany');
  const owner = await proveOwner(deps, stored, proof);
  if (!owner.ok) return owner;
  const { vaultId } = stored.manifest;
  const question = toText(deps.random(32));
  const known = passkeys.map(({ credential }) => credential);
  const touch = await deps.authenticators.create({ vaultId, question, known });
  if (!touch.ok) return touch;
  const making = {
    vaultId,
    random: deps.random,
    at: deps.now(),
    question,
    label: label.trim().slice(0, passkeyLabelCap),
  };
  return changeVault<'tooMany' | ClosedWhy>(deps, async (vault) => {
    const { slots } = vault.stored;
    if (slotsOf(slots, 'passkey').length >= most) return refuse('tooMany');
    const slot = await wrapWithPasskey(vault.vaultKey, touch, making);
    return { ok: true, change: { slots: { ...slots, slots: [...slots.slots, slot] } } };
  });
}

/** Only a passkey can be taken away; the other doors are replaced. */
export const removePasskey = (
  deps: VaultDeps,
  credential: string,
): Promise<Done | Refusal<'noKey' | ClosedWhy | WriteWhy>> =>
  changeVault<'noKey'>(deps, async ({ stored: { slots } }) => {
    const isIt = (slot: unknown) =>
      (slot as Partial<Slot>).kind === 'passkey' && (slot as Partial<PasskeySlot>).credential === credential;
    if (!slots.slots.some(isIt)) return refuse('noKey');
    return { ok: true, change: { slots: { ...slots, slots: slots.slots.filter((slot) => !isIt(slot)) } } };
  });

export async function unlockWithPasskey(deps: PasskeyDeps): Promise<UnlockResult | Refusal<PasskeyWhy>> {
  const touch = await askPasskey(deps);
  return touch.ok ? unlockWithTouch(deps, touch) : touch;
}

/** What one of the vault's passkeys answers; to take it along when the vault key is rotated, `only` that one is asked. */
export async function askPasskey(deps: PasskeyDeps, only?: string): Promise<Touched | Refusal<ClosedWhy>> {
  const stored = await storedVault(deps);
  if (!stored.ok) return stored;
  const known = slotsOf(stored.vault.slots, 'passkey').filter(({ credential }) => !only || credential === only);
  return known.length === 0 ? refuse('noPasskeys') : deps.authenticators.ask(known);
}

export async function hasPasskey(deps: VaultDeps): Promise<boolean> {
  const stored = await storedVault(deps);
  return stored.ok && slotsOf(stored.vault.slots, 'passkey').length > 0;
}

/** A door as it is listed. */
export interface Door {
  kind: Slot['kind'];
  /** Of a passkey: its credential and what the user calls it. */
  credential?: string;
  label?: string;
  /** Of a passphrase: what one guess costs, in MiB. */
  memoryMiB?: number;
  addedAt?: number;
  usedAt?: number;
}

/** Every door to the vault. Nothing of it is secret, so it is listed while the vault is locked too. */
export async function listDoors(deps: VaultDeps): Promise<{ ok: true; doors: Door[] } | Refusal<ClosedWhy>> {
  const stored = await storedVault(deps);
  if (!stored.ok) return stored;
  const uses = await readUses(deps.doorUses);
  return { ok: true, doors: readSlots(stored.vault.slots).map((slot) => doorOf(slot, uses)) };
}

function doorOf(slot: Slot, uses: Readonly<Record<string, number>>): Door {
  const usedAt = uses[slot.kind === 'passkey' ? slot.credential : slot.kind];
  const times = {
    ...(slot.addedAt !== undefined && { addedAt: slot.addedAt }),
    ...(usedAt !== undefined && { usedAt }),
  };
  if (slot.kind === 'passkey') return { kind: slot.kind, credential: slot.credential, label: slot.label, ...times };
  if (slot.kind === 'passphrase') return { kind: slot.kind, memoryMiB: slot.memoryKiB / 1024, ...times };
  return { kind: slot.kind, ...times };
}
