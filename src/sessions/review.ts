import type { Alert } from './alert';
import { type GapReason, isUnattended } from './event';
import { openMs } from './habits';
import type { KnownRow, WatchState } from './watch-state';

const dayMs = 86_400_000;

/**
 * Questions that wait for an answer, gravest and newest first. An unanswered one stays for 14 days. Rows that wait for
 * the next question are shown with the one that is open.
 */
export function openAlerts({ alerts, superseded, held, rows }: Readonly<WatchState>, now: number): Alert[] {
  const open = [...alerts.values()]
    .filter(
      ({ id, level, answer, at }) => level >= 2 && answer === undefined && !superseded.has(id) && now - at < openMs,
    )
    .sort((a, b) => b.level - a.level || b.at - a.at);
  const waiting = held.flatMap((one) => one.rows).filter(({ id }) => rows.get(id)?.answer === undefined);
  const question = open.findIndex(({ level }) => level === 2);
  return waiting.length === 0
    ? open
    : open.map((alert, nth) => (nth === question ? { ...alert, rows: [...alert.rows, ...waiting] } : alert));
}

/** What is worth a look and no question, of the last 30 days, newest first. Rows of that kind stand in the table. */
export const notedAlerts = ({ alerts }: Readonly<WatchState>, now: number): Alert[] =>
  [...alerts.values()]
    .filter(({ level, rows, at }) => level === 1 && rows.length === 0 && now - at < 30 * dayMs)
    .sort((a, b) => b.at - a.at);

/** Rows of the last 180 days, newest first. */
export const rowsToReview = ({ rows }: WatchState): KnownRow[] =>
  [...rows.values()].sort((a, b) => (b.row.at ?? b.seenAt) - (a.row.at ?? a.seenAt));

export type CannotCheck =
  | 'cannotCheck_listNeverRead'
  | 'cannotCheck_listUnreadable'
  | 'cannotCheck_times'
  | 'cannotCheck_coarseTimes'
  | 'cannotCheck_lastUse'
  | 'cannotCheck_network'
  | 'cannotCheck_device'
  | 'cannotCheck_guardWasOff';

/** What the watch cannot know, as message ids: said, so that silence is not taken for "fine". */
export function cannotCheck(state: WatchState, now: number): CannotCheck[] {
  const { unreadable, listReadAt } = state;
  const closed: CannotCheck[] =
    unreadable && (listReadAt === null || listReadAt < unreadable.at) ? ['cannotCheck_listUnreadable'] : [];
  if (listReadAt === null) return closed.length > 0 ? closed : ['cannotCheck_listNeverRead'];
  const rows = [...state.rows.values()].map(({ row }) => row);
  const lacks: [CannotCheck, boolean][] = [
    ['cannotCheck_times', rows.some(({ at }) => at === null)],
    ['cannotCheck_coarseTimes', rows.length > 0 && rows.every(({ granularityMs }) => granularityMs >= dayMs)],
    ['cannotCheck_lastUse', rows.length > 0 && rows.every(({ activeAt }) => !activeAt)],
    ['cannotCheck_network', rows.length > 0 && rows.every(({ network, place }) => network === null && place === null)],
    ['cannotCheck_device', rows.length > 0 && rows.every(({ device }) => device === null)],
    ['cannotCheck_guardWasOff', state.gaps.some(({ why, to }) => !isUnattended(why) && now - to < 30 * dayMs)],
  ];
  return [...closed, ...lacks.flatMap(([id, is]) => (is ? [id] : []))];
}

/** A stretch in which this browser could not see its own sign-ins. */
export interface BlindSpan {
  from: number;
  to: number;
  why: Exclude<GapReason, 'browser-closed' | 'screen-locked'>;
}

const shownMs = 90 * dayMs;
/** Stretches that lie so close together are told as one (ms). */
const closeMs = 12 * 3_600_000;

/** When the watch was off or blind within the last 90 days, oldest first. A closed browser signs nobody in. */
export function blindSpans({ gaps }: Readonly<WatchState>, now: number): BlindSpan[] {
  const spans: BlindSpan[] = [];
  for (const { from, to, why } of [...gaps].sort((a, b) => a.from - b.from)) {
    if (isUnattended(why) || now - to > shownMs) continue;
    const last = spans.at(-1);
    if (last && last.why === why && from - last.to < closeMs) last.to = Math.max(last.to, to);
    else spans.push({ from, to, why });
  }
  return spans;
}
