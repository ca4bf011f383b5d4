import { base64url } from '@scure/base';

/** Bytes that WebCrypto takes: never a view of shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;
/** Gives `length` unpredictable bytes. Injected, so that a test can freeze what it seals. */
export type Random = (length: number) => Bytes;

export const systemRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** Bytes cross messages and lie in storage as base64url without padding (RFC 4648 §5). */
export const toText = (bytes: Uint8Array): string => base64url.encode(bytes).replace(/=+$/, '');

/** `undefined` for what is not canonical base64url. */
export function fromText(text: string): Bytes | undefined {
  try {
    if (text.includes('=')) return undefined;
    // With padding the browser's own decoder does it, twenty times as fast.
    return new Uint8Array(base64url.decode(text + '='.repeat(-text.length & 3)));
  } catch {
    return undefined; // the text comes from storage or a file: not being base64url is an expected answer
  }
}

export const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

export function concat(...parts: Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Takes the same time wherever the first difference lies. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}
