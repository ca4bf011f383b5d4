import { expect, test } from 'vitest';
import { assessJournal } from '../../../src/sessions/assess';
import type { SeenRow, SessionEvent } from '../../../src/sessions/event';
import { foreign, learnt, own, phone, reading } from '../../../src/sessions/example-rows';
import { signals } from '../../../src/sessions/signals';

const t0 = Date.UTC(2026, 2, 2, 9);
const hour = 3_600_000;
const fold = (...events: SessionEvent[]) =>
  assessJournal(
    [...learnt(t0), ...events].map((event, nth) => ({ seq: nth + 1, id: `e${nth}`, event })),
    signals,
  );
const levels = (...events: SessionEvent[]) =>
  [...fold(...events).alerts.values()].map(({ signal, level }) => `${signal} ${level}`);
const visit = { kind: 'lookalike-visited', at: t0 + 2 * hour, host: 'tokeni.example' } as const;
const closed = (from: number, to: number): SessionEvent => ({ kind: 'gap', at: to, from, to, why: 'browser-closed' });

test('an imitation: a visit asks, credentials typed into it alarm', () => {
  const row = phone(t0 + 2.2 * hour);
  expect(levels(visit, reading(t0 + 3 * hour, row))).toEqual(['lookalikeThenUnmatched 2']);
  expect(levels({ ...visit, submitted: true }, reading(t0 + 3 * hour, row))).toEqual([
    'lookalikeSubmitted 2',
    'lookalikeThenUnmatched 3',
  ]);
});

test('failed guessing is told in the list, one that succeeded alarms', () => {
  const tries = Array.from({ length: 6 }, (_, nth) => foreign(t0 + 2 * hour + nth * 60_000, { outcome: 'failure' }));
  expect(levels(reading(t0 + 3 * hour, ...tries))).toEqual(['burstOfFailures 1']);
  const success = phone(t0 + 2.2 * hour);
  expect(levels(reading(t0 + 3 * hour, success, ...tries))).toEqual(['burstOfFailures 3']);
});

test('a change after a sign-in is as grave as the sign-in is unusual', () => {
  const change = (row: SeenRow): SeenRow => ({
    ...row,
    id: 'change',
    at: (row.at ?? 0) + 600_000,
    what: 'recovery-change',
  });
  const after = (row: SeenRow) => levels(reading(t0 + 3 * hour, change(row), row));
  expect(after(foreign(t0 + 2 * hour))).toEqual(['changedAfterUnexplained 3']);
  expect(after({ ...phone(t0 + 2 * hour), id: 'known' })).toEqual(['changedAfterUnexplained 1']);
});

test('a session used while the browser was closed: sure when the clocks are known, and never by the zone of the page', () => {
  const nights = [1, 2, 3].map((nth) => t0 + nth * 24 * hour);
  const signIns = nights.flatMap((at): SessionEvent[] => [
    { kind: 'sign-in-submitted', at },
    { kind: 'signed-in', at: at + 900 },
  ]);
  const rows = nights.map(own);
  const last = rows[2] as SeenRow;
  const away = closed(t0 + 73 * hour, t0 + 85 * hour);
  const at = t0 + 86 * hour;
  const seen = (activeAt: number, rest: Partial<SeenRow> = {}) =>
    levels(
      ...signIns,
      reading(t0 + 72.5 * hour, ...rows),
      away,
      reading(at, { ...last, activeAt, ...rest }, ...rows.slice(0, 2)),
    );
  expect(seen(t0 + 79 * hour)).toEqual(['usedWhileClosed 3']);
  expect(seen(t0 + 73.2 * hour)).toEqual(['usedWhileClosed 2']); // it may have been closed a little later
  expect(seen(t0 + 72.9 * hour)).toEqual([]);
  const nowElsewhere = { ...last, activeAt: at - 7 * hour - 60_000, current: true };
  const onlyOne = [...signIns.slice(-2), reading(t0 + 72.5 * hour, last), away];
  expect(levels(...onlyOne, reading(at, nowElsewhere))).toEqual([]); // "now" of a zone that is not known yet
  expect(seen(nowElsewhere.activeAt, { current: true })).toEqual(['usedWhileClosed 3']); // the zone is known: no excuse
});
