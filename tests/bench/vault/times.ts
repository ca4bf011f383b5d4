export async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** `before` each round, and not timed: what somebody who types leaves time for. */
export async function medianOf(
  rounds: number,
  work: () => Promise<unknown> | unknown,
  before?: () => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await before?.();
    times.push(await timed(work));
  }
  return median(times);
}

/** Of work that is shorter than the clock's grain: each time is that of a whole batch, one after the other, shared out. */
export async function medianOfEach(rounds: number, batch: number, work: () => Promise<unknown>): Promise<number> {
  const whole = await medianOf(rounds, async () => {
    for (let nth = 0; nth < batch; nth++) await work();
  });
  return whole / batch;
}
