import { expect, test } from 'vitest';
import { fold, foldLetters } from '../../../src/guard/names/fold';
import { skeleton } from '../../../src/guard/names/skeleton';

test.each([
  ['tоken', 'token'], // Cyrillic о
  ['tökén', 'token'],
  ['ｔｏｋｅｎ', 'token'], // full width
  ['t௦ken', 'token'], // Tamil digit
  ['⍳mtσk℮n', 'imtoken'],
  ['imtокen', 'imtoken'], // Cyrillic о and к
  ['tokeñ', 'token'],
  ['t\u0c82ken', 'token'], // a combining sign that looks like o
  ['token', 'token'],
])('%s looks like %s', (seen, ascii) => expect(skeleton(seen)).toBe(ascii));

test('what looks like nothing stays, so it cannot vanish from a name', () => {
  expect(skeleton('to币ken')).toBe('to币ken');
  expect(skeleton('钱包')).toBe('钱包');
});

test('letters and digits that are read alike become one', () => {
  expect(fold('1mt0k3n')).toBe('imtoken');
  expect(foldLetters('lrntoken')).toBe('imtoken');
  expect(foldLetters('1mtoken')).toBe('1mtoken');
  expect(fold('vvallet')).toBe(fold('wallet'));
});
