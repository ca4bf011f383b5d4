import { expect, test } from 'vitest';
import { keyedHash } from '../../src/sessions/keyed-hash';
import { prefixesOf } from '../../src/sessions/network';
import type { RawRow } from '../../src/sessions/report';
import { seenRows } from '../../src/sessions/seen-rows';
import { bytesOfHashKey, newHashKey, parseHashKey } from '../../src/sessions/stored';

const at = Date.UTC(2026, 2, 2, 9);
const raw = (rest: Partial<RawRow> = {}): RawRow => ({
  at,
  granularityMs: 60_000,
  relative: false,
  activeAt: null,
  ip: '203.0.113.24',
  place: 'Bucharest, Romania',
  browser: 'Chrome',
  os: 'Linux',
  outcome: 'success',
  what: 'sign-in',
  current: false,
  text: 'the whole row 203.0.113.24',
  ...rest,
});
const hash = await keyedHash(bytesOfHashKey('00'.repeat(32)));
const drop = async () => undefined;
const see = (rows: RawRow[], seal: (text: string) => Promise<string | undefined> = drop) =>
  seenRows(rows, hash, seal, () => false);

test('no raw address, place or text is journalled', async () => {
  const text = JSON.stringify(await see([raw()]));
  expect(text).not.toMatch(/203|113|Bucharest|whole row/);
  expect(text).toContain('"country":"RO"');
});

test('networks are known again by /24 and /16, under this key alone', async () => {
  const [home, near, wide, away] = await see([
    raw(),
    raw({ ip: '203.0.113.99' }),
    raw({ ip: '203.0.7.1' }),
    raw({ ip: '8.8.8.8' }),
  ]);
  expect(near?.network).toBe(home?.network);
  expect(wide?.network).not.toBe(home?.network);
  expect(wide?.area).toBe(home?.area);
  expect(away?.area).not.toBe(home?.area);
  expect(home?.network).toMatch(/^[0-9a-f]{8}$/);
  const other = await keyedHash(bytesOfHashKey(newHashKey()));
  expect((await seenRows([raw()], other, drop, () => false))[0]?.network).not.toBe(home?.network);
});

test('an id is the same at every reading; equal rows are counted', async () => {
  const first = await see([raw(), raw(), raw({ ip: '203.0.113.99' })]);
  const again = await see([
    raw({ current: true, place: '罗马尼亚 布加勒斯特', text: '本机' }),
    raw(),
    raw({ ip: '203.0.113.99' }),
  ]);
  expect(again.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  expect(new Set(first.map(({ id }) => id)).size).toBe(3);
  expect(first[1]?.id).toBe(`${first[0]?.id}#2`);
});

test('raw cells are sealed, and only for rows that are new', async () => {
  const sealed: string[] = [];
  const seal = async (text: string) => String(sealed.push(text));
  const [row] = await see([raw()], seal);
  expect(row?.sealed).toBe('1');
  expect(JSON.parse(sealed[0] ?? '')).toEqual({
    ip: '203.0.113.24',
    place: 'Bucharest, Romania',
    text: 'the whole row 203.0.113.24',
  });
  await seenRows([raw()], hash, seal, (id) => id === row?.id);
  expect(sealed).toHaveLength(1);
});

test.each([
  ['203.0.113.24', '4:203.0.113', '4:203.0'],
  ['203.0.*.*', '4:203.0.*', '4:203.0'],
  ['203.0.113.xx', '4:203.0.113', '4:203.0'],
  ['2400:1A2B:3c4d::1', '6:2400:1a2b:3c4d', '6:2400:1a2b'],
  ['2400:1a2b:*', '6:2400:1a2b:*', '6:2400:1a2b'],
  ['::1', null, null],
  ['2400::1', '6:2400:0:0', '6:2400:0'],
  ['12:30:45', null, null],
  ['not an address', null, null],
])('prefixes of %s', (address, near, wide) => {
  expect(prefixesOf(address)).toEqual(near ? { near, wide } : null);
});

test('a stored key that is none counts as absent', () => {
  expect(parseHashKey('zz')).toBe('');
  expect(parseHashKey(undefined)).toBe('');
  const key = newHashKey();
  expect(parseHashKey(key)).toBe(key);
});
