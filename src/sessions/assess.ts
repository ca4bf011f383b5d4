import type { RowKind, SensitivePage } from './event';
import type { JournalEntry } from './journal';
import { retentionMs } from './journal';
import { takeEnd, takeFailure, takeSignedIn, takeSubmit } from './own-sign-ins';
import { raise } from './raise';
import { claimLate, readList } from './read-list';
import type { Moment, Signal } from './signal';
import { takeAnswer } from './take-answer';
import { emptyWatch, type KnownRow, type WatchState } from './watch-state';

/**
 * Folds the journal: the same entries in the same order always give the same rows and alerts, in one go or in many.
 * `state` is taken over and changed; start from `emptyWatch()`.
 */
export function assess(state: WatchState, entries: readonly JournalEntry[], signals: readonly Signal[]): WatchState {
  for (const entry of entries) if (entry.seq > state.seq) take(state, entry, signals);
  return state;
}

function take(state: WatchState, { seq, event }: JournalEntry, signals: readonly Signal[]): void {
  state.seq = seq;
  state.since ??= event.at;
  let fresh: KnownRow[] = [];
  let endedUnexplained = false;
  const { at } = event;
  switch (event.kind) {
    case 'watch-began':
      state.since = Math.min(state.since, at);
      break;
    case 'sign-in-submitted':
      takeSubmit(state, at, event.by ?? 'form');
      break;
    case 'signed-in':
      takeSignedIn(state, at);
      break;
    case 'sign-in-failed':
      takeFailure(state, at);
      break;
    case 'signed-out':
      state.session = 'out';
      break;
    case 'sign-in-shown':
    case 'session-ended':
      endedUnexplained = takeEnd(state).unexplained;
      break;
    case 'sensitive-page': {
      const what = changeOf[event.page];
      if (event.submitted && what) state.changes.push({ at, what });
      break;
    }
    case 'lookalike-visited':
      state.lookalikesAt.push(at);
      break;
    case 'list-read':
      fresh = readList(state, event);
      break;
    case 'answered':
      takeAnswer(state, event.rowId, event.answer, at);
      break;
    case 'gap':
      state.gaps.push(event);
      break;
  }
  const isLate = state.listReadAt !== null && at <= state.listReadAt;
  if (isLate && (event.kind === 'sign-in-submitted' || event.kind === 'signed-in' || event.kind === 'sensitive-page'))
    claimLate(state);
  const moment: Moment = { at, event, fresh, endedUnexplained, state };
  raise(
    state,
    signals.flatMap((signal) => signal.look(moment).map((finding) => ({ ...finding, signal: signal.id }))),
    at,
  );
  if (at - state.forgotAt > dayMs) forget(state, at);
}

const changeOf: Partial<Record<SensitivePage, RowKind>> = {
  password: 'password-change',
  recovery: 'recovery-change',
  export: 'key-export',
};

const dayMs = 86_400_000;

/** Drops what is older than the model remembers, once a day. */
function forget(state: WatchState, at: number): void {
  state.forgotAt = at;
  const before = at - retentionMs;
  state.signIns = state.signIns.filter(({ endedAt }) => endedAt >= before);
  state.changes = state.changes.filter(({ at }) => at >= before);
  state.gaps = state.gaps.filter(({ to }) => to >= before);
  state.lookalikesAt = state.lookalikesAt.filter((at) => at >= before);
  for (const [id, { row, seenAt }] of state.rows)
    if ((row.at ?? seenAt) < before && seenAt < before) state.rows.delete(id);
  for (const [id, alert] of state.alerts) if (alert.at < before) state.alerts.delete(id);
}

/** The whole fold at once. */
export const assessJournal = (entries: readonly JournalEntry[], signals: readonly Signal[]): WatchState =>
  assess(emptyWatch(), entries, signals);
