import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slipBetween, stretchAdded } from '../../../src/guard/names/distance';

test.each([
  ['token', 'tokem', { kind: 'changed', at: 4 }],
  ['token', 'oken', { kind: 'left-out', at: 0 }],
  ['token', 'tokren', { kind: 'added', at: 3 }],
  ['token', 'otken', { kind: 'swapped', at: 0 }],
  ['token', 'token', undefined],
  ['token', 'tuken', { kind: 'changed', at: 1 }],
  ['token', 'duken', undefined],
  ['token', 'nekot', undefined],
  ['token', '', undefined],
])('%s → %s', (truth, seen, slip) => expect(slipBetween(truth, seen)).toEqual(slip));

/** Optimal string alignment by the textbook's table. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let j = 0; j <= b.length; j++) (table[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = least;
    }
  return at(a.length, b.length);
}

describe('against the textbook', () => {
  const text = fc.stringMatching(/^[abc]{0,6}$/);
  test('one edit is found exactly where the distance is one', () => {
    fc.assert(
      fc.property(text, text, (a, b) => (slipBetween(a, b) !== undefined) === (distance(a, b) === 1)),
      { numRuns: 3000 },
    );
  });
});

test('a stretch put into a whole name is found', () => {
  expect(stretchAdded('imtoken', 'imiltoken')).toEqual({ at: 2, letters: 'il' });
  expect(stretchAdded('token', 'tokeeen')?.letters).toBe('ee');
  expect(stretchAdded('token', 'taken')).toBeUndefined();
});
