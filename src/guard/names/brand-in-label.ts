import { isMadeOfAffixes } from './affixes';
import type { BrandWord } from './brand-word';
import { fold, foldLetters } from './fold';
import { letterBefore, lettersAfter } from './neighbours';
import { isPinyin } from './pinyin';
import { slipIn } from './slip-in-label';

/** How a label names the brand. */
export interface Reading {
  /**
   * `spelled`: letter by letter; `lookalike`: by letters that look the same; `split`: with hyphens in it; `slip`: one
   * off; `sound`: two off, and it sounds the same.
   */
  how: 'spelled' | 'lookalike' | 'split' | 'slip' | 'sound';
  word: string;
  /** The host that the word stands for. */
  official: string;
  /** Another reading is possible, so it may only be mentioned. */
  sure: boolean;
}

/**
 * @param shown the label as the address bar shows it
 * @param ascii its skeleton
 */
export function brandInLabel(shown: string, ascii: string, words: readonly BrandWord[]): Reading | undefined {
  const views = [...new Set([ascii, foldLetters(ascii), fold(ascii)])];
  const readings = words.flatMap((word): Reading[] => {
    const found = views.map((seen) => spelled(seen, ascii, word)).find(Boolean);
    const { text, official, given } = word;
    // Under another ending a name that nobody chose as a brand word may be the same company's, in another country.
    if (found && !given && shown.replaceAll('-', '') === text)
      return [{ how: 'spelled', sure: false, word: text, official }];
    if (found) return [{ ...found, how: shown === ascii ? found.how : 'lookalike', word: text, official }];
    const slip = word.isShort ? undefined : slipIn(ascii, word);
    return slip ? [{ ...slip, word: text, official }] : [];
  });
  return readings.find(({ sure }) => sure) ?? readings[0];
}

function spelled(
  seen: string,
  ascii: string,
  word: BrandWord,
): { how: 'spelled' | 'lookalike' | 'split'; sure: boolean } | undefined {
  const exact = ascii.replaceAll('-', '').includes(word.text);
  const how = exact ? 'spelled' : 'lookalike';
  const inTokens = seen.split('-').flatMap((token) => beside(token, word.folded));
  const certainties = inTokens.map(([before, after]) => certainty(before, after, word, exact));
  if (certainties.includes('sure')) return { how, sure: true };
  if (acrossHyphens(seen, word)) return { how: exact ? 'split' : 'lookalike', sure: true };
  return certainties.includes('maybe') ? { how, sure: false } : undefined;
}

/** The letters before and after each place where the word stands. */
function beside(text: string, word: string): [string, string][] {
  const places: [string, string][] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    places.push([text.slice(0, at), text.slice(at + word.length)]);
  return places;
}

/** What stands beside the brand without changing what it says. Syllables of pinyin are too easily chance beside a short one. */
const isClear = (text: string, { isShort }: BrandWord): boolean =>
  text === '' || isMadeOfAffixes(text) || (!isShort && isPinyin(text));

/** A digit or a letter of another script parts words as a hyphen does. */
function certainty(before: string, after: string, word: BrandWord, exact: boolean): 'sure' | 'maybe' | 'none' {
  const { halves, isShort } = word;
  const clearBefore = /[^a-z]$/.test(before) || isClear(before, word);
  const neighbourAfter = halves && !halves.shortFirst ? lettersAfter(after, halves.short) : 'apart';
  const clearAfter =
    /^[^a-z]/.test(after) || isMadeOfAffixes(after) || (neighbourAfter !== 'word' && isClear(after, word));
  if (isShort) return clearBefore && clearAfter ? 'sure' : 'none';
  if (!clearBefore) {
    if (before.length > 1 || !exact) return 'none';
    const neighbour = halves?.shortFirst ? letterBefore(before, halves.short) : 'apart';
    if (neighbour === 'word') return 'none';
    if (neighbour === 'maybe') return 'maybe';
  }
  if (clearAfter || after.length === 1 || halves?.shortFirst) return 'sure';
  if (neighbourAfter === 'word' || before !== '') return 'none'; // two unknown ends are no name with something beside it
  return halves && after.length <= 2 ? 'sure' : 'maybe';
}

/** `i-mtoken`, `1token-im`, `im-tokens`: nothing but digits before it, and little behind it, in the parts it spans. */
function acrossHyphens(seen: string, word: BrandWord): boolean {
  const { folded, isShort } = word;
  const tokens = seen.split('-');
  return tokens.some((token, first) => {
    let spelled = token.replace(/^\d+/, '');
    for (const next of tokens.slice(first + 1)) {
      if (!folded.startsWith(spelled) || spelled === '') return false;
      spelled += next;
      if (spelled.startsWith(folded)) {
        const rest = spelled.slice(folded.length);
        return (rest.length <= 1 && !isShort) || /^[^a-z]/.test(rest) || isClear(rest, word);
      }
    }
    return false;
  });
}
