import type { BrandWord } from '../brand';
import { isMadeOfAffixes, withoutAffix } from './affixes';
import { slipBetween, stretchAdded } from './distance';
import { fold } from './fold';
import { isOtherWord, letterBefore } from './neighbours';

/** Fewer letters than this beside a misspelt brand may belong to it ("my" + "token"). */
const shortestAffix = 3;

/** The brand with one slip, alone or among nothing but affixes. A longer label that merely holds one is not looked at. */
export function slipIn(ascii: string, word: BrandWord): { how: 'slip'; sure: boolean } | undefined {
  const parts = candidates(ascii);
  const whole = parts.map((part) => isSlip(part, word));
  if (whole.includes(true)) return { how: 'slip', sure: true };
  // A half-certain slip beside another word is no longer a reason: "gold" + "mtoken".
  if (parts.some((part) => withoutAffix(part, shortestAffix).some((rest) => isSlip(rest, word))))
    return { how: 'slip', sure: true };
  return whole.includes(false) ? { how: 'slip', sure: false } : undefined;
}

/** What may be the brand: the label without hyphens, and each part of it whose other parts are affixes. */
function candidates(ascii: string): string[] {
  const tokens = ascii.split('-');
  const isLittle = (token: string) => token.length < 2 || isMadeOfAffixes(token);
  const alone = tokens.filter((_, at) => tokens.every((other, place) => place === at || isLittle(other)));
  return [...new Set([tokens.join(''), ...alone])];
}

/** `true`, `false` when another reading is likely, `undefined` when it is no slip of the word. */
function isSlip(raw: string, { text, folded, halves }: BrandWord): boolean | undefined {
  if (raw.includes(text) || isOtherWord(raw)) return undefined;
  const slip = slipBetween(text, raw);
  if (slip) {
    if (!halves || slip.kind === 'added') return true;
    const boundary = halves.shortFirst ? halves.short.length : text.length - halves.short.length;
    const inShort = halves.shortFirst ? slip.at < boundary : slip.at >= boundary;
    if (slip.kind === 'swapped' && slip.at + 1 === boundary) return true;
    return !inShort;
  }
  // Two letters must have been put into the word as it is; one may also meet letters that only look like it.
  const stretch = stretchAdded(text, raw) ?? stretchAdded(folded, fold(raw));
  if (!stretch || new Set(fold(stretch.letters)).size > 1) return undefined;
  if (stretch.letters.length > (stretchAdded(text, raw) ? 2 : 1)) return undefined;
  if (stretch.at === 0 || stretch.at === folded.length) return undefined; // `glmtoken` is not `g` + `imtoken`
  return halves?.shortFirst && letterBefore(raw[0] ?? '', halves.short) === 'word' ? undefined : true;
}
