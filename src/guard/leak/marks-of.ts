import { fingerprinter } from './fingerprint';
import { longestKey, type Mark, shortestKey } from './mark';
import { normalise } from './normal';
import { strengthOf } from './strength';

/** Keys from here on may be marked in storage that outlives the browser; a weaker one could be found out from its mark. */
export const strongBits = 128;
const halfBits = 64;

export const isStrong = (secret: string): boolean => strengthOf(normalise(secret).slice(0, longestKey)) >= strongBits;

/**
 * The mark of a key. `undefined` when fewer than eight characters are left of it: that little is typed every day.
 * Not for the content script: it never sees a key that it should make a mark of.
 */
export function marksOf(salt: Uint8Array, id: string, secret: string): Mark | undefined {
  const key = normalise(secret).slice(0, longestKey);
  if (key.length < shortestKey) return undefined;
  const print = fingerprinter(salt);
  const length = Math.floor(key.length / 2);
  const [first, second] = [key.slice(0, length), key.slice(-length)];
  const halves = Math.min(strengthOf(first), strengthOf(second)) >= halfBits;
  return {
    id,
    length: key.length,
    whole: print(key),
    ...(halves ? { halves: { length, first: print(first), second: print(second) } } : {}),
  };
}
