import { expect, test } from 'vitest';
import { armored } from '../../src/backup/armor';
import { fileOf, generationsIn, itemsOf, keysOf, makesWay, sizeOf, syncQuota } from '../../src/backup/sync-items';

const file = (length: number) => armored(Uint8Array.from({ length }, (_, at) => (at * 7) % 256));
const made = (id: string, length: number, counter = 1) =>
  itemsOf(file(length), { id, madeAt: 1_000 + counter, counter });

test('a file comes back byte for byte, each item within what browsers allow', () => {
  const { items, generation } = made('aaaaaaaa', 40_000);
  for (const [key, value] of Object.entries(items))
    expect(key.length + JSON.stringify(value).length).toBeLessThanOrEqual(syncQuota.perItem);
  expect(fileOf(items, generation)).toEqual({ ok: true, file: file(40_000) });
  expect(generationsIn(items)).toEqual([generation]);
});

test('a lost part is incomplete, a changed one is altered', () => {
  const { items, generation } = made('aaaaaaaa', 20_000);
  const { 'copy-aaaaaaaa-1': part, ...lacking } = items;
  expect(fileOf(lacking, generation)).toEqual({ ok: false, why: 'incomplete' });
  expect(fileOf({ ...items, 'copy-aaaaaaaa-1': `A${String(part).slice(1)}` }, generation)).toEqual({
    ok: false,
    why: 'altered',
  });
  expect(fileOf({ ...items, 'copy-aaaaaaaa-1': 7 }, generation)).toEqual({ ok: false, why: 'incomplete' });
});

test('two generations stay where they fit; the oldest goes first; what is too large touches nothing', () => {
  const one = made('aaaaaaaa', 20_000, 1);
  const two = made('bbbbbbbb', 20_000, 2);
  const three = made('cccccccc', 20_000, 3);
  expect(makesWay({}, one.items)).toEqual([]);
  expect(makesWay(one.items, two.items)).toEqual([]);
  expect(makesWay({ ...one.items, ...two.items }, three.items)).toEqual([one.generation]);
  const large = made('dddddddd', 60_000, 4);
  expect(makesWay({ ...one.items, ...two.items }, large.items)).toEqual([one.generation, two.generation]);
  expect(makesWay({ ...one.items, ...two.items }, made('eeeeeeee', 90_000).items)).toBeUndefined();
});

test('what others keep there counts, and is never ours to remove', () => {
  const foreign = { theirs: 'x'.repeat(70_000), 'copy-1': 'not ours', 'copy-zzzzzzzz': { id: 'other' } };
  const one = made('aaaaaaaa', 20_000);
  expect(generationsIn(foreign)).toEqual([]);
  expect(makesWay(foreign, one.items)).toEqual([]);
  expect(makesWay(foreign, made('bbbbbbbb', 40_000).items)).toBeUndefined();
  expect(keysOf({ ...foreign, ...one.items }, 'aaaaaaaa').sort()).toEqual(Object.keys(one.items).sort());
  expect(sizeOf({ ab: 'c' })).toBe(5);
});
