import { newNonce, sealBytes } from './aes';
import { contentOf } from './attachment';
import { type Bytes, type Random, toText } from './bytes';
import { deriveKey } from './derive';
import { type Cost, type CostLimits, costLimits } from './kdf';
import type { GuardedKey } from './key';
import { type Entry, sealManifest } from './manifest';
import { sealedPart } from './open';
import { sealRecord } from './record';
import { newRecoveryKey, recipientOf } from './recovery-key';
import { leafOf, slotsHash } from './root';
import { sealing } from './seal';
import { signingKeyOf } from './signing';
import { wrapWithPassphrase } from './slots/passphrase';
import { wrapForRecovery } from './slots/recovery';
import { type StoredRecord, type StoredSlots, schema, type VaultWrite } from './store';

export type NewVault =
  /** `recoveryKey`: the new one, of no use to a vault from a copy, which keeps the old one. */
  | { ok: true; write: VaultWrite; vaultKey: Bytes; recoveryKey: string }
  | { ok: false; why: 'kdfRefused' | 'kdfFailed' };

/** What a vault that is made from a copy goes on with. Its vault key is new, and so is its epoch. */
export interface Origin {
  vaultId: string;
  /** The public half of the recovery key: it stays the vault's, so the sheet stays true. */
  recipient: string;
  /** So that copies are signed as before; `undefined` when the copy does not carry it. */
  signingSeed: Bytes | undefined;
  /** Those of the copy: the new vault counts on from them, and no older copy looks newer than it. */
  epoch: number;
  counter: number;
  keys: readonly { rev: number; key: GuardedKey }[];
}

/**
 * A new vault that lies nowhere yet: empty, or with what a copy holds. A new recovery key is in nobody's hands until the
 * user has written it down.
 */
export async function createVault(
  passphrase: string,
  { cost, limits = costLimits, random, at }: { cost: Cost; limits?: CostLimits; random: Random; at?: number },
  origin?: Origin,
): Promise<NewVault> {
  const vaultId = origin?.vaultId ?? toText(random(16));
  const vaultKey = random(32);
  const made = at === undefined ? {} : { at };
  const door = await wrapWithPassphrase(vaultKey, passphrase, { vaultId, cost, limits, random, ...made });
  if (!door.ok) return door;
  const recoveryKey = newRecoveryKey(random);
  const recipient = origin?.recipient ?? (await recipientOf(recoveryKey));
  const recovery = await wrapForRecovery(vaultKey, recipient, vaultId, at);
  const inboxSeed = random(32);
  const signingSeed = origin?.signingSeed ?? random(32);
  const seal = async (name: 'inbox' | 'signing', seed: Bytes) =>
    sealBytes(await deriveKey(vaultKey, vaultId, `private/${name}`), newNonce(random), seed, sealedPart(vaultId, name));
  const slots: StoredSlots = {
    vaultId,
    schema,
    slots: [door.slot, recovery],
    inboxKey: await inboxKeyOf(inboxSeed),
    sealedInbox: await seal('inbox', inboxSeed),
    signingKey: await signingKeyOf(signingSeed),
    sealedSigning: await seal('signing', signingSeed),
  };
  const { epoch, counter } = origin ?? { epoch: 0, counter: 0 };
  const head = { vaultId, schema, epoch: epoch + 1, counter: counter + 1, slots: slotsHash(slots) };
  const put: StoredRecord[] = [];
  const entries: Entry[] = [];
  for (const { rev, key } of (origin?.keys ?? []).map(withLivingCheck)) {
    const record = await sealRecord(vaultKey, head, { key, rev: Math.max(1, rev), random });
    put.push(record);
    entries.push({ ...leafOf(record), at: counter, content: contentOf(key) });
  }
  const manifest = await sealManifest(vaultKey, head, { prev: '', entries }, random);
  return { ok: true, write: { base: 0, put, remove: [], manifest, slots }, vaultKey, recoveryKey };
}

/** A check whose salt came from the vault key of then says nothing under this one: it would call the right secret wrong. */
function withLivingCheck({ rev, key }: { rev: number; key: GuardedKey }) {
  if (key.check === undefined || key.checkSalt !== undefined) return { rev, key };
  const { check: _dead, ...living } = key;
  return { rev: rev + 1, key: living };
}

export async function inboxKeyOf(seed: Bytes): Promise<string> {
  const suite = sealing();
  const { publicKey } = await suite.kem.deriveKeyPair(seed.buffer);
  return toText(new Uint8Array(await suite.kem.serializePublicKey(publicKey)));
}
