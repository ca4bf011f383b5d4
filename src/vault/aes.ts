import { type Bytes, concat, fromText, toText } from './bytes';

/** AES-256-GCM, NIST SP 800-38D: a nonce of 96 bits, a tag of 128 bits. */
const nonceLength = 12;
const tagLength = 16;

/** Nonce and ciphertext as base64url. The nonce must never meet the same key twice: it is random, and keys are short-lived. */
export async function sealBytes(key: CryptoKey, nonce: Bytes, plain: Bytes, bound: Bytes): Promise<string> {
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: bound }, key, plain);
  return toText(concat(nonce, new Uint8Array(sealed)));
}

/** `undefined` when anything (key, nonce, ciphertext, bound data) is not what was sealed. */
export async function openBytes(key: CryptoKey, sealed: string, bound: Bytes): Promise<Bytes | undefined> {
  const bytes = fromText(sealed);
  if (!bytes || bytes.length < nonceLength + tagLength) return undefined;
  const iv = bytes.slice(0, nonceLength);
  try {
    const algorithm = { name: 'AES-GCM', iv, additionalData: bound };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes.slice(nonceLength)));
  } catch {
    return undefined; // WebCrypto tells no more than that the tag is wrong
  }
}

export const newNonce = (random: (length: number) => Bytes): Bytes => random(nonceLength);
