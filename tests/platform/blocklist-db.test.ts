import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { eraseSets, keepSets, readSet, writeSet } from '../../src/platform/blocklist-db';

afterEach(eraseSets);
const bytes = (...all: number[]) => Uint8Array.from(all);

test('a set comes back as it was written; what is not kept is gone', async () => {
  expect(await readSet('a')).toBeUndefined();
  expect([await writeSet('a', bytes(1, 2)), await writeSet('b', bytes(3))]).toEqual(['stored', 'stored']);
  expect(await readSet('a')).toEqual(bytes(1, 2));
  await keepSets(['b', 'never there']);
  expect([await readSet('a'), await readSet('b')]).toEqual([undefined, bytes(3)]);
  await eraseSets();
  expect(await readSet('b')).toBeUndefined();
});

test('what is no bytes is not there', async () => {
  await writeSet('a', bytes(1));
  const db = await openDB('blocklist');
  await db.put('sets', 'text', 'a');
  db.close();
  expect(await readSet('a')).toBeUndefined();
});

test.each([
  ['QuotaExceededError', 'noRoom'],
  ['UnknownError', 'failed'],
])('%s is told as %s, and what was there stays', async (name, told) => {
  await writeSet('a', bytes(1));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', name);
  });
  expect(await writeSet('a', bytes(2))).toBe(told);
  put.mockRestore();
  expect(await readSet('a')).toEqual(bytes(1));
});
