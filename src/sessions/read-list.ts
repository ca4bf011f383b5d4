import type { ListRead, SeenRow } from './event';
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
  const here = new Set(event.rows.map(({ id }) => id));
  // Oldest first: what has been in the list before finds its row before what is new can take it.
  for (const row of [...event.rows].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    const known = state.rows.get(row.id) ?? sameRow(row, state, here);
    if (!known) unseen.push(row);
    else {
      here.add(known.row.id);
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

/**
 * The same row in other words: "3 hours ago" gives another time at every reading, and a page in another language may
 * print minutes where it printed seconds. Only a row that this reading does not show under its own id comes into question.
 */
function sameRow(row: SeenRow, { rows }: WatchState, here: ReadonlySet<string>): KnownRow | undefined {
  const { at } = row;
  if (at === null) return undefined;
  let [nearest, least]: [KnownRow | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const known of rows.values()) {
    const old = known.row;
    if (old.at === null || here.has(old.id)) continue;
    const [one, other] = [old.granularityMs, row.granularityMs];
    const blur = row.relative && old.relative ? one + other : Math.max(one, other);
    const apart = Math.abs(old.at - at);
    if (apart < Math.min(blur, least) && isAlike(old, row)) [nearest, least] = [known, apart];
  }
  return nearest;
}

const isAlike = (a: SeenRow, b: SeenRow): boolean =>
  (a.what ?? 'sign-in') === (b.what ?? 'sign-in') &&
  a.outcome === b.outcome &&
  a.network === b.network &&
  a.device?.browser === b.device?.browser &&
  a.device?.os === b.device?.os &&
  (!a.country || !b.country || a.country === b.country);
