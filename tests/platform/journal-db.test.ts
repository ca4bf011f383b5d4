import { openDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { openJournal } from '../../src/platform/journal-db';
import type { SessionEvent } from '../../src/sessions/event';

const t0 = Date.UTC(2026, 2, 2, 9);
const day = 86_400_000;
let count = 0;
const opened: { close(): Promise<void> }[] = [];
const open = (name = `journal-${++count}`) => {
  const journal = openJournal(name);
  opened.push(journal);
  return { name, journal };
};
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close();
});
const signedIn = (at: number): SessionEvent => ({ kind: 'signed-in', at });

describe('the journal', () => {
  test('keeps events in the order in which they were told, over a restart', async () => {
    const { name, journal } = open();
    await journal.append('b', signedIn(t0 + 1));
    await journal.append('a', signedIn(t0));
    await journal.close();
    const again = open(name).journal;
    expect((await again.readAfter(0)).map(({ id, event }) => [id, event.at])).toEqual([
      ['b', t0 + 1],
      ['a', t0],
    ]);
  });
  test('an event told twice is there once, also when told at the same time', async () => {
    const { journal } = open();
    const news = await Promise.all([1, 2, 3].map(() => journal.append('same', signedIn(t0))));
    expect(news.filter(Boolean)).toHaveLength(1);
    expect(await journal.readAfter(0)).toHaveLength(1);
  });
  test('gives the tail', async () => {
    const { journal } = open();
    for (const nth of [1, 2, 3]) await journal.append(`e${nth}`, signedIn(t0 + nth));
    const [first] = await journal.readAfter(0);
    expect((await journal.readAfter(first?.seq ?? 0)).map(({ id }) => id)).toEqual(['e2', 'e3']);
  });
  test('leaves out what it cannot read', async () => {
    const { journal } = open();
    await journal.append('odd', { kind: 'from-the-future', at: t0 } as unknown as SessionEvent);
    await journal.append('even', signedIn(t0));
    expect((await journal.readAfter(0)).map(({ id }) => id)).toEqual(['even']);
  });
  test('forgets after 180 days, but not since when it watches', async () => {
    const { journal } = open();
    await journal.append('watch-began', { kind: 'watch-began', at: t0 });
    await journal.append('old', signedIn(t0 + day));
    await journal.append('new', signedIn(t0 + 2 * day));
    expect(await journal.compact(t0 + 2 * day)).toBe(1);
    expect((await journal.readAfter(0)).map(({ id }) => id)).toEqual(['watch-began', 'new']);
  });
  test('forgets no more than was folded', async () => {
    const { journal } = open();
    for (const nth of [1, 2, 3]) await journal.append(`e${nth}`, signedIn(t0 + nth));
    const [, second] = await journal.readAfter(0);
    expect(await journal.compact(t0 + day, second?.seq)).toBe(2);
    expect((await journal.readAfter(0)).map(({ id }) => id)).toEqual(['e3']);
  });
  test('keeps what was folded over a restart, until everything is cleared', async () => {
    const { name, journal } = open();
    expect(await journal.readSnapshot()).toBeUndefined();
    await journal.keepSnapshot({ seq: 7 });
    await journal.close();
    const again = open(name).journal;
    expect(await again.readSnapshot()).toEqual({ seq: 7 });
    await again.clear();
    expect(await again.readSnapshot()).toBeUndefined();
  });
  test('a journal of the first version is taken over', async () => {
    const name = `journal-${++count}`;
    const old = await openDB(name, 1, {
      upgrade(db) {
        const entries = db.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true });
        entries.createIndex('id', 'id', { unique: true });
        entries.createIndex('at', 'at');
      },
    });
    await old.add('entries', { id: 'old', at: t0, event: signedIn(t0) });
    old.close();
    const { journal } = open(name);
    expect((await journal.readAfter(0)).map(({ id }) => id)).toEqual(['old']);
    expect(await journal.readSnapshot()).toBeUndefined();
  });
  test('places are not used twice after everything was cleared', async () => {
    const { journal } = open();
    await journal.append('a', signedIn(t0));
    const [first] = await journal.readAfter(0);
    await journal.clear();
    await journal.append('b', signedIn(t0));
    const [second] = await journal.readAfter(0);
    expect(second?.seq).toBeGreaterThan(first?.seq ?? 0);
  });
});
