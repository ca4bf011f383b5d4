import { readyArgon2 } from './argon2';
import { type Bytes, utf8 } from './bytes';
import { type Cost, costLimits, stretch } from './kdf';

/** What a derivation may take, with room for opening and drawing: half a second in all is not felt as waiting. */
const targetMs = 440;

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

/** Blocks that are filled: what a derivation takes is in proportion to it. */
export const workOf = ({ memoryKiB, passes }: Cost): number => memoryKiB * passes;

type TimeOf = (cost: Cost) => Promise<number>;

/**
 * The strongest step that this computer does in time; never less than the first. The floor is timed twice, since the
 * first run also loads what it runs on; the step that should fit is tried, and left for the one before if it does not.
 */
export async function calibrate(timeOf: TimeOf = measured): Promise<Cost> {
  const [floor] = steps;
  const floorMs = Math.min(await timeOf(floor), await timeOf(floor));
  const fitting = steps.filter((step) => (floorMs * workOf(step)) / workOf(floor) <= targetMs);
  while (fitting.length > 1) {
    const strongest = fitting.pop() as Cost;
    if (await isInTime(strongest, timeOf)) return strongest;
  }
  return floor;
}

/** By the median of three: a computer that is busy for a moment is neither slow nor, for once, fast. */
async function isInTime(cost: Cost, timeOf: TimeOf): Promise<boolean> {
  const inTime = async () => (await timeOf(cost)) <= targetMs;
  const [first, second] = [await inTime(), await inTime()];
  return first === second ? first : inTime();
}

const salt: Bytes = utf8('salt of 16 bytes');

/** Milliseconds of one derivation, as at an unlocking: in a thread that is ready. Endless when the memory is not there. */
async function measured(cost: Cost): Promise<number> {
  await readyArgon2(cost.memoryKiB).done;
  const startedAt = performance.now();
  const done = await stretch('a passphrase to measure with', salt, cost);
  return done.ok ? performance.now() - startedAt : Number.POSITIVE_INFINITY;
}
