import { describe, expect, test } from 'vitest';
import type { Copy, Proof } from '../../src/backup/copy';
import { cadence, drillDueAt, healthOf, isBehind } from '../../src/backup/health';

const day = 86_400_000;
const proof: Proof = {
  at: 100 * day,
  by: 'recovery-key',
  digest: 'd',
  counter: 5,
  restorable: 3,
  total: 3,
  newer: 0,
  missing: 0,
  damaged: 0,
};
const copy = (over: Partial<Copy> = {}): Copy => ({
  id: 'a',
  kind: 'age-file',
  madeAt: 99 * day,
  counter: 5,
  digest: 'd',
  keys: 3,
  ...over,
});

describe('health of a copy', () => {
  test.each([
    ['never drilled', copy(), 99, 'unproven'],
    ['drilled just now', copy({ proof, drills: 1 }), 100, 'fresh'],
    ['the day before the second drill', copy({ proof, drills: 1 }), 113.9, 'fresh'],
    ['14 days after the first drill', copy({ proof, drills: 1 }), 114, 'due'],
    ['a month late', copy({ proof, drills: 1 }), 144, 'stale'],
    ['drilled twice, half a year to go', copy({ proof, drills: 2 }), 282.9, 'fresh'],
    ['183 days after the second drill', copy({ proof, drills: 2 }), 283, 'due'],
    ['something was missing', copy({ proof: { ...proof, missing: 1 }, drills: 1 }), 100, 'failed'],
    ['something was damaged', copy({ proof: { ...proof, damaged: 1 }, drills: 1 }), 100, 'failed'],
  ] as const)('%s', (_name, of, onDay, health) => expect(healthOf(of, onDay * day)).toBe(health));

  test('a drill clears what is due', () => {
    const late = copy({ proof, drills: 1 });
    const now = 130 * day;
    expect(healthOf(late, now)).toBe('due');
    expect(healthOf({ ...late, proof: { ...proof, at: now }, drills: 2 }, now)).toBe('fresh');
  });

  test('an unproven copy is due at once', () => expect(drillDueAt(copy())).toBe(99 * day));
  test('the cadence is 14 and 183 days', () =>
    expect([cadence.firstMs / day, cadence.laterMs / day]).toEqual([14, 183]));
  test('a change of the vault leaves the copy behind', () => {
    expect(isBehind(copy(), 5)).toBe(false);
    expect(isBehind(copy(), 6)).toBe(true);
  });
});
