import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, type Random } from '../../vault/bytes';
import { stretched } from './feistel';
import { interpolate, type Point } from './field';
import { type Share, writeShare } from './share';

/** The secret lies at x = 255, a digest by which a wrong result is noticed at x = 254. */
export const secretAt = 255;
export const digestAt = 254;
export const digestLength = 4;

export const digestOf = (secret: Uint8Array, random: Uint8Array): Uint8Array =>
  hmac(sha256, random, secret).slice(0, digestLength);

export const mostShares = 16;

/** How many shares there are, and how many of them give the secret back. */
export interface Scheme {
  needed: number;
  count: number;
}

export const isScheme = ({ needed, count }: Scheme): boolean =>
  Number.isInteger(needed) && Number.isInteger(count) && needed > 1 && needed <= count && count <= mostShares;

/**
 * SLIP-0039 shares of a secret of 128 or 256 bits, one group, no passphrase unless one is given. The exponent is 0: the
 * secret is as strong as a key, so stretching adds nothing.
 */
export async function split(
  secret: Uint8Array,
  scheme: Scheme,
  {
    random,
    passphrase = '',
    extendable = true,
    exponent = 0,
  }: { random: Random } & Partial<Pick<Share, 'extendable' | 'exponent'>> & { passphrase?: string },
): Promise<string[]> {
  if (!isScheme(scheme) || (secret.length !== 16 && secret.length !== 32)) throw new Error('no such shares');
  const [high = 0, low = 0] = random(2);
  const set = ((high << 8) | low) & 0x7fff;
  const hidden = await stretched(secret, { set, extendable, exponent, passphrase });
  const all = { set, extendable, exponent, group: 0, groupsNeeded: 1, groups: 1, needed: scheme.needed };
  return pieces(hidden, scheme, random).map(({ x, y }) => writeShare({ ...all, member: x, value: concat(y) }));
}

function pieces(secret: Bytes, { needed, count }: Scheme, random: Random): Point[] {
  const drawn: Point[] = Array.from({ length: needed - 2 }, (_, x) => ({ x, y: random(secret.length) }));
  const noise = random(secret.length - digestLength);
  const base = [...drawn, { x: digestAt, y: concat(digestOf(secret, noise), noise) }, { x: secretAt, y: secret }];
  const rest = Array.from({ length: count - drawn.length }, (_, at) => {
    const x = drawn.length + at;
    return { x, y: interpolate(base, x) };
  });
  return [...drawn, ...rest];
}
