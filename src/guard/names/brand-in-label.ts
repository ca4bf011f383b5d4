import type { BrandWord } from '../brand';
import { isMadeOfAffixes } from './affixes';
import { fold, foldLetters } from './fold';
import { letterBefore, lettersAfter } from './neighbours';
import { slipIn } from './slip-in-label';

/** How a label names the brand. */
export interface Reading {
  /** `spelled`: letter by letter; `lookalike`: by letters that look the same; `split`: with hyphens in it; `slip`: one off. */
  how: 'spelled' | 'lookalike' | 'split' | 'slip';
  word: string;
  /** Another reading is possible, so it may only be mentioned. */
  sure: boolean;
}

/**
 * @param shown the label as the address bar shows it
 * @param ascii its skeleton
 */
export function brandInLabel(shown: string, ascii: string, words: readonly BrandWord[]): Reading | undefined {
  const views = [...new Set([ascii, foldLetters(ascii), fold(ascii)])];
  const readings = words.flatMap((word) => {
    const found = views.map((seen) => spelled(seen, ascii, word)).find(Boolean) ?? slipIn(ascii, word);
    if (!found) return [];
    return [
      { ...found, how: found.how !== 'slip' && shown !== ascii ? 'lookalike' : found.how, word: word.text } as Reading,
    ];
  });
  return readings.find(({ sure }) => sure) ?? readings[0];
}

function spelled(seen: string, ascii: string, word: BrandWord): Pick<Reading, 'how' | 'sure'> | undefined {
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

/** A digit or a letter of another script parts words as a hyphen does. */
function certainty(before: string, after: string, { halves }: BrandWord, exact: boolean): 'sure' | 'maybe' | 'none' {
  const clearBefore = before === '' || /[^a-z]$/.test(before) || isMadeOfAffixes(before);
  const clearAfter = after === '' || /^[^a-z]/.test(after) || isMadeOfAffixes(after);
  if (!clearBefore) {
    if (before.length > 1 || !exact) return 'none';
    const neighbour = halves?.shortFirst ? letterBefore(before, halves.short) : 'apart';
    if (neighbour === 'word') return 'none';
    if (neighbour === 'maybe') return 'maybe';
  }
  if (clearAfter || after.length === 1 || halves?.shortFirst) return 'sure';
  const neighbour = halves ? lettersAfter(after, halves.short) : 'maybe';
  return neighbour === 'apart' ? 'sure' : neighbour === 'maybe' ? 'maybe' : 'none';
}

/** `i-mtoken`, `1token-im`, `im-tokens`: nothing but digits before it, and little behind it, in the parts it spans. */
function acrossHyphens(seen: string, { folded: word }: BrandWord): boolean {
  const tokens = seen.split('-');
  return tokens.some((token, first) => {
    let spelled = token.replace(/^\d+/, '');
    for (const next of tokens.slice(first + 1)) {
      if (!word.startsWith(spelled) || spelled === '') return false;
      spelled += next;
      if (spelled.startsWith(word)) {
        const rest = spelled.slice(word.length);
        return rest.length <= 1 || /^\d/.test(rest) || isMadeOfAffixes(rest);
      }
    }
    return false;
  });
}
