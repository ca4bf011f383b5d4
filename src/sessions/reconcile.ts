import type { Device, SeenRow } from './event';
import type { OwnChange, OwnSignIn, WatchState } from './watch-state';

const minuteMs = 60_000;

/** How far a row's time and this browser's own may lie apart (ms): max(120 s, granularity + |skew| + 60 s). */
export const toleranceOf = ({ granularityMs }: Pick<SeenRow, 'granularityMs'>, skewMs: number): number =>
  Math.max(2 * minuteMs, granularityMs + Math.abs(skewMs) + minuteMs);

export interface Match {
  rowId: string;
  own: OwnSignIn | OwnChange;
}

interface Pair extends Match {
  cost: number;
}

/**
 * Matches rows to what this browser did, one to one, the closest pair first. A row without a certain time matches
 * nothing, and neither does one whose system contradicts this browser's.
 */
export function reconcile(rows: readonly SeenRow[], state: WatchState, own: Device | null): Match[] {
  const pairs: Pair[] = rows.flatMap((row) => {
    const { at } = row;
    if (at === null) return [];
    const tolerance = toleranceOf(row, state.skewMs);
    const local = at - state.skewMs;
    return candidatesFor(row, state, own).flatMap(({ own: doing, from, to }) => {
      const cost = local < from ? from - local : Math.max(0, local - to);
      // A page that rounds down prints a time before the true one.
      return cost <= tolerance ? [{ rowId: row.id, own: doing, cost: cost - (row.current ? minuteMs : 0) }] : [];
    });
  });
  const taken = new Set<string | object>();
  return pairs
    .sort((a, b) => a.cost - b.cost || (a.rowId < b.rowId ? -1 : 1))
    .filter(({ rowId, own: doing }) => {
      if (taken.has(rowId) || taken.has(doing)) return false;
      taken.add(rowId).add(doing);
      return true;
    });
}

function candidatesFor(row: SeenRow, { signIns, changes }: WatchState, own: Device | null) {
  if (contradicts(row.device, own)) return [];
  const what = row.what ?? 'sign-in';
  if (what !== 'sign-in')
    return changes
      .filter((one) => one.rowId === undefined && one.what === what)
      .map((one) => ({ own: one, from: one.at, to: one.at }));
  const refused = row.outcome === 'failure' ? 'in' : 'failed';
  return signIns
    .filter((one) => one.rowId === undefined && (one.outcome !== refused || row.outcome === 'unknown'))
    .map((one) => ({ own: one, from: one.startedAt, to: one.endedAt }));
}

/** Systems that the same browser may be called. */
const alike: readonly (readonly string[])[] = [
  ['Linux', 'Android', 'HarmonyOS', 'ChromeOS'],
  ['macOS', 'iOS'],
];

function contradicts(shown: Device | null, own: Device | null): boolean {
  if (!shown?.os || !own?.os || shown.os === own.os) return false;
  return !alike.some((names) => names.includes(shown.os) && names.includes(own.os));
}
