import { deserialize, serialize } from 'node:v8';
import { assess, assessJournal } from '../../src/sessions/assess';
import type { SeenRow, SessionEvent } from '../../src/sessions/event';
import { foreign, own, phone } from '../../src/sessions/example-rows';
import type { JournalEntry } from '../../src/sessions/journal';
import { parseEvent } from '../../src/sessions/parse-event';
import { isShownAgain } from '../../src/sessions/read-list';
import { signals } from '../../src/sessions/signals';
import { packWatch, unpackWatch } from '../../src/sessions/snapshot';
import { emptyWatch } from '../../src/sessions/watch-state';
import type { Line } from './line';

const t0 = Date.UTC(2026, 0, 1);
const hour = 3_600_000;
const day = 24 * hour;
const us = { language: 'en', own: { browser: 'Chrome', os: 'Linux' } } as const;
const entriesOf = (events: readonly SessionEvent[]): JournalEntry[] =>
  events.map((event, nth) => ({ seq: nth + 1, id: `e${nth}`, event }));

/** Sign-ins of this browser and a phone in turn, a reading of the list (20 rows) for every eighth event. */
function journal(length: number): JournalEntry[] {
  const span = (170 * day) / length;
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
    if (nth % 2 === 0) events.push({ kind: 'list-read', at: at + 5 * 60_000, ...us, rows: listed.slice(0, 20) });
  }
  return entriesOf(events.slice(0, length));
}

/** Cost of a decision by the length of the journal (the database is not in it), start-up and room on the disk. */
export function benchSessions(lengths: readonly number[] = [1000, 10_000, 100_000]): Line[] {
  assessJournal(journal(1000), signals); // warm
  return [...lengths.flatMap(linesFor), ...roomLines()];
}

function linesFor(length: number): Line[] {
  const entries = journal(length);
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
  const name = length >= 1000 ? `${length / 1000}k` : String(length);
  return [
    { name: `one event after ${name}`, key: `event_us_${name}`, value: (total / tail) * 1000, unit: 'µs' },
    { name: `the worst event after ${name}`, key: `worst_us_${name}`, value: worst * 1000, unit: 'µs' },
    { name: `start-up with ${name} events`, key: `startup_ms_${name}`, value: startUpMs(entries), unit: 'ms' },
  ];
}

/** What a worker does that has just started: the last snapshot and the longest tail, as the database hands them over. */
function startUpMs(entries: readonly JournalEntry[]): number {
  const cut = Math.max(0, entries.length - 99);
  const kept = serialize(packWatch(assessJournal(entries.slice(0, cut), signals)));
  const tail = serialize(entries.slice(cut));
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    const state = unpackWatch(deserialize(kept)) ?? emptyWatch();
    const told = (deserialize(tail) as JournalEntry[]).flatMap(({ seq, id, event }) => {
      const parsed = parseEvent(event);
      return parsed ? [{ seq, id, event: parsed }] : [];
    });
    assess(state, told, signals);
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}

/**
 * A year of somebody who signs in and reads a list of 50 rows every day, browser closed at night, two rows new each
 * day, each sealed: what is written to the journal, with nothing dropped, and the snapshot.
 */
function roomLines(): Line[] {
  const state = emptyWatch();
  const listed: SeenRow[] = [];
  const sealed = 'A'.repeat(700);
  let [bytes, seq] = [0, 0];
  const tell = (event: SessionEvent) => {
    const entry = { seq: ++seq, id: `request:${seq}:${event.at}`, at: event.at, event };
    bytes += JSON.stringify(entry).length;
    assess(state, [entry], signals);
  };
  for (let date = 0; date < 365; date++) {
    const at = t0 + date * day + 9 * hour;
    tell({ kind: 'gap', at, from: at - 12 * hour, to: at, why: 'browser-closed' });
    tell({ kind: 'sign-in-shown', at: at + 1000 });
    tell({ kind: 'sign-in-submitted', at: at + 9000, by: 'form' });
    tell({ kind: 'signed-in', at: at + 10_000 });
    listed.unshift({ ...own(at), sealed, address: 'a1b2c3d4' }, { ...phone(at - 3 * hour), sealed });
    const rows = listed.slice(0, 50).map((row, nth) => (nth === 0 ? { ...row, activeAt: at } : row));
    const news = rows.filter((row) => !isShownAgain(row, state.rows.get(row.id)));
    const same = rows.filter((row) => !news.includes(row)).map(({ id }) => id.padEnd(16, '0'));
    tell({ kind: 'list-read', at: at + hour, ...us, rows: news, same, skewMs: 300, sensitivity: 'normal' });
  }
  return [
    { name: 'journal of a daily user, a year', key: 'bytes_per_year', value: bytes, unit: 'B' },
    { name: 'its snapshot', key: 'snapshot_bytes', value: JSON.stringify(packWatch(state)).length, unit: 'B' },
  ];
}
