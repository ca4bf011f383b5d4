import { type Edit, near } from './edit';
import type { LeakShape } from './leak';
import { normalise } from './normal';
import { sha256 } from './sha256';
import type { Shape } from './shapes';

/** Finds what has the shape of a secret in a stretch that an edit touches. */
export function shapeFinder(shapes: readonly Shape[]) {
  const known = shapes.map((one) => ({ ...one, pattern: new RegExp(one.source, one.flags) }));
  return (edit: Edit, asked: boolean, typed: boolean): LeakShape | undefined => {
    const { before, inserted, after } = near(edit);
    const text = before + inserted + after;
    const touched = ({ index, 0: { length } }: RegExpExecArray) =>
      index <= text.length - after.length && index + length >= before.length;
    return known.find(
      (one) =>
        (!one.asked || (asked && one.asked === (typed ? 'typed' : 'given'))) &&
        [...(one.normalised ? normalise(text) : text).matchAll(one.pattern)].some(
          (found) => one.normalised || (touched(found) && (!one.digits || isBase58Check(found[0], one.digits))),
        ),
    )?.shape;
  };
}

/** The last four bytes are the beginning of the double hash of the others. */
function isBase58Check(text: string, digits: string): boolean {
  let value = 0n;
  for (const digit of text) value = value * 58n + BigInt(digits.indexOf(digit));
  const hex = value.toString(16);
  const bytes = Uint8Array.from(hex.padStart(hex.length + (hex.length % 2), '0').match(/../g) ?? [], (two) =>
    Number.parseInt(two, 16),
  );
  const sum = sha256(sha256(bytes.slice(0, -4)));
  return bytes.slice(-4).every((byte, i) => byte === sum[i]);
}
