import { expect, test } from 'vitest';
import { isSlow, type Pace, parsePace, withTime } from '../../src/vault/pace';

const cost = { memoryKiB: 131_072, passes: 3, lanes: 1 };
const after = (...times: number[]): Pace => times.reduce(withTime, parsePace(undefined, cost));

test.each<[number[], boolean]>([
  [[], false],
  [[2_000, 2_000, 2_000, 2_000], false],
  [[2_000, 2_000, 2_000, 2_000, 2_000], true],
  [[451, 451, 451, 451, 451], true],
  [[450, 450, 450, 450, 450], false],
  [[2_000, 300, 2_000, 300, 2_000], true],
  [[300, 2_000, 300, 2_000, 300], false],
  [[2_000, 2_000, 2_000, 2_000, 2_000, 300, 300, 300], false],
  [[300, 300, 300, 2_000, 2_000, 2_000], true],
])('%j is slow: %s', (times, slow) => {
  expect(isSlow(after(...times))).toBe(slow);
});

test('the last five are kept', () => {
  expect(after(1, 2, 3, 4, 5, 6, 7).took).toEqual([3, 4, 5, 6, 7]);
});

test('what was kept of a slot of another cost, or is nothing of the kind, does not count', () => {
  const pace = after(900, 900, 900);
  expect(parsePace(structuredClone(pace), { ...cost })).toEqual(pace);
  expect(parsePace(pace, { ...cost, passes: 4 }).took).toEqual([]);
  for (const bad of [undefined, null, 3, 'x', {}, { cost }, { cost: null, took: [1] }, { cost, took: 'x' }])
    expect(parsePace(bad, cost)).toEqual({ cost, took: [] });
  expect(parsePace({ cost, took: [900, 'x', Number.NaN, -1, null, 800] }, cost).took).toEqual([900, 800]);
});
