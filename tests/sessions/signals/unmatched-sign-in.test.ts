import { expect, test } from 'vitest';
import type { Sensitivity } from '../../../src/sessions/event';
import { foreign } from '../../../src/sessions/example-rows';
import { unmatchedSignIn } from '../../../src/sessions/signals/unmatched-sign-in';
import { emptyWatch, type KnownRow } from '../../../src/sessions/watch-state';

const at = Date.UTC(2026, 2, 2, 9);
const levelOf = (score: number, network: number, device: number, sensitivity: Sensitivity) => {
  const known: KnownRow = {
    row: foreign(at),
    seenAt: at,
    origin: 'elsewhere',
    why: 'unmatched',
    risk: { score, network, device, hour: 0, history: 12 },
  };
  const event = { kind: 'list-read', at, rows: [known.row], language: 'en' } as const;
  const state = { ...emptyWatch(), sensitivity };
  return unmatchedSignIn.look({ at, event, fresh: [known], endedUnexplained: false, state })[0]?.level;
};

// score, network, device, sensitivity → level
test.each([
  [9, 4, 5, 'quiet', 3],
  [9, 4, 5, 'sharp', 3],
  [3, 4, -1, 'normal', 2], // a known device abroad: a question, no notification
  [3, -1, 4, 'normal', 2],
  [0, 0, 0, 'quiet', 1],
  [0, 0, 0, 'normal', 2],
  [-1, 0, -1, 'normal', 1],
  [-1, 0, -1, 'sharp', 2],
  [-3, -2, -1, 'sharp', 1],
] as const)('%d (%d, %d) when %s: level %d', (score, network, device, sensitivity, level) => {
  expect(levelOf(score, network, device, sensitivity)).toBe(level);
});

test('a row that shows neither network nor device is asked about at any setting', () => {
  const known: KnownRow = {
    row: foreign(at),
    seenAt: at,
    origin: 'elsewhere',
    why: 'unmatched',
    risk: { score: 0, network: null, device: null, hour: 0, history: 12 },
  };
  const event = { kind: 'list-read', at, rows: [], language: 'en' } as const;
  const state = { ...emptyWatch(), sensitivity: 'quiet' as const };
  expect(unmatchedSignIn.look({ at, event, fresh: [known], endedUnexplained: false, state })[0]?.level).toBe(2);
});
