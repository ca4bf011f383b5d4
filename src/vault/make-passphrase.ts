import { type Random, systemRandom } from './bytes';
import { wordTable } from './words.generated';

/** The EFF large list: 7,776 words (12.9 bits each), chosen to be told apart and typed without error. */
export const words: readonly string[] = wordTable.split(/\s+/);

/**
 * Six different words: 77.5 bits. Each is equally likely: numbers beyond the last whole multiple are drawn again, and so is
 * a word that stands there already (0.003 bits less), because a word said twice looks like a mistake.
 */
export function makePassphrase(random: Random = systemRandom, count = 6): string {
  const fair = 65_536 - (65_536 % words.length);
  const chosen: string[] = [];
  while (chosen.length < count) {
    const [high = 0, low = 0] = random(2);
    const number = high * 256 + low;
    const word = words[number % words.length] as string;
    if (number < fair && !chosen.includes(word)) chosen.push(word);
  }
  return chosen.join(' ');
}
