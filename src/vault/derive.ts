import { type Bytes, utf8 } from './bytes';

/**
 * HKDF-SHA-256 (RFC 5869). The vault's id is the salt, the purpose is the info: no two purposes, records or versions
 * of a record ever share a key.
 */
export async function deriveBytes(secret: Bytes, vaultId: string, purpose: string, length = 32): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits(params(vaultId, purpose), key, length * 8));
}

/** A key for AES-256-GCM that cannot be exported. */
export async function deriveKey(secret: Bytes, vaultId: string, purpose: string): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const aes = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(params(vaultId, purpose), key, aes, false, ['encrypt', 'decrypt']);
}

const params = (vaultId: string, purpose: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: utf8(vaultId),
  info: utf8(`tokenim-guardian/1/${purpose}`),
});
