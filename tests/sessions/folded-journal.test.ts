import { describe, expect, test } from 'vitest';
import { openJournal } from '../../src/platform/journal-db';
import type { SeenRow, SessionEvent } from '../../src/sessions/event';
import { foreign, learnt, own, reading } from '../../src/sessions/example-rows';
import { foldedJournal } from '../../src/sessions/folded-journal';
import type { JournalStore } from '../../src/sessions/journal';
import { signals } from '../../src/sessions/signals';
import { packWatch } from '../../src/sessions/snapshot';

const t0 = Date.UTC(2026, 2, 2, 9);
const hour = 3_600_000;
const day = 24 * hour;
let count = 0;
const newStore = () => openJournal(`folded-${++count}`);
const fill = async (store: JournalStore, events: readonly SessionEvent[]) => {
  for (const [nth, event] of events.entries()) await store.append(`e${nth}`, event);
};
/** Signs in and out every day; reads the list every second day. */
const life = (days: number): SessionEvent[] => [
  ...learnt(t0),
  reading(t0 + 9e6, foreign(t0 + 7.2e6)),
  ...Array.from({ length: days }, (_, nth): SessionEvent[] => {
    const at = t0 + (nth + 1) * day;
    return [
      { kind: 'sign-in-submitted', at },
      { kind: 'signed-in', at: at + 900 },
      ...(nth % 2 === 0 ? [reading(at + hour, own(at))] : []),
      { kind: 'signed-out', at: at + 2 * hour },
    ];
  }).flat(),
];
const said = async (store: JournalStore) => packWatch(await foldedJournal(store, signals).state());

describe('the folded journal', () => {
  test('a new worker reads the snapshot and the tail, and says the same as one that folds everything', async () => {
    const [kept, plain] = [newStore(), newStore()];
    await fill(kept, life(60));
    await fill(plain, life(60));
    const journal = foldedJournal(kept, signals);
    await journal.state();
    await journal.append('late', { kind: 'signed-in', at: t0 + 70 * day });
    await plain.append('late', { kind: 'signed-in', at: t0 + 70 * day });
    const reads: number[] = [];
    const readAfter = (seq: number) => {
      reads.push(seq);
      return kept.readAfter(seq);
    };
    const watched: JournalStore = { ...kept, readAfter };
    expect(await said(watched)).toEqual(await said(plain));
    expect(reads[0]).toBeGreaterThan(100);
  });
  test('a snapshot that cannot be read costs time alone', async () => {
    const store = newStore();
    await fill(store, life(40));
    const whole = await said(store);
    await store.keepSnapshot({ version: 1, junk: true });
    expect(await said(store)).toEqual(whole);
  });
  test('what is forgotten by the journal stays in what was folded', async () => {
    const store = newStore();
    await fill(store, life(60));
    const journal = foldedJournal(store, signals);
    const before = packWatch(await journal.state());
    expect(await journal.compact(t0 + 40 * day)).toBeGreaterThan(80);
    expect(packWatch(await journal.state())).toEqual(before);
    expect(await said(store)).toEqual(before);
  });
  test('what the user wants forgotten takes its sealed address with it, and changes no alert', async () => {
    const store = newStore();
    const sealed = (row: SeenRow): SeenRow => ({ ...row, sealed: 'sealed cells' });
    const events = life(60).map((event) =>
      event.kind === 'list-read' ? { ...event, rows: event.rows.map(sealed) } : event,
    );
    await fill(store, events);
    const journal = foldedJournal(store, signals);
    const before = [...(await journal.state()).alerts];
    await journal.compact(t0 + 30 * day);
    const { rows, alerts } = await foldedJournal(store, signals).state();
    const keeps = [...rows.values()].filter(({ row }) => row.sealed !== undefined);
    expect(keeps.length).toBeGreaterThan(5);
    expect(keeps.length).toBeLessThan(rows.size);
    expect(keeps.every(({ row }) => (row.at ?? 0) >= t0 + 30 * day)).toBe(true);
    expect([...alerts.values()].map(({ id, level }) => [id, level])).toEqual(
      before.map(([id, { level }]) => [id, level]),
    );
  });
  test('cleared, nothing of it comes back', async () => {
    const store = newStore();
    await fill(store, life(60));
    const journal = foldedJournal(store, signals);
    await journal.state();
    await journal.clear();
    expect((await journal.state()).rows.size).toBe(0);
    expect((await said(store)).rows).toEqual([]);
  });
});
