import { describe, expect, test } from 'vitest';
import { calendar, dayOf, weekdayOf } from '../../../src/pages/review/calendar';
import { hourMs, judged, now } from './sign-ins';

const of = (id: string, days: ReturnType<typeof calendar>) => days.find((day) => day.id === id);

describe('calendar', () => {
  test('is ninety days without holes, today last, whatever the clocks do', () => {
    for (const end of [now, new Date(2026, 3, 2, 0, 5).getTime(), new Date(2026, 10, 2, 23, 55).getTime()]) {
      const days = calendar([], undefined, end);
      expect(days).toHaveLength(90);
      expect(new Set(days.map(({ id }) => id)).size).toBe(90);
      expect(days.at(-1)?.id).toBe(dayOf(end));
    }
  });

  test('counts rows on the day where the user lived them', () => {
    const late = new Date(2026, 2, 9, 23, 59).getTime();
    const early = new Date(2026, 2, 10, 0, 1).getTime();
    const days = calendar([judged('a', 'elsewhere', { at: late }), judged('b', 'unknown', { at: early })], 0, now);
    expect(of('2026-03-09', days)).toMatchObject({ count: 1, elsewhere: 1 });
    expect(of('2026-03-10', days)).toMatchObject({ count: 1, elsewhere: 0 });
  });

  test('a row without a time is on no day; one that was answered "me" stands out no more', () => {
    const days = calendar(
      [judged('a', 'elsewhere', { at: null }), judged('b', 'elsewhere', {}, { answer: 'me' })],
      0,
      now,
    );
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(days.some(({ elsewhere }) => elsewhere > 0)).toBe(false);
  });

  test('days before the watch are unseen, unless the list tells of them', () => {
    const since = now - 3 * 24 * hourMs;
    const days = calendar([judged('a', 'unknown', { at: now - 10 * 24 * hourMs })], since, now);
    expect(days.filter(({ unseen }) => !unseen).map(({ id }) => id)).toEqual([
      '2026-02-28',
      '2026-03-07',
      '2026-03-08',
      '2026-03-09',
      '2026-03-10',
    ]);
    expect(calendar([], undefined, now).every(({ unseen }) => unseen)).toBe(true);
  });

  test('weeks begin on Monday', () => {
    expect(weekdayOf(new Date(2026, 2, 9, 12).getTime())).toBe(0);
    expect(weekdayOf(new Date(2026, 2, 15, 12).getTime())).toBe(6);
  });
});
