import type { Alert } from './alert';
import type { SeenRow } from './event';
import type { Finding } from './signal';
import type { WatchState } from './watch-state';

/** At most one level-2 question in this span (ms). */
export const questionEveryMs = 86_400_000;

export interface Spoken extends Finding {
  signal: string;
}

/**
 * Turns findings into alerts. Of several about the same rows the gravest stands, whatever the order of the signals.
 * Level 3 is never held back; level 2 asks once a day: what comes in between joins the open question, or waits.
 */
export function raise(state: WatchState, findings: readonly Spoken[], at: number): void {
  if (state.held.length > 0 && mayAsk(state, at)) askHeld(state, at);
  const named = new Set<string>();
  for (const { signal, key, level, rows } of [...findings].sort(gravestFirst)) {
    const id = `${signal}:${key}`;
    if (state.alerts.has(id) || (rows.length > 0 && rows.every((row) => named.has(row.id)))) continue;
    for (const row of rows) named.add(row.id);
    if (level === 2) ask(state, { signal, key, rows: [...rows] }, at);
    else {
      state.alerts.set(id, { id, at, level, signal, rows });
      if (level === 3) supersede(state, id, rows);
    }
  }
}

const gravestFirst = (a: Spoken, b: Spoken) =>
  b.level - a.level || (a.signal < b.signal ? -1 : a.signal > b.signal ? 1 : a.key < b.key ? -1 : 1);

const mayAsk = ({ lastQuestionAt }: WatchState, at: number) =>
  lastQuestionAt === null || at - lastQuestionAt >= questionEveryMs;

function ask(state: WatchState, question: WatchState['held'][number], at: number): void {
  const { signal, key, rows } = question;
  if (mayAsk(state, at)) {
    const id = `${signal}:${key}`;
    state.alerts.set(id, { id, at, level: 2, signal, rows });
    state.lastQuestionAt = at;
    return;
  }
  const open = [...state.alerts.values()].findLast(
    (alert) => alert.level === 2 && alert.answer === undefined && !state.superseded.has(alert.id),
  );
  if (open) join(state, open, rows);
  else if (!state.held.some((one) => one.signal === signal && one.key === key)) state.held.push(question);
}

function join(state: WatchState, open: Alert, rows: readonly SeenRow[]): void {
  const more = rows.filter((row) => !open.rows.some(({ id }) => id === row.id));
  state.alerts.set(open.id, { ...open, rows: [...open.rows, ...more] });
}

function askHeld(state: WatchState, at: number): void {
  const held = state.held.filter(({ rows }) => rows.some((row) => state.rows.get(row.id)?.answer === undefined));
  state.held = [];
  for (const question of held) ask(state, question, at);
}

function supersede(state: WatchState, id: string, rows: readonly SeenRow[]): void {
  const named = new Set(rows.map((row) => row.id));
  for (const other of state.alerts.values())
    if (
      other.id !== id &&
      other.answer === undefined &&
      other.rows.length > 0 &&
      other.rows.every((row) => named.has(row.id))
    )
      state.superseded.add(other.id);
}

/** This browser made the row after all: nobody is asked about it any more. */
export function explain(state: WatchState, rowId: string): void {
  for (const alert of state.alerts.values()) {
    if (!alert.rows.some((row) => row.id === rowId)) continue;
    const rows = alert.rows.filter((row) => row.id !== rowId);
    if (rows.length === 0) state.alerts.delete(alert.id);
    else state.alerts.set(alert.id, { ...alert, rows });
  }
  state.held = state.held.flatMap((one) => {
    const rows = one.rows.filter((row) => row.id !== rowId);
    return rows.length > 0 ? [{ ...one, rows }] : [];
  });
}
