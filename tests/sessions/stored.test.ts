import { expect, test } from 'vitest';
import { parseHeartbeat, withSkew } from '../../src/sessions/stored';

const hour = 3_600_000;
const all = (...skews: number[]) => {
  const jumps: number[] = [];
  let samples: number[] = [];
  for (const skew of skews) {
    const next = withSkew(samples, skew);
    samples = next.samples;
    if (next.byMs !== undefined) jumps.push(next.byMs);
  }
  return { jumps, samples };
};

test.each<[string, number[], number[]]>([
  ['a steady clock', [100, 300, -200, 400, 0, 100], []],
  ['set an hour forward', [0, 500, 200, -hour, -hour + 400], [hour - 200]],
  ['set an hour back', [0, 500, 200, hour, hour + 400], [-hour - 200]],
  ['one server with a wrong clock', [0, 500, hour, 200, 100], []],
  ['corrected by some minutes', [0, 500, 240_000, 240_500], []],
])('%s', (_, skews, jumps) => {
  expect(all(...skews).jumps).toEqual(jumps);
});
test('after a jump only the new clock counts', () => {
  expect(all(0, 500, 200, -hour, -hour + 400).samples).toEqual([-hour, -hour + 400]);
});

test.each([
  [
    { at: 5, watching: false, why: 'no-permission' },
    { at: 5, watching: false, why: 'no-permission' },
  ],
  [
    { at: 5, watching: false, why: 'because' },
    { at: 5, watching: false },
  ],
  [{ at: 5 }, { at: 5, watching: true }],
  [{ watching: true }, undefined],
])('heartbeat %j', (stored, read) => {
  expect(parseHeartbeat(stored)).toEqual(read);
});
