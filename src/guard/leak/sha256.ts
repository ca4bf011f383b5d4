/**
 * SHA-256 (FIPS 180-4) for the page's script, which has no `crypto.subtle` on http and no patience for promises.
 * Written out here because the library's costs three times the script's budget; the tests hold it against that library.
 */

/** The first 32 bits of the fraction, as the standard defines its constants. */
const fraction = (value: number): number => ((value % 1) * 2 ** 32) | 0;
const primes: number[] = [];
for (let next = 2; primes.length < 64; next++) if (primes.every((prime) => next % prime)) primes.push(next);
const rounds = Int32Array.from(primes, (prime) => fraction(prime ** (1 / 3)));
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(prime ** 0.5));

const words = new Int32Array(64);
const turn = (value: number, by: number): number => (value >>> by) | (value << (32 - by));
const at = (list: Int32Array, index: number): number => list[index] as number;

/** One block into the state (§6.2.2). */
function compress(state: Int32Array, view: DataView, from: number): void {
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(from + i * 4);
  for (let i = 16; i < 64; i++) {
    const [a, b] = [at(words, i - 15), at(words, i - 2)];
    const low = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const high = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[i] = at(words, i - 16) + low + at(words, i - 7) + high;
  }
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let i = 0; i < 64; i++) {
    const one =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(rounds, i) + at(words, i)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  const then = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i] = at(state, i) + (then[i] as number);
}

/** The state after one whole block, to go on from. */
export function after(block: Uint8Array): Int32Array {
  const state = start.slice();
  compress(state, new DataView(block.buffer, block.byteOffset), 0);
  return state;
}

/** The hash of what `begun` has already taken (one block, or nothing) and then `bytes`. */
export function sha256(bytes: Uint8Array, begun?: Int32Array): Uint8Array {
  const size = bytes.length;
  const padded = new Uint8Array((((size + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[size] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, (size + (begun ? 64 : 0)) * 8);
  const state = (begun ?? start).slice();
  for (let from = 0; from < padded.length; from += 64) compress(state, view, from);
  for (let i = 0; i < 8; i++) view.setInt32(i * 4, at(state, i));
  return padded.slice(0, 32);
}
