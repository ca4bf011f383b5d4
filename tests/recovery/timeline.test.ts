import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { append, brokenAt, type Entry, parseEntry, rootOf } from '../../src/recovery/timeline';

const root = rootOf('incident-1');
const line = fc.record({
  at: fc.integer({ min: 0, max: 2 ** 43 }),
  what: fc.constantFrom('opened', 'placeSearched', 'reset_method', 'closed'),
  detail: fc.dictionary(fc.constantFrom('place', 'result', 'value'), fc.string({ maxLength: 20 })),
});
type Line = { at: number; what: string; detail: Record<string, string> };
const chain = (lines: readonly Line[]) => lines.reduce<Entry[]>((timeline, one) => append(timeline, root, one), []);
const someChain = fc.array(line, { minLength: 2, maxLength: 12 }).map(chain);
const with_ = (timeline: readonly Entry[], index: number, change: Partial<Entry>): Entry[] =>
  timeline.map((entry, i) => (i === index ? { ...entry, ...change } : entry));

describe('a timeline', () => {
  test('that nobody touched is whole', () => {
    fc.assert(
      fc.property(someChain, (timeline) => {
        expect(brokenAt(timeline, root)).toBeUndefined();
      }),
    );
    expect(brokenAt([], root)).toBeUndefined();
  });

  test('never runs backwards, even when the clock does', () => {
    fc.assert(
      fc.property(someChain, (timeline) => {
        const times = timeline.map(({ at }) => at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });

  test('betrays a change of any field of any line', () => {
    fc.assert(
      fc.property(
        someChain,
        fc.nat(),
        fc.constantFrom('at', 'what', 'detail', 'prev', 'hash'),
        (timeline, n, field) => {
          const index = n % timeline.length;
          const entry = timeline[index] as Entry;
          const changed = {
            at: entry.at + 1,
            what: `${entry.what}x`,
            detail: { ...entry.detail, place: `${entry.detail.place ?? ''}x` },
            prev: 'f'.repeat(64),
            hash: 'f'.repeat(64),
          }[field];
          expect(brokenAt(with_(timeline, index, { [field]: changed }), root)).toBe(index);
        },
      ),
    );
  });

  test('betrays a line that was taken out, doubled or put elsewhere', () => {
    fc.assert(
      fc.property(someChain, fc.nat(), fc.nat(), (timeline, n, m) => {
        const i = n % timeline.length;
        const j = m % timeline.length;
        const without = timeline.toSpliced(i, 1);
        // The end is the one place where a cut cannot be seen.
        if (i < timeline.length - 1) expect(brokenAt(without, root)).toBe(i);
        expect(brokenAt(timeline.toSpliced(i, 0, timeline[i] as Entry), root)).toBe(i + 1);
        if (i === j) return;
        const swapped = timeline.with(i, timeline[j] as Entry).with(j, timeline[i] as Entry);
        expect(brokenAt(swapped, root)).toBe(Math.min(i, j));
      }),
    );
  });

  test('belongs to its incident', () => {
    fc.assert(
      fc.property(someChain, (timeline) => {
        expect(brokenAt(timeline, rootOf('incident-2'))).toBe(0);
      }),
    );
  });

  test('does not depend on the order in which a detail was written', () => {
    const [one] = append([], root, { at: 1, what: 'placeSearched', detail: { place: 'paper', result: 'found' } });
    const [two] = append([], root, { at: 1, what: 'placeSearched', detail: { result: 'found', place: 'paper' } });
    expect(one?.hash).toBe(two?.hash);
  });

  test('shows a line that is no line as damage, at its place', () => {
    fc.assert(
      fc.property(someChain, fc.nat(), fc.anything(), (timeline, n, rubbish) => {
        const index = n % timeline.length;
        const read = JSON.parse(JSON.stringify(timeline)).with(index, rubbish).map(parseEntry);
        expect(read).toHaveLength(timeline.length);
        expect(brokenAt(read, root)).toBe(index);
      }),
    );
  });
});
