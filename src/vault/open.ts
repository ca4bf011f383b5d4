import { openBytes } from './aes';
import { type Bytes, fromText, utf8 } from './bytes';
import { canonicalJson } from './canonical';
import { deriveKey } from './derive';
import { type CostLimits, costLimits } from './kdf';
import type { GuardedKey } from './key';
import { type Entry, type Manifest, openManifest } from './manifest';
import { openRecord } from './record';
import { leafOf, slotsHash } from './root';
import { rawInfo, sealing } from './seal';
import type { Slot } from './slot';
import { slotKinds } from './slots';
import { type Touch, unwrapWithPasskey } from './slots/passkey';
import { unwrapWithPassphrase } from './slots/passphrase';
import { unwrapForRecovery } from './slots/recovery';
import { type StoredRecord, type StoredSlots, type StoredVault, schema } from './store';

/** Needs a secret. The worker cannot reach this file. */
export type Secret = { passphrase: string } | { recoveryKey: string } | { touch: Touch };

export type UnwrapWhy =
  | 'wrongPassphrase'
  | 'wrongKey'
  | 'wrongPasskey'
  | 'damagedSlots'
  | 'tooNew'
  | 'kdfRefused'
  | 'kdfFailed';
export type Unwrapped = { ok: true; vaultKey: Bytes } | { ok: false; why: UnwrapWhy };

/** Every slot that can be read. One of a kind that a newer version added is left as it lies. */
export const readSlots = ({ slots }: Pick<StoredSlots, 'slots'>): Slot[] =>
  slots.flatMap((slot): Slot[] => {
    const reader = slotKinds.find(({ kind }) => kind === (slot as Partial<Slot>).kind);
    const read: Slot | undefined = reader?.parse(slot as Record<string, unknown>);
    return read ? [read] : [];
  });

type SlotOf<K extends Slot['kind']> = Extract<Slot, { kind: K }>;
export const slotsOf = <K extends Slot['kind']>(slots: StoredSlots, kind: K): SlotOf<K>[] =>
  readSlots(slots).filter((slot): slot is SlotOf<K> => slot.kind === kind);

/** The slot of a kind; `undefined` when there is none that can be read. */
export const slotOf = <K extends Slot['kind']>(slots: StoredSlots, kind: K): SlotOf<K> | undefined =>
  slotsOf(slots, kind)[0];

/** The vault key, by any one of its slots. Slots that differ from the manifest's hash are named before any work. */
export async function unwrap(
  { manifest, slots }: Pick<StoredVault, 'manifest' | 'slots'>,
  secret: Secret,
  limits: CostLimits = costLimits,
): Promise<Unwrapped> {
  if (manifest.schema > schema || slots.schema > schema) return { ok: false, why: 'tooNew' };
  if (slots.vaultId !== manifest.vaultId || slotsHash(slots) !== manifest.slots)
    return { ok: false, why: 'damagedSlots' };
  if ('passphrase' in secret) {
    const slot = slotOf(slots, 'passphrase');
    if (!slot) return { ok: false, why: 'damagedSlots' };
    const opened = await unwrapWithPassphrase(slot, secret.passphrase, slots.vaultId, limits);
    return opened.ok ? { ok: true, vaultKey: opened.key } : opened;
  }
  if ('touch' in secret) {
    const slot = slotsOf(slots, 'passkey').find(({ credential }) => credential === secret.touch.credential);
    const vaultKey = slot && (await unwrapWithPasskey(slot, secret.touch, slots.vaultId));
    return vaultKey ? { ok: true, vaultKey } : { ok: false, why: 'wrongPasskey' };
  }
  const slot = slotOf(slots, 'recovery');
  if (!slot) return { ok: false, why: 'damagedSlots' };
  const vaultKey = await unwrapForRecovery(slot, secret.recoveryKey, slots.vaultId);
  return vaultKey ? { ok: true, vaultKey } : { ok: false, why: 'wrongKey' };
}

/** A vault whose manifest is proven genuine. Its records may still be damaged: `readKeys` says which. */
export interface OpenVault {
  vaultKey: Bytes;
  stored: StoredVault;
  manifest: Manifest;
}
export type Opened = { ok: true; vault: OpenVault } | { ok: false; why: 'damagedManifest' | 'damagedSlots' | 'tooNew' };

export async function openVault(stored: StoredVault, vaultKey: Bytes): Promise<Opened> {
  if (stored.manifest.schema > schema) return { ok: false, why: 'tooNew' };
  const manifest = await openManifest(vaultKey, stored.manifest);
  if (!manifest) return { ok: false, why: 'damagedManifest' };
  if (slotsHash(stored.slots) !== stored.manifest.slots) return { ok: false, why: 'damagedSlots' };
  return { ok: true, vault: { vaultKey, stored, manifest } };
}

/**
 * A record that does not fit the sealed manifest. `swapped`: another record's text lies in its place. `duplicated`: the text
 * of a record that is in the manifest lies there once more. `unknown`: the manifest knows nothing of it.
 */
export interface Damage {
  id: string;
  what: 'missing' | 'altered' | 'rolledBack' | 'swapped' | 'duplicated' | 'unknown';
}

