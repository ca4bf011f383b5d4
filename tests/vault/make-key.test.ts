import { expect, test } from 'vitest';
import { isStrong, marksOf } from '../../src/guard/leak/marks-of';
import type { Random } from '../../src/vault/bytes';
import { makeKey } from '../../src/vault/make-key';
import { seeded } from './fixtures';

test('32 letters in groups of four, each equally likely, none that is mistaken for another', () => {
  const counts = new Map<string, number>();
  const random = seeded('letters');
  for (let round = 0; round < 1_000; round++) {
    const key = makeKey(random);
    expect(key).toMatch(/^([a-z2-9]{4}-){7}[a-z2-9]{4}$/);
    for (const letter of key.replaceAll('-', '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  expect([...counts.keys()].filter((letter) => /[01aeiouly]/.test(letter))).toEqual([]);
  expect(counts.size).toBe(27);
  const even = 32_000 / 27;
  for (const count of counts.values()) expect(Math.abs(count - even)).toBeLessThan(even * 0.25);
});

test('it is strong enough to be recognised by its halves', () => {
  const random = seeded('keys');
  const weak = Array.from({ length: 1_000 }, () => makeKey(random)).filter(
    (key) => !isStrong(key) || !marksOf(new Uint8Array(32), 'a', key)?.halves,
  );
  // A row of the keyboard may come about by chance, in about six of a thousand: always the same thousand, so it cannot flicker.
  expect(weak.length).toBeLessThan(10);
});

test('a number that would favour some letters is drawn again', () => {
  const bytes = [255, 243, ...Array.from({ length: 32 }, () => 0)];
  const random: Random = () => new Uint8Array([bytes.shift() ?? 0]);
  expect(makeKey(random)).toBe(Array.from({ length: 8 }, () => 'bbbb').join('-'));
});
