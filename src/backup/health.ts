import type { Copy, CopyHealth } from './copy';

const day = 86_400_000;

/**
 * The cadence of drills: one when the copy is made, one 14 days later, then one every 183 days
 * (the rhythm that Signal and Casa arrived at). A drill that is 30 days overdue makes the copy stale.
 */
export const cadence = { firstMs: 14 * day, laterMs: 183 * day, graceMs: 30 * day };

/** When the next drill of this copy is due; at once while it was never drilled. */
export function drillDueAt({ madeAt, proof, drills = 0 }: Copy): number {
  if (!proof) return madeAt;
  return proof.at + (drills <= 1 ? cadence.firstMs : cadence.laterMs);
}

export function healthOf(copy: Copy, now: number): CopyHealth {
  if (!copy.proof) return 'unproven';
  if (copy.proof.missing > 0 || copy.proof.damaged > 0) return 'failed';
  const late = now - drillDueAt(copy);
  if (late < 0) return 'fresh';
  return late < cadence.graceMs ? 'due' : 'stale';
}

/** Shares are parts of the recovery key: they open copies and are none of the keys. */
export const holdsKeys = ({ kind }: Copy): boolean => kind !== 'shares';

/** The vault has changed since this copy was made. */
export const isBehind = (copy: Copy, vaultCounter: number): boolean => holdsKeys(copy) && copy.counter < vaultCounter;
