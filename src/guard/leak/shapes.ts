import type { LeakShape } from './leak';

/** A pattern of a secret, as it travels in a watch set: the script in a page has the mechanism alone. */
export interface Shape {
  shape: LeakShape;
  source: string;
  flags: string;
  /** Only where a private key is asked for, and only while it is typed, or only as it is given whole. */
  asked?: 'typed' | 'given';
  /** Looked for in the normalised text, wherever it stands in it. */
  normalised?: true;
  /** Its digits, when it ends in a checksum that must fit (Base58Check). */
  digits?: string;
}

const digits = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const base58 = `[${digits}]`;
const shape = (name: LeakShape, pattern: RegExp, more: Partial<Shape> = {}): Shape => ({
  shape: name,
  source: pattern.source,
  flags: pattern.flags,
  ...more,
});

/** What is a secret by its looks. */
export const shapes: readonly Shape[] = [
  // Anywhere: nothing else looks like this.
  shape('recoveryKey', /agesecretkey1(?!(.)\1{3})[02-9ac-hj-np-z]{10}/g, { normalised: true }),
  shape('privateKey', new RegExp(`[xyztuvYZUV]prv${base58}{46}`, 'g')),
  shape('privateKey', new RegExp(`(?<![a-zA-Z\\d])[5KL9c]${base58}{50,51}(?![a-zA-Z\\d])`, 'g'), { digits }),
  // Where a private key is asked for: half of one typed, or a whole one pasted. Addresses have 40 digits.
  shape('privateKey', new RegExp(`[\\da-fA-F]{32}|(?<![a-zA-Z\\d])[5KL9c6]${base58}{25}`, 'g'), { asked: 'typed' }),
  shape('privateKey', /(?<![\da-fA-F])[\da-fA-F]{64}(?![\da-fA-F])/g, { asked: 'given' }),
  shape('keystore', /^(?=[\s\S]*"crypto")(?=[\s\S]*"kdf")[\s\S]*"ciphertext"\s*:\s*"[\da-f]{32,}"/gi),
];
