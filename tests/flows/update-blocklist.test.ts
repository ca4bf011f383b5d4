import { describe, expect, test } from 'vitest';
import { updateBlocklists } from '../../src/flows/update-blocklist';
import type { ListFailure } from '../../src/guard/blocklist/blocklist';
import { compileList } from '../../src/guard/blocklist/compile-list';
import { listWorld } from './list-world';

const url = 'https://lists.example/all.txt';
const hour = 3_600_000;

async function withList(count = 10, etag?: string) {
  const world = listWorld();
  world.serveNames(count, etag);
  const added = await world.updates.add({ url, name: 'Names' });
  if (!added.ok) throw new Error(added.why);
  return { ...world, id: added.list.id };
}

test('a list is fetched, compiled and in force', async () => {
  const world = await withList(10, '"v1"');
  expect(world.lists.value).toMatchObject([
    { name: 'Names', source: { url }, entries: 10, interval: 'daily', outcome: 'updated', etag: '"v1"', ours: [] },
  ]);
  expect(world.sets.size).toBe(1);
  expect([await world.says('bad3.com'), await world.says('login.bad3.com'), await world.says('bad10.com')]).toEqual([
    'Names',
    'Names',
    undefined,
  ]);
});

test.each([
  ['http://lists.example/', 'notAUrl'],
  ['lists.example', 'notAUrl'],
  ['https://user:word@lists.example/', 'notAUrl'],
  ['file:///etc/hosts', 'notAUrl'],
  [url, 'already'],
])('%s is not added: %s', async (asked, why) => {
  const world = await withList();
  expect(await world.updates.add({ url: asked, name: 'x' })).toEqual({ ok: false, why });
  expect(world.source.asked).toHaveLength(1);
});

test('names of the official site in a list are told of and have no effect', async () => {
  const world = listWorld();
  world.serve('bad.com\ntoken.im\nimkey.im\n');
  expect(await world.updates.add({ url, name: 'Odd' })).toMatchObject({ list: { ours: ['token.im', 'imkey.im'] } });
});

test('a first download that gives no list adds none', async () => {
  const world = listWorld();
  world.serve('<html>sorry</html>');
  expect(await world.updates.add({ url, name: 'x' })).toEqual({ ok: false, why: 'webPage' });
  expect([world.lists.value, world.sets.size]).toEqual([[], 0]);
});

test('an update sends the tag, and "the same" changes nothing but the time', async () => {
  const world = await withList(10, '"v1"');
  const [before] = world.lists.value;
  world.clock.now += hour;
  world.source.answer = { is: 'same' };
  expect(await world.updates.update(world.id)).toMatchObject({ ok: true, same: true });
  expect(world.source.asked.at(-1)).toEqual({ url, etag: '"v1"' });
  expect(world.lists.value).toEqual([{ ...before, checkedAt: world.clock.now, outcome: 'same' }]);
});

test('an update takes the place of the old set, which goes; a source that lost its tag has none', async () => {
  const world = await withList(10, '"v1"');
  const [before] = world.lists.value;
  world.serveNames(12);
  expect(await world.updates.update(world.id)).toMatchObject({ ok: true, list: { entries: 12 } });
  expect(world.lists.value[0]?.setId).not.toBe(before?.setId);
  expect(world.lists.value[0]).not.toHaveProperty('etag');
  expect([...world.sets.keys()]).toEqual([world.lists.value[0]?.setId]);
  expect(await world.says('bad11.com')).toBe('Names');
});

