import { newNonce, openBytes, sealBytes } from '../aes';
import { type Bytes, fromText, toText, utf8 } from '../bytes';
import { canonicalJson } from '../canonical';
import { hkdf } from '../derive';
import { addedAtOf, isShort, type PasskeySlot, type SlotKind, type SlotMaking } from '../slot';

/** What an authenticator answered: 32 bytes of WebAuthn's PRF. A secret that opens the slot. */
export interface Touch {
  credential: string;
  secret: Bytes;
}

type Head = Omit<PasskeySlot, 'sealed'>;

export const passkeyLabelCap = 60;

export const passkeySlot: SlotKind<PasskeySlot> = {
  kind: 'passkey',
  parse({ credential, question, salt, label, sealed, ...more }) {
    if (!isShort(credential, 1_400) || !isShort(question, 50) || !isShort(salt, 50)) return undefined;
    if (!isShort(label, passkeyLabelCap) || !isShort(sealed, 200)) return undefined;
    return { kind: 'passkey', credential, question, salt, label, sealed, ...addedAtOf(more) };
  },
};

/** The PRF's answer is never a key itself: HKDF makes one for this vault and this credential alone. */
async function wrapping({ secret }: Touch, { salt, credential }: Pick<Head, 'salt' | 'credential'>, vaultId: string) {
  const info = utf8(canonicalJson(['tokenim-guardian/1/passkey', vaultId, credential]));
  const key = await hkdf(secret, fromText(salt) ?? new Uint8Array(), info, 32);
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const bound = (vaultId: string, head: Head): Bytes => utf8(canonicalJson(['passkey slot', vaultId, head]));

export async function wrapWithPasskey(
  vaultKey: Bytes,
  touch: Touch,
  { vaultId, random, at, question, label }: SlotMaking & Pick<PasskeySlot, 'question' | 'label'>,
): Promise<PasskeySlot> {
  const salt = toText(random(32));
  const more = at === undefined ? {} : { addedAt: at };
  const head: Head = { kind: 'passkey', credential: touch.credential, question, salt, label, ...more };
  const key = await wrapping(touch, head, vaultId);
  return { ...head, sealed: await sealBytes(key, newNonce(random), vaultKey, bound(vaultId, head)) };
}

/** `undefined` when it is another credential's answer, or the slot is damaged: its hash in the manifest tells which. */
export async function unwrapWithPasskey(
  { sealed, ...head }: PasskeySlot,
  touch: Touch,
  vaultId: string,
): Promise<Bytes | undefined> {
  if (touch.secret.length !== 32) return undefined;
  const key = await openBytes(await wrapping(touch, head, vaultId), sealed, bound(vaultId, head));
  return key?.length === 32 ? key : undefined;
}
