import { createHmac } from 'node:crypto';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as noble } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { fingerprint, fingerprinter } from '../../../src/guard/leak/fingerprint';
import { normalise } from '../../../src/guard/leak/normal';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 151 + length * 7) & 255);

test('the fingerprint is the first 37 bits of HMAC-SHA-256', () => {
  for (const saltLength of [1, 32, 64])
    for (const text of ['', 'abc', 'k7f3m2', '密钥一二三', 'x'.repeat(512), '\ud83d\udd11'.repeat(30)]) {
      const salt = bytes(saltLength);
      const tag = createHmac('sha256', salt).update(text).digest();
      const first = Number(tag.readBigUInt64BE(0) >> 27n);
      expect(fingerprint(salt, text)).toBe(first);
      expect(hex(hmac(noble, salt, new TextEncoder().encode(text)))).toBe(tag.toString('hex'));
    }
});

test.each([
  ['k7f3m2q9x1v8', 42955707922],
  ['correcthorsebatterystaple', 125671018790],
  ['密钥一二三四五六', 128459314042],
])('frozen: %s', (text, print) => {
  expect(
    fingerprint(
      Uint8Array.from({ length: 32 }, (_, i) => i),
      text,
    ),
  ).toBe(print);
});

test('one fingerprinter gives the same again and again', () => {
  const print = fingerprinter(bytes(32));
  expect([print('one'), print('two'), print('one')]).toEqual([
    fingerprint(bytes(32), 'one'),
    fingerprint(bytes(32), 'two'),
    fingerprint(bytes(32), 'one'),
  ]);
});

describe('a key is the same however it is written', () => {
  test.each([
    ['ABCD-EFGH-1234', 'abcdefgh1234'],
    [' abcd efgh\t1234\n', 'abcdefgh1234'],
    ['abcd\u2013efgh\u00a01234', 'abcdefgh1234'],
    ['ab\u200bcd\ufeffefgh1234', 'abcdefgh1234'],
    ['ＡＢＣＤ：efgh。1234', 'abcdefgh。1234'],
    ['ab_cd.ef:gh,1234', 'abcdefgh1234'],
    ['p@ss w0rd!', 'p@ssw0rd!'],
  ])('%j', (written, normal) => expect(normalise(written)).toBe(normal));
});
