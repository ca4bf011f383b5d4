import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Bytes, concat, fromText, toText } from './bytes';

/** Ed25519 (RFC 8032) as WebCrypto has it. The head of a PKCS #8 key that holds nothing but a seed: RFC 8410 §7. */
const pkcs8Head = new Uint8Array([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]);

const privateKey = (seed: Bytes, extractable = false) =>
  crypto.subtle.importKey('pkcs8', concat(pkcs8Head, seed), 'Ed25519', extractable, ['sign']);

/** The public key of a 32-byte seed, base64url. */
export async function signingKeyOf(seed: Bytes): Promise<string> {
  const { x } = await crypto.subtle.exportKey('jwk', await privateKey(seed, true));
  if (!x) throw new Error('an Ed25519 key without its public half');
  return x;
}

/** base64url. */
export async function sign(seed: Bytes, message: Bytes): Promise<string> {
  return toText(new Uint8Array(await crypto.subtle.sign('Ed25519', await privateKey(seed), message)));
}

export async function isSignedBy(signingKey: string, signature: string, message: Bytes): Promise<boolean> {
  const raw = fromText(signingKey);
  const bytes = fromText(signature);
  if (raw?.length !== 32 || bytes?.length !== 64) return false;
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, bytes, message);
}

/** 80 bits of the public key's SHA-256 in groups of four, for paper and comparison by eye. */
export function fingerprintOf(signingKey: string): string {
  const hash = bytesToHex(sha256(fromText(signingKey) ?? new Uint8Array())).slice(0, 20);
  return (hash.match(/.{4}/g) ?? []).join(' ');
}
