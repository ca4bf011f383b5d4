import { assess, assessJournal } from '../../src/sessions/assess';
import type { SeenRow, SessionEvent } from '../../src/sessions/event';
import { foreign, own, phone } from '../../src/sessions/example-rows';
import type { JournalEntry } from '../../src/sessions/journal';
import { signals } from '../../src/sessions/signals';

export interface SessionsBench {
  /** Entries in the journal. */
  length: number;
  /** Folding one more event, µs: mean over the last tenth of the journal. */
  perEventUs: number;
  /** The worst single event of that tenth, µs (a reading with a foreign row). */
  worstUs: number;
  /** Folding the whole journal anew, as a worker does that has just started, ms. */
  startUpMs: number;
}

const t0 = Date.UTC(2026, 0, 1);
const hour = 3_600_000;

/** Sign-ins of this browser and a phone in turn, a reading of the list (20 rows) for every eighth event. */
function journal(length: number): JournalEntry[] {
  const span = (170 * 24 * hour) / length;
  const events: SessionEvent[] = [{ kind: 'watch-began', at: t0 }];
  const listed: SeenRow[] = [];
  for (let nth = 1; events.length < length; nth++) {
    const at = t0 + Math.round(events.length * span);
    events.push(
      { kind: 'sign-in-submitted', at },
      { kind: 'signed-in', at: at + 900 },
      { kind: 'signed-out', at: at + 60_000 },
    );
    listed.unshift(own(at));
    if (nth % 3 === 0) listed.unshift(phone(at + 2 * 60_000));
    if (nth % 40 === 0) listed.unshift(foreign(at + 3 * 60_000));
    if (nth % 2 === 0)
      events.push({
        kind: 'list-read',
        at: at + 5 * 60_000,
        language: 'en',
        own: { browser: 'Chrome', os: 'Linux' },
        rows: listed.slice(0, 20),
      });
  }
  return events.slice(0, length).map((event, nth) => ({ seq: nth + 1, id: `e${nth}`, event }));
}

/** Cost of a decision by the length of the journal. The database is not in it. */
export function benchSessions(lengths: readonly number[] = [1000, 10_000]): SessionsBench[] {
  assessJournal(journal(1000), signals); // warm
  return lengths.map((length) => {
    const entries = journal(length);
    const began = performance.now();
    assessJournal(entries, signals);
    const startUpMs = performance.now() - began;
    const tail = Math.floor(length / 10);
    const state = assessJournal(entries.slice(0, -tail), signals);
    let [total, worst] = [0, 0];
    for (const entry of entries.slice(-tail)) {
      const before = performance.now();
      assess(state, [entry], signals);
      const took = performance.now() - before;
      total += took;
      worst = Math.max(worst, took);
    }
    return { length, perEventUs: (total / tail) * 1000, worstUs: worst * 1000, startUpMs };
  });
}
