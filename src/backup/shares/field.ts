/** GF(256) as SLIP-0039 has it (x⁸ + x⁴ + x³ + x + 1), without tables or branches: nothing here takes longer for one byte than for another. */
export function times(a: number, b: number): number {
  let product = 0;
  let factor = a;
  for (let bit = 0; bit < 8; bit++) {
    product ^= factor & -((b >> bit) & 1);
    factor = ((factor << 1) & 0xff) ^ (0x1b & -(factor >> 7));
  }
  return product;
}

/** a²⁵⁴, which is 1/a for every a but 0. */
function inverse(a: number): number {
  let result = 1;
  let power = a;
  for (let bit = 1; bit < 8; bit++) {
    power = times(power, power);
    result = times(result, power);
  }
  return result;
}

/** One point of the polynomials whose bytes are shared: `x` is public, `y` is secret. */
export interface Point {
  x: number;
  y: Uint8Array;
}

/** The value at `x` of the polynomials through the points, byte by byte (Lagrange). */
export function interpolate(points: readonly Point[], x: number): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(points[0]?.y.length ?? 0);
  for (const point of points) {
    let weight = 1;
    for (const other of points)
      if (other !== point) weight = times(weight, times(x ^ other.x, inverse(point.x ^ other.x)));
    for (let at = 0; at < result.length; at++)
      result[at] = (result[at] as number) ^ times(point.y[at] as number, weight);
  }
  return result;
}
