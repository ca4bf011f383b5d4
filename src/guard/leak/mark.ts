/**
 * What tells a guarded key without holding it. Lengths are UTF-16 units of the normalised key; fingerprints are whole
 * numbers below 2^37.
 */
export interface Mark {
  id: string;
  length: number;
  whole: number;
  /** The first and the last `length` characters. Only where each alone has 64 bits, so that they give nothing away. */
  halves?: { length: number; first: number; second: number };
}

export const shortestKey = 8;
/** A longer key is recognised by this much of its beginning. */
export const longestKey = 512;

/** Marks as they lie in storage or arrive in a message: what is not one is left out. */
export const parseMarks = (value: unknown, most = 500): Mark[] =>
  (Array.isArray(value) ? value.slice(0, most) : []).flatMap((one) => parseMark(one) ?? []);

function parseMark(value: unknown): Mark | undefined {
  const { id, length, whole, halves } = (value ?? {}) as Partial<Record<keyof Mark, unknown>>;
  if (typeof id !== 'string' || id === '' || id.length > 64 || !isLength(length) || !isPrint(whole)) return undefined;
  const { length: half, first, second } = (halves ?? {}) as Partial<Record<'length' | 'first' | 'second', unknown>>;
  const both = isLength(half) && half <= length && isPrint(first) && isPrint(second);
  return { id, length, whole, ...(both ? { halves: { length: half, first, second } } : {}) };
}

const isLength = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= shortestKey && (value as number) <= longestKey;
const isPrint = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 37;
