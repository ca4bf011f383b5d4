import { type PrefixSet, packPrefixes, prefixSetIn } from './prefix-set';

/** A compiled list: what it names, and what it expressly leaves out below a name. */
export interface ListSet {
  denied: PrefixSet;
  excepted: PrefixSet | undefined;
}

// 'TKBL', version, length of the denied set, length of the excepted one (0: none), both sets, SHA-256 of all before.
const magic = 0x544b_424c;
const version = 1;
const headBytes = 16;
const checkBytes = 32;

/** Writes prefixes as the file that is kept. */
export async function packSet(denied: readonly number[], excepted: readonly number[]): Promise<Uint8Array> {
  const parts = [packPrefixes(denied), excepted.length > 0 ? packPrefixes(excepted) : new Uint8Array(0)] as const;
  const body = headBytes + parts[0].length + parts[1].length;
  const file = new Uint8Array(body + checkBytes);
  const head = new DataView(file.buffer);
  [magic, version, parts[0].length, parts[1].length].forEach((value, at) => {
    head.setUint32(at * 4, value, true);
  });
  file.set(parts[0], headBytes);
  file.set(parts[1], headBytes + parts[0].length);
  file.set(await checkOf(file.subarray(0, body)), body);
  return file;
}

/** Opens a kept file: `undefined` when a single bit of it is not as it was written, or another version wrote it. */
export async function openSet(file: Uint8Array): Promise<ListSet | undefined> {
  const body = file.length - checkBytes;
  if (body < headBytes) return undefined;
  const head = new DataView(file.buffer, file.byteOffset, headBytes);
  const [is, made, first = 0, second = 0] = [0, 4, 8, 12].map((at) => head.getUint32(at, true));
  if (is !== magic || made !== version || headBytes + first + second !== body) return undefined;
  const check = await checkOf(file.subarray(0, body));
  if (!check.every((byte, at) => byte === file[body + at])) return undefined;
  const denied = prefixSetIn(file.subarray(headBytes, headBytes + first));
  const excepted = second > 0 ? prefixSetIn(file.subarray(headBytes + first, body)) : undefined;
  return denied && (second === 0 || excepted) ? { denied, excepted } : undefined;
}

const checkOf = async (bytes: Uint8Array) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
