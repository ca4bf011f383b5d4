import { afterEach, describe, expect, test, vi } from 'vitest';
import { speakIn } from '../../../src/i18n/t';
import { countryWords, deviceWords, outcomeWords, questionWords, timeWords } from '../../../src/pages/review/words';
import { asking, hourMs, now, seen } from './sign-ins';

afterEach(() => void speakIn('en'));
speakIn('en');

describe('a time is told no more exactly than it is known', () => {
  const at = new Date(2026, 2, 9, 3, 12).getTime();
  test.each([
    ['to the minute', at, 60_000, 'Mar 9, 03:12'],
    ['within the hour', at, hourMs, 'about Mar 9, 03:12'],
    ['the day alone', at, 24 * hourMs, 'Mar 9'],
    ['another year', new Date(2024, 11, 31, 0, 5).getTime(), 60_000, 'Dec 31, 2024, 00:05'],
  ])('%s', (_what, time, granularity, words) => {
    expect(timeWords(time, now, granularity)).toBe(words);
  });
});

test.each([
  [{ browser: 'Chrome', os: 'Windows' }, 'Chrome on Windows'],
  [{ browser: 'Chrome', os: '' }, 'Chrome'],
  [{ browser: 'unknown', os: 'iOS' }, 'iOS'],
  [{ browser: '', os: '' }, undefined],
  [null, undefined],
])('device %j', (device, words) => {
  expect(deviceWords(device)).toBe(words);
});

test('a country by its name in the spoken language; what is no country code has none', () => {
  expect(countryWords(seen('a', { country: 'RO' }))).toBe('Romania');
  expect(countryWords(seen('a', { country: '<b>' }))).toBeUndefined();
  expect(countryWords(seen('a'))).toBeUndefined();
  speakIn('zh_TW');
  expect(countryWords(seen('a', { country: 'RO' }))).toBe('羅馬尼亞');
});

test('an outcome says what was done', () => {
  expect(outcomeWords(seen('a'))).toBe('Signed in');
  expect(outcomeWords(seen('a', { outcome: 'failure' }))).toBe('Failed');
  expect(outcomeWords(seen('a', { what: 'password-change' }))).toBe('Password changed');
  expect(outcomeWords(seen('a', { what: 'recovery-change', outcome: 'failure' }))).toBe(
    'Recovery data changed · Failed',
  );
});

vi.mock('../../../src/i18n/t', async (original) => {
  const real = await original<typeof import('../../../src/i18n/t')>();
  const tFor: typeof real.tFor = (kind, id, values) =>
    kind === 'alert' && id === 'test'
      ? `${values?.time}: ${values?.device}, ${values?.place}.`
      : real.tFor(kind, id, values);
  return { ...real, tFor };
});

describe('a question', () => {
  test('names time, device and country of its first row', () => {
    const alert = asking('a', [seen('r', { country: 'RO' }), seen('s')], { signal: 'test' });
    expect(questionWords(alert, now)).toEqual({
      before: '',
      time: 'Mar 10, 11:00',
      at: now - hourMs,
      after: ': Chrome on Windows, Romania.',
    });
  });

  test('begins with a capital letter even where the time is rounded', () => {
    const alert = asking('a', [seen('r', { granularityMs: hourMs })], { signal: 'test' });
    expect(questionWords(alert, now).time).toBe('About Mar 10, 11:00');
  });

  test('a time that the list does not tell is no time', () => {
    const { time, at } = questionWords(asking('a', [seen('r', { at: null })], { signal: 'test' }), now);
    expect([time, at]).toEqual(['Time not shown', undefined]);
  });

  test('without a row it speaks of the time when it was noticed', () => {
    const { time, at, after } = questionWords(asking('a', [], { signal: 'test', at: now }), now);
    expect([time, at]).toEqual(['Mar 10, 12:00', now]);
    expect(after).toBe(': an unnamed device, place not shown.');
  });
});
