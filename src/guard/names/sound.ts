/** Letters that are heard, and in pinyin learned, as one: voiced and unvoiced, m and n. Vowels carry least. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/[dt]+/g, 't'],
  [/[cgkq]+/g, 'k'],
  [/[mn]+/g, 'n'],
  [/[bp]+/g, 'p'],
  [/[sz]+/g, 's'],
  [/[aeiou]+/g, ''],
  [/(.)\1+/g, '$1'],
];
const frame = (text: string) => sounds.reduce((seen, [letters, sound]) => seen.replace(letters, sound), text);

/** Fewer letters than this sound like too many other words. */
const shortest = 5;

/**
 * Two changes that leave the sound of a name: the same consonants in the same order, other vowels or none (`tuoken`,
 * `duken`, `tkm`). Sound-squatting, as in Nikiforakis et al., "Soundsquatting" (ISC 2014), with pinyin's pairs.
 */
export function soundsLike(truth: string, seen: string): boolean {
  if (truth.length < shortest || Math.abs(truth.length - seen.length) > 2) return false;
  return frame(truth) === frame(seen) && edits(truth, seen) <= 2;
}

/** A pattern that finds at least what may sound like the name, anywhere in a text; none where nothing may. */
export function soundPatterns(name: string): string[] {
  const consonants = [...name.replace(/[aeiou]/g, '')];
  if (name.length < shortest || consonants.length === 0) return [];
  const heard = consonants.map(
    (letter) => sounds.find(([letters]) => letter.search(letters) === 0)?.[0].source ?? letter,
  );
  return [heard.join('[aeiou]{0,3}')];
}

/** Levenshtein's distance, by the row. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
