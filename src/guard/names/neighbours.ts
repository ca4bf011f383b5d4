import { foldLetters } from './fold';

// The brand's short half ("im") is also the end and the beginning of ordinary words, and its long half ("token") is one:
// "claim|token", "token|image". What stands beside the brand's letters tells which was meant. The lists are closed classes
// of English, taken from a dictionary, and not from any list of hosts.

/** Words of three letters that end in "im" and go before "token". Longer ones are recognised by not being an affix. */
const wordsEnding: Readonly<Record<string, readonly string[]>> = { im: ['aim', 'dim', 'him', 'rim', 'sim', 'vim'] };
/** Given names: a name with "token" behind it may be anybody's. */
const namesEnding: Readonly<Record<string, readonly string[]>> = { im: ['jim', 'kim', 'lim', 'nim', 'tim'] };
/** How English goes on after "im" inside a word: image, imbue, imitate, immense, impact, import. */
const goesOn: Readonly<Record<string, RegExp>> = { im: /^(?:a[gm]|b[aeiru]|it|m[aeiou]|p[aeioru])/ };

export type Neighbour = 'apart' | 'maybe' | 'word';

/** One letter before a brand that begins with its short half: does it make a word of it? */
export function letterBefore(letter: string, half: string): Neighbour {
  if (wordsEnding[half]?.includes(letter + half)) return 'word';
  return namesEnding[half]?.includes(letter + half) ? 'maybe' : 'apart';
}

/** Letters behind a brand that ends with its short half: do they go on with a word? */
export const lettersAfter = (rest: string, half: string): Neighbour =>
  goesOn[half]?.test(foldLetters(rest)) ? 'word' : rest.length > 2 ? 'maybe' : 'apart';

/** Words of the dictionary one letter away from the brand. */
export const isOtherWord = (text: string): boolean => ['tokenism', 'tokenist'].includes(text);
