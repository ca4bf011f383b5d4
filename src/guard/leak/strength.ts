/** Bits of one character by the smallest set that holds them all. Letters are counted in one case, as they are compared. */
const poolBits = (text: string): number =>
  /^\d+$/.test(text) ? 3.32 : /^[\da-f]+$/.test(text) && /\d/.test(text) ? 4 : 5;
/** A letter of a word: BIP-39 has 2.0 bits a letter, the EFF list 1.8. */
const wordBits = 1.8;
/** A Chinese, Japanese or Korean character in running text. */
const ideographBits = 4;
/** What a repetition or a row of the keyboard costs to name, however long. */
const namedBits = 6;

const rows = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) => [
  row,
  [...row].reverse().join(''),
]);

/**
 * How hard a normalised key is to guess, in bits, rather too low than too high: runs of letters that could be words
 * count as words, and what repeats or runs along a row counts once.
 */
export function strengthOf(normalised: string): number {
  const each = poolBits(normalised);
  const words = each > 4 ? wordsIn(normalised) : new Set<number>();
  let bits = 0;
  for (let at = 0; at < normalised.length; ) {
    const named = namedAt(normalised, at);
    if (named >= 4) {
      bits += namedBits;
      at += named;
      continue;
    }
    bits += normalised.charCodeAt(at) > 0x7f ? ideographBits : words.has(at) ? wordBits : each;
    at++;
  }
  return Math.min(bits, evenness(normalised));
}

/** Places of letters in runs of four and more that can be spoken. */
function wordsIn(text: string): Set<number> {
  const places = new Set<number>();
  for (const { 0: run, index } of text.matchAll(/[a-z]{4,}/g)) {
    const speakable = /[aeiouy]/.test(run) && !/[^aeiouy]{5}|[aeiou]{5}|q[^u]/.test(run);
    if (speakable) for (let i = 0; i < run.length; i++) places.add(index + i);
  }
  return places;
}

/** So many characters from here stood before, or run along a row. */
function namedAt(text: string, at: number): number {
  let longest = 0;
  for (let from = 0; from < at; from++) {
    let same = 0;
    while (at + same < text.length && text[from + same] === text[at + same]) same++;
    longest = Math.max(longest, same);
  }
  for (const row of rows) {
    const from = row.indexOf(text[at] ?? '\0');
    let same = 0;
    while (from >= 0 && at + same < text.length && row[from + same] === text[at + same] && from + same < row.length)
      same++;
    longest = Math.max(longest, same);
  }
  return longest;
}

/**
 * No more than what the number of different characters allows. A key drawn by lot does not hold every character of its
 * set: as many as chance gives are as good as all of them.
 */
function evenness(text: string): number {
  const pool = 2 ** poolBits(text);
  const different = new Set(text).size;
  const byChance = pool * (1 - (1 - 1 / pool) ** text.length);
  return different >= 0.7 * byChance ? Number.POSITIVE_INFINITY : text.length * Math.log2(Math.max(1, different));
}
