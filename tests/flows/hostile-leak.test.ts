import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExceptions } from '../../src/guard/held/exception';
import { parseLeaks } from '../../src/guard/held/leak';
import { parseMarkedKeys } from '../../src/guard/held/marked-key';
import { leakGots, leakShapes, leakWays } from '../../src/guard/leak/leak';
import { leakWorld, mark } from './leak-world';

/** What a page's process may send: anything, and things that are nearly a report. */
const nearly = fc.record(
  {
    what: fc.oneof(
      fc.anything(),
      fc.record({ mark: fc.oneof(fc.string(), fc.constantFrom('a', '__proto__', 'passphrase', '')) }),
      fc.record({ shape: fc.oneof(fc.string(), fc.constantFrom(...leakShapes, 'toString')) }),
    ),
    got: fc.oneof(fc.anything(), fc.constantFrom(...leakGots)),
    by: fc.oneof(fc.anything(), fc.constantFrom(...leakWays)),
    trusted: fc.anything(),
    id: fc.anything(),
    host: fc.string(),
    url: fc.webUrl(),
  },
  { requiredKeys: [] },
);
const sent = fc.oneof(fc.anything({ withNullPrototype: true, withBigInt: true, maxDepth: 3 }), nearly);
const senders = fc.record({
  url: fc.oneof(
    fc.constant(undefined),
    fc.string(),
    fc.constantFrom('https://a.test/', 'about:blank', 'https://token.im/'),
  ),
  origin: fc.oneof(fc.constant(undefined), fc.constantFrom('null', 'https://a.test', 'https://token.im', '')),
  tabId: fc.oneof(fc.constant(undefined), fc.integer({ min: 1, max: 3 })),
  frameId: fc.integer({ min: 0, max: 3 }),
});

/** Names no mark that there is, and was not the user's own doing. */
const isNothing = (given: unknown): boolean => {
  const { what, trusted } = (given ?? {}) as { what?: { mark?: unknown; shape?: unknown }; trusted?: unknown };
  return !['a', 'passphrase'].includes(what?.mark as string) && trusted !== true;
};

test('10,000 messages of any shape: none throws, and without a known mark or an act of the user none changes anything', async () => {
  const w = leakWorld();
  await w.marks.salt();
  await w.set({ strong: [mark('a')], weak: [mark('passphrase', { kind: 'passphrase' })] });
  await w.marks.allow('a', 'https://b.test');
  const before = JSON.stringify(w.boxes);
  await fc.assert(
    fc.asyncProperty(sent.filter(isNothing), senders, async (message, sender) => {
      const set = await w.rawWatch(message, sender);
      expect(set === undefined || set.marks.every((one) => Object.keys(one).every((k) => k !== 'kind'))).toBe(true);
      const answer = await w.rawReport(message, sender);
      expect(answer).toEqual({ stay: true });
      expect(JSON.stringify(w.boxes)).toBe(before);
    }),
    { numRuns: 10_000 },
  );
  expect([w.stops, w.notices, w.goes]).toEqual([[], [], []]);
}, 60_000);

test('reports that are whole and trusted never throw either, and what they leave is bounded', async () => {
  const w = leakWorld();
  await w.marks.salt();
  await w.set({ strong: [mark('a')] });
  await fc.assert(
    fc.asyncProperty(sent, senders, async (message, sender) => {
      w.world.now += 100;
      await w.rawReport(message, sender);
      const longest = Math.max(0, ...w.boxes.leaks.value.map((leak) => JSON.stringify(leak).length));
      expect(longest).toBeLessThan(10_000);
      expect(w.boxes.leaks.value.length).toBeLessThanOrEqual(50);
    }),
    { numRuns: 2_000 },
  );
}, 60_000);

test('storage of any shape is read', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const marks of [parseMarkedKeys(value), parseMarkedKeys([value])]) expect(Array.isArray(marks)).toBe(true);
      expect(parseLeaks([value, value])).toEqual([]);
      expect(parseExceptions([value])).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});
