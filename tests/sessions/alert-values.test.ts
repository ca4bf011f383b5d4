import { expect, test } from 'vitest';
import type { Alert } from '../../src/sessions/alert';
import { alertValues } from '../../src/sessions/alert-values';
import { foreign } from '../../src/sessions/example-rows';

const at = new Date(2026, 2, 10, 3, 12).getTime();
const alert = (row?: Partial<ReturnType<typeof foreign>>): Alert => ({
  id: 'a',
  at,
  level: 3,
  signal: 'unmatchedSignIn',
  rows: row ? [foreign(at, row)] : [],
});
const missing = { time: 'no time', device: 'no device', place: 'no place' };

test.each([
  ['en', 'Firefox · Windows', 'Romania'],
  ['zh-CN', 'Firefox · Windows', '罗马尼亚'],
  ['zh-TW', 'Firefox · Windows', '羅馬尼亞'],
])('time, device and country in %s', (tag, device, place) => {
  const values = alertValues(alert({}), tag, missing);
  expect(values).toMatchObject({ device, place, count: 1 });
  expect(values.time).toMatch(/3:12/);
  expect(values.time).toMatch(/2026/);
});

test('what the row does not say is said to be missing', () => {
  const values = { time: 'no time', device: 'no device', place: 'no place' };
  expect(alertValues(alert({ at: null, device: null, country: null }), 'en', missing)).toMatchObject(values);
  const { time, ...others } = alertValues(alert(), 'en', missing);
  expect(others).toEqual({ device: 'no device', place: 'no place', count: 0 });
  expect(time).toMatch(/3:12/); // what concerns no row happened when it was seen
});
