import { describe, expect, test } from 'vitest';
import { leakWorld, mark } from './leak-world';

describe('the salt', () => {
  test('is made once', async () => {
    const { marks, boxes } = leakWorld();
    const first = await marks.salt();
    expect(first).toHaveLength(43);
    expect(await marks.salt()).toBe(first);
    expect(boxes.salt.value).toBe(first);
  });
  test('that was lost takes the marks with it: they fit nothing any more', async () => {
    const { marks, set, boxes } = leakWorld();
    await marks.salt();
    await set({ strong: [mark('a')], weak: [mark('b')] });
    boxes.salt.value = '';
    await marks.salt();
    expect(await marks.known()).toEqual([]);
  });
});

describe('what a panel tells', () => {
  test('replaces what was known, but for the keys that it did not see', async () => {
    const { marks, set } = leakWorld();
    await set({ strong: [mark('a'), mark('gone')], weak: [mark('b'), mark('passphrase', { kind: 'passphrase' })] });
    await set({ strong: [mark('c')], keep: ['a', 'passphrase'] });
    expect((await marks.known()).map(({ id }) => id)).toEqual(['a', 'c', 'passphrase']);
  });
  test('counts for a key that it both keeps and saw', async () => {
    const { marks, set } = leakWorld();
    await set({ strong: [mark('a')] });
    await set({ weak: [mark('a', { whole: 5 })], keep: ['a'] });
    expect(await marks.known()).toEqual([mark('a', { whole: 5 })]);
  });
  test('leaves no exception of a key that is gone', async () => {
    const { marks, set, boxes } = leakWorld();
    await set({ strong: [mark('a'), mark('b')] });
    await marks.allow('a', 'https://a.test');
    await marks.allow('b', 'https://b.test');
    await set({ strong: [mark('b')] });
    expect(boxes.exceptions.value).toEqual([{ mark: 'b', site: 'https://b.test', at: 1_000_000 }]);
  });
  test('leaves those of a key whose secret it did not see, and of the passphrase', async () => {
    const { marks, set, boxes } = leakWorld();
    await set({ strong: [mark('a')], weak: [mark('passphrase', { kind: 'passphrase' })] });
    await marks.allow('a', 'https://a.test');
    await marks.allow('passphrase', 'https://a.test');
    await set({ keep: ['a', 'passphrase'] });
    expect(boxes.exceptions.value).toHaveLength(2);
  });
});

describe('an exception', () => {
  test('holds for every record of the same key', async () => {
    const { marks, set, boxes } = leakWorld();
    const same = { length: 20, whole: 77 };
    await set({ strong: [mark('a', same)], weak: [mark('b', same), mark('other')] });
    await marks.allow('b', 'https://a.test');
    expect(boxes.exceptions.value.map((one) => one.mark)).toEqual(['a', 'b']);
  });
  test('of an unknown key is none', async () => {
    const { marks, boxes } = leakWorld();
    await marks.allow('nobody', 'https://a.test');
    expect(boxes.exceptions.value).toEqual([]);
  });
  test('given twice stands once, and can be taken back', async () => {
    const { marks, set, boxes } = leakWorld();
    await set({ strong: [mark('a')] });
    await marks.allow('a', 'https://a.test');
    await marks.allow('a', 'https://a.test');
    expect(boxes.exceptions.value).toHaveLength(1);
    await marks.removeException({ mark: 'a', site: 'http://a.test' });
    expect(boxes.exceptions.value).toHaveLength(1);
    await marks.removeException({ mark: 'a', site: 'https://a.test' });
    expect(boxes.exceptions.value).toEqual([]);
  });
});

test('who wants no key recognised leaves nothing of one behind', async () => {
  const { marks, set, boxes } = leakWorld();
  await marks.salt();
  await set({ strong: [mark('a')], weak: [mark('b')] });
  boxes.settings.value.guardKeys = false;
  await set({ strong: [mark('a')], keep: ['b'] });
  expect([boxes.strong.value, boxes.session.value]).toEqual([[], []]);
});
