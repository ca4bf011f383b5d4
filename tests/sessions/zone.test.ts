import { expect, test } from 'vitest';
import { assessJournal } from '../../src/sessions/assess';
import type { SeenRow, SessionEvent } from '../../src/sessions/event';
import { foreign, own } from '../../src/sessions/example-rows';
import { signals } from '../../src/sessions/signals';

const t0 = Date.UTC(2026, 2, 2, 9);
const hour = 3_600_000;
const day = 24 * hour;
const signIn = (at: number): SessionEvent[] => [
  { kind: 'sign-in-submitted', at },
  { kind: 'signed-in', at: at + 900 },
];
const days = [1, 2, 3, 4, 5];
const begun: SessionEvent[] = [{ kind: 'watch-began', at: t0 }, ...days.flatMap((nth) => signIn(t0 + nth * day))];
const read = (at: number, rows: SeenRow[], rest = {}): SessionEvent => ({
  kind: 'list-read',
  at,
  language: 'en',
  own: { browser: 'Chrome', os: 'Linux' },
  rows,
  ...rest,
});
/** As a page prints it that keeps another zone and whose clock is off by a minute. */
const printed = (at: number, zone: number): SeenRow => ({
  ...own(at),
  id: `own-${at}-${zone}`,
  at: at + zone + 60_000,
});
const fold = (...events: SessionEvent[]) =>
  assessJournal(
    events.map((event, nth) => ({ seq: nth + 1, id: `e${nth}`, event })),
    signals,
  );
const origins = (state: ReturnType<typeof fold>) => [...state.rows.values()].map(({ origin }) => origin);

test.each([0, 8, -5, 5.5])('rows printed in a zone %d hours off are still our own sign-ins', (hours) => {
  const rows = days.map((nth) => printed(t0 + nth * day, hours * hour));
  const state = fold(...begun, read(t0 + 6 * day, rows));
  expect(state.zoneMs).toBe(hours * hour);
  expect(origins(state)).toEqual(days.map(() => 'this-browser'));
});

test('a stranger at our own hour is not taken for us because of a zone', () => {
  const rows = days.map((nth) => printed(t0 + nth * day, 8 * hour));
  const theirs = foreign(t0 + 5 * day + 3 * hour, { id: 'theirs' });
  const state = fold(...begun, read(t0 + 6 * day, [theirs, ...rows]));
  expect(state.rows.get('theirs')?.origin).toBe('elsewhere');
});

test('one row that meets a sign-in by chance moves no zone', () => {
  const rows = [...days.map((nth) => printed(t0 + nth * day, 0)), foreign(t0 + 5 * day + 3 * hour)];
  expect(fold(...begun, read(t0 + 6 * day, rows)).zoneMs).toBe(0);
});

test('after a journey every row bears another time, and is still the same row', () => {
  const before = days.map((nth) => printed(t0 + nth * day, 0));
  const after = days.map((nth) => printed(t0 + nth * day, 7 * hour));
  const theirs = foreign(t0 + 5 * day + 5 * hour, { id: 'theirs' });
  const state = fold(...begun, read(t0 + 6 * day, before), read(t0 + 6.5 * day, [theirs, ...after]));
  expect([...state.rows.keys()].sort()).toEqual([...before.map(({ id }) => id), 'theirs'].sort());
});

test('a page that prints days: one sign-in of ours explains one row of its day', () => {
  const onDay = (id: string, nth: number): SeenRow => ({
    ...own(0),
    id,
    at: Date.UTC(2026, 2, 2 + nth),
    granularityMs: day,
    network: null,
    area: null,
  });
  const rows = [...days.map((nth) => onDay(`d${nth}`, nth)), onDay('d3#2', 3)];
  expect(origins(fold(...begun, read(t0 + 6 * day, rows))).sort()).toEqual(
    ['elsewhere', ...days.map(() => 'this-browser')].sort(),
  );
});
