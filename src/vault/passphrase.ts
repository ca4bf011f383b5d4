import { normalPassphrase } from './kdf';
import { words } from './make-passphrase';
import { common, famous, rows } from './passphrase-lists';

/** `passphraseAdvice_<why>` in the messages. */
export interface Advice {
  level: 'weak' | 'fair' | 'strong';
  why:
    | 'tooShort'
    | 'tooCommon'
    | 'repeats'
    | 'sequence'
    | 'famous'
    | 'fewWords'
    | 'short'
    | 'oneKind'
    | 'good'
    | 'generated';
}

export const leastCharacters = 10;

/**
 * What can honestly be said of a passphrase without a dictionary of a megabyte: whether it is short, repeats itself,
 * runs along a keyboard, or is one of those everybody thinks of. It never praises by points.
 */
export function advise(typed: string): Advice {
  const text = normalPassphrase(typed);
  const letters = [...text];
  const plain = text.toLowerCase().replace(/[\s_.,!?-]/g, '');
  if (letters.length < leastCharacters) return weak('tooShort');
  if (isCommon(plain)) return weak('tooCommon');
  if (famous.some((phrase) => plain.includes(phrase))) return weak('famous');
  const kinds = new Set(letters.map((letter) => letter.toLowerCase())).size;
  if (kinds < 6 || isRepetition(plain)) return weak('repeats');
  if (longestRun(plain) * 2 >= [...plain].length) return weak('sequence');
  return judge(text, letters.length);
}

function judge(text: string, length: number): Advice {
  const parts = text.toLowerCase().split(/[\s-]+/);
  const different = new Set(parts.filter((part) => part.length > 2)).size;
  if (parts.length >= 6 && different >= 6) {
    return { level: 'strong', why: parts.every((part) => dictionary().has(part)) ? 'generated' : 'good' };
  }
  // A Chinese character carries far more than a letter: eight of them already make a sentence.
  const wide = [...text].filter((letter) => /\p{Script=Han}/u.test(letter)).length;
  const weight = length + wide;
  if (parts.length >= 3) return weight >= 24 ? { level: 'fair', why: 'fewWords' } : { level: 'weak', why: 'fewWords' };
  const mixed = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}\s]/u, /\p{Script=Han}/u].filter((kind) =>
    kind.test(text),
  );
  if (weight < 14) return mixed.length >= 3 ? { level: 'fair', why: 'short' } : weak('short');
  if (mixed.length >= 3 && weight >= 18) return { level: 'strong', why: 'good' };
  return { level: 'fair', why: mixed.length < 2 ? 'oneKind' : 'short' };
}

const weak = (why: Advice['why']): Advice => ({ level: 'weak', why });

let known: Set<string> | undefined; // a cache: 7,776 words are only looked at when somebody chooses a passphrase
const dictionary = () => {
  known ??= new Set(words);
  return known;
};

/** A common word with nothing but digits and marks around it. */
function isCommon(plain: string): boolean {
  const core = plain.replace(/^[\d\W_]+(?=\p{L})|(?<=\p{L})[\d\W_]+$/gu, '');
  return common.some(
    (word) => plain === word || core === word || plain.replace(/\d+$/, '') === word || isRepeated(core, word),
  );
}
const isRepeated = (text: string, word: string) => text.length > 0 && text.split(word).every((rest) => rest === '');

/** One piece over and over: `abcabcabcabc`. */
const isRepetition = (text: string) => /^(.{1,8}?)\1+.{0,2}$/u.test(text);

/** The longest piece that runs along a keyboard or the alphabet, either way. */
function longestRun(text: string): number {
  const lines = rows.flatMap((row) => [row, [...row].reverse().join('')]);
  let longest = 0;
  for (let from = 0; from < text.length; from++) {
    let to = from + 1;
    while (to < text.length && lines.some((line) => line.includes(text.slice(from, to + 1)))) to++;
    if (to - from > 2) longest = Math.max(longest, to - from);
  }
  return longest;
}
