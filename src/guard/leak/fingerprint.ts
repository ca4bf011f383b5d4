import { startSha256 } from './sha256';

const begun = (salt: Uint8Array, pad: number) =>
  startSha256().update(Uint8Array.from({ length: 64 }, (_, i) => (salt[i] ?? 0) ^ pad));

/**
 * Fingerprints under one salt of at most 64 bytes: HMAC-SHA-256 (RFC 2104) of the normalised text in UTF-8, its first
 * 37 bits as a number. So short that a found fingerprint fits many texts, so long that no ordinary text meets one by
 * chance. Synchronous, since a key press does not wait; the salt's two blocks are hashed once.
 */
export function fingerprinter(salt: Uint8Array): (normalised: string) => number {
  const utf8 = new TextEncoder();
  const [inner, outer] = [begun(salt, 0x36), begun(salt, 0x5c)];
  return (normalised) => {
    const message = inner.clone().update(utf8.encode(normalised)).digest();
    const tag = new DataView(outer.clone().update(message).digest().buffer);
    return tag.getUint32(0) * 32 + (tag.getUint8(4) >> 3);
  };
}

export const fingerprint = (salt: Uint8Array, normalised: string): number => fingerprinter(salt)(normalised);
