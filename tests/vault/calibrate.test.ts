import { describe, expect, test } from 'vitest';
import { calibrate, steps } from '../../src/vault/calibrate';
import { type Cost, costLimits, defaultCost, isCostAllowed } from '../../src/vault/kdf';

/** A computer that needs so many milliseconds for the floor, and in proportion for more. */
const computer = (floorMs: number) => {
  const asked: Cost[] = [];
  const timeOf = async (cost: Cost) => {
    asked.push(cost);
    return (floorMs * cost.memoryKiB * cost.passes) / (64 * 1024 * 3);
  };
  return { asked, timeOf };
};
const mebibytes = ({ memoryKiB, passes }: Cost) => [memoryKiB / 1024, passes];

test.each<[string, number, number[]]>([
  ['a phone of ten years ago: the floor, however long it takes', 4_000, [64, 3]],
  ['one that just does the floor', 449, [64, 3]],
  ['a slow laptop', 290, [96, 3]],
  ['what the default was made for', 220, [128, 3]],
  ['a fast one', 100, [256, 3]],
  ['memory is at its end: more passes', 30, [512, 4]],
  ['the fastest: capped', 0.1, [512, 6]],
])('%s', async (_name, floorMs, chosen) => {
  expect(mebibytes(await calibrate(computer(floorMs).timeOf))).toEqual(chosen);
});

test('a step that takes longer than it should is left for the one before', async () => {
  const { timeOf } = computer(110);
  const swapping = async (cost: Cost) => (cost.memoryKiB > 128 * 1024 ? 5_000 : timeOf(cost));
  expect(mebibytes(await calibrate(swapping))).toEqual([128, 3]);
});

test('without the memory for the floor it is still the floor: weaker is never written', async () => {
  expect(await calibrate(async () => Number.POSITIVE_INFINITY)).toEqual(costLimits.floor);
});

test('a first run that is slow because it is the first does not count', async () => {
  let runs = 0;
  const { timeOf } = computer(220);
  expect(mebibytes(await calibrate(async (cost) => (runs++ === 0 ? 2_000 : timeOf(cost))))).toEqual([128, 3]);
});

test('a fast computer is measured four times, not at every step', async () => {
  const { asked, timeOf } = computer(100);
  await calibrate(timeOf);
  expect(asked.length).toBe(4);
});

describe('the median of three decides', () => {
  /** One that is busy at these runs, counted from the first. */
  const busyAt = (...runs: number[]) => {
    let run = 0;
    const { timeOf } = computer(200);
    return async (cost: Cost) => (await timeOf(cost)) * (runs.includes(run++) ? 3 : 1);
  };

  test.each<[string, number[], number[]]>([
    ['busy for a moment: as strong as it can', [2], [128, 3]],
    ['busy at the second run', [3], [128, 3]],
    ['too slow twice: the step before', [2, 3], [96, 3]],
    ['fast for once', [2, 4], [96, 3]],
  ])('%s', async (_name, runs, chosen) => {
    expect(mebibytes(await calibrate(busyAt(...runs)))).toEqual(chosen);
  });
});

test('every step may be stored, each costs more than the one before, the default is one of them', () => {
  const works = steps.map(({ memoryKiB, passes }) => memoryKiB * passes);
  expect(steps.every((step) => isCostAllowed(step))).toBe(true);
  expect(works).toEqual([...new Set(works)].sort((a, b) => a - b));
  expect(steps).toContainEqual(defaultCost);
  expect(steps[0]).toEqual(costLimits.floor);
});
