import { sha256 } from '@noble/hashes/sha2.js';
import { type Edit, near } from './edit';
import type { LeakShape } from './leak';
import { normalise } from './normal';

const digits58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const base58 = `[${digits58}]`;
/** Anywhere: nothing else looks like this. */
const recoveryKey = /agesecretkey1(?!(.)\1{3})[02-9ac-hj-np-z]{10}/;
const extended = new RegExp(`[xyztuvYZUV]prv${base58}{46}`, 'g');
const wif = new RegExp(`(?<![a-zA-Z\\d])[5KL9c]${base58}{50,51}(?![a-zA-Z\\d])`, 'g');
/** Where a private key is asked for: half of one typed, or a whole one pasted. Addresses have 40 digits. */
const halfTyped = new RegExp(`[\\da-fA-F]{32}|(?<![a-zA-Z\\d])[5KL9c6]${base58}{25}`, 'g');
const pasted = /(?<![\da-fA-F])[\da-fA-F]{64}(?![\da-fA-F])/g;
const keystore = /"ciphertext"\s*:\s*"[\da-f]{32,}"/i;

/** What has the shape of a secret in a stretch that an edit touches. */
export function shapeIn(edit: Edit, asked: boolean, typed: boolean): LeakShape | undefined {
  const { before, inserted, after } = near(edit);
  const text = before + inserted + after;
  const touched = ({ index, 0: { length } }: RegExpExecArray) =>
    index <= text.length - after.length && index + length >= before.length;
  const any = (pattern: RegExp) => [...text.matchAll(pattern)].filter(touched);
  if (recoveryKey.test(normalise(text))) return 'recoveryKey';
  if (any(extended).length > 0 || any(wif).some(([key]) => isBase58Check(key))) return 'privateKey';
  if (asked && any(typed ? halfTyped : pasted).length > 0) return 'privateKey';
  return keystore.test(text) && /"crypto"/i.test(text) && /"kdf"/i.test(text) ? 'keystore' : undefined;
}

/** The last four bytes are the beginning of the double hash of the others. */
function isBase58Check(text: string): boolean {
  let value = 0n;
  for (const digit of text) value = value * 58n + BigInt(digits58.indexOf(digit));
  const hex = value.toString(16);
  const bytes = Uint8Array.from(hex.padStart(hex.length + (hex.length % 2), '0').match(/../g) ?? [], (two) =>
    Number.parseInt(two, 16),
  );
  const sum = sha256(sha256(bytes.slice(0, -4)));
  return bytes.slice(-4).every((byte, i) => byte === sum[i]);
}
