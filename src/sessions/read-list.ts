import type { ListRead, RowKind, SeenRow } from './event';
import { originOf } from './origin';
import { explain } from './raise';
import { reconcile } from './reconcile';
import { historyAt, scoreRow } from './score';
import { isSignIn } from './signal';
import { type KnownRow, sameDevice, type WatchState } from './watch-state';

/** Folds one reading of the sign-in list into the state; answers the rows that were not known before. */
export function readList(state: WatchState, event: ListRead): KnownRow[] {
  state.listReadAt = event.at;
  state.readings++;
  state.sensitivity = event.sensitivity ?? 'normal';
  state.skewMs = event.skewMs ?? 0;
  const unseen: SeenRow[] = [];
  const taken = new Set<string>();
  for (const row of event.rows) {
    const known = state.rows.get(row.id) ?? sameSpan(row, state, taken);
    if (!known) unseen.push(row);
    else {
      taken.add(known.row.id);
      renew(state, known, row);
    }
  }
  const own = event.own ?? state.ownDevices.at(-1) ?? null;
  const fresh = unseen.map((row): KnownRow => ({ row, seenAt: event.at, ...originOf(row, state, event.at) }));
  for (const known of fresh) state.rows.set(known.row.id, known);
  claim(state, fresh, own);
  const unmatched = fresh.filter(({ origin }) => origin === 'elsewhere');
  if (unmatched.length > 0) {
    const names = new Set(unmatched.map(({ row }) => row.id));
    const past = historyAt(state, event.at).filter(({ row }) => !names.has(row.id));
    for (const known of unmatched) known.risk = scoreRow(known.row, past);
  }
  return fresh;
}

/** Gives to this browser the rows that its own doings explain. */
function claim(state: WatchState, rows: readonly KnownRow[], own: ListRead['own']): void {
  const byId = new Map(rows.map((known) => [known.row.id, known]));
  for (const { rowId, own: doing } of reconcile(
    rows.map(({ row }) => row),
    state,
    own ?? null,
  )) {
    const known = byId.get(rowId);
    if (!known) continue;
    doing.rowId = rowId;
    known.origin = 'this-browser';
    if (known.why !== 'marked') known.why = 'matched';
    explain(state, rowId);
  }
  for (const { origin, row } of rows) if (origin === 'this-browser' && isSignIn(row)) learnName(state, row);
}

/** A sign-in that was told late: it may explain a row that nobody had explained. */
export function claimLate(state: WatchState): void {
  const open = [...state.rows.values()].filter(({ origin }) => origin === 'elsewhere');
  if (open.length > 0) claim(state, open, state.ownDevices.at(-1) ?? null);
}

function learnName(state: WatchState, { device }: SeenRow): void {
  if (!device) return;
  state.ownDevices = [...state.ownDevices.filter((one) => !sameDevice(one, device)), device].slice(-5);
}

/** What a later reading adds to a row: the mark of this device, a last use, the sealed cells. */
function renew(state: WatchState, known: KnownRow, row: SeenRow): void {
  if (row.current && known.origin !== 'this-browser') {
    known.origin = 'this-browser';
    known.why = 'marked';
    explain(state, known.row.id);
    learnName(state, row);
  }
  const old = known.row;
  const activeAt = row.activeAt ?? old.activeAt ?? null;
  const current = row.current || old.current;
  const sealed = old.sealed ?? row.sealed;
  if (activeAt === (old.activeAt ?? null) && current === old.current && sealed === old.sealed) return;
  known.row = { ...old, activeAt, current, ...(sealed ? { sealed } : {}) };
}

/** "3 hours ago" gives another time at every reading: the same device and network within both blurs is the same row. */
function sameSpan(row: SeenRow, { rows }: WatchState, taken: ReadonlySet<string>): KnownRow | undefined {
  const { at } = row;
  if (!row.relative || at === null) return undefined;
  const what: RowKind = row.what ?? 'sign-in';
  for (const known of rows.values()) {
    const old = known.row;
    if (taken.has(old.id) || old.at === null || !old.relative || (old.what ?? 'sign-in') !== what) continue;
    const same = old.network === row.network && old.place === row.place && old.outcome === row.outcome;
    const device = old.device?.browser === row.device?.browser && old.device?.os === row.device?.os;
    if (same && device && Math.abs(old.at - at) <= old.granularityMs + row.granularityMs) return known;
  }
  return undefined;
}
