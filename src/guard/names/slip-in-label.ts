import type { BrandWord } from '../brand';
import { isMadeOfAffixes, withoutAffix } from './affixes';
import { type Slip, slipBetween, stretchAdded } from './distance';
import { fold } from './fold';
import { isOtherWord, letterBefore } from './neighbours';

/** Fewer letters than this beside a misspelt brand may belong to it ("my" + "token"). */
const shortestAffix = 3;

/** The brand with one slip, alone or among nothing but affixes. A longer label that merely holds one is not looked at. */
export function slipIn(ascii: string, word: BrandWord): { how: 'slip'; sure: boolean } | undefined {
  const parts = candidates(ascii);
  const slips = parts.map((part) => isSlip(part, word));
  // A half-certain slip beside another word is no longer a reason: "gold" + "mtoken".
  const besideWord = () =>
    parts.some((part) => withoutAffix(part, shortestAffix).some((rest) => isSlip(rest, word) === true));
  if (slips.includes(true) || besideWord()) return { how: 'slip', sure: true };
  // A hyphen and a slip are two changes, and hyphens part words: "i-mtioken", but also "imx-token".
  const joined = ascii.includes('-') ? isSlip(ascii.replaceAll('-', ''), word) : undefined;
  return slips.includes(false) || joined ? { how: 'slip', sure: false } : undefined;
}

/** What may be the brand: each part of the label whose other parts are affixes. */
function candidates(ascii: string): string[] {
  const tokens = ascii.split('-');
  const isLittle = (token: string) => token.length < 2 || isMadeOfAffixes(token);
  return tokens.filter((_, at) => tokens.every((other, place) => place === at || isLittle(other)));
}

/** `true`, `false` when another reading is likely, `undefined` when it is no slip of the word. */
function isSlip(raw: string, word: BrandWord): boolean | undefined {
  const { text, folded, halves } = word;
  if (raw.includes(text) || isOtherWord(raw)) return undefined;
  const slip = slipBetween(text, raw);
  if (slip) return slip.kind === 'added' || touchesLongHalf(slip, text, word);
  // Two letters must have been put into the word as it is; one may also meet letters that only look like it.
  const stretch = stretchAdded(text, raw) ?? stretchAdded(folded, fold(raw));
  if (stretch && new Set(fold(stretch.letters)).size === 1) {
    if (stretch.letters.length > (stretchAdded(text, raw) ? 2 : 1)) return undefined;
    if (stretch.at === 0 || stretch.at === folded.length) return undefined; // `glmtoken` is not `g` + `imtoken`
    return halves?.shortFirst && letterBefore(raw[0] ?? '', halves.short) === 'word' ? undefined : true;
  }
  // A lookalike letter and a slip besides, `lmtokem`: only where the long half shows that it is no other name.
  const both = slipBetween(folded, fold(raw));
  return both && both.kind !== 'added' && halves && touchesLongHalf(both, folded, word) ? false : undefined;
}

/** A slip in the short half can make another name of it, and then the long half alone proves nothing. */
function touchesLongHalf({ kind, at }: Slip, text: string, { halves }: BrandWord): boolean {
  if (!halves) return true;
  const boundary = halves.shortFirst ? halves.short.length : text.length - halves.short.length;
  if (kind === 'swapped' && at + 1 === boundary) return true;
  return halves.shortFirst ? at >= boundary : at < boundary;
}
