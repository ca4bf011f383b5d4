import { describe, expect, test } from 'vitest';
import { assess, assessJournal } from '../../src/sessions/assess';
import type { SeenRow, SessionEvent } from '../../src/sessions/event';
import { foreign, learnt, own, phone, reading } from '../../src/sessions/example-rows';
import { openAlerts } from '../../src/sessions/review';
import { signals } from '../../src/sessions/signals';
import { emptyWatch } from '../../src/sessions/watch-state';

const t0 = Date.UTC(2026, 2, 2, 9);
const minute = 60_000;
const hour = 60 * minute;
const entriesOf = (events: readonly SessionEvent[]) =>
  events.map((event, nth) => ({ seq: nth + 1, id: `e${nth}`, event }));
const fold = (...events: readonly SessionEvent[]) => assessJournal(entriesOf(events), signals);
const watched = (...events: readonly SessionEvent[]) => fold(...learnt(t0), ...events);
const asked = (state: ReturnType<typeof fold>, now = t0 + 5 * hour) =>
  openAlerts(state, now).map(({ rows }) => rows[0]?.id);
const signIn = (at: number): SessionEvent[] => [
  { kind: 'sign-in-submitted', at },
  { kind: 'signed-in', at: at + 2000 },
];

describe('rows and their origin', () => {
  test('our own sign-in is recognised, a foreign row is not', () => {
    const [mine, theirs] = [own(t0 + 2 * hour), foreign(t0 + 2 * hour + 10 * minute)];
    const state = watched(...signIn(t0 + 2 * hour + 20_000), reading(t0 + 3 * hour, theirs, mine));
    expect(state.rows.get(mine.id)?.origin).toBe('this-browser');
    expect(state.rows.get(theirs.id)?.origin).toBe('elsewhere');
    expect(asked(state)).toEqual([theirs.id]);
  });
  test('one sign-in of ours explains one row: a second of the same minute is foreign', () => {
    const mine = own(t0 + 2 * hour);
    const theirs = { ...mine, id: 'twin' };
    const state = watched(...signIn(t0 + 2 * hour + 20_000), reading(t0 + 3 * hour, mine, theirs));
    expect([...state.rows.values()].filter(({ origin }) => origin === 'elsewhere')).toHaveLength(1);
  });
  test('a row of another system is not ours, however close in time', () => {
    const theirs = foreign(t0 + 2 * hour);
    const state = watched(...signIn(t0 + 2 * hour), reading(t0 + 3 * hour, theirs));
    expect(state.rows.get(theirs.id)?.origin).toBe('elsewhere');
  });
  test('the first reading imports what is older than the watch as unknown, never as foreign', () => {
    const state = fold({ kind: 'watch-began', at: t0 }, reading(t0 + minute, foreign(t0 - hour), phone(t0 - 2 * hour)));
    expect([...state.rows.values()].map(({ origin, why }) => `${origin} ${why}`)).toEqual(
      Array(2).fill('unknown before-watch'),
    );
    expect(asked(state)).toEqual([]);
  });
  test('a row that a later reading shows is new, although its minute began before the watch', () => {
    const began = t0 + 30_000;
    const state = fold(
      { kind: 'watch-began', at: began },
      reading(began + 5000, own(t0 - hour)),
      reading(began + 20_000, foreign(t0), own(t0 - hour)),
    );
    expect(asked(state)).toEqual([foreign(t0).id]);
  });
  test('a row without a certain time is unknown', () => {
    const state = watched(reading(t0 + 3 * hour, { ...foreign(t0), id: 'blurred', at: null }));
    expect(state.rows.get('blurred')).toMatchObject({ origin: 'unknown', why: 'no-time' });
    expect(asked(state)).toEqual([]);
  });
  test('a row from while the guard was off is unknown; from while the browser was closed it is foreign', () => {
    const gap = (why: 'guard-off' | 'browser-closed'): SessionEvent => ({
      kind: 'gap',
      at: t0 + 4 * hour,
      from: t0 + hour,
      to: t0 + 4 * hour,
      why,
    });
    const row = foreign(t0 + 2 * hour);
    expect(watched(gap('guard-off'), reading(t0 + 4.5 * hour, row)).rows.get(row.id)?.origin).toBe('unknown');
    expect(watched(gap('browser-closed'), reading(t0 + 4.5 * hour, row)).rows.get(row.id)?.origin).toBe('elsewhere');
  });
  test('a session that the page marks as this one is ours without a submit', () => {
    const state = watched(reading(t0 + 3 * hour, { ...own(t0 + 2 * hour), current: true }));
    expect(asked(state)).toEqual([]);
  });
  test('the page in another language, which prints seconds, shows the same rows', () => {
    const [mine, theirs] = [own(t0 + 2 * hour), foreign(t0 + 2.2 * hour)];
    const inChinese = (row: SeenRow) => ({
      ...row,
      id: `zh-${row.id}`,
      at: (row.at ?? 0) + 7000,
      granularityMs: 1000,
      place: 'p-zh',
    });
    const state = watched(
      ...signIn(t0 + 2 * hour + 20_000),
      reading(t0 + 3 * hour, theirs, mine),
      reading(t0 + 3.1 * hour, inChinese(theirs), inChinese(mine)),
    );
    expect(asked(state)).toEqual([theirs.id]);
    expect(state.alerts.size).toBe(1);
  });
  test('a new row above older ones of the same device, all told as spans, is the new one', () => {
    const row = (id: string, back: number, now: number): SeenRow => ({
      ...phone(now - back),
      id,
      granularityMs: back < hour ? minute : hour,
      relative: true,
    });
    const [one, two] = [t0 + 3 * hour, t0 + 4 * hour];
    const state = watched(
      reading(one, row('a', hour, one), row('b', 3 * hour, one)),
      reading(two, row('c', 0, two), row('a2', 2 * hour, two), row('b2', 4 * hour, two)),
    );
    expect(['a2', 'b2', 'c'].filter((id) => state.rows.has(id))).toEqual(['c']);
  });
  test('two rows of one minute are two, even if they look alike', () => {
    const theirs = foreign(t0 + 2 * hour);
    const state = watched(
      reading(t0 + 3 * hour, theirs),
      reading(t0 + 3.1 * hour, { ...theirs, id: 'second' }, theirs),
    );
    expect(state.rows.has('second')).toBe(true);
  });
  test('"3 hours ago" in the next reading is the same row', () => {
    const row = (id: string, at: number): SeenRow => ({ ...foreign(at), id, granularityMs: hour, relative: true });
    const state = watched(
      reading(t0 + 3 * hour, row('a', t0 + 2 * hour)),
      reading(t0 + 3.4 * hour, row('b', t0 + 2.4 * hour)),
    );
    expect(asked(state)).toEqual(['a']);
    expect(state.rows.has('b')).toBe(false);
  });
});

