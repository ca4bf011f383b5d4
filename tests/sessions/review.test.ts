import { expect, test } from 'vitest';
import { assessJournal } from '../../src/sessions/assess';
import type { SeenRow, SessionEvent } from '../../src/sessions/event';
import { foreign, learnt, own, phone, reading } from '../../src/sessions/example-rows';
import { cannotCheck, openAlerts, rowsToReview } from '../../src/sessions/review';
import { signals } from '../../src/sessions/signals';

const t0 = Date.UTC(2026, 2, 2, 9);
const hour = 3_600_000;
const fold = (...events: SessionEvent[]) =>
  assessJournal(
    events.map((event, nth) => ({ seq: nth + 1, id: `e${nth}`, event })),
    signals,
  );
const bare = (rest: Partial<SeenRow>): SeenRow => ({ ...own(t0), id: 'bare', activeAt: t0 + 1, ...rest });

test('where the list shows too little, it says what cannot be checked', () => {
  const began: SessionEvent = { kind: 'watch-began', at: t0 };
  const off: SessionEvent = { kind: 'gap', at: t0 + hour, from: t0, to: t0 + hour, why: 'guard-off' };
  const lacks = (...events: SessionEvent[]) => cannotCheck(fold(began, ...events), t0 + 2 * hour);
  expect(lacks()).toEqual(['cannotCheck_listNeverRead']);
  expect(lacks(reading(t0 + 1000, bare({})))).toEqual([]);
  expect(lacks(reading(t0 + 1000, own(t0)))).toEqual(['cannotCheck_lastUse']);
  expect(lacks(reading(t0 + 1000, bare({ granularityMs: 86_400_000 })))).toEqual(['cannotCheck_coarseTimes']);
  expect(lacks(reading(t0 + 1000, bare({ at: null })))).toEqual(['cannotCheck_times']);
  expect(lacks(reading(t0 + 1000, bare({ network: null, place: null })))).toEqual(['cannotCheck_network']);
  expect(lacks(reading(t0 + 1000, bare({ device: null })))).toEqual(['cannotCheck_device']);
  expect(lacks(off, reading(t0 + 2 * hour, bare({})))).toEqual(['cannotCheck_guardWasOff']);
});

test('rows are newest first, questions gravest first; a graver question about the same row replaces the other', () => {
  const device = { browser: 'Opera', os: 'Windows' };
  const odd = { ...phone(t0 + 3 * hour), id: 'odd', device, network: 'n-inn', area: 'a-inn' };
  const theirs = foreign(t0 + 2 * hour);
  const state = fold(...learnt(t0), reading(t0 + 4 * hour, odd, theirs));
  expect(
    rowsToReview(state)
      .slice(0, 2)
      .map(({ row }) => row.id),
  ).toEqual(['odd', theirs.id]);
  expect(openAlerts(state, t0 + 4 * hour).map(({ level }) => level)).toEqual([3, 2]);
  const ended = fold(...learnt(t0), reading(t0 + 4 * hour, odd, theirs), {
    kind: 'session-ended',
    at: t0 + 5 * hour,
    status: 401,
  });
  expect(openAlerts(ended, t0 + 5 * hour).map(({ signal }) => signal)).toEqual(['endedAfterUnexplained']);
});
