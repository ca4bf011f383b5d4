import { sha256 } from '@noble/hashes/sha2.js';

const utf8 = new TextEncoder();

/** The first 40 bits of a name's SHA-256, as a number below 2^40. Synchronous: a verdict cannot wait for WebCrypto. */
export function prefixOf(name: string): number {
  const hash = sha256(utf8.encode(name));
  const low =
    ((hash[1] as number) << 24) | ((hash[2] as number) << 16) | ((hash[3] as number) << 8) | (hash[4] as number);
  return (hash[0] as number) * 0x1_0000_0000 + (low >>> 0);
}
