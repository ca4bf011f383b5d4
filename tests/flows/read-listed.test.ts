import { expect, test } from 'vitest';
import { listWorld } from './list-world';

const url = 'https://lists.example/all.txt';

test('without a list the database is not touched', async () => {
  const world = listWorld();
  expect(await world.worker()()).toBeUndefined();
  expect(world.disk.reads).toBe(0);
});

test('a set is read once in a worker’s life, and anew when it was exchanged', async () => {
  const world = listWorld();
  world.serveNames(3);
  const added = await world.updates.add({ url, name: 'Names' });
  world.disk.reads = 0;
  const read = world.worker();
  const many = await Promise.all([read(), read(), read()]);
  expect([many.map((listed) => listed?.('bad1.com')?.list), world.disk.reads]).toEqual([
    ['Names', 'Names', 'Names'],
    1,
  ]);
  world.serveNames(9);
  await world.updates.update(added.ok ? added.list.id : '');
  world.disk.reads = 0;
  expect([(await read())?.('bad8.com')?.list, world.disk.reads]).toEqual(['Names', 1]);
});

test.each([
  ['turned bits', (file: Uint8Array) => file.map((byte, at) => (at === 300_000 % file.length ? byte ^ 1 : byte))],
  ['a part of it', (file: Uint8Array) => file.slice(0, 1000)],
  ['nothing', () => undefined],
])('%s in the database: reported, not used, and the other lists go on', async (_what, spoil) => {
  const world = listWorld();
  world.serveNames(3);
  const added = await world.updates.add({ url, name: 'Names' });
  world.serve('other.com');
  await world.updates.add({ url: `${url}?2`, name: 'Other' });
  const setId = added.ok ? added.list.setId : '';
  const spoilt = spoil(world.sets.get(setId) as Uint8Array);
  if (spoilt) world.sets.set(setId, spoilt);
  else world.sets.delete(setId);
  const read = world.worker();
  const listed = await read();
  expect([listed?.('bad1.com'), listed?.('other.com')?.list]).toEqual([undefined, 'Other']);
  await read();
  expect(world.damaged).toEqual([setId]);
});

test('a damaged list is fetched anew without its tag', async () => {
  const world = listWorld();
  world.serveNames(3, '"v1"');
  await world.updates.add({ url, name: 'Names' });
  world.lists.value = world.lists.value.map((one) => ({ ...one, damaged: true as const }));
  await world.updates.updateDue();
  expect(world.source.asked.at(-1)).toEqual({ url, etag: undefined });
  expect(world.lists.value[0]).not.toHaveProperty('damaged');
  expect(await world.says('bad1.com')).toBe('Names');
});

test('a database that fails once is asked again by the next page', async () => {
  const world = listWorld();
  world.serveNames(3);
  await world.updates.add({ url, name: 'Names' });
  const { readSet } = world.deps;
  let fails = true;
  world.deps.readSet = async (id) => {
    if (fails) throw new DOMException('busy', 'UnknownError');
    return readSet(id);
  };
  const read = world.worker();
  expect((await read())?.('bad1.com')).toBeUndefined();
  fails = false;
  expect((await read())?.('bad1.com')?.list).toBe('Names');
  expect(world.damaged).toEqual([]);
});
