import { type Random, systemRandom } from './bytes';

/**
 * Small letters and digits that are told apart on paper. Without vowels no word can come about: the guard counts what
 * could be a word as weak, and recognises a strong key by its first half.
 */
const letters = 'bcdfghjkmnpqrstvwxz23456789';

/** 32 of 27 letters: 152 bits. In groups, as people write it down. */
export function makeKey(random: Random = systemRandom): string {
  const fair = 256 - (256 % letters.length);
  let key = '';
  while (key.length < 32) {
    const [byte = 255] = random(1);
    if (byte < fair) key += letters[byte % letters.length];
  }
  return key.match(/.{4}/g)?.join('-') ?? key;
}
