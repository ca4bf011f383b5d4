import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, test, vi } from 'vitest';
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

/** A block of the database that fails its checksum: `damaged` names in it can be neither read nor written nor removed. */
function corrupt(damaged: (name: string) => boolean) {
  const { local } = fakeBrowser.storage;
  const broken = new Error('Corruption: block checksum mismatch');
  const real = { get: local.get.bind(local), set: local.set.bind(local), remove: local.remove.bind(local) };
  const get = async (key: unknown) => {
    if (damaged(String(key))) throw broken;
    return real.get(String(key));
  };
  vi.spyOn(local, 'get').mockImplementation(get as typeof local.get);
  vi.spyOn(local, 'set').mockImplementation(async (values) => {
    if (Object.keys(values).some(damaged)) throw broken;
    return real.set(values);
  });
  vi.spyOn(local, 'remove').mockImplementation(async (key) => {
    if (damaged(String(key))) throw broken;
    return real.remove(key);
  });
}

describe('a value whose place on the disk is damaged', () => {
  test('is as good as absent, is written anew under a spare name, and is watched there', async () => {
    const item = storedItem('local', 'list', numbers);
    await item.change(() => [1]);
    corrupt((name) => name === 'list');
    const tell = vi.fn();
    const stop = item.watch(tell);
    expect(await item.read()).toEqual([]);
    expect(await item.change((old) => [...old, 2])).toEqual([2]);
    expect(await storedItem('local', 'list', numbers).read()).toEqual([2]);
    expect(tell.mock.calls).toEqual([[[2]]]);
    stop();
    await item.clear();
    expect(await item.read()).toEqual([]);
  });

  test('is written under the next spare name when that one is damaged too', async () => {
    corrupt((name) => name.length < '~~list'.length);
    const item = storedItem('local', 'list', numbers);
    await item.change(() => [3]);
    expect(await item.read()).toEqual([3]);
  });

  test('nothing takes it: told as it is, like every other error', async () => {
    corrupt(() => true);
    await expect(storedItem('local', 'list', numbers).change(() => [3])).rejects.toThrow('Corruption');
    vi.restoreAllMocks();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('The browser is shutting down.'));
    await expect(storedItem('local', 'list', numbers).read()).rejects.toThrow('shutting down');
  });
});
