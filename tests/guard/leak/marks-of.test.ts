import { describe, expect, test } from 'vitest';
import { parseLeakReport } from '../../../src/guard/leak/leak';
import { parseMarks } from '../../../src/guard/leak/mark';
import { isStrong, marksOf } from '../../../src/guard/leak/marks-of';
import { normalise } from '../../../src/guard/leak/normal';
import { strengthOf } from '../../../src/guard/leak/strength';

const salt = Uint8Array.from({ length: 32 }, (_, i) => i);

describe('strength is estimated too low rather than too high', () => {
  test.each<[string, number, number]>([
    ['7777777777777777777777777777777777777777', 0, 12],
    ['1234567890123456789012345678901234567890', 0, 20],
    ['abcdefghijklmnopqrstuvwxyzabcdefghijklmnop', 0, 20],
    ['correct horse battery staple', 20, 50],
    ['to be or not to be that is the question whether tis nobler', 20, 90],
    ['Summer2024!Summer2024!Summer2024!', 0, 60],
    ['password123password123password123', 0, 60],
    ['9f86d081884c7d659a2feaa0c55ad015', 118, 128],
    ['K7F3-M2Q9-X1V8-Z4T6-B5N0-R8W2-H6J4-P3D9', 128, 165],
    ['zebra sketch ladder unknown walnut gospel velvet motion rival trophy input quantum', 100, 132],
    ['我今天想去吃饭然后睡觉', 30, 50],
    ['', 0, 0],
  ])('%s', (key, from, to) => {
    const bits = strengthOf(normalise(key));
    expect(bits).toBeGreaterThanOrEqual(from);
    expect(bits).toBeLessThanOrEqual(to);
  });
});

describe('a mark', () => {
  test('has halves where each is strong alone, and holds nothing of the key', () => {
    const key = 'K7F3-M2Q9-X1V8-Z4T6-B5N0-R8W2-H6J4-P3D9';
    const mark = marksOf(salt, 'id', key);
    expect(mark).toMatchObject({ id: 'id', length: 32, halves: { length: 16 } });
    expect(JSON.stringify(mark).toLowerCase()).not.toContain('k7f3');
    expect(isStrong(key)).toBe(true);
  });
  test('has none for weak keys', () => {
    expect(marksOf(salt, 'id', 'correct horse battery staple')?.halves).toBeUndefined();
    expect(isStrong('correct horse battery staple')).toBe(false);
  });
  test('is not made of what is too short', () => {
    expect(marksOf(salt, 'id', 'a-b-c-1-2-3-4')).toBeUndefined();
    expect(marksOf(salt, 'id', 'abcd1234')?.length).toBe(8);
  });
  test('is the same however the key is written', () => {
    expect(marksOf(salt, 'id', 'k7f3 m2q9 x1v8')).toEqual(marksOf(salt, 'id', 'K7F3-M2Q9-X1V8'));
  });
});

const good = { id: 'a', length: 20, whole: 5, halves: { length: 10, first: 1, second: 2 } };
test.each<[string, unknown, unknown]>([
  ['good', [good], [good]],
  ['no list', 'x', []],
  ['nothing in it', [null, 3, {}], []],
  ['a print too large', [{ ...good, whole: 2 ** 37 }], []],
  ['a length too small', [{ ...good, length: 3 }], []],
  [
    'halves that are none',
    [{ ...good, halves: { length: 10, first: -1, second: 2 } }],
    [{ id: 'a', length: 20, whole: 5 }],
  ],
])('stored marks: %s', (_, value, marks) => expect(parseMarks(value)).toEqual(marks));

const report = { what: { mark: 'a' }, got: 'part', by: 'typed', trusted: true } as const;
test.each<[string, unknown, unknown]>([
  ['good', report, report],
  ['a shape', { ...report, what: { shape: 'phrase' } }, { ...report, what: { shape: 'phrase' } }],
  ['not said to be trusted', { ...report, trusted: 'yes' }, { ...report, trusted: false }],
  ['more in it', { ...report, text: 'secret' }, report],
  ['an unknown shape', { ...report, what: { shape: 'poem' } }, undefined],
  ['a long id', { ...report, what: { mark: 'a'.repeat(65) } }, undefined],
  ['an unknown way', { ...report, by: 'magic' }, undefined],
  ['nothing', undefined, undefined],
])('a report: %s', (_, value, parsed) => expect(parseLeakReport(value)).toEqual(parsed));