describe('questions', () => {
  const row = foreign(t0 + 2 * hour);
  const read = reading(t0 + 3 * hour, row);
  test('the same reading again asks nothing new', () => {
    const once = watched(read);
    const often = watched(read, { ...read, at: t0 + 3.1 * hour }, { ...read, at: t0 + 3.2 * hour });
    expect([...often.alerts.keys()]).toEqual([...once.alerts.keys()]);
    expect(once.alerts.size).toBe(1);
  });
  test('a sign-in that is told late withdraws the question', () => {
    const mine = { ...own(t0 + 2 * hour), network: 'n-inn', area: 'a-inn', country: 'PT' };
    const early = watched(reading(t0 + 2 * hour + minute, mine));
    expect([...early.alerts.values()][0]?.rows[0]?.id).toBe(mine.id);
    const late = watched(reading(t0 + 2 * hour + minute, mine), ...signIn(t0 + 2 * hour));
    expect(late.alerts.size).toBe(0);
    expect(late.rows.get(mine.id)?.origin).toBe('this-browser');
  });
  test('an answer closes; "me" teaches that device and network', () => {
    const again = foreign(t0 + 30 * hour);
    const answered = watched(
      read,
      { kind: 'answered', at: t0 + 4 * hour, rowId: row.id, answer: 'me' },
      reading(t0 + 31 * hour, again, row),
    );
    expect(asked(answered, t0 + 31 * hour)).toEqual([]);
    const denied = watched(
      read,
      { kind: 'answered', at: t0 + 4 * hour, rowId: row.id, answer: 'not-me' },
      reading(t0 + 31 * hour, again, row),
    );
    expect(denied.rows.get(row.id)?.answer).toBe('not-me');
    expect(asked(denied, t0 + 31 * hour)).toEqual([again.id]);
  });
  test('an unanswered question stays 14 days', () => {
    expect(asked(watched(read), t0 + 14 * 24 * hour)).toHaveLength(1);
    expect(asked(watched(read), t0 + 15 * 24 * hour)).toHaveLength(0);
  });
  // Unknown device and network in the usual country: worth a question, not a notification.
  const odd = (at: number): SeenRow => ({
    ...foreign(at),
    id: `odd-${at}`,
    device: { browser: 'Opera', os: 'Windows' },
    country: 'SG',
  });
  const twice = [reading(t0 + 3 * hour, odd(t0 + 2 * hour)), reading(t0 + 4 * hour, odd(t0 + 3 * hour))];
  test('level 2 asks once a day: a second row is shown with the open question', () => {
    const [alert, ...more] = openAlerts(watched(...twice), t0 + 5 * hour);
    expect(more).toEqual([]);
    expect(alert).toMatchObject({ level: 2, at: t0 + 3 * hour });
    expect(alert?.rows).toHaveLength(2);
  });
  test('a day later it is a question of its own, unless it was answered meanwhile', () => {
    const later: SessionEvent = { kind: 'signed-in', at: t0 + 28 * hour };
    const two = openAlerts(watched(...twice, later), t0 + 28 * hour);
    expect(two.map(({ rows }) => rows.map(({ id }) => id))).toEqual([[odd(t0 + 3 * hour).id], [odd(t0 + 2 * hour).id]]);
    const told: SessionEvent = { kind: 'answered', at: t0 + 5 * hour, rowId: odd(t0 + 3 * hour).id, answer: 'me' };
    expect(openAlerts(watched(...twice, told, later), t0 + 28 * hour)).toHaveLength(1);
  });
  test('what one reading brings is one question', () => {
    const state = watched(reading(t0 + 4 * hour, odd(t0 + 3 * hour), odd(t0 + 2 * hour)));
    expect(openAlerts(state, t0 + 5 * hour).map(({ rows }) => rows.length)).toEqual([2]);
  });
  test('an alarm is never held back by a question', () => {
    const state = watched(...twice, reading(t0 + 5 * hour, foreign(t0 + 4 * hour)));
    expect(openAlerts(state, t0 + 5 * hour)[0]).toMatchObject({ level: 3, at: t0 + 5 * hour });
  });
});

