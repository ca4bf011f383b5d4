import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Decrypter, Encrypter, type Identity, type Recipient, Stanza } from 'age-encryption';
import { type Bytes, sameBytes, utf8 } from '../../vault/bytes';
import { recipientOf } from '../../vault/recovery-key';
import { armored, unarmor } from '../armor';
import type { CopyKind } from '../copy';
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

  async read(bytes, recoveryKey, vaultId) {
    const unarmored = unarmor(bytes);
    if (!unarmored.ok) return unarmored;
    const opened = await decrypt(unarmored.file, recoveryKey, vaultId);
    return opened.ok ? readPayload(opened.text) : opened;
  },
};

/** Ours has two stanzas. Each one costs a key exchange (2 ms), so a file of nothing else would keep a tab busy for minutes. */
const mostStanzas = 20;

type Decrypted = { ok: true; text: string } | { ok: false; why: 'notACopy' | 'damaged' | 'foreignVault' | 'wrongKey' };

async function decrypt(file: Bytes, recoveryKey: string, vaultId: string | undefined): Promise<Decrypted> {
  let seen: readonly Stanza[] | undefined;
  let fits = true;
  // Identities are asked in order until one knows the file key: these two only note how far it came.
  const first: Identity = {
    unwrapFileKey(stanzas) {
      seen = stanzas;
      if (stanzas.length > mostStanzas) throw new Error('too many stanzas');
      return null;
    },
  };
  const last: Identity = {
    unwrapFileKey() {
      fits = false;
      return null;
    },
  };
  const decrypter = new Decrypter();
  for (const identity of [first, recoveryKey, last]) decrypter.addIdentity(identity);
  try {
    return { ok: true, text: await decrypter.decrypt(file, 'text') };
  } catch {
    if (seen && seen.length > mostStanzas) return { ok: false, why: 'notACopy' };
    // The header cannot be read, or the key fits and the rest does not.
    if (!seen || fits) return { ok: false, why: 'damaged' };
    return { ok: false, why: await whyNoKeyFits(seen, recoveryKey, vaultId) };
  }
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

const labelFor = ({ version, vaultId }: Payload, recipient: string): Recipient => ({
  wrapFileKey: () => [new Stanza([labelName, String(version), vaultId], proofOf(recipient, vaultId))],
});
