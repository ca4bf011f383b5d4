import { hkdf as hkdfOf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, utf8 } from './bytes';

/** HKDF-SHA-256 (RFC 5869), extract and expand. WebCrypto's takes nine times as long, and a list derives a thousand keys. */
export const hkdf = async (secret: Bytes, salt: Bytes, info: Bytes, length: number): Promise<Bytes> =>
  new Uint8Array(hkdfOf(sha256, secret, salt, info, length));

/**
 * The vault's id is the salt, the purpose is the info: no two purposes, records or versions of a record ever share a
 * key.
 */
export const deriveBytes = (secret: Bytes, vaultId: string, purpose: string, length = 32): Promise<Bytes> =>
  hkdf(secret, utf8(vaultId), utf8(`tokenim-guardian/1/${purpose}`), length);

/** A key for AES-256-GCM that cannot be exported. */
export async function deriveKey(secret: Bytes, vaultId: string, purpose: string): Promise<CryptoKey> {
  const bytes = await deriveBytes(secret, vaultId, purpose);
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
