import type { SeenRow } from './event';
import { retentionMs } from './journal';
import { toleranceOf } from './reconcile';
import type { KnownRow, WatchState } from './watch-state';

/**
 * Whose an unmatched row is. `elsewhere` is a strong word: it needs a certain time, while this browser was watching.
 * In the first reading everything that may be older than the watch is unknown; later a row that had not been in the
 * list before is new, unless its time says that it is certainly older.
 */
export function originOf(row: SeenRow, state: WatchState, readAt: number): Pick<KnownRow, 'origin' | 'why'> {
  if (row.current) return { origin: 'this-browser', why: 'marked' };
  if (row.at === null) return { origin: 'unknown', why: 'no-time' };
  if (row.at < readAt - retentionMs) return { origin: 'unknown', why: 'too-old' };
  const at = row.at - state.skewMs;
  const blur = row.granularityMs + Math.abs(state.skewMs);
  const since = state.since ?? readAt;
  const latest = row.relative ? at : at + row.granularityMs;
  const isBefore = state.readings <= 1 ? at - blur < since : latest + Math.abs(state.skewMs) < since;
  if (isBefore) return { origin: 'unknown', why: 'before-watch' };
  const tolerance = toleranceOf(row, state.skewMs);
  const blind = state.gaps.some(
    ({ why, from, to }) => why === 'guard-off' && at >= from - tolerance && at <= to + tolerance,
  );
  return blind ? { origin: 'unknown', why: 'guard-off' } : { origin: 'elsewhere', why: 'unmatched' };
}

/** The last sign of life may be this long before the browser was really closed (ms). */
const heartbeatMs = 5 * 60_000;

/** The browser was certainly closed at the row's time. */
export const wasClosed = (row: SeenRow, { gaps, skewMs }: WatchState): boolean => {
  if (row.at === null) return false;
  const [at, tolerance] = [row.at - skewMs, toleranceOf(row, skewMs)];
  return gaps.some(
    ({ why, from, to }) => why === 'browser-closed' && at > from + heartbeatMs + tolerance && at < to - tolerance,
  );
};
