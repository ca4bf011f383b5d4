import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Encrypter, type Recipient, Stanza } from 'age-encryption';
import { type Bytes, sameBytes, utf8 } from '../vault/bytes';
import { recipientOf } from '../vault/recovery-key';
import { openAge } from './open-age';
import type { Payload } from './payload';

/**
 * A binary age file, sealed to the recovery key alone. Beside the X25519 stanza stands a label that every age tool skips.
 * It says of which vault the copy is and, to somebody who holds the key, that it was sealed to this key: so a wrong key,
 * another vault's copy and a damaged header differ. `filling` lengthens the header by as many bytes.
 */
export async function sealFile(
  content: Uint8Array,
  { of, recipient, filling = 0 }: { of: Pick<Payload, 'version' | 'vaultId'>; recipient: string; filling?: number },
): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  encrypter.addRecipient(labelFor(of, recipient, filling));
  return new Uint8Array(await encrypter.encrypt(content));
}

export type Unsealed =
  | { ok: true; content: Bytes }
  | { ok: false; why: 'notACopy' | 'damaged' | 'foreignVault' | 'wrongKey' };

/** `vaultId`: the vault that the copy ought to be of, where there is one. */
export async function unsealFile(file: Bytes, recoveryKey: string, vaultId?: string): Promise<Unsealed> {
  const opened = await openAge(file, (decrypter) => decrypter.addIdentity(recoveryKey));
  if (opened.ok || opened.why !== 'noFit') return opened;
  return { ok: false, why: await whyNoKeyFits(opened.stanzas, recoveryKey, vaultId) };
}

async function whyNoKeyFits(stanzas: readonly Stanza[], recoveryKey: string, vaultId: string | undefined) {
  const label = stanzas.find(({ args }) => args[0] === labelName);
  if (!label) return 'notACopy';
  const sealedTo = label.args[2] ?? '';
  if (sameBytes(label.body, proofOf(await recipientOf(recoveryKey), sealedTo))) return 'damaged';
  return vaultId !== undefined && sealedTo !== vaultId ? 'foreignVault' : 'wrongKey';
}

const labelName = 'tokenim-guardian/copy';

/** Without the recipient, which stands nowhere in the file, the proof links to nothing. */
const proofOf = (recipient: string, vaultId: string): Uint8Array =>
  hmac(sha256, utf8(recipient), utf8(`${labelName} ${vaultId}`)).slice(0, 16);

const labelFor = (
  { version, vaultId }: Pick<Payload, 'version' | 'vaultId'>,
  recipient: string,
  filling: number,
): Recipient => {
  // An argument costs a space beside its letters.
  const filler = filling > 1 ? ['-'.repeat(filling - 1)] : [];
  return {
    wrapFileKey: () => [new Stanza([labelName, String(version), vaultId, ...filler], proofOf(recipient, vaultId))],
  };
};
