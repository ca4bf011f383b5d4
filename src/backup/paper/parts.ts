import { base32nopad } from '@scure/base';
import { type Bytes, concat } from '../../vault/bytes';
import { nameOf, type Part, partText, readPart } from './part';

/** Bytes in one code: a code of version 18 with error correction M, of which twelve fit on a page. */
const mostInPart = 475;
/** Four pages of codes. A vault that needs more is not for paper. */
export const mostParts = 48;

/** A file whose length is a multiple of five, in parts of nearly the same length; `undefined` where that are too many. */
export function cut(file: Uint8Array): Part[] | undefined {
  if (file.length % 5 !== 0) throw new Error('base32 would need padding');
  const total = Math.ceil(file.length / mostInPart);
  if (total > mostParts) return undefined;
  const each = Math.ceil(file.length / total / 5) * 5;
  const set = nameOf(file);
  return Array.from({ length: total }, (_, at) => ({
    set,
    number: at + 1,
    total,
    data: base32nopad.encode(file.subarray(at * each, (at + 1) * each)),
  }));
}

/** What has been read of a paper copy so far. */
export interface Gathered {
  parts: readonly Part[];
}

/** What one code brought. `paper_<what>` in the messages. */
export type Brought = {
  number?: number;
  what: 'added' | 'again' | 'foreign' | 'notOurs' | 'tooNew' | 'damaged' | 'cutOff';
};

/** Takes one code in, in whatever order they come. The first one decides which copy is being read. */
export function gather({ parts }: Gathered, text: string): Gathered & { brought: Brought } {
  const read = readPart(text);
  if (!read.ok) return { parts, brought: { what: read.why } };
  const { part } = read;
  const { number } = part;
  const [first] = parts;
  if (first && (first.set !== part.set || first.total !== part.total))
    return { parts, brought: { number, what: 'foreign' } };
  if (parts.some((one) => one.number === number)) return { parts, brought: { number, what: 'again' } };
  return { parts: [...parts, part].sort((a, b) => a.number - b.number), brought: { number, what: 'added' } };
}

/** The lines of a text that hold something: from a scanning program, each code is one of them. */
export const linesIn = (text: string): string[] =>
  text
    .slice(0, 300_000)
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^QR-Code:/, ''))
    .filter(Boolean);

export const missingOf = ({ parts }: Gathered): number[] => {
  const here = new Set(parts.map(({ number }) => number));
  return Array.from({ length: parts[0]?.total ?? 0 }, (_, at) => at + 1).filter((number) => !here.has(number));
};

/** All codes as one text, in their order and without a line break at its end: what is cut off of it is seen. */
export const textOf = (parts: readonly Part[]): string => parts.map(partText).join('\n');

/** The file again; `undefined` where it is not the one that the set is named after. */
export function joined(parts: readonly Part[]): Bytes | undefined {
  const file = concat(...parts.map(({ data }) => base32nopad.decode(data)));
  return nameOf(file) === parts[0]?.set ? file : undefined;
}
