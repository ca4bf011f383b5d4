import type { RowKind, SensitivePage, SessionEvent } from './event';
import { forgetOld } from './forget';
import type { JournalEntry } from './journal';
import { takeEnd, takeFailure, takeOther, takeSignedIn, takeSubmit } from './own-sign-ins';
import { raise } from './raise';
import { claimLate, type LastUse, readList } from './read-list';
import type { Moment, Signal } from './signal';
import { takeAnswer } from './take-answer';
import { emptyWatch, type KnownRow, type WatchState } from './watch-state';

type CountriesResolved = Extract<SessionEvent, { kind: 'countries-resolved' }>;

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
  let uses: readonly LastUse[] = [];
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
    case 'other-signed-in':
      takeOther(state, at);
      break;
    case 'sign-in-failed':
      takeFailure(state, at);
      break;
    case 'signed-out':
      state.session = 'out';
      break;
    case 'sign-in-shown':
    case 'session-ended':
      endedUnexplained = takeEnd(state, event).unexplained;
      break;
    case 'sensitive-page': {
      const what = changeOf[event.page];
      if (event.submitted && what) state.changes.push({ at, what });
      break;
    }
    case 'lookalike-visited':
      state.lookalikes.push({ at, isSubmitted: event.submitted === true });
      break;
    case 'list-read':
      ({ fresh, uses } = readList(state, event));
      break;
    case 'list-unreadable':
      state.unreadable = { at, why: event.why };
      break;
    case 'answered':
      takeAnswer(state, event);
      break;
    case 'gap':
      state.gaps.push(event);
      break;
    case 'countries-resolved':
      takeCountries(state, event);
      break;
    case 'clock-jump':
      takeJump(state, event.byMs);
      break;
  }
  const isLate = state.listReadAt !== null && at <= state.listReadAt;
  if (isLate && (event.kind === 'sign-in-submitted' || event.kind === 'signed-in' || event.kind === 'sensitive-page'))
    claimLate(state);
  const moment: Moment = { at, event, fresh, uses, endedUnexplained, state };
  raise(
    state,
    signals.flatMap((signal) => signal.look(moment).map((finding) => ({ ...finding, signal: signal.id }))),
    at,
  );
  for (const { risk } of fresh) if (risk) delete risk.traits;
  forgetOld(state, at);
}

const changeOf: Partial<Record<SensitivePage, RowKind>> = {
  password: 'password-change',
  recovery: 'recovery-change',
  export: 'key-export',
};

/** The page's own word stays; what has been decided stays decided. */
function takeCountries({ rows }: WatchState, { table, rows: resolved }: CountriesResolved): void {
  for (const { rowId, country } of resolved) {
    const known = rows.get(rowId);
    if (!known || (known.row.country && known.row.table === undefined)) continue;
    known.row = { ...known.row, country, table };
  }
}

/** After a jump of the clock the next rows tell anew how far it is off. */
function takeJump(state: WatchState, byMs: number): void {
  if (Math.abs(byMs) > 60_000) state.drifts = [];
}

/** The whole fold at once. */
export const assessJournal = (entries: readonly JournalEntry[], signals: readonly Signal[]): WatchState =>
  assess(emptyWatch(), entries, signals);
