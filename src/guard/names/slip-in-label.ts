import { isMadeOfAffixes, withoutAffix } from './affixes';
import type { BrandWord } from './brand-word';
import { type Slip, slipBetween, stretchAdded } from './distance';
import { fold } from './fold';
import { isOtherHalf, isOtherWord, letterBefore } from './neighbours';
import { soundsLike } from './sound';

/** Fewer letters than this beside a misspelt brand may belong to it ("my" + "token"). */
const shortestAffix = 3;
/** A slip in a shorter word is too easily another word. */
const tellingLength = 7;

interface Misspelling {
  how: 'slip' | 'sound';
  sure: boolean;
}

/** The brand with one slip, alone or among nothing but affixes. A longer label that merely holds one is not looked at. */
export function slipIn(ascii: string, word: BrandWord): Misspelling | undefined {
  const parts = candidates(ascii);
  const slips = parts.map((part) => isSlip(part, word));
  const rests = parts.flatMap((part) => withoutAffix(part, shortestAffix));
  // A half-certain slip beside another word is no longer a reason: "gold" + "mtoken".
  if (slips.includes(true) || rests.some((rest) => isSlip(rest, word) === true)) return { how: 'slip', sure: true };
  // A hyphen and a slip are two changes, and hyphens part words: "i-mtioken", but also "imx-token".
  const whole = ascii.replaceAll('-', '');
  const joined = ascii.includes('-') ? isSlip(whole, word) : undefined;
  if (slips.includes(false) || joined) return { how: 'slip', sure: false };
  return [whole, ...parts, ...rests].some((part) => soundsSame(part, word)) ? { how: 'sound', sure: false } : undefined;
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
  if (slip) return isTelling(slip, raw, word);
  // Two letters must have been put into the word as it is; one may also meet letters that only look like it.
  const stretch = stretchAdded(text, raw) ?? stretchAdded(folded, fold(raw));
  if (stretch && new Set(fold(stretch.letters)).size === 1) {
    if (stretch.letters.length > (stretchAdded(text, raw) ? 2 : 1)) return undefined;
    if (stretch.at === 0 || stretch.at === folded.length) return undefined; // `glmtoken` is not `g` + `imtoken`
    return halves?.shortFirst && letterBefore(raw[0] ?? '', halves.short) === 'word' ? undefined : true;
  }
  // A lookalike letter and a slip besides, `lmtokem`: only where the long half shows that it is no other name.
  const both = slipBetween(folded, fold(raw));
  return both && both.kind !== 'added' && halves && touchesLongHalf(both, word) ? false : undefined;
}

function isTelling(slip: Slip, raw: string, word: BrandWord): boolean | undefined {
  const { text, halves } = word;
  if (!halves) return text.length >= tellingLength;
  const rest = restBeside(halves.long, raw, halves.shortFirst);
  const other = rest === undefined ? 'apart' : isOtherHalf(rest, halves.short);
  if (other !== 'apart') return other === 'word' ? undefined : false;
  return slip.kind === 'added' || touchesLongHalf(slip, word);
}

/** A slip in the short half can make another name of it, and then the long half alone proves nothing. */
function touchesLongHalf({ kind, at }: Slip, { halves }: BrandWord): boolean {
  if (!halves) return true;
  const boundary = halves.shortFirst ? halves.short.length : halves.long.length;
  if (kind === 'swapped' && at + 1 === boundary) return true;
  return halves.shortFirst ? at >= boundary : at < boundary;
}

/** The sound of the half that tells; the short one must stand as it is. */
function soundsSame(raw: string, { text, halves }: BrandWord): boolean {
  if (!halves) return text.length >= tellingLength && soundsLike(text, raw);
  const rest = restBeside(halves.short, raw, !halves.shortFirst);
  return rest !== undefined && soundsLike(halves.long, rest);
}

/** What is left of a text when a part is taken from its end or beginning. */
function restBeside(part: string, raw: string, atEnd: boolean): string | undefined {
  if (atEnd) return raw.endsWith(part) ? raw.slice(0, raw.length - part.length) : undefined;
  return raw.startsWith(part) ? raw.slice(part.length) : undefined;
}
