import { fakeBrowser } from '@webext-core/fake-browser';
import { expect, test, vi } from 'vitest';
import { storedItem } from '../../src/platform/stored-item';

const numbers = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === 'number') : []);

test('changes are queued: none sees the past of another', async () => {
  const item = storedItem('local', 'list', numbers);
  await Promise.all([1, 2, 3, 4, 5].map((n) => item.change(async (old) => [...old, n])));
  expect(await item.read()).toEqual([1, 2, 3, 4, 5]);
});

test('a change that throws tells its caller and does not stop the next', async () => {
  const item = storedItem('local', 'list', numbers);
  const failing = item.change(() => {
    throw new Error('no');
  });
  const after = item.change((old) => [...old, 7]);
  await expect(failing).rejects.toThrow('no');
  expect(await after).toEqual([7]);
});

test('rubbish in storage is parsed away', async () => {
  await fakeBrowser.storage.local.set({ list: { evil: true } });
  expect(await storedItem('local', 'list', numbers).read()).toEqual([]);
});

test('watch tells later values until it is stopped, and only of its own key', async () => {
  const item = storedItem('local', 'list', numbers);
  const tell = vi.fn();
  const stop = item.watch(tell);
  await item.change(() => [1]);
  await fakeBrowser.storage.local.set({ other: [2] });
  stop();
  await item.change(() => [3]);
  expect(tell.mock.calls).toEqual([[[1]]]);
});

test('a change to `undefined` removes the value: the browser would keep the old one', async () => {
  const item = storedItem('local', 'one', (value) => (typeof value === 'string' ? value : undefined));
  await item.change(() => 'here');
  await item.change(() => undefined);
  expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual([]);
});

test('a value whose place on the disk is damaged is as good as absent, and is written anew', async () => {
  const item = storedItem('local', 'list', numbers);
  await item.change(() => [1]);
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  get.mockRejectedValue(new Error('Corruption: block checksum mismatch'));
  expect(await item.read()).toEqual([]);
  expect(await item.change((old) => [...old, 2])).toEqual([2]);
  get.mockRejectedValue(new Error('The browser is shutting down.'));
  await expect(item.read()).rejects.toThrow('shutting down');
  get.mockRestore();
  expect(await item.read()).toEqual([2]);
});
