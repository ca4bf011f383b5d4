import { describe, expect, test } from 'vitest';
import { noAttempts, parseAttempts, retryAt, waitMs } from '../../src/vault/attempts';
import { type GuardedKey, keyCaps, parseKey, summaryOf } from '../../src/vault/key';
import { parseVault, parseWrite } from '../../src/vault/store';
import vector from '../vectors/vault-1.json';
import { key } from './fixtures';

describe('what lies in storage is parsed', () => {
  test('whole', () => {
    expect(parseVault(vector.stored)).toEqual(vector.stored);
  });

  const { manifest, slots, records } = vector.stored;
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'vault'],
    ['no manifest', { slots, records }],
    ['no slots', { manifest, records }],
    ['no records', { manifest, slots }],
    ['a counter of zero', { manifest: { ...manifest, counter: 0 }, slots, records }],
    ['a fractional count', { manifest: { ...manifest, count: 1.5 }, slots, records }],
    ['a root that is no hash', { manifest: { ...manifest, root: 'AB' }, slots, records }],
    ['one record of another shape', { manifest, slots, records: [...records, { id: 'x', rev: 1 }] }],
    ['an id that could break a line', { manifest, slots, records: [{ ...records[0], id: 'a\nb' }] }],
    ['a revision of zero', { manifest, slots, records: [{ ...records[0], rev: 0 }] }],
    ['a record above ten megabytes', { manifest, slots, records: [{ ...records[0], sealed: 'A'.repeat(10_000_001) }] }],
    ['seventeen slots', { manifest, slots: { ...slots, slots: Array(17).fill(slots.slots[0]) }, records }],
    ['a slot of a megabyte', { manifest, slots: { ...slots, slots: [{ x: 'A'.repeat(1_000_000) }] }, records }],
  ])('%s is no vault', (_name, value) => {
    expect(parseVault(value)).toBeUndefined();
  });

  test('a write needs a base, and slots are all or nothing', () => {
    const write = { base: 0, put: records, remove: [], manifest, slots };
    expect(parseWrite(write)).toEqual(write);
    expect(parseWrite({ ...write, base: -1 })).toBeUndefined();
    expect(parseWrite({ ...write, remove: ['../x'] })).toBeUndefined();
    expect(parseWrite({ ...write, slots: {} })).toBeUndefined();
  });
});

describe('a key', () => {
  const whole: GuardedKey = key('a', { check: '64.AAAA', replaces: 'b', retiredAt: 5, retiredProof: 'said-refused' });

  test('is read as it was written, without fields that nobody knows', () => {
    expect(parseKey(whole)).toEqual(whole);
    expect(parseKey({ ...whole, extra: 1 })).toEqual(whole);
  });
  test.each<[string, object]>([
    ['no id', { id: '' }],
    ['an unknown kind', { kind: 'password' }],
    ['a label too long', { label: 'x'.repeat(keyCaps.label + 1) }],
    ['a secret too long', { secret: 'x'.repeat(keyCaps.secret + 1) }],
    ['a time that is none', { createdAt: 'yesterday' }],
    ['a note that is none', { note: null }],
  ])('%s is no key', (_name, change) => {
    expect(parseKey({ ...whole, ...change })).toBeUndefined();
  });
  test('drops places that are none', () => {
    expect(parseKey({ ...whole, keptAt: [{ id: 'p', where: 'moon', note: '' }, 5] })?.keptAt).toEqual([]);
  });
  test('has a summary without what is secret', () => {
    const summary = summaryOf(whole);
    expect(summary).toMatchObject({ id: 'a', hasSecret: true, hasCheck: true });
    expect(summary).not.toHaveProperty('secret');
    expect(summary).not.toHaveProperty('check');
  });
});

describe('wrong attempts', () => {
  test('three are free, then the wait doubles up to five minutes', () => {
    expect([0, 1, 3, 4, 5, 8, 11, 12, 999].map(waitMs)).toEqual([0, 0, 0, 2e3, 4e3, 32e3, 256e3, 300e3, 300e3]);
  });
  test('the wait ends, and a clock that was set back does not lock the owner out', () => {
    const past = { failed: 4, lastAt: 10_000 };
    expect(retryAt(past, 10_000)).toBe(12_000);
    expect(retryAt(past, 11_999)).toBe(12_000);
    expect(retryAt(past, 12_000)).toBeUndefined();
    expect(retryAt(past, 5_000)).toBeUndefined();
  });
  test('what is stored is parsed', () => {
    expect(parseAttempts({ failed: 2, lastAt: 5 })).toEqual({ failed: 2, lastAt: 5 });
    for (const odd of [undefined, 'x', { failed: -1, lastAt: 0 }, { failed: Number.NaN, lastAt: 0 }, { failed: 1 }])
      expect(parseAttempts(odd)).toEqual(noAttempts);
  });
});
