import { newNonce, sealBytes } from './aes';
import { contentOf } from './attachment';
import { type Bytes, concat, toText } from './bytes';
import { saltOfOldCheck } from './check';
import { inboxKeyOf } from './create';
import { deriveKey } from './derive';
import { type Cost, type CostLimits, costLimits } from './kdf';
import type { GuardedKey } from './key';
import { type Entry, manifestHash, sealManifest } from './manifest';
import { type OpenVault, openInboxSeeds, openSeed, readKeys, sealedPart, slotOf, slotsOf } from './open';
import { sealRecord } from './record';
import { leafOf, slotsHash } from './root';
import type { PasskeySlot, SlotMaking } from './slot';
import { type Touch, wrapWithPasskey } from './slots/passkey';
import { wrapWithPassphrase } from './slots/passphrase';
import { wrapForRecovery } from './slots/recovery';
import { type StoredRecord, type StoredSlots, schema, type VaultWrite } from './store';

export type RotateWhy = 'damagedRecords' | 'damagedSlots' | 'kdfRefused' | 'kdfFailed';
export type Rotated =
  | {
      ok: true;
      write: VaultWrite;
      vaultKey: Bytes /** Passkeys that were not at hand and open nothing any more. */;
      dropped: PasskeySlot[];
    }
  | { ok: false; why: RotateWhy };

/** Inbox keys of before that are still kept: rows of the sign-in list were sealed to them. */
const keptInboxSeeds = 8;

/**
 * The same vault under another vault key, as one write: every record, the list of them, and every door. What opened the old
 * key opens nothing of it. The recovery key stays, since a door for it needs its public half alone; so does the signing
 * key, so that the sheet and the copies stay true. A damaged record could not be taken along, so there must be none.
 */
export async function rotated(
  vault: OpenVault,
  {
    passphrase,
    touches,
    cost,
    limits = costLimits,
    random,
    at = 0,
  }: Omit<SlotMaking, 'vaultId'> & {
    passphrase: string;
    touches: readonly Touch[];
    cost: Cost;
    limits?: CostLimits;
  },
): Promise<Rotated> {
  const { stored, manifest } = vault;
  const { keys, damage } = await readKeys(vault);
  if (damage.length > 0) return { ok: false, why: 'damagedRecords' };
  const [signing, inboxes, recovery] = [
    await openSeed(vault, 'signing'),
    await openInboxSeeds(vault),
    slotOf(stored.slots, 'recovery'),
  ];
  if (!signing || inboxes.length === 0 || !recovery) return { ok: false, why: 'damagedSlots' };

  const { vaultId } = stored.manifest;
  const vaultKey = random(32);
  const making = { vaultId, random, at };
  const door = await wrapWithPassphrase(vaultKey, passphrase, { ...making, cost, limits });
  if (!door.ok) return door;
  const dropped: PasskeySlot[] = [];
  const passkeys: PasskeySlot[] = [];
  for (const old of slotsOf(stored.slots, 'passkey')) {
    const touch = touches.find(({ credential }) => credential === old.credential);
    const addedAt = old.addedAt ?? at;
    if (touch) passkeys.push(await wrapWithPasskey(vaultKey, touch, { ...old, vaultId, random, at: addedAt }));
    else dropped.push(old);
  }
  const inboxSeed = random(32);
  const seal = async (name: 'inbox' | 'signing', seeds: Bytes) =>
    sealBytes(
      await deriveKey(vaultKey, vaultId, `private/${name}`),
      newNonce(random),
      seeds,
      sealedPart(vaultId, name),
    );
  const slots: StoredSlots = {
    vaultId,
    schema,
    slots: [
      door.slot,
      await wrapForRecovery(vaultKey, recovery.recipient, vaultId, recovery.addedAt ?? at),
      ...passkeys,
    ],
    inboxKey: await inboxKeyOf(inboxSeed),
    sealedInbox: await seal('inbox', concat(...[inboxSeed, ...inboxes].slice(0, keptInboxSeeds))),
    signingKey: stored.slots.signingKey,
    sealedSigning: await seal('signing', signing),
  };
  const counter = stored.manifest.counter + 1;
  const head = { vaultId, schema, epoch: stored.manifest.epoch + 1, counter, slots: slotsHash(slots) };
  const known = new Map(manifest.entries.map((entry) => [entry.id, entry]));
  const put: StoredRecord[] = [];
  const entries: Entry[] = [];
  for (const old of keys) {
    const before = known.get(old.id) as Entry; // `readKeys` answers what the manifest lists
    const key = await withOwnSalt(vault, old);
    const isSame = key === old;
    const record = await sealRecord(vaultKey, head, { key, rev: before.rev + (isSame ? 0 : 1), random });
    put.push(record);
    entries.push({ ...leafOf(record), at: isSame ? before.at : counter, content: contentOf(key) });
  }
  const body = { ...manifest, prev: manifestHash(stored.manifest), entries };
  const write = {
    base: counter - 1,
    put,
    remove: [],
    manifest: await sealManifest(vaultKey, head, body, random),
    slots,
  };
  return { ok: true, write, vaultKey, dropped };
}

/** The salt of an old check comes from the vault key that goes: it is written down beside the check. */
async function withOwnSalt({ vaultKey, stored }: OpenVault, key: GuardedKey): Promise<GuardedKey> {
  if (key.check === undefined || key.checkSalt !== undefined) return key;
  return { ...key, checkSalt: toText(await saltOfOldCheck(vaultKey, stored.manifest.vaultId, key.id)) };
}
