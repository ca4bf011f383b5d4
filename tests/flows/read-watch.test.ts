import { expect, test } from 'vitest';
import { leakWorld, mark } from './leak-world';

const there = async () => {
  const w = leakWorld();
  await w.marks.salt();
  await w.set({ strong: [mark('a'), mark('w', { kind: 'wallet-secret' })], weak: [mark('b')] });
  return w;
};
const ids = (set: { marks: readonly { id: string }[] } | undefined) => set?.marks.map(({ id }) => id);

test('a foreign page watches for every key and for phrases, and learns no kind', async () => {
  const w = await there();
  const set = await w.watch('https://a.test/login');
  expect(ids(set)).toEqual(['a', 'w', 'b']);
  expect(set?.salt).toHaveLength(43);
  expect(set).toMatchObject({ phrases: true, words: ['one two', '三 四'] });
  expect(set?.says.held.title).toContain('leak_held_title');
  expect(JSON.stringify(set)).not.toMatch(/account-key|wallet-secret/);
});

test.each([
  ['https://token.im/login', 'nothing'],
  ['https://www.token.im/', 'nothing'],
  ['http://token.im/login', 'everything'], // anybody on the way may speak for it
  ['https://token.im.evil.test/', 'everything'],
  ['https://tokem.im/', 'everything'],
])('on %s: %s', async (url, what) => {
  const w = await there();
  expect((await w.watch(url)) === undefined ? 'nothing' : 'everything').toBe(what);
});

test('an exception leaves out one key on one site, over this protocol', async () => {
  const w = await there();
  await w.marks.allow('a', 'https://a.test');
  expect(ids(await w.watch('https://a.test:8443/other'))).toEqual(['w', 'b']);
  expect(ids(await w.watch('http://a.test/'))).toEqual(['a', 'w', 'b']);
  expect(ids(await w.watch('https://sub.a.test/'))).toEqual(['a', 'w', 'b']);
});

test.each([
  [{ guardKeys: false }, [], true],
  [{ guardPhrases: false }, ['a', 'w', 'b'], false],
] as const)('with %o', async (change, marks, phrases) => {
  const w = await there();
  Object.assign(w.boxes.settings.value, change);
  const set = await w.watch('https://a.test/');
  expect(ids(set)).toEqual(marks);
  expect(set?.phrases).toBe(phrases);
  expect(set?.words.length).toBe(phrases ? 2 : 0);
});

test('with both switched off, or nothing to look for, there is nothing to watch', async () => {
  const w = leakWorld();
  Object.assign(w.boxes.settings.value, { guardPhrases: false });
  expect(await w.watch('https://a.test/')).toBeUndefined();
  Object.assign(w.boxes.settings.value, { guardKeys: false });
  await w.set({ strong: [mark('a')] });
  expect(await w.watch('https://a.test/')).toBeUndefined();
});

test.each([
  ['a frame of its own address', { url: 'about:blank', origin: 'https://a.test', frameId: 3 }, ['w', 'b']],
  ['a sandboxed frame', { url: 'about:srcdoc', origin: 'null', frameId: 3 }, ['w', 'b']],
  ['a frame of another site', { url: 'https://b.test/', origin: 'https://b.test', frameId: 3 }, ['a', 'w', 'b']],
])('%s speaks for whom the browser says', async (_, from, expected) => {
  const w = await there();
  await w.marks.allow('a', 'https://a.test');
  w.boxes.tabs.value = [{ tabId: 1, host: 'a.test', url: 'https://a.test/', severity: 'unknown' }];
  expect(ids(await w.watch('https://a.test/', from))).toEqual(expected);
});

test('a page that nobody knows is watched without exceptions; what is no tab gets nothing', async () => {
  const w = await there();
  await w.marks.allow('a', 'https://a.test');
  const lost = { url: undefined, origin: 'null', tabId: 9, frameId: 2 };
  expect(ids(await w.rawWatch(undefined, lost))).toEqual(['a', 'w', 'b']);
  expect(await w.rawWatch(undefined, { ...lost, tabId: undefined })).toBeUndefined();
});
