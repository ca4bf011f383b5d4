import { describe, expect, test } from 'vitest';
import { openJournal } from '../../src/platform/journal-db';
import type { JournalEntry } from '../../src/sessions/journal';
import { kept, minute, t0, worker } from './watched';

let count = 0;
function stage() {
  const [store, keep] = [openJournal(`keep-${++count}`), kept()];
  const watch = worker(store, keep);
  const later = async (minutes: number, what: () => Promise<void>) => {
    keep.now = t0 + minutes * minute;
    await what();
  };
  const gaps = async () =>
    (await store.readAfter(0)).flatMap(({ event }: JournalEntry) =>
      event.kind === 'gap' ? [[(event.from - t0) / minute, (event.to - t0) / minute, event.why]] : [],
    );
  return { store, keep, watch, later, gaps };
}

describe('gaps', () => {
  test('the first start begins the watch and leaves no gap', async () => {
    const { store, watch, gaps } = stage();
    await watch.onStart('guard-off');
    expect((await store.readAfter(0)).map(({ event }) => event)).toEqual([{ kind: 'watch-began', at: t0 }]);
    expect(await gaps()).toEqual([]);
  });
  test('browser closed, guard updated, computer asleep', async () => {
    const { watch, later, gaps } = stage();
    await watch.onStart('guard-off');
    await later(5, watch.heartbeat);
    await later(65, () => watch.onStart('browser-closed'));
    await later(70, watch.heartbeat);
    await later(72, () => watch.onStart('guard-off'));
    await later(120, watch.heartbeat);
    expect(await gaps()).toEqual([
      [5, 65, 'browser-closed'],
      [70, 72, 'guard-off'],
      [72, 120, 'browser-closed'],
    ]);
  });
  test('two starts at once, and a start told twice, leave one gap', async () => {
    const { watch, later, gaps } = stage();
    await watch.onStart('guard-off');
    await later(60, () => watch.onStart('browser-closed'));
    await later(60, () => watch.onStart('guard-off'));
    expect(await gaps()).toEqual([[0, 60, 'browser-closed']]);
  });
  test('while the user has switched the watch off', async () => {
    const { keep, watch, later, gaps } = stage();
    await watch.onStart('guard-off');
    keep.settings = { ...keep.settings, watch: false };
    await later(10, watch.heartbeat);
    await later(500, watch.heartbeat);
    keep.settings = { ...keep.settings, watch: true };
    await later(501, watch.heartbeat);
    await later(505, watch.heartbeat);
    expect(await gaps()).toEqual([[10, 501, 'guard-off']]);
  });
  test('while the browser did not let it see the official site', async () => {
    const { keep, watch, later, gaps } = stage();
    await watch.onStart('guard-off');
    keep.access = false;
    await later(10, watch.heartbeat);
    await later(300, watch.heartbeat);
    await later(310, () => watch.onStart('browser-closed'));
    expect((await watch.read()).cannotCheck).toContain('cannotCheck_noPermission');
    keep.access = true;
    await later(320, watch.heartbeat);
    expect(await gaps()).toEqual([[10, 320, 'no-permission']]);
  });
  test('while the screen was locked, where this browser kept still', async () => {
    const { keep, watch, later, gaps } = stage();
    await watch.onStart('guard-off');
    const lock = async (from: number, to: number, meanwhile = () => {}) => {
      await later(from, () => watch.onScreen('locked'));
      keep.now += minute;
      await watch.onScreen('locked'); // told twice
      meanwhile();
      await later(to, () => watch.onScreen('active'));
      await watch.onScreen('idle');
      Object.assign(keep, { siteOpen: false, access: true });
    };
    await lock(10, 20); // too short to tell anything
    await lock(100, 160);
    await lock(200, 260, () => (keep.trafficAt = t0 + 230 * minute));
    await lock(300, 360, () => (keep.siteOpen = true));
    keep.siteOpen = true;
    await lock(400, 460);
    await lock(500, 560, () => (keep.access = false));
    await lock(600, 700);
    expect(await gaps()).toEqual([
      [100, 160, 'screen-locked'],
      [600, 700, 'screen-locked'],
    ]);
    expect((await watch.read()).cannotCheck).not.toContain('cannotCheck_guardWasOff');
  });
  test('a worker that dies after the gap was written writes it once', async () => {
    const { keep, store, watch, gaps } = stage();
    await watch.onStart('guard-off');
    const before = keep.heartbeat;
    keep.now = t0 + 60 * minute;
    await watch.onStart('browser-closed');
    keep.heartbeat = before;
    await worker(store, keep).onStart('browser-closed');
    expect(await gaps()).toHaveLength(1);
  });
});

test('the record is kept as long as the user says', async () => {
  const { store, keep, watch, later } = stage();
  const day = 24 * 60;
  await watch.onStart('guard-off');
  await store.append('old', { kind: 'signed-in', at: t0 + minute });
  await later(40 * day, watch.compact);
  expect((await store.readAfter(0)).map(({ id }) => id)).toContain('old');
  keep.settings = { ...keep.settings, recordDays: 30 };
  await later(40 * day, watch.compact);
  expect((await store.readAfter(0)).map(({ id }) => id)).toEqual(['watch-began']);
});

describe('a clock that is set back', () => {
  const jumps = async (store: ReturnType<typeof openJournal>) =>
    (await store.readAfter(0)).flatMap(({ event }: JournalEntry) => (event.kind === 'clock-jump' ? [event] : []));

  test('is journalled once, with how far', async () => {
    const { store, watch, later } = stage();
    await watch.onStart('guard-off');
    await later(60, watch.heartbeat);
    await later(5, watch.heartbeat);
    await later(10, watch.heartbeat);
    expect(await jumps(store)).toEqual([{ kind: 'clock-jump', at: t0 + 5 * minute, byMs: -55 * minute }]);
  });
  test('by less than a minute is an ordinary correction; forward it is a gap', async () => {
    const { store, watch, later } = stage();
    await watch.onStart('guard-off');
    await later(5, watch.heartbeat);
    await later(4.5, watch.heartbeat);
    await later(60, watch.heartbeat);
    expect(await jumps(store)).toEqual([]);
  });
  test('is nothing to a watch that is off', async () => {
    const { store, keep, watch, later } = stage();
    keep.settings = { ...keep.settings, watch: false };
    await later(60, watch.heartbeat);
    await later(5, watch.heartbeat);
    expect(await jumps(store)).toEqual([]);
  });
});
