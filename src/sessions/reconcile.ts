import type { Device, SeenRow } from './event';
import { type OwnChange, type OwnSignIn, sameDevice, type WatchState } from './watch-state';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How far the two clocks may lie apart (ms) until enough rows were matched to know better. */
const clockMs = 4 * minuteMs;
const learntClockMs = 1.5 * minuteMs;
/** A page that prints days may mean those of another zone. */
const dayShiftMs = 10 * hourMs;
/** Matched rows that tell how the clocks stand. */
const enough = 3;

/** How far a row's time and this browser's own may lie apart (ms), beside what the page's precision leaves open. */
export function toleranceOf({ granularityMs }: Pick<SeenRow, 'granularityMs'>, state: WatchState): number {
  if (granularityMs >= dayMs) return dayShiftMs;
  return (state.drifts.length >= enough ? learntClockMs : clockMs) + Math.abs(state.skewMs);
}

/** The page's clock beyond zone and skew, as matched rows showed it (ms). */
export function driftOf({ drifts }: Pick<WatchState, 'drifts'>): number {
  if (drifts.length < enough) return 0;
  return [...drifts].sort((a, b) => a - b)[Math.floor(drifts.length / 2)] ?? 0;
}

export interface Match {
  rowId: string;
  own: OwnSignIn | OwnChange;
  /** Page's time minus ours (ms), where the page prints seconds or minutes. */
  drift: number | null;
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
  const drift = driftOf(state);
  // Where the page keeps another zone its clock may have been put forward or back in between.
  const shifts = state.zoneMs === 0 ? [0] : [0, hourMs, -hourMs];
  for (const row of rows) {
    if (row.at === null || contradicts(row.device, own, state)) continue;
    const tolerance = toleranceOf(row, state);
    const zone = row.granularityMs >= dayMs ? 0 : state.zoneMs;
    const strange = state.ownDevices.length > 0 && !state.ownDevices.some((one) => sameDevice(one, row.device));
    const dislike = (strange ? (row.granularityMs >= dayMs ? dayMs : 3 * minuteMs) : 0) - (row.current ? minuteMs : 0);
    for (const doing of doingsFor(row, state)) {
      if (doing.rowId !== undefined) continue;
      const [from, to] = 'at' in doing ? [doing.at, doing.at] : [doing.startedAt, doing.endedAt];
      for (const shift of shifts) {
        const start = row.at - zone - state.skewMs - shift;
        const end = start + row.granularityMs;
        const centre = row.granularityMs >= dayMs ? 0 : drift;
        const apart = end - centre < from ? from - end + centre : Math.max(0, start - centre - to);
        if (apart > tolerance) continue;
        const cost = apart + dislike + (shift === 0 ? 0 : minuteMs);
        const told = row.granularityMs > minuteMs || shift !== 0 ? null : start + row.granularityMs / 2 - to;
        pairs.push({ rowId: row.id, own: doing, cost, drift: told });
      }
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

/** Systems by what the same browser may be called. */
const families: readonly RegExp[] = [
  /^(?:linux|ubuntu|fedora|debian|x11|android|harmony ?os|chrome ?os|cros)/i,
  /^(?:mac|os x|darwin|ios|ipad|iphone)/i,
  /^win/i,
];

const familyOf = (os: string): number => families.findIndex((family) => family.test(os));

/** Another system than ours. A name that nobody knows contradicts nothing: sites have words of their own. */
function contradicts(shown: Device | null, own: Device | null, { ownDevices }: WatchState): boolean {
  if (!shown?.os || !own?.os || shown.os === own.os) return false;
  if (ownDevices.some((one) => sameDevice(one, shown))) return false;
  const [theirs, ours] = [familyOf(shown.os), familyOf(own.os)];
  return theirs !== ours && theirs >= 0 && ours >= 0;
}
