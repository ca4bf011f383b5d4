import { newNonce, sealBytes } from './aes';
import { type Bytes, type Random, toText } from './bytes';
import { deriveKey } from './derive';
import { type Cost, type CostLimits, costLimits } from './kdf';
import { sealManifest } from './manifest';
import { sealedPart } from './open';
import { newRecoveryKey, recipientOf } from './recovery-key';
import { slotsHash } from './root';
import { sealing } from './seal';
import { signingKeyOf } from './signing';
import { wrapWithPassphrase } from './slots/passphrase';
import { wrapForRecovery } from './slots/recovery';
import { type StoredSlots, schema, type VaultWrite } from './store';

export type NewVault =
  | { ok: true; write: VaultWrite; vaultKey: Bytes; recoveryKey: string }
  | { ok: false; why: 'kdfRefused' | 'kdfFailed' };

/** A new, empty vault that lies nowhere yet. The recovery key is in nobody's hands until the user has written it down. */
export async function createVault(
  passphrase: string,
  { cost, limits = costLimits, random }: { cost: Cost; limits?: CostLimits; random: Random },
): Promise<NewVault> {
  const vaultId = toText(random(16));
  const vaultKey = random(32);
  const door = await wrapWithPassphrase(vaultKey, passphrase, { vaultId, cost, limits, random });
  if (!door.ok) return door;
  const recoveryKey = newRecoveryKey(random);
  const recovery = await wrapForRecovery(vaultKey, await recipientOf(recoveryKey), vaultId);
  const inboxSeed = random(32);
  const signingSeed = random(32);
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
  const head = { vaultId, schema, epoch: 1, counter: 1, slots: slotsHash(slots) };
  const manifest = await sealManifest(vaultKey, head, { prev: '', entries: [] }, random);
  return { ok: true, write: { base: 0, put: [], remove: [], manifest, slots }, vaultKey, recoveryKey };
}

async function inboxKeyOf(seed: Bytes): Promise<string> {
  const suite = sealing();
  const { publicKey } = await suite.kem.deriveKeyPair(seed.buffer);
  return toText(new Uint8Array(await suite.kem.serializePublicKey(publicKey)));
}
