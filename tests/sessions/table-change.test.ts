import { expect, test } from 'vitest';
import { assess, assessJournal } from '../../src/sessions/assess';
import type { SeenRow, SessionEvent } from '../../src/sessions/event';
import { foreign, learnt, own, phone, reading } from '../../src/sessions/example-rows';
import { signals } from '../../src/sessions/signals';

const t0 = Date.UTC(2026, 2, 2, 9);
const hour = 3_600_000;
const told = (row: SeenRow, country: string, table: string): SeenRow => ({ ...row, place: null, country, table });
const entries = (events: readonly SessionEvent[]) =>
  events.map((event, nth) => ({ seq: nth + 1, id: `e${nth}`, event }));
const fold = (...events: SessionEvent[]) => assessJournal(entries(events), signals);
const asked = (state: ReturnType<typeof fold>) => [...state.alerts.values()].filter(({ level }) => level >= 2);

/** Own rows and the phone's, all by the older table. */
const past = () =>
  learnt(t0).map((event) =>
    event.kind === 'list-read' ? { ...event, rows: event.rows.map((row) => told(row, 'SG', '2026-01-01')) } : event,
  );
const later = t0 + 4 * hour;

test('a country that only the new table names is no new country', () => {
  const reasons = (table: string) => {
    const row = told(phone(later), 'MY', table);
    const state = fold(...past(), reading(later + hour, row));
    return state.rows.get(row.id)?.risk?.reasons ?? [];
  };
  expect(reasons('2026-01-01').some((reason) => /country/i.test(reason))).toBe(true);
  expect(reasons('2026-06-25').some((reason) => /country/i.test(reason))).toBe(false);
});

test('a table that moves every known network raises nothing', () => {
  const rows = [1, 2, 3].map((day) => own(t0 + day * 24 * hour));
  const signIns = rows.flatMap(({ at }): SessionEvent[] => [
    { kind: 'sign-in-submitted', at: at ?? 0 },
    { kind: 'signed-in', at: (at ?? 0) + 900 },
  ]);
  const moved = [...rows, phone(t0 + 90 * hour)].map((row) => told(row, 'MY', '2026-06-25'));
  expect(asked(fold(...past(), ...signIns, reading(t0 + 100 * hour, ...moved)))).toEqual([]);
});

test('looked up anew, the history is compared again; the page’s own word stays', () => {
  const before = fold(...past(), reading(later, { ...phone(later - hour), country: 'SG' }));
  const ids = [...before.rows.keys()];
  const resolved: SessionEvent = {
    kind: 'countries-resolved',
    at: later + 1,
    table: '2026-06-25',
    rows: ids.map((rowId) => ({ rowId, country: 'MY' })),
  };
  const state = assess(before, [{ seq: before.seq + 1, id: 'r', event: resolved }], signals);
  const byTable = ids.map((id) => state.rows.get(id)?.row).filter((row) => row?.table !== undefined);
  expect(byTable.length).toBeGreaterThan(0);
  expect(new Set(byTable.map((row) => `${row?.country} ${row?.table}`))).toEqual(new Set(['MY 2026-06-25']));
  expect([...state.rows.values()].filter(({ row }) => row.table === undefined).map(({ row }) => row.country)).toEqual([
    'SG',
  ]);
  expect(asked(state)).toEqual([]);
});

test('the page’s word replaces the table’s, and never the other way round', () => {
  const row = foreign(later);
  const byTable = told(row, 'US', '2026-06-25');
  const byPage: SeenRow = { ...row, country: 'RO' };
  const last = (...rows: SeenRow[]) =>
    fold(...past(), ...rows.map((one, nth) => reading(later + (nth + 1) * hour, one))).rows.get(row.id)?.row;
  expect(last(byTable, byPage)).toMatchObject({ country: 'RO' });
  expect(last(byTable, byPage)?.table).toBeUndefined();
  expect(last(byPage, byTable)).toMatchObject({ country: 'RO' });
  expect(last(byTable, told(row, 'CA', '2026-09-01'))).toMatchObject({ country: 'CA', table: '2026-09-01' });
});
