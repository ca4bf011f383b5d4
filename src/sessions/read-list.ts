import type { ListRead, SeenRow } from './event';
import { judge } from './judge';
import { localAt, originOf } from './origin';
import { explain } from './raise';
import { reconcile } from './reconcile';
import { isSignIn } from './signal';
import { type KnownRow, sameDevice, type WatchState } from './watch-state';
import { zoneOf } from './zone';

/** A last use of one of our own sessions that this reading showed for the first time. */
export interface LastUse {
  known: KnownRow;
  activeAt: number;
}

/** Folds one reading of the sign-in list into the state; answers the rows that were not known before. */
export function readList(state: WatchState, event: ListRead): { fresh: KnownRow[]; uses: LastUse[] } {
  // A row that the user wrote down says nothing of the others.
  const isWhole = event.by !== 'by-hand';
  if (isWhole) state.listReadAt = event.at;
  if (isWhole) state.readings++;
  state.sensitivity = event.sensitivity ?? 'normal';
  state.skewMs = event.skewMs ?? 0;
  const again = (event.same ?? []).flatMap((id) => state.rows.get(id) ?? []);
  state.zoneMs = zoneOf([...event.rows, ...again.map(({ row }) => row)], state);
  const unseen: SeenRow[] = [];
  const uses: LastUse[] = [];
  const here = new Set([...event.rows.map(({ id }) => id), ...(event.same ?? [])]);
  // Oldest first: what has been in the list before finds its row before what is new can take it.
  for (const row of [...event.rows].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    const known = state.rows.get(row.id) ?? sameRow(row, state, here);
    if (!known) unseen.push(row);
    else {
      here.add(known.row.id);
      const isNew = renew(state, known, row);
      if (isNew && row.activeAt) uses.push({ known, activeAt: row.activeAt });
    }
  }
  state.self = event.own ?? state.self;
  const own = state.self ?? state.ownDevices.at(-1) ?? null;
  const fresh = unseen.map(
    (row): KnownRow => ({ row, seenAt: event.at, localAt: localAt(row, state), ...originOf(row, state, event.at) }),
  );
  for (const known of fresh) {
    state.rows.set(known.row.id, known);
    if (known.row.activeAt && known.row.at !== null && known.row.activeAt > known.row.at)
      uses.push({ known, activeAt: known.row.activeAt });
  }
  claim(state, fresh, own);
  judge(state, fresh, event.at);
  return { fresh, uses };
}

/** Gives to this browser the rows that its own doings explain. */
function claim(state: WatchState, rows: readonly KnownRow[], own: ListRead['own']): void {
  const byId = new Map(rows.map((known) => [known.row.id, known]));
  for (const { rowId, own: doing, drift } of reconcile(
    rows.map(({ row }) => row),
    state,
    own ?? null,
  )) {
    const known = byId.get(rowId);
    if (!known) continue;
    doing.rowId = rowId;
    known.origin = 'this-browser';
    if (known.why !== 'marked') known.why = 'matched';
    if (drift !== null) state.drifts = [...state.drifts, drift].slice(-9);
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

/** Whether a reading shows a known row without any news. */
export function isShownAgain(row: SeenRow, known: KnownRow | undefined): boolean {
  if (!known) return false;
  const old = known.row;
  return (
    row.current === old.current &&
    (row.activeAt ?? old.activeAt ?? null) === (old.activeAt ?? null) &&
    !tellsCountry(row, old) &&
    (old.sealed !== undefined || row.sealed === undefined)
  );
}

/** What a later reading adds to a row: the mark of this device, a last use, the sealed cells. Answers if it was used. */
function renew(state: WatchState, known: KnownRow, row: SeenRow): boolean {
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
  const used = activeAt !== (old.activeAt ?? null);
  const moved = tellsCountry(row, old);
  if (!used && current === old.current && sealed === old.sealed && !moved) return false;
  const { table: _old, ...rest } = old;
  const told = moved ? row : old;
  const country = { country: told.country ?? null, ...(told.table === undefined ? {} : { table: told.table }) };
  known.row = { ...rest, activeAt, current, ...country, ...(sealed ? { sealed } : {}) };
  return used;
}

/** The page's own word for a row's country stands above what an address table says. */
function tellsCountry(row: SeenRow, old: SeenRow): boolean {
  if (!row.country || (row.country === old.country && row.table === old.table)) return false;
  return row.table === undefined || !old.country || old.table !== undefined;
}

/**
 * The same row in other words: "3 hours ago" gives another time at every reading, and a page in another language may
 * print minutes where it printed seconds. Only a row that this reading does not show under its own id comes into question.
 */
function sameRow(row: SeenRow, state: WatchState, here: ReadonlySet<string>): KnownRow | undefined {
  const { at } = row;
  const local = localAt(row, state);
  if (at === null) return undefined;
  let [nearest, least]: [KnownRow | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const known of state.rows.values()) {
    const old = known.row;
    if (old.at === null || here.has(old.id)) continue;
    const [one, other] = [old.granularityMs, row.granularityMs];
    const blur = row.relative && old.relative ? one + other : Math.max(one, other);
    const apart = Math.min(Math.abs(old.at - at), apartIfMoved(known, row, local));
    if (apart < Math.min(blur, least) && isAlike(old, row)) [nearest, least] = [known, apart];
  }
  return nearest;
}

/** After a journey the page prints every row in another zone: how far apart they are on this computer's clock. */
function apartIfMoved({ row: old, localAt: before }: KnownRow, row: SeenRow, local: number | null): number {
  const hasMoved = Math.abs((old.at ?? 0) - (row.at ?? 0)) >= leastZoneMs;
  if (!hasMoved || before === null || local === null || row.relative) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.abs(before - local) - clockMs);
}

const leastZoneMs = 30 * 60_000 - 60_000;
/** The clocks themselves may have been put right in between (ms). */
const clockMs = 2 * 60_000;

const isAlike = (a: SeenRow, b: SeenRow): boolean =>
  (a.what ?? 'sign-in') === (b.what ?? 'sign-in') &&
  a.outcome === b.outcome &&
  a.network === b.network &&
  a.device?.browser === b.device?.browser &&
  a.device?.os === b.device?.os &&
  (!a.country || !b.country || a.table !== b.table || a.country === b.country);
