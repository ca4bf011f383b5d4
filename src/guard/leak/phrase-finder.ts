import { type Edit, near } from './edit';
import { sha256 } from './sha256';

interface Table {
  /** Place in the list by word, and of words with four letters and more by the first four, which are theirs alone. */
  places: Map<string, number>;
  common: Set<number>;
}

interface Word {
  place: number;
  from: number;
  to: number;
  capital: boolean;
}

/** A longer run of list words is a word list, not a phrase. */
const longestPhrase = 33;
const prefix = 4;
/** A word, a gap (with numbering), a comma, or what ends a run. */
const parts = /(\p{L}+)|(\s+|(?<![\p{L}\d])#?\d{1,2}[.):、]?(?!\d))|([,;、])|[\s\S]/gu;

/** So many words suffice: where a phrase is asked for; elsewhere after the fact; elsewhere before the page has the last. */
export type Need = 4 | 7 | 8;

/** Tables as in a watch set: common words of the language end in `*`. */
export function phraseFinder(lists: readonly string[]): (edit: Edit, need: Need) => boolean {
  const tables = lists.map(readTable);
  return (edit, need) => {
    const { before, inserted, after } = near(edit);
    const text = (before + inserted + after).normalize('NFKC').replace(/[\u200b-\u200f\u2060-\u2064\ufeff]/g, '');
    // What is composed on the way makes a length differ by a character or two: enough to find the word that is touched.
    const [from, to] = [before.length - 1, text.length - after.length + 1];
    const touched = ({ from: start, to: end }: Word) => start <= to && end >= from;
    return tables.some((table) =>
      runsIn(text, table, from, to).some((run) => run.words.some(touched) && isPhrase(run, table, need, touched)),
    );
  };
}

function readTable(list: string): Table {
  const places = new Map<string, number>();
  const common = new Set<number>();
  for (const [place, entry] of list.split(' ').entries()) {
    const word = entry.replace('*', '');
    if (word !== entry) common.add(place);
    places.set(word, place);
    if (word.length >= prefix) places.set(`${word.slice(0, prefix)}*`, place);
  }
  return { places, common };
}

interface Run {
  words: Word[];
  commas: boolean;
}

/** Runs of words of one list with nothing between them but blanks, numbers and commas. A word being typed counts early. */
function runsIn(text: string, { places }: Table, from: number, to: number): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const { 0: part, 1: word, 2: gap, 3: comma, index } of text.matchAll(parts)) {
    if (gap !== undefined) continue;
    const end = index + part.length;
    const lower = part.toLowerCase();
    const open = end >= from && index <= to && lower.length >= prefix;
    const place = word && (places.get(lower) ?? (open ? places.get(`${lower}*`) : undefined));
    if (typeof place === 'number') {
      if (!run) {
        run = { words: [], commas: false };
        runs.push(run);
      }
      run.words.push({ place, from: index, to: end, capital: lower !== part });
    } else if (comma === undefined) run = undefined;
    else if (run) run.commas = true;
  }
  return runs;
}

function isPhrase({ words, commas }: Run, { common }: Table, need: Need, touched: (word: Word) => boolean): boolean {
  if (words.length > longestPhrase) return false;
  if (need === 4 && words.length > 6) return true;
  if (isOrdinary(words, common)) return false;
  const stretch = (length: number, fits: (some: Word[]) => boolean): boolean =>
    words.some((_, at) => {
      const some = words.slice(at, at + length);
      return some.length === length && some.some(touched) && isUnlikely(some, common) && fits(some);
    });
  return (
    ((!commas || need === 4) && stretch(need, (some) => need === 4 || isEvenlyWritten(some))) ||
    // In a long run some stretch fits by chance: one in sixteen does.
    [12, 15, 18, 21, 24].some((length) => words.length < length + 3 && stretch(length, checksumFits))
  );
}

/** More everyday words than chance gives: text of a language, not of a list. */
const isOrdinary = (words: readonly Word[], common: Set<number>): boolean =>
  words.filter(({ place }) => common.has(place)).length > words.length / 2 + 1;

/** Nor with a word twice, nor, when it is long, in the list's own order. */
function isUnlikely(words: readonly Word[], common: Set<number>): boolean {
  const places = words.map(({ place }) => place);
  return (
    !isOrdinary(words, common) &&
    new Set(places).size >= words.length - 1 - (words.length >> 4) &&
    (words.length === 4 || places.some((place, i) => place < (places[i - 1] ?? 0)))
  );
}

/** All words alike, but for the first, which keyboards capitalise. */
const isEvenlyWritten = ([, ...rest]: readonly Word[]): boolean => new Set(rest.map(({ capital }) => capital)).size < 2;

/** BIP-39: eleven bits a word, the last of them (one for each three words) the beginning of the SHA-256 of the others. */
function checksumFits(words: readonly Word[]): boolean {
  const bits = words.map(({ place }) => place.toString(2).padStart(11, '0')).join('');
  const data = (words.length / 3) * 32;
  const bytes = Uint8Array.from({ length: data / 8 }, (_, i) => Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2));
  return (sha256(bytes)[0] ?? 0).toString(2).padStart(8, '0').startsWith(bits.slice(data));
}
