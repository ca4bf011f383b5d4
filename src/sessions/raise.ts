import type { Alert } from './alert';
import type { SeenRow } from './event';
import type { Finding } from './signal';
import type { WatchState } from './watch-state';

/** At most one level-2 question in this span (ms). */
export const questionEveryMs = 86_400_000;
/** Most rows that one question names. */
const mostRows = 5;

export interface Spoken extends Finding {
  signal: string;
}

/**
 * Turns findings into alerts. Of several about the same rows the gravest stands, whatever the order of the signals.
 * Level 3 is never held back; level 2 asks once a day, and what comes in between waits for the next question.
 * What one event brings is one question.
 */
export function raise(state: WatchState, findings: readonly Spoken[], at: number): void {
  const named = new Set<string>();
  const questions: Spoken[] = [];
  for (const finding of joined(findings)) {
    const { signal, key, level, about } = finding;
    const rows = finding.rows.filter((row) => !named.has(row.id));
    if (isKnown(state, finding) || (finding.rows.length > 0 && rows.length === 0)) continue;
    for (const row of finding.rows) named.add(row.id);
    if (level === 2) questions.push({ ...finding, rows });
    else {
      const id = `${signal}:${key}`;
      const subject = about === undefined ? {} : { about };
      state.alerts.set(id, {
        id,
        at,
        level,
        signal,
        rows: finding.rows,
        ...reasonsFor(state, finding.rows),
        ...subject,
      });
      if (level === 3) {
        supersede(state, id, finding.rows);
        markAsked(state, finding.rows);
      }
    }
  }
  for (const { signal, key, rows } of questions) {
    state.held.push({ signal, key, rows: [...rows] });
    markAsked(state, rows);
  }
  if (state.held.length > 0 && mayAsk(state, at)) ask(state, at);
}

const gravestFirst = (a: Spoken, b: Spoken) =>
  b.level - a.level || (a.signal < b.signal ? -1 : a.signal > b.signal ? 1 : a.key < b.key ? -1 : 1);

/** What one signal says of one event at one level is one finding. */
function joined(findings: readonly Spoken[]): Spoken[] {
  const all = new Map<string, Spoken>();
  for (const finding of [...findings].sort(gravestFirst)) {
    const one = `${finding.signal} ${finding.level}`;
    const first = all.get(one);
    if (!first || finding.level === 1) all.set(first ? `${one} ${finding.key}` : one, finding);
    else all.set(one, { ...first, rows: [...first.rows, ...finding.rows] });
  }
  return [...all.values()];
}

const isKnown = ({ alerts, held }: WatchState, { signal, key }: Spoken): boolean =>
  alerts.has(`${signal}:${key}`) || held.some((one) => one.signal === signal && one.key === key);

const mayAsk = ({ lastQuestionAt }: WatchState, at: number) =>
  lastQuestionAt === null || Math.abs(at - lastQuestionAt) >= questionEveryMs;

/** Asks about all that waits, unless it was answered or explained meanwhile. */
function ask(state: WatchState, at: number): void {
  const open = state.held.filter(
    ({ rows }) => rows.length === 0 || rows.some((row) => state.rows.get(row.id)?.answer === undefined),
  );
  state.held = [];
  const [first] = open;
  if (!first) return;
  const rows = new Map(open.flatMap((one) => one.rows.map((row) => [row.id, row] as const)));
  const { signal, key } = open.find((one) => one.rows.length > 0) ?? first;
  const id = `${signal}:${key}`;
  const named = [...rows.values()].slice(0, mostRows);
  state.alerts.set(id, { id, at, level: 2, signal, rows: named, ...reasonsFor(state, named) });
  state.lastQuestionAt = at;
}

function reasonsFor({ rows: known }: WatchState, rows: readonly SeenRow[]): Pick<Alert, 'reasons'> {
  const reasons = new Set(rows.flatMap(({ id }) => known.get(id)?.risk?.reasons ?? []));
  return reasons.size > 0 ? { reasons: [...reasons].slice(0, 3) } : {};
}

function markAsked(state: WatchState, rows: readonly SeenRow[]): void {
  for (const { id } of rows) {
    const known = state.rows.get(id);
    if (known) known.asked = true;
  }
}

function supersede(state: WatchState, id: string, rows: readonly SeenRow[]): void {
  const named = new Set(rows.map((row) => row.id));
  const isCovered = ({ rows: others }: Pick<Alert, 'rows'>) =>
    others.length > 0 && others.every((row) => named.has(row.id));
  for (const other of state.alerts.values())
    if (other.id !== id && other.answer === undefined && isCovered(other)) state.superseded.add(other.id);
  state.held = state.held.filter((one) => !isCovered(one));
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
    if (one.rows.length === 0) return [one];
    const rows = one.rows.filter((row) => row.id !== rowId);
    return rows.length > 0 ? [{ ...one, rows }] : [];
  });
}
