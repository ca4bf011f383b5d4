import type { Alert } from './alert';
import { openMs } from './score';
import type { KnownRow, WatchState } from './watch-state';

/** Questions that wait for an answer, gravest and newest first. An unanswered one stays for 14 days. */
export const openAlerts = ({ alerts, superseded }: WatchState, now: number): Alert[] =>
  [...alerts.values()]
    .filter(
      ({ id, level, answer, at }) => level >= 2 && answer === undefined && !superseded.has(id) && now - at < openMs,
    )
    .sort((a, b) => b.level - a.level || b.at - a.at);

/** Rows of the last 180 days, newest first. */
export const rowsToReview = ({ rows }: WatchState): KnownRow[] =>
  [...rows.values()].sort((a, b) => (b.row.at ?? b.seenAt) - (a.row.at ?? a.seenAt));

export type CannotCheck =
  | 'cannotCheck_listNeverRead'
  | 'cannotCheck_times'
  | 'cannotCheck_network'
  | 'cannotCheck_device'
  | 'cannotCheck_guardWasOff';

/** What the watch cannot know, as message ids: said, so that silence is not taken for "fine". */
export function cannotCheck(state: WatchState, now: number): CannotCheck[] {
  if (state.listReadAt === null) return ['cannotCheck_listNeverRead'];
  const rows = [...state.rows.values()].map(({ row }) => row);
  const lacks: [CannotCheck, boolean][] = [
    ['cannotCheck_times', rows.some(({ at }) => at === null)],
    ['cannotCheck_network', rows.length > 0 && rows.every(({ network, place }) => network === null && place === null)],
    ['cannotCheck_device', rows.length > 0 && rows.every(({ device }) => device === null)],
    ['cannotCheck_guardWasOff', state.gaps.some(({ why, to }) => why === 'guard-off' && now - to < 30 * 86_400_000)],
  ];
  return lacks.flatMap(([id, is]) => (is ? [id] : []));
}
