import type { Alert } from './alert';
import { emptyWatch, type KnownRow, type WatchState } from './watch-state';
import { firstAccount, type Watches } from './watches';

/** Another fold gives another state: a snapshot of an older one is left aside, and the journal folded anew. */
export const foldVersion = 2;

/** The folded journal as it is stored beside it: plain JSON. */
export interface Snapshot {
  version: typeof foldVersion;
  seq: number;
  state: Omit<WatchState, 'rows' | 'alerts' | 'superseded'>;
  rows: readonly KnownRow[];
  alerts: readonly Alert[];
  superseded: readonly string[];
}

export function packWatch({ rows, alerts, superseded, ...state }: Readonly<WatchState>): Snapshot {
  return {
    version: foldVersion,
    seq: state.seq,
    state,
    rows: [...rows.values()],
    alerts: [...alerts.values()],
    superseded: [...superseded],
  };
}

/** `undefined` where it is no snapshot of this fold; the journal says the same, only more slowly. */
export function unpackWatch(value: unknown): WatchState | undefined {
  const from = value as Partial<Snapshot> | null | undefined;
  if (typeof from !== 'object' || from === null || from.version !== foldVersion) return undefined;
  const { state, rows, alerts, superseded } = from;
  if (!state || !Array.isArray(rows) || !Array.isArray(alerts) || !Array.isArray(superseded)) return undefined;
  const empty = emptyWatch();
  const same = Object.entries(empty).every(([field, initial]) => {
    if (field in { rows: 0, alerts: 0, superseded: 0 }) return true;
    return Array.isArray(initial) === Array.isArray((state as unknown as Record<string, unknown>)[field]);
  });
  if (!same || typeof state.seq !== 'number') return undefined;
  return {
    ...empty,
    ...state,
    rows: new Map(rows.map((known: KnownRow) => [known.row.id, known])),
    alerts: new Map(alerts.map((alert: Alert) => [alert.id, alert])),
    superseded: new Set(superseded),
  };
}

/** All accounts' folds, as they are stored. */
export interface Snapshots {
  version: typeof foldVersion;
  seq: number;
  accounts: readonly (readonly [string, Snapshot])[];
}

export const packWatches = ({ seq, accounts }: Watches): Snapshots => ({
  version: foldVersion,
  seq,
  accounts: [...accounts].map(([key, state]) => [key, packWatch(state)] as const),
});

/** Reads also what was kept before there could be several accounts. */
export function unpackWatches(value: unknown): Watches | undefined {
  const from = value as Partial<Snapshots> | null | undefined;
  if (typeof from !== 'object' || from === null || from.version !== foldVersion || typeof from.seq !== 'number')
    return undefined;
  if (!Array.isArray(from.accounts)) {
    const only = unpackWatch(value);
    return only && { seq: from.seq, accounts: new Map([[firstAccount, only]]) };
  }
  const accounts = new Map<string, WatchState>();
  for (const [key, kept] of from.accounts as [string, unknown][]) {
    const state = unpackWatch(kept);
    if (typeof key !== 'string' || !state) return undefined;
    accounts.set(key, state);
  }
  return accounts.has(firstAccount) ? { seq: from.seq, accounts } : undefined;
}
