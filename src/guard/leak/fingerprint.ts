import { after, sha256 } from './sha256';

const utf8 = new TextEncoder();
const block = (salt: Uint8Array, pad: number): Uint8Array =>
  Uint8Array.from({ length: 64 }, (_, i) => (salt[i] ?? 0) ^ pad);

/**
 * Fingerprints under one salt of at most 64 bytes: HMAC-SHA-256 (RFC 2104) of the normalised text in UTF-8, its first
 * 37 bits as a number. So short that a found fingerprint fits many texts, so long that no ordinary text meets one by
 * chance. Synchronous, since a key press does not wait; the salt's two blocks are hashed once.
 */
export function fingerprinter(salt: Uint8Array): (normalised: string) => number {
  const [inner, outer] = [after(block(salt, 0x36)), after(block(salt, 0x5c))];
  return (normalised) => {
    const tag = new DataView(sha256(sha256(utf8.encode(normalised), inner), outer).buffer);
    return tag.getUint32(0) * 32 + (tag.getUint8(4) >> 3);
  };
}

export const fingerprint = (salt: Uint8Array, normalised: string): number => fingerprinter(salt)(normalised);
