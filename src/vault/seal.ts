import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { type Bytes, concat, fromText, toText, utf8 } from './bytes';

/** HPKE (RFC 9180), base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. It authenticates no sender. */
export const sealing = () =>
  new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

export const rawInfo = utf8('tokenim-guardian/raw/1');
export const noteInfo = utf8('tokenim-guardian/inbox/1');
/** Most characters of one text: cells of a sign-in list are short. */
export const rawCap = 4_000;

/**
 * Seals a text while the vault is locked: the encapsulated key (32 bytes) and ciphertext, base64url. `aad` binds it to
 * its place and must be given again to open it. `undefined` when the text is too long or the key is none.
 */
export const sealRaw = async (inboxKey: string, text: string, aad: string): Promise<string | undefined> =>
  text.length > rawCap ? undefined : sealTo(inboxKey, { info: rawInfo, aad }, utf8(text));

/** What one purpose (`info`) sealed does not open for another. */
export async function sealTo(
  inboxKey: string,
  { info, aad }: { info: Bytes; aad: string },
  plain: Bytes,
): Promise<string | undefined> {
  const raw = fromText(inboxKey);
  if (raw?.length !== 32) return undefined;
  const suite = sealing();
  const recipientPublicKey = await suite.kem.deserializePublicKey(raw.buffer);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, plain, utf8(aad));
  return toText(concat(new Uint8Array(enc), new Uint8Array(ct)));
}
