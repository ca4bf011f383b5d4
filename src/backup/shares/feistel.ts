import { type Bytes, concat, utf8 } from '../../vault/bytes';
import type { Share } from './share';

/** What the shares carry is the secret under a passphrase (ours: none), in four rounds of a Feistel network. */
type Stretching = Pick<Share, 'set' | 'extendable' | 'exponent'> & { passphrase: string };

export const stretched = (secret: Uint8Array, how: Stretching): Promise<Bytes> => feistel(secret, how, [0, 1, 2, 3]);
export const unstretched = (secret: Uint8Array, how: Stretching): Promise<Bytes> => feistel(secret, how, [3, 2, 1, 0]);

async function feistel(secret: Uint8Array, how: Stretching, rounds: readonly number[]): Promise<Bytes> {
  const half = secret.length / 2;
  let left = secret.slice(0, half);
  let right = secret.slice(half);
  for (const round of rounds) {
    const mask = await maskOf(right, how, round);
    [left, right] = [right, left.map((byte, at) => byte ^ (mask[at] as number))];
  }
  return concat(right, left);
}

async function maskOf(right: Uint8Array, { set, extendable, exponent, passphrase }: Stretching, round: number) {
  const salt = extendable ? concat(right) : concat(utf8('shamir'), new Uint8Array([set >> 8, set & 255]), right);
  const password = concat(new Uint8Array([round]), utf8(passphrase));
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const cost = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 2_500 << exponent };
  return new Uint8Array(await crypto.subtle.deriveBits(cost, key, right.length * 8));
}
