import type { Bytes } from '../../vault/bytes';
import { closing, isWhole } from './checksum';
import { shareWordTable } from './words.generated';

export const shareWords: readonly string[] = shareWordTable.split(/\s/);
const numberOf = new Map(shareWords.map((word, number) => [word, number]));

/** One share of a secret: SLIP-0039, "Format of the share mnemonic". */
export interface Share {
  /** Fifteen random bits that all shares of one secret have in common. */
  set: number;
  extendable: boolean;
  /** 2,500 · 2ᵉ rounds of PBKDF2 in each of four steps. */
  exponent: number;
  group: number;
  groupsNeeded: number;
  groups: number;
  /** Which share of its group this is, from 0. */
  member: number;
  needed: number;
  value: Bytes;
}

/** `shareError_<why>` in the messages. `at`: which word, from 1. */
export type ShareWhy =
  | { why: 'unknownWord'; at: number }
  | { why: 'wordCount'; count: number }
  | { why: 'wrongWord'; at: number }
  | { why: 'swapped'; at: number }
  | { why: 'wrongWords' }
  | { why: 'notAShare' };

const shortest = 20;
const longest = 59;
/** A secret of 256 bits makes 33 words, one of 128 bits 20. */
const lengths = [20, 33];

/** Words as people type them: any case, any white space, cut off after four letters or later. */
export function wordsIn(text: string): string[] {
  return text
    .slice(0, 2_000)
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}

/** The list's word for what was typed; four letters tell. */
export function fullWord(typed: string): string | undefined {
  if (numberOf.has(typed)) return typed;
  const fitting = typed.length >= 4 ? shareWords.filter((word) => word.startsWith(typed)) : [];
  return fitting.length === 1 ? fitting[0] : undefined;
}

export function readShare(text: string): { ok: true; share: Share } | ({ ok: false } & ShareWhy) {
  const words = wordsIn(text);
  const numbers: number[] = [];
  for (const [at, word] of words.entries()) {
    const number = numberOf.get(fullWord(word) ?? '');
    if (number === undefined) return { ok: false, why: 'unknownWord', at: at + 1 };
    numbers.push(number);
  }
  const count = numbers.length;
  if (count < shortest || count > longest) return { ok: false, why: 'wordCount', count };
  const extendable = (((numbers[1] as number) >> 4) & 1) === 1;
  if (!isWhole(numbers, extendable))
    return { ok: false, ...(lengths.includes(count) ? whereWrong(numbers) : { why: 'wordCount', count }) };
  const share = parse(numbers, extendable);
  return share ? { ok: true, share } : { ok: false, why: 'notAShare' };
}

/** The text of a share, in the list's words. */
export function writeShare(share: Share): string {
  const { set, extendable, exponent, group, groupsNeeded, groups, member, needed, value } = share;
  const head = (set << 5) | (extendable ? 16 : 0) | exponent;
  const place = (group << 16) | ((groupsNeeded - 1) << 12) | ((groups - 1) << 8) | (member << 4) | (needed - 1);
  const numbers = [head >> 10, head & 1023, place >> 10, place & 1023, ...toNumbers(value)];
  return [...numbers, ...closing(numbers, extendable)].map((number) => shareWords[number]).join(' ');
}

function parse(numbers: readonly number[], extendable: boolean): Share | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  const value = toBytes(numbers.slice(4, -3));
  const place = (c << 10) | d;
  const groupsNeeded = ((place >> 12) & 15) + 1;
  const groups = ((place >> 8) & 15) + 1;
  if (!value || groupsNeeded > groups) return undefined;
  return {
    set: (a << 5) | (b >> 5),
    extendable,
    exponent: b & 15,
    group: place >> 16,
    groupsNeeded,
    groups,
    member: (place >> 4) & 15,
    needed: (place & 15) + 1,
    value,
  };
}

/** Ten bits a word, filled up with zeros in front. */
function toNumbers(bytes: Uint8Array): number[] {
  const count = Math.ceil((bytes.length * 8) / 10);
  let bits = count * 10 - bytes.length * 8;
  let rest = 0;
  const numbers: number[] = [];
  for (const byte of bytes) {
    rest = (rest << 8) | byte;
    bits += 8;
    if (bits < 10) continue;
    bits -= 10;
    numbers.push(rest >> bits);
    rest &= (1 << bits) - 1;
  }
  return numbers;
}

/** `undefined` where the filling is longer than it may be, or is not zero. */
function toBytes(numbers: readonly number[]): Bytes | undefined {
  const filling = (numbers.length * 10) % 16;
  if (filling > 8) return undefined;
  const bytes: number[] = [];
  let bits = -filling;
  let rest = 0;
  for (const number of numbers) {
    rest = (rest << 10) | number;
    bits += 10;
    while (bits >= 8) {
      bits -= 8;
      const byte = rest >> bits;
      if (byte > 255) return undefined;
      bytes.push(byte);
      rest &= (1 << bits) - 1;
    }
  }
  return rest === 0 ? new Uint8Array(bytes) : undefined;
}

/**
 * Where the one wrong word stands, or two that changed places. The standard lets a program say where, and not what the
 * word ought to be ("Checksum"): a word that merely fits must not be put in the place of the right one.
 */
function whereWrong(numbers: readonly number[]): ShareWhy {
  const fits = (words: readonly number[]) => isWhole(words, (((words[1] as number) >> 4) & 1) === 1);
  for (let at = 0; at + 1 < numbers.length; at++) {
    const turned = [...numbers];
    [turned[at], turned[at + 1]] = [numbers[at + 1] as number, numbers[at] as number];
    if (numbers[at] !== numbers[at + 1] && fits(turned)) return { why: 'swapped', at: at + 1 };
  }
  for (let at = 0; at < numbers.length; at++) {
    const tried = [...numbers];
    for (let word = 0; word < shareWords.length; word++) {
      tried[at] = word;
      if (fits(tried)) return { why: 'wrongWord', at: at + 1 };
    }
  }
  return { why: 'wrongWords' };
}
