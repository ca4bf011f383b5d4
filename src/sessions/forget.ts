import { retentionMs } from './journal';
import type { KnownRow, WatchState } from './watch-state';

const dayMs = 86_400_000;
/** Enough to know anybody's ways; more would only slow every decision. */
const most = { rows: 500, signIns: 400, ends: 200, gaps: 400, alerts: 200 };

/** An old sign-in that was told lately (pasted, or on a long list) is still news. */
export const isOlder = ({ row, seenAt }: Pick<KnownRow, 'row' | 'seenAt'>, before: number): boolean =>
  (row.at ?? seenAt) < before && seenAt < before;

/** Drops what is older than the model remembers, once a day, or sooner where there is more than anybody needs. */
export function forgetOld(state: WatchState, at: number): void {
  const isFull = state.rows.size > 1.5 * most.rows || state.signIns.length > 2 * most.signIns;
  if (at - state.forgotAt <= dayMs && !isFull) return;
  state.forgotAt = at;
  const before = at - retentionMs;
  state.signIns = state.signIns.filter(({ endedAt }) => endedAt >= before).slice(-most.signIns);
  state.changes = state.changes.filter((one) => one.at >= before);
  state.gaps = state.gaps.filter(({ to }) => to >= before).slice(-most.gaps);
  state.ends = state.ends.filter((one) => one.at >= before).slice(-most.ends);
  state.lookalikes = state.lookalikes.filter((one) => one.at >= before);
  for (const [id, known] of state.rows) if (isOlder(known, before)) state.rows.delete(id);
  dropFirst(state.rows, most.rows);
  for (const [id, alert] of state.alerts) if (alert.at < before) state.alerts.delete(id);
  dropFirst(state.alerts, most.alerts);
  for (const id of state.superseded) if (!state.alerts.has(id)) state.superseded.delete(id);
}

/** Maps keep the order in which their entries came. */
function dropFirst(map: Map<string, unknown>, keep: number): void {
  for (const id of map.keys()) {
    if (map.size <= keep) return;
    map.delete(id);
  }
}