/**
 * Every key that is exactly what the manifest says, and every record that is not. An intact record whose key is known
 * (`isKnown`) is not opened again, and its key is left out.
 */
export async function readKeys(
  vault: OpenVault,
  isKnown: (entry: Entry) => boolean = () => false,
): Promise<{ keys: GuardedKey[]; damage: Damage[] }> {
  const { stored, manifest } = vault;
  const records = new Map(stored.records.map((record) => [record.id, record]));
  const asked = manifest.entries.filter((entry) => {
    const record = records.get(entry.id);
    return !record || !isIntact(entry, record) || !isKnown(entry);
  });
  const read = await Promise.all(asked.map((entry) => readEntry(vault, entry, records.get(entry.id))));
  return {
    keys: read.flatMap((one) => ('what' in one ? [] : [one])),
    damage: [...read.flatMap((one) => ('what' in one ? [one] : [])), ...surplus(vault)],
  };
}

/** Records that the manifest does not list, or lists once while they lie there twice. */
function surplus({ stored, manifest }: OpenVault): Damage[] {
  const left = new Map(manifest.entries.map(({ id, seal }) => [id, seal]));
  const seals = new Set(left.values());
  return stored.records.flatMap((record): Damage[] => {
    if (left.delete(record.id)) return [];
    const isTwice = manifest.entries.some(({ id }) => id === record.id) || seals.has(leafOf(record).seal);
    return [{ id: record.id, what: isTwice ? 'duplicated' : 'unknown' }];
  });
}

/** One key; `undefined` when there is none of this id or its record is damaged. */
export async function readKey(vault: OpenVault, id: string): Promise<GuardedKey | undefined> {
  const same = (one: { id: string }) => one.id === id;
  const entry = vault.manifest.entries.find(same);
  const read = entry && (await readEntry(vault, entry, vault.stored.records.find(same)));
  return read && !('what' in read) ? read : undefined;
}

const isIntact = ({ rev, seal }: Entry, record: StoredRecord): boolean =>
  record.rev === rev && leafOf(record).seal === seal;

async function readEntry(vault: OpenVault, entry: Entry, record: StoredRecord | undefined) {
  const { id, rev, seal } = entry;
  if (!record) return { id, what: 'missing' } satisfies Damage;
  const found = leafOf(record).seal;
  const key = isIntact(entry, record) ? await openRecord(vault.vaultKey, vault.stored.manifest, record) : undefined;
  if (key) return key;
  const isOther = found !== seal && vault.manifest.entries.some((entry) => entry.seal === found);
  return { id, what: isOther ? 'swapped' : record.rev < rev ? 'rolledBack' : 'altered' } satisfies Damage;
}

export const sealedPart = (vaultId: string, name: 'inbox' | 'signing'): Bytes =>
  utf8(canonicalJson(['private key', vaultId, name]));

/** The seed of the inbox's or the signing private key. */
export async function openSeed(vault: OpenVault, name: 'inbox' | 'signing'): Promise<Bytes | undefined> {
  const { vaultId, sealedInbox, sealedSigning } = vault.stored.slots;
  const key = await deriveKey(vault.vaultKey, vaultId, `private/${name}`);
  const seeds = await openBytes(key, name === 'inbox' ? sealedInbox : sealedSigning, sealedPart(vaultId, name));
  return name === 'inbox' ? seeds?.slice(0, seedLength) : seeds;
}

export const seedLength = 32;

/** The inbox's seed, and those that it had before the vault key was rotated, newest first: what was sealed then still opens. */
export async function openInboxSeeds({ vaultKey, stored }: OpenVault): Promise<Bytes[]> {
  const { vaultId, sealedInbox } = stored.slots;
  const key = await deriveKey(vaultKey, vaultId, 'private/inbox');
  const seeds = (await openBytes(key, sealedInbox, sealedPart(vaultId, 'inbox'))) ?? new Uint8Array();
  return Array.from({ length: Math.floor(seeds.length / seedLength) }, (_, at) =>
    seeds.slice(at * seedLength, (at + 1) * seedLength),
  );
}

/** Opens what `sealRaw` sealed; `undefined` when it was altered or bound to something else. */
export async function openRaw(inboxSeed: Bytes, sealed: string, aad: string): Promise<string | undefined> {
  const plain = await openFor(inboxSeed, { info: rawInfo, aad }, sealed);
  return plain && new TextDecoder().decode(plain);
}

/** Opens what `sealTo` sealed to the key of this seed. */
export async function openFor(
  inboxSeed: Bytes,
  { info, aad }: { info: Bytes; aad: string },
  sealed: string,
): Promise<Bytes | undefined> {
  const bytes = fromText(sealed);
  if (!bytes || bytes.length < 32 + 16) return undefined;
  const suite = sealing();
  const { privateKey } = await suite.kem.deriveKeyPair(inboxSeed.buffer);
  const enc = bytes.slice(0, 32).buffer;
  try {
    return new Uint8Array(await suite.open({ recipientKey: privateKey, enc, info }, bytes.slice(32), utf8(aad)));
  } catch {
    return undefined; // the tag is wrong: altered, or bound to another place
  }
}
