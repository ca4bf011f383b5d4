/** Wrong attempts to unlock, as they are remembered. */
export interface Attempts {
  failed: number;
  /** Epoch ms. */
  lastAt: number;
}

export const noAttempts: Attempts = { failed: 0, lastAt: 0 };

const free = 3;
const longestMs = 5 * 60_000;

/** Three attempts are free, then 2, 4, 8 … seconds up to five minutes. It slows whoever sits at the keyboard; a thief of the disk meets Argon2id. */
export const waitMs = (failed: number): number =>
  failed <= free ? 0 : Math.min(longestMs, 2 ** (failed - free) * 1_000);

/**
 * When the next attempt is taken (epoch ms), or `undefined` when it may be made now. Whoever can set the clock can skip
 * the wait; a clock that was set back must not lock the owner out.
 */
export function retryAt({ failed, lastAt }: Attempts, now: number): number | undefined {
  const at = lastAt + waitMs(failed);
  return lastAt <= now && now < at ? at : undefined;
}

export function parseAttempts(value: unknown): Attempts {
  const { failed, lastAt } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Attempts>;
  const isCount = (one: unknown): one is number => Number.isSafeInteger(one) && (one as number) >= 0;
  return isCount(failed) && isCount(lastAt) ? { failed: Math.min(failed, 1_000), lastAt } : noAttempts;
}
