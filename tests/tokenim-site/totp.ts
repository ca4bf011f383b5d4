import { createHmac, randomBytes } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base 32, no padding. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** 160 bits, as RFC 4226 §4 recommends. */
export const newTotpSecret = () => base32(randomBytes(20));

/** RFC 6238 with SHA-1, six digits, steps of 30 s from the epoch. */
export function totp(secret: string, at: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (mac[19] ?? 0) & 0xf; // RFC 4226 §5.3
  return ((mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).toString().padStart(6, '0');
}

/** Accepts the step before and after, for clocks that differ. */
export const totpMatches = (secret: string, code: string, at: number) =>
  [-30_000, 0, 30_000].some((shift) => totp(secret, at + shift) === code.replaceAll(/\s/g, ''));

export const newBackupCodes = () =>
  Array.from({ length: 8 }, () => randomBytes(5).toString('hex').replace(/.{5}/, '$&-'));
