import { foldLetters } from './fold';

// The brand's short half ("im") is also the end and the beginning of ordinary words, and its long half ("token") is one:
// "claim|token", "token|image". What stands beside the brand's letters tells which was meant. The lists are closed classes
// of English, taken from a dictionary, and not from any list of hosts. Other brands have no entries and need none, since
// only a name such as `token.im` falls into a word and two letters.

/** Words of three letters that end in "im" and go before "token". Longer ones are recognised by not being an affix. */
const wordsEnding: Readonly<Record<string, readonly string[]>> = { im: ['aim', 'dim', 'him', 'rim', 'sim', 'vim'] };
/** Given names and abbreviations: a name with "token" behind it may be anybody's. */
const namesEnding: Readonly<Record<string, readonly string[]>> = {
  im: ['bim', 'gim', 'jim', 'kim', 'lim', 'nim', 'tim'],
};
/**
 * How words go on after "im". English: image, imbue, imitate, immense, impact. Portuguese, Spanish and Romanian, which
 * write one m: imediato, imenso, imigrar, imobiliária, imóvel, imune.
 */
const goesOn: Readonly<Record<string, RegExp>> = { im: /^(?:a[gm]|b[aeiru]|e[dn]|i[gt]|m[aeiou]|o[bv]|p[aeioru]|un)/ };
/** What people put before or behind a noun with the same number of letters, one slip from the short half: "ID token". */
const ownHalf: Readonly<Record<string, readonly string[]>> = {
  im: ['in', 'is', 'it', 'id', 'ip', 'iq', 'fm', 'gm', 'pm', 'tm'],
};

export type Neighbour = 'apart' | 'maybe' | 'word';

/** One letter before a brand that begins with its short half: does it make a word of it? */
export function letterBefore(letter: string, half: string): Neighbour {
  if (wordsEnding[half]?.includes(letter + half)) return 'word';
  return namesEnding[half]?.includes(letter + half) ? 'maybe' : 'apart';
}

/** Letters behind a brand that ends with its short half: do they go on with a word? */
export const lettersAfter = (rest: string, half: string): Neighbour =>
  goesOn[half]?.test(foldLetters(rest)) ? 'word' : rest.length > 2 ? 'maybe' : 'apart';

/** Is the half beside the long one a word of its own, `in|token`, or one letter put before the short one, `token|v|im`? */
export function isOtherHalf(half: string, short: string): Neighbour {
  if (ownHalf[short]?.includes(half)) return 'word';
  return half.length === short.length + 1 && half.endsWith(short) ? letterBefore(half[0] ?? '', short) : 'apart';
}

/** Words of the dictionary, and what an English sentence makes of two ("I'm taken"), one letter away from the brand. */
export const isOtherWord = (text: string): boolean => ['tokenism', 'tokenist', 'imtaken', 'imwoken'].includes(text);
