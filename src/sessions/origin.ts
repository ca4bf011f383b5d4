import { type GapReason, isUnattended, type SeenRow } from './event';
import { retentionMs } from './journal';
import { driftOf, toleranceOf } from './reconcile';
import type { KnownRow, WatchState } from './watch-state';

const dayMs = 86_400_000;

/** A row's time on this computer's clock (ms): the page's zone and clock taken out. Start of the page's precision. */
export const localAt = ({ at, granularityMs }: SeenRow, state: WatchState): number | null =>
  at === null ? null : granularityMs >= dayMs ? at : at - state.zoneMs - state.skewMs - driftOf(state);

/**
 * Whose an unmatched row is. `elsewhere` is a strong word: it needs a certain time, while this browser was watching.
 * In the first reading everything that may be older than the watch is unknown; later a row that had not been in the
 * list before is new, unless its time says that it is certainly older.
 */
export function originOf(row: SeenRow, state: WatchState, readAt: number): Pick<KnownRow, 'origin' | 'why'> {
  if (row.current) return { origin: 'this-browser', why: 'marked' };
  const at = localAt(row, state);
  if (at === null) return { origin: 'unknown', why: 'no-time' };
  if (at < readAt - retentionMs) return { origin: 'unknown', why: 'too-old' };
  const tolerance = toleranceOf(row, state);
  const since = state.since ?? readAt;
  const latest = row.relative ? at : at + row.granularityMs;
  const isBefore =
    state.readings <= 1 ? at - (row.relative ? row.granularityMs : 0) < since : latest + tolerance < since;
  if (isBefore) return { origin: 'unknown', why: 'before-watch' };
  const blind = state.gaps.some(
    ({ why, from, to }) => !isUnattended(why) && latest >= from - tolerance && at <= to + tolerance,
  );
  return blind ? { origin: 'unknown', why: 'guard-off' } : { origin: 'elsewhere', why: 'unmatched' };
}

/** The last sign of life may be this long before the browser was really closed (ms). */
const heartbeatMs = 5 * 60_000;

/** The browser was certainly closed at a time of the list, and `marginMs` before and after it. */
export const wasClosed = (at: number | null, row: SeenRow, state: WatchState, marginMs = 0): boolean =>
  fellInto((why) => why === 'browser-closed', at, row, state, marginMs);

/** The same, or nobody sat before it: its screen was locked, and it sent the site nothing. */
export const wasUnattended = (at: number | null, row: SeenRow, state: WatchState, marginMs = 0): boolean =>
  fellInto(isUnattended, at, row, state, marginMs);

function fellInto(
  counts: (why: GapReason) => boolean,
  at: number | null,
  row: SeenRow,
  state: WatchState,
  marginMs: number,
): boolean {
  if (at === null || row.granularityMs >= dayMs) return false;
  const tolerance = toleranceOf(row, state) + marginMs;
  return state.gaps.some(
    ({ why, from, to }) =>
      counts(why) && at > from + heartbeatMs + tolerance && at + row.granularityMs < to - tolerance,
  );
}
