import { expect, test } from 'vitest';
import { parseReport } from '../../src/sessions/parse-report';
import { maxText } from '../../src/sessions/report';

const now = Date.UTC(2026, 2, 2, 9);
const id = 'abcdef0123456789';
const list = (rows: unknown) => ({ id, at: now, kind: 'list', language: 'en', own: null, partial: false, rows });

test.each([
  null,
  'submit',
  {},
  { id, at: now, kind: 'submit', form: 'payment' },
  { id: '<script>', at: now, kind: 'submit', form: 'sign-in' },
  { id: 'short', at: now, kind: 'submit', form: 'sign-in' },
  { id, at: now, kind: 'outcome', outcome: 'rich' },
  { id, at: now, kind: 'sensitive', page: '/etc/passwd' },
  { id, at: now, kind: 'list', rows: 'many' },
])('%j is no report', (value) => {
  expect(parseReport(value, now)).toBeUndefined();
});

test.each([
  [now - 1000, now - 1000],
  [now + 60_000, now], // tomorrow's news
  [now - 86_400_000, now],
  ['yesterday', now],
  [Number.NaN, now],
])('at %s counts as %s', (at, expected) => {
  expect(parseReport({ id, at, kind: 'submit', form: 'sign-in' }, now)?.at).toBe(expected);
});

test('a list is capped, and what a row does not say with certainty is null', () => {
  const row = {
    at: 'noon',
    granularityMs: -5,
    ip: 7,
    place: '',
    browser: 'x'.repeat(99),
    text: 'y'.repeat(9999),
    outcome: 'rich',
    what: 'party',
    current: 1,
  };
  const report = parseReport(list(Array(300).fill(row)), now);
  if (report?.kind !== 'list') throw new Error('no list');
  expect(report.rows).toHaveLength(200);
  expect(report.partial).toBe(true);
  expect(report.rows[0]).toEqual({
    at: null,
    granularityMs: 86_400_000,
    relative: false,
    activeAt: null,
    ip: null,
    place: null,
    browser: 'x'.repeat(40),
    os: null,
    outcome: 'unknown',
    what: 'sign-in',
    current: false,
    text: 'y'.repeat(maxText),
  });
});
