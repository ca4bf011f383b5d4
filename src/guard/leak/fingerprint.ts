import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

const utf8 = new TextEncoder();

/**
 * Fingerprints under one salt: HMAC-SHA-256 (RFC 2104) of the normalised text in UTF-8, its first 37 bits as a number.
 * So short that a found fingerprint fits many texts, so long that no ordinary text meets one by chance. Synchronous,
 * since a key press does not wait; the salt's two blocks are hashed once.
 */
export function fingerprinter(salt: Uint8Array): (normalised: string) => number {
  const begun = hmac.create(sha256, salt);
  return (normalised) => {
    const tag = begun.clone().update(utf8.encode(normalised)).digest();
    return new DataView(tag.buffer, tag.byteOffset).getUint32(0) * 32 + ((tag[4] ?? 0) >> 3);
  };
}

export const fingerprint = (salt: Uint8Array, normalised: string): number => fingerprinter(salt)(normalised);
