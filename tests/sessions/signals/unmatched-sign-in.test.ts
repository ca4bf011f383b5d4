import { expect, test } from 'vitest';
import type { Sensitivity } from '../../../src/sessions/event';
import { foreign } from '../../../src/sessions/example-rows';
import type { Reason } from '../../../src/sessions/risk';
import { unmatchedSignIn } from '../../../src/sessions/signals/unmatched-sign-in';
import { emptyWatch, type KnownRow } from '../../../src/sessions/watch-state';

const at = Date.UTC(2026, 2, 2, 9);
const day = 86_400_000;
const allNew: Reason[] = ['reason_countryNew', 'reason_networkNew', 'reason_deviceNew'];

const judged = (score: number, age = 0, reasons: Reason[] = []): KnownRow => ({
  row: foreign(at - age),
  seenAt: at,
  localAt: at - age,
  origin: 'elsewhere',
  why: 'unmatched',
  risk: { score, reasons },
});
const levels = (fresh: KnownRow[], sensitivity: Sensitivity = 'normal', since = at - 100 * day) => {
  const event = { kind: 'list-read', at, rows: [], language: 'en' } as const;
  const state = { ...emptyWatch(), sensitivity, since };
  const found = unmatchedSignIn.look({ at, event, fresh, uses: [], endedUnexplained: false, state });
  return fresh.map(({ row }) => found.find(({ key }) => key === row.id)?.level);
};

// score, sensitivity → level
test.each([
  [4, 'quiet', 3],
  [4, 'sharp', 3],
  [2, 'normal', 2],
  [-1.5, 'quiet', undefined],
  [-1.5, 'normal', 2],
  [-2.5, 'normal', undefined],
  [-2.5, 'sharp', 2],
  [-4, 'sharp', undefined],
] as const)('%d when %s: level %s', (score, sensitivity, level) => {
  expect(levels([judged(score)], sensitivity)).toEqual([level]);
});

test('new in country, network and device it is grave sooner', () => {
  expect(levels([judged(2, 0, allNew)])).toEqual([3]);
  expect(levels([judged(2, 0, allNew.slice(1))])).toEqual([2]);
});

test('what is older than two days, or falls into the first month, has to stand out more', () => {
  expect(levels([judged(-1.5, 3 * day)])).toEqual([undefined]);
  expect(levels([judged(-1.8)], 'normal', at - 10 * day)).toEqual([undefined]);
  expect(levels([judged(0, 3 * day)], 'normal', at - 10 * day)).toEqual([2]);
});

test('beside a row that is far more unusual the others go to the review list', () => {
  expect(levels([judged(1), judged(-1.5, 3600_000), judged(0, 7200_000)])).toEqual([2, undefined, 2]);
});
