import { beforeAll, expect, test } from 'vitest';
import { speakIn } from '../../../src/i18n/t';
import { search } from '../../../src/pages/review/search';
import { judged, now } from './sign-ins';

beforeAll(() => speakIn('en'));

const rows = [
  judged('a', 'elsewhere', { device: { browser: 'Firefox', os: 'Windows' }, country: 'RO' }),
  judged('b', 'this-browser', { device: { browser: 'Chrome', os: 'Linux' }, country: 'SG', at: now - 86_400_000 }),
];
const addresses = new Map([['a', 'Bucharest · 198.51.100.7']]);
const found = (typed: string, open = true) =>
  search(rows, typed, now, open ? addresses : undefined).map(({ row }) => row.id);

test.each([
  ['', ['a', 'b']],
  ['  ', ['a', 'b']],
  ['firefox', ['a']],
  ['FIREFOX windows', ['a']],
  ['firefox linux', []],
  ['198.51', ['a']],
  ['singapore', ['b']],
  ['2026-03', ['a', 'b']],
  ['nothing', []],
])('%j finds %j', (typed, ids) => {
  expect(found(typed)).toEqual(ids);
});
test('addresses are found only while they can be read', () => {
  expect(found('198.51', false)).toEqual([]);
});
