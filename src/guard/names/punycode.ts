const base = 36;
const tMin = 1;
const tMax = 26;
const highest = 0x10ffff;
/** A label has at most 63 characters; more is no host name and not worth decoding. */
const longest = 63;

/**
 * Decodes one label of a host name (RFC 3492); one that does not start with `xn--` or is malformed comes back as it is.
 * Real host lists hold malformed labels, so this never throws.
 */
export function decodeLabel(label: string): string {
  if (!label.startsWith('xn--') || label.length > longest) return label;
  return decode(label.slice(4)) ?? label;
}

function decode(input: string): string | undefined {
  const dash = input.lastIndexOf('-');
  const output = [...input.slice(0, Math.max(0, dash))].map((letter) => letter.codePointAt(0) ?? 0);
  let code = 128;
  let bias = 72;
  let place = 0;
  for (let at = dash < 0 ? 0 : dash + 1; at < input.length; ) {
    const before = place;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(input.charCodeAt(at++));
      if (digit === undefined) return undefined; // also: the input ended inside a number
      place += digit * weight;
      const threshold = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
      if (digit < threshold) break;
      weight *= base - threshold;
      if (place > Number.MAX_SAFE_INTEGER / base || weight > Number.MAX_SAFE_INTEGER / base) return undefined;
    }
    const length = output.length + 1;
    bias = adapt(place - before, length, before === 0);
    code += Math.floor(place / length);
    place %= length;
    if (code > highest || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    output.splice(place++, 0, code);
  }
  return output.length ? String.fromCodePoint(...output) : undefined;
}

function digitOf(code: number): number | undefined {
  if (code >= 48 && code <= 57) return code - 22;
  if (code >= 97 && code <= 122) return code - 97;
  return undefined;
}

// RFC 3492 §6.1
function adapt(delta: number, points: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? 700 : 2));
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) >> 1; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + 38));
}
