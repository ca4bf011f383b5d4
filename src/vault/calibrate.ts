import { type Bytes, utf8 } from './bytes';
import { type Cost, costLimits, stretch } from './kdf';

/** What a derivation may take, with room for opening the slot: half a second in all is not felt as waiting. */
const targetMs = 450;

const withMemory = (mebibytes: number, passes = costLimits.floor.passes): Cost => ({
  memoryKiB: mebibytes * 1024,
  passes,
  lanes: 1,
});

/** Memory first, since it is what a graphics card lacks; passes only where memory is at its end. The first is the floor. */
export const steps: readonly [Cost, ...Cost[]] = [
  withMemory(64),
  ...[96, 128, 160, 192, 256, 320, 384, 512].map((mebibytes) => withMemory(mebibytes)),
  ...[4, 6].map((passes) => withMemory(512, passes)),
];

/**
 * The strongest step that this computer does in time; never less than the first. The floor is timed twice, since the
 * first run also loads what it runs on; the step that should fit is tried, and left for the one before if it does not.
 */
export async function calibrate(timeOf: (cost: Cost) => Promise<number> = measured): Promise<Cost> {
  const [floor] = steps;
  const floorMs = Math.min(await timeOf(floor), await timeOf(floor));
  const work = (cost: Cost) => cost.memoryKiB * cost.passes;
  const fitting = steps.filter((step) => (floorMs * work(step)) / work(floor) <= targetMs);
  while (fitting.length > 1) {
    const strongest = fitting.pop() as Cost;
    if ((await timeOf(strongest)) <= targetMs) return strongest;
  }
  return floor;
}

const salt: Bytes = utf8('a salt to measure with');

/** Milliseconds of one derivation; endless when the memory is not there. */
async function measured(cost: Cost): Promise<number> {
  const startedAt = performance.now();
  const done = await stretch('a passphrase to measure with', salt, cost);
  return done.ok ? performance.now() - startedAt : Number.POSITIVE_INFINITY;
}
