import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/sessions/assess';
import type { SeenRow, SessionEvent } from '../../src/sessions/event';
import { foreign, learnt, own, phone } from '../../src/sessions/example-rows';
import type { JournalEntry } from '../../src/sessions/journal';
import { signals } from '../../src/sessions/signals';
import { packWatch, unpackWatch } from '../../src/sessions/snapshot';
import { emptyWatch, type WatchState } from '../../src/sessions/watch-state';

const t0 = Date.UTC(2026, 2, 2, 9);
const hour = 3_600_000;

/** The journal of a life in which anything may happen, an hour or two days apart. */
const steps = fc.array(
  fc.record({
    what: fc.constantFrom(
      ...(['in', 'failed', 'out', 'ended', 'read', 'closed', 'off', 'lookalike', 'export', 'me', 'not-me'] as const),
      ...(['withdrawn', 'jump', 'read', 'read', 'in', 'unreadable', 'changed'] as const),
    ),
    after: fc.integer({ min: 1, max: 48 }),
    rows: fc.array(fc.constantFrom('own', 'phone', 'foreign', 'late', 'failure', 'change'), { maxLength: 4 }),
    pick: fc.nat(20),
  }),
  { minLength: 5, maxLength: 40 },
);
/** Hours by which the page's times are off; a clock of the server's own; a setting of the user's. */
const page = fc.record({
  zone: fc.constantFrom(0, 8),
  skewMs: fc.constantFrom(0, 40_000),
  sensitivity: fc.constantFrom('normal', 'sharp', 'quiet'),
} as const);
const life = fc.tuple(steps, page).map(([steps, { zone, skewMs, sensitivity }]) => {
  let signedInAt = t0;

  const events: SessionEvent[] = [...learnt(t0)];
  const listed: SeenRow[] = [];
  let at = t0 + hour;
  for (const { what, after, rows, pick } of steps) {
    at += after * hour;
    if (what === 'in') signedInAt = at;
    if (what === 'in') events.push({ kind: 'sign-in-submitted', at }, { kind: 'signed-in', at: at + 900 });
    else if (what === 'failed') events.push({ kind: 'sign-in-submitted', at }, { kind: 'sign-in-failed', at });
    else if (what === 'out') events.push({ kind: 'signed-out', at });
    else if (what === 'ended') events.push({ kind: 'session-ended', at, status: 401, cause: 'server' });
    else if (what === 'closed') events.push({ kind: 'gap', at, from: at - 9 * hour, to: at, why: 'browser-closed' });
    else if (what === 'off') events.push({ kind: 'gap', at, from: at - hour, to: at, why: 'guard-off' });
    else if (what === 'lookalike') events.push({ kind: 'lookalike-visited', at, host: 'a.test', submitted: pick > 9 });
    else if (what === 'export') events.push({ kind: 'sensitive-page', at, page: 'export' });
    else if (what === 'changed') events.push({ kind: 'sensitive-page', at, page: 'recovery', submitted: true });
    else if (what === 'unreadable') events.push({ kind: 'list-unreadable', at, why: 'picture' });
    else if (what === 'jump') events.push({ kind: 'clock-jump', at, byMs: hour });
    else if (what === 'read') {
      listed.unshift(
        ...rows.map((kind, nth) =>
          rowOf(kind, (kind === 'own' ? signedInAt : at - (nth + 1) * hour * 0.4) + zone * hour),
        ),
      );
      const used = listed.slice(0, 20).map((row, nth) => (nth === pick ? { ...row, activeAt: at - 4 * hour } : row));
      events.push({
        kind: 'list-read',
        at,
        language: 'en',
        skewMs,
        sensitivity,
        own: { browser: 'Chrome', os: 'Linux' },
        rows: used.slice(0, 12),
        same: used.slice(12).map(({ id }) => id),
      });
    } else {
      const row = listed[pick % Math.max(1, listed.length)];
      if (row) events.push({ kind: 'answered', at, rowId: row.id, answer: what, scope: pick > 9 ? 'device' : 'once' });
    }
  }
  return events.map((event, nth): JournalEntry => ({ seq: nth + 1, id: `e${nth}`, event }));
});

function rowOf(kind: string, at: number): SeenRow {
  if (kind === 'own') return own(at);
  if (kind === 'phone') return phone(at);
  if (kind === 'failure') return foreign(at, { outcome: 'failure' });
  if (kind === 'change') return foreign(at, { what: 'recovery-change' });
  return foreign(at, kind === 'late' ? { country: 'SG', device: { browser: 'Chrome', os: 'Linux' } } : {});
}

/** A worker's death and return: only what was written comes back. */
const restarted = (state: WatchState): WatchState => {
  const back = unpackWatch(JSON.parse(JSON.stringify(packWatch(state))));
  if (!back) throw new Error('the snapshot was not read');
  return back;
};
const told = (state: WatchState) => JSON.parse(JSON.stringify(packWatch(state)));

test('folded in one go, again, or with a restart at any place: the same alerts', () => {
  let alerts = 0;
  fc.assert(
    fc.property(life, fc.nat(), (entries, place) => {
      const whole = assess(emptyWatch(), entries, signals);
      expect(told(assess(emptyWatch(), entries, signals))).toEqual(told(whole));
      const cut = place % (entries.length + 1);
      const half = restarted(assess(emptyWatch(), entries.slice(0, cut), signals));
      expect(told(assess(half, entries, signals))).toEqual(told(whole)); // what was folded is passed over
      alerts += whole.alerts.size;
    }),
    { numRuns: 150 },
  );
  expect(alerts).toBeGreaterThan(100);
});

test('with a restart after every event', () => {
  fc.assert(
    fc.property(life, (entries) => {
      let state = emptyWatch();
      for (const entry of entries) state = restarted(assess(state, [entry], signals));
      expect(told(state)).toEqual(told(assess(emptyWatch(), entries, signals)));
    }),
    { numRuns: 40 },
  );
});

test('level 2 asks at most once in 24 hours, whatever happens', () => {
  fc.assert(
    fc.property(life, (entries) => {
      const { alerts } = assess(emptyWatch(), entries, signals);
      const asked = [...alerts.values()]
        .filter(({ level }) => level === 2)
        .map(({ at }) => at)
        .sort((a, b) => a - b);
      asked.slice(1).forEach((at, nth) => {
        expect(at - (asked[nth] ?? 0)).toBeGreaterThanOrEqual(24 * hour);
      });
    }),
    { numRuns: 100 },
  );
});

test.each([undefined, null, 7, {}, { version: 1 }, { version: 2, state: {}, rows: [], alerts: [], superseded: [] }])(
  'what is no snapshot of this fold is left aside: %j',
  (value) => {
    expect(unpackWatch(value)).toBeUndefined();
  },
);