test('folded in one go or split anywhere: the same alerts', () => {
  const events = entriesOf([
    ...learnt(t0),
    reading(t0 + 3 * hour, foreign(t0 + 2 * hour)),
    { kind: 'session-ended', at: t0 + 3.5 * hour, status: 401 },
    ...signIn(t0 + 4 * hour),
    reading(t0 + 5 * hour, own(t0 + 4 * hour), foreign(t0 + 2 * hour)),
  ]);
  const whole = assessJournal(events, signals);
  for (let cut = 0; cut <= events.length; cut++) {
    const half = structuredClone(assess(emptyWatch(), events.slice(0, cut), signals));
    expect(assess(half, events, signals)).toEqual(whole);
  }
});

describe('witnesses of one sign-in', () => {
  const at = t0 + 2 * hour;
  const orders: [string, SessionEvent[]][] = [
    [
      'the submit is told after the signed-in page',
      [
        { kind: 'sign-in-shown', at: at - 5000 },
        { kind: 'signed-in', at: at + 40 },
        { kind: 'sign-in-submitted', at, by: 'request' },
        { kind: 'signed-in', at: at + 2500 },
      ],
    ],
    [
      'all three tell',
      [
        { kind: 'sign-in-submitted', at, by: 'form' },
        { kind: 'sign-in-submitted', at: at + 20, by: 'request' },
        { kind: 'sign-in-submitted', at: at + 300, by: 'form' },
        { kind: 'signed-in', at: at + 310 },
      ],
    ],
    [
      'only the page that followed tells',
      [
        { kind: 'sign-in-submitted', at: at + 300, by: 'form' },
        { kind: 'signed-in', at: at + 310 },
      ],
    ],
  ];
  test.each(orders)('%s: one sign-in', (_name, events) => {
    expect(fold({ kind: 'watch-began', at: t0 }, ...events).signIns).toMatchObject([{ outcome: 'in' }]);
  });
});
