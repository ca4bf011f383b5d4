import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { utf8 } from '../../src/vault/bytes';
import { makePassphrase, words } from '../../src/vault/make-passphrase';
import { type Advice, advise } from '../../src/vault/passphrase';
import { seeded } from './fixtures';

test.each<[string, Advice['level'], Advice['why']]>([
  ['', 'weak', 'tooShort'],
  ['Tr0ub4dor', 'weak', 'tooShort'],
  ['password123', 'weak', 'tooCommon'],
  ['Password2026!', 'weak', 'tooCommon'],
  ['qwerty123456', 'weak', 'tooCommon'],
  ['woaini1314520', 'weak', 'tooCommon'],
  ['imtoken12345', 'weak', 'tooCommon'],
  ['aaaaaaaaaaaaaaa', 'weak', 'repeats'],
  ['abcabcabcabcabc', 'weak', 'repeats'],
  ['hanghanghanghang', 'weak', 'repeats'],
  ['asdfghjkl;zxcvbnm', 'weak', 'sequence'],
  ['12345678901234', 'weak', 'sequence'],
  ['correct horse battery staple', 'weak', 'famous'],
  ['床前明月光疑是地上霜', 'weak', 'famous'],
  ['xk2v9q4m8w', 'weak', 'short'],
  ['hdkwnqpxvzmrt', 'weak', 'short'],
  ['Kz7#pw!2Lq', 'fair', 'short'],
  ['kdurnvmqpwzxtybc', 'fair', 'oneKind'],
  ['blue tin fox', 'weak', 'fewWords'],
  ['lantern pickle gravity socks', 'fair', 'fewWords'],
  ['Kz7#pw!2LqVe9%sTnB', 'strong', 'good'],
  ['my aunt never liked the green teapot', 'strong', 'good'],
  ['violet trapper uncle sketch plank dwarf', 'strong', 'generated'],
])('%s is %s', (passphrase, level, why) => {
  expect(advise(passphrase)).toEqual({ level, why });
});

test('a long input is judged at once', () => {
  const startedAt = performance.now();
  advise(`${'a1'.repeat(500)}b`);
  advise('x'.repeat(2_000));
  expect(performance.now() - startedAt).toBeLessThan(300);
});

test('the word list is the EFF large list', () => {
  expect(words.length).toBe(7_776);
  expect(new Set(words).size).toBe(7_776);
  expect(bytesToHex(sha256(utf8(words.join(' '))))).toBe(
    'c523ba7b5e0d3f77cc6cf0d83bed3f250143c0c90c255d6a646dd992f8453675',
  );
});

test('six words from the list, other ones each time, and always praised', () => {
  const made = Array.from({ length: 200 }, () => makePassphrase());
  expect(new Set(made).size).toBe(200);
  for (const passphrase of made) {
    expect(passphrase.split(' ')).toHaveLength(6);
    expect(passphrase.split(' ').every((word) => words.includes(word))).toBe(true);
  }
  expect(makePassphrase(seeded('words'))).toBe(makePassphrase(seeded('words')));
});

test('every word is equally likely and stands once: what would favour the first words, or say one twice, is drawn again', () => {
  const fair = 65_536 - (65_536 % 7_776);
  const drawn = [fair, 65_535, fair - 1, 0, 7_776, 1, 2];
  let at = 0;
  const passphrase = makePassphrase(() => {
    const number = drawn[at++] ?? 0;
    return new Uint8Array([number >> 8, number & 255]);
  }, 4);
  expect(passphrase).toBe([words.at(-1), words[0], words[1], words[2]].join(' '));
});
