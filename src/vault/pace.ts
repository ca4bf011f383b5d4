import type { Cost } from './kdf';

/** How long the passphrase slot took to open, the last few times, at the cost that it has. */
export interface Pace {
  cost: Cost;
  /** Milliseconds, the newest last. */
  took: readonly number[];
}

/** An unlocking is not to be felt as waiting; what follows the derivation needs the rest of half a second. */
const slowMs = 450;
/** So many are looked at: a few slow ones may be another program's doing. */
const remembered = 5;

const costParts = ['memoryKiB', 'passes', 'lanes'] as const;
const isSame = (a: Cost, b: Cost) => costParts.every((part) => a[part] === b[part]);

/** What was kept, of a slot of this cost: a slot of another says nothing about it. */
export function parsePace(value: unknown, { memoryKiB, passes, lanes }: Cost): Pace {
  const cost = { memoryKiB, passes, lanes };
  const { cost: of, took } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Pace>;
  const isOfIt = typeof of === 'object' && of !== null && isSame(of, cost) && Array.isArray(took);
  const times = isOfIt ? took.filter((ms) => Number.isFinite(ms) && ms >= 0) : [];
  return { cost, took: times.slice(-remembered) };
}

export const withTime = (pace: Pace, ms: number): Pace => ({ ...pace, took: [...pace.took, ms].slice(-remembered) });

export function isSlow({ took }: Pace): boolean {
  const sorted = [...took].sort((a, b) => a - b);
  return sorted.length === remembered && (sorted[Math.floor(remembered / 2)] ?? 0) > slowMs;
}
