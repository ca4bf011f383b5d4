import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Encrypter, type Recipient, Stanza } from 'age-encryption';
import { sameBytes, utf8 } from '../../vault/bytes';
import { recipientOf } from '../../vault/recovery-key';
import { armored, isForPassphrase, unarmor } from '../armor';
import type { CopyKind } from '../copy';
import { openAge } from '../open-age';
import { type Payload, printPayload, readPayload } from '../payload';

/**
 * An armored age file (C2SP age.md), sealed to the recovery key alone: `age -d -i key.txt copy.age` opens it. Beside
 * the X25519 stanza stands a label that every age tool skips. It says of which vault the copy is and, to somebody who
 * holds the key, that it was sealed to this key: so a wrong key, another vault's copy and a damaged header differ.
 */
export const ageFile: CopyKind = {
  id: 'age-file',
  extension: 'age',
  opensWith: 'recovery-key',

  async write(payload, recipient) {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    encrypter.addRecipient(labelFor(payload, recipient));
    return armored(await encrypter.encrypt(printPayload(payload)));
  },

  look(bytes) {
    const unarmored = unarmor(bytes);
    if (isForPassphrase(bytes)) return { ok: false, why: 'notACopy' };
    return unarmored.ok ? { ok: true } : unarmored;
  },

  async read(bytes, recoveryKey, vaultId) {
    const unarmored = unarmor(bytes);
    if (!unarmored.ok) return unarmored;
    const opened = await openAge(unarmored.file, (decrypter) => decrypter.addIdentity(recoveryKey));
    if (opened.ok) return readPayload(opened.text);
    if (opened.why !== 'noFit') return { ok: false, why: opened.why };
    return { ok: false, why: await whyNoKeyFits(opened.stanzas, recoveryKey, vaultId) };
  },
};

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

const labelFor = ({ version, vaultId }: Payload, recipient: string): Recipient => ({
  wrapFileKey: () => [new Stanza([labelName, String(version), vaultId], proofOf(recipient, vaultId))],
});
