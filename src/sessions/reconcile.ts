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
  const pairs: Pair[] = [];
  for (const row of rows) {
    if (row.at === null || contradicts(row.device, own)) continue;
    const tolerance = toleranceOf(row, state.skewMs);
    const local = row.at - state.skewMs;
    const bonus = row.current ? minuteMs : 0;
    for (const doing of doingsFor(row, state)) {
      const [from, to] = 'at' in doing ? [doing.at, doing.at] : [doing.startedAt, doing.endedAt];
      const cost = local < from ? from - local : Math.max(0, local - to);
      if (cost <= tolerance && doing.rowId === undefined) pairs.push({ rowId: row.id, own: doing, cost: cost - bonus });
    }
  }
  const taken = new Set<string | object>();
  return pairs
    .sort((a, b) => a.cost - b.cost || (a.rowId < b.rowId ? -1 : 1))
    .filter(({ rowId, own: doing }) => {
      if (taken.has(rowId) || taken.has(doing)) return false;
      taken.add(rowId).add(doing);
      return true;
    });
}

/** A refused attempt explains no success, and the other way round. */
function doingsFor(
  { what = 'sign-in', outcome }: SeenRow,
  { signIns, changes }: WatchState,
): readonly (OwnSignIn | OwnChange)[] {
  if (what !== 'sign-in') return changes.filter((one) => one.what === what);
  if (outcome === 'unknown') return signIns;
  const refused = outcome === 'failure' ? 'in' : 'failed';
  return signIns.filter((one) => one.outcome !== refused);
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