describe('whatever goes wrong, the old list stays in force', () => {
  type World = Awaited<ReturnType<typeof withList>>;
  const fails = (why: ListFailure) => (world: World) => Object.assign(world.source, { answer: { is: 'failed', why } });
  const disk = (fault: Partial<World['disk']>) => (world: World) => {
    world.serveNames(12);
    Object.assign(world.disk, fault);
  };
  const faults: [string, (world: World) => unknown, ListFailure][] = [
    ['no network', fails('unreachable'), 'unreachable'],
    ['404 or 500', fails('refused'), 'refused'],
    ['too slow', fails('timeout'), 'timeout'],
    ['permission withdrawn', fails('notAllowed'), 'notAllowed'],
    ['a page with status 200', (world) => world.serve('<!doctype html><p>maintenance'), 'webPage'],
    ['cut-off JSON', (world) => world.serve('{"deny":["bad0.com","bad1'), 'brokenJson'],
    ['another JSON', (world) => world.serve('{"message":"moved"}'), 'notAList'],
    ['an empty list', (world) => world.serve('{"deny":[]}'), 'empty'],
    ['less than half of it', (world) => world.serveNames(4), 'shrunk'],
    ['no room', disk({ says: 'noRoom' }), 'noRoom'],
    ['a database that fails', disk({ says: 'failed' }), 'notStored'],
    ['a database that writes something else', disk({ damages: true }), 'notStored'],
  ];
  test.each(faults)('%s', async (_what, cause, why) => {
    const world = await withList(10, '"v1"');
    const [before] = world.lists.value;
    cause(world);
    world.clock.now += hour;
    expect(await world.updates.update(world.id)).toEqual({ ok: false, why });
    expect(world.lists.value).toEqual([{ ...before, checkedAt: world.clock.now, outcome: why, failures: 1 }]);
    expect([...world.sets.keys()]).toEqual([before?.setId]);
    expect([await world.says('bad9.com'), await world.says('bad11.com')]).toEqual(['Names', undefined]);
  });
  test('half of it is enough, and less is taken when the user says so', async () => {
    const world = await withList(10);
    world.serveNames(5);
    expect(await world.updates.update(world.id)).toMatchObject({ ok: true });
    world.serveNames(1);
    expect(await world.updates.update(world.id)).toEqual({ ok: false, why: 'shrunk' });
    expect(await world.updates.update(world.id, true)).toMatchObject({ ok: true, list: { entries: 1, failures: 0 } });
  });
  test('a worker that dies at any step leaves one whole set in force', async () => {
    for (let step = 1; step <= 6; step++) {
      const world = await withList(10);
      let left = step;
      const dies = <T extends unknown[], R>(work: (...args: T) => Promise<R>) => {
        return async (...args: T): Promise<R> => {
          if (--left < 0) return new Promise<R>(() => undefined); // nothing after this moment ever happens
          return work(...args);
        };
      };
      const mortal = updateBlocklists({
        ...world.deps,
        writeSet: dies(world.deps.writeSet),
        readSet: dies(world.deps.readSet),
        changeLists: dies(world.deps.changeLists),
        keepSets: dies(world.deps.keepSets),
      });
      world.serveNames(12);
      void mortal.update(world.id);
      await new Promise((done) => setTimeout(done, 20));
      expect([step, await world.says('bad9.com')]).toEqual([step, 'Names']);
      await world.updates.update(world.id);
      expect([step, await world.says('bad11.com'), world.sets.size]).toEqual([step, 'Names', 1]);
    }
  });
});

describe('the time of an update', () => {
  const due = async (world: Awaited<ReturnType<typeof withList>>, afterMs: number) => {
    const before = world.source.asked.length;
    world.clock.now += afterMs;
    await world.updates.updateDue();
    return world.source.asked.length - before;
  };
  test('daily, weekly, never', async () => {
    const world = await withList();
    expect([await due(world, 23 * hour), await due(world, hour)]).toEqual([0, 1]);
    await world.updates.setInterval(world.id, 'weekly');
    expect([await due(world, 6 * 24 * hour), await due(world, 24 * hour)]).toEqual([0, 1]);
    await world.updates.setInterval(world.id, 'never');
    expect(await due(world, 1000 * 24 * hour)).toBe(0);
  });
  test('after failures it waits one hour, two, four, and never longer than the interval', async () => {
    const world = await withList();
    world.source.answer = { is: 'failed', why: 'unreachable' };
    await due(world, 24 * hour);
    const waits: number[] = [];
    for (let failure = 0; failure < 7; failure++) {
      let waited = 0;
      do waited++;
      while ((await due(world, hour)) === 0);
      waits.push(waited);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
  });
});

test('a file takes the place of an earlier one of its name, and is never fetched', async () => {
  const world = await withList();
  const made = await compileList('one.com\ntwo.com', { isOurs: () => false, breathe: async () => undefined });
  if (!made.ok) throw new Error(made.why);
  expect(await world.updates.take('mine.txt', made)).toMatchObject({ ok: true });
  expect(await world.updates.take('mine.txt', made)).toMatchObject({ ok: true });
  expect(world.lists.value.map(({ name }) => name)).toEqual(['Names', 'mine.txt']);
  expect(await world.says('two.com')).toBe('mine.txt');
  world.clock.now += 1000 * 24 * hour;
  await world.updates.updateDue();
  expect(world.source.asked.map((one) => one.url)).toEqual([url, url]);
  expect(await world.updates.take('broken', { ...made, file: made.file.slice(9) })).toEqual({
    ok: false,
    why: 'notStored',
  });
});

test('a removed list and its set are gone; there are at most eight', async () => {
  const world = await withList();
  for (let nth = 1; nth < 8; nth++)
    expect((await world.updates.add({ url: `${url}?${nth}`, name: 'n' })).ok).toBe(true);
  expect(await world.updates.add({ url: `${url}?9`, name: 'n' })).toEqual({ ok: false, why: 'tooManyLists' });
  expect(world.sets.size).toBe(8);
  await world.updates.remove(world.id);
  expect([world.lists.value.length, world.sets.size]).toEqual([7, 7]);
});
